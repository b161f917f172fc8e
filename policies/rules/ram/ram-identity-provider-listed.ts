import { createHash } from 'node:crypto';
import { defineRule, texts } from '../../review';
import type { Attribute, Resource } from '../../review';
import { isListed } from '../common/listed';

const SAML = 'alicloud_ram_saml_provider';
const OIDC = 'alicloud_ims_oidc_provider';
const DIRECTORY = 'alicloud_cloud_sso_directory';

export default defineRule({
  id: 'ram-identity-provider-listed',
  title: 'Who signs for others is known',
  severity: 'medium',
  resourceTypes: [SAML, OIDC, DIRECTORY],
  rationale:
    'Whoever holds the key of an identity provider signs in as anybody who is trusted through it, without a password and without a user of the account.',
  remediation:
    'Add to the option `providers` of this rule the address of the issuer or, of SAML, the digest of the metadata that the finding tells, once it is clear whose it is.',
  references: [
    'Provider docs: alicloud_ram_saml_provider, alicloud_ims_oidc_provider, alicloud_cloud_sso_directory',
  ],
  options: { providers: texts([]) },
  messages: { stranger: 'whoever {provider} signs for may get in, and it is listed nowhere' },
  examples: {
    fails: { [OIDC]: { example: { oidc_provider_name: 'ci', issuer_url: 'https://example.com' } } },
    passes: { [DIRECTORY]: { example: { directory_name: 'example' } } },
  },
  check: ({ resource, options, verdict }) => {
    const provider = providerOf(resource);
    return verdict(isListed(provider, options.providers), 'stranger', { provider }, provider);
  },
});

/** The name can be given to another provider, with another key: what signs is what it is known by. */
function providerOf(resource: Resource): Attribute<string> {
  if (resource.type === OIDC) return resource.string('issuer_url');
  const path =
    resource.type === SAML
      ? 'encodedsaml_metadata_document'
      : 'saml_identity_provider_configuration.encoded_metadata_document';
  return resource.string(path).map(digestOf, 'metadata');
}

function digestOf(metadata: string): string {
  return `sha256:${createHash('sha256').update(metadata.trim()).digest('hex')}`;
}

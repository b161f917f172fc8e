import rule from '../../../../policies/rules/ram/ram-identity-provider-listed';
import { testRule, UNKNOWN } from '../rule-tester';

const S = 'alicloud_ram_saml_provider.s';
const O = 'alicloud_ims_oidc_provider.o';
const D = 'alicloud_cloud_sso_directory.d';
const fail = (provider: string, path: string) => ({
  fail: `whoever ${provider} signs for may get in, and it is listed nowhere`,
  path,
});
const METADATA = 'encodedsaml_metadata_document';
/** By `printf aGVsbG8= | sha256sum`. */
const DIGEST = 'sha256:333d6b3a3c1f5db6c9bdda5939b136986d170f4649172a68368d54ecb44c2ff2';

const saml = (document: string) => ({
  resources: {
    alicloud_ram_saml_provider: {
      s: { saml_provider_name: 's', encodedsaml_metadata_document: document },
    },
  },
});
const oidc = (issuer_url: string) => ({
  resources: { alicloud_ims_oidc_provider: { o: { oidc_provider_name: 'o', issuer_url } } },
});
const listed = (...providers: string[]) => ({
  options: { 'ram-identity-provider-listed': { providers } },
});

testRule(rule, {
  pass: {
    'an issuer that is listed': {
      ...oidc('https://ci.example.com'),
      ...listed('https://ci.example.com'),
      gives: { [O]: 'pass' },
    },
    'metadata that are listed': {
      ...saml('aGVsbG8='),
      ...listed(DIGEST),
      gives: { [S]: 'pass' },
    },
  },
  fail: {
    'an issuer': {
      ...oidc('https://ci.example.com'),
      gives: { [O]: fail('https://ci.example.com', 'issuer_url') },
    },
    'an issuer under a listed one': {
      ...oidc('https://ci.example.com/other'),
      ...listed('https://ci.example.com'),
      gives: { [O]: fail('https://ci.example.com/other', 'issuer_url') },
    },
    'other metadata under the same name': {
      ...saml('aGVsbG8h'),
      ...listed(DIGEST),
      gives: {
        [S]: fail(
          'sha256:2b97ad979b19a24beacec9ad92e679994c9bca071ea5a84ed1099b305fe097e6',
          METADATA,
        ),
      },
    },
    'a directory': {
      resources: {
        alicloud_cloud_sso_directory: {
          d: {
            directory_name: 'd',
            saml_identity_provider_configuration: [{ encoded_metadata_document: 'aGVsbG8=' }],
          },
        },
      },
      gives: {
        [D]: fail(DIGEST, 'saml_identity_provider_configuration.encoded_metadata_document'),
      },
    },
  },
  absent: {
    'a directory with users of its own': {
      resources: { alicloud_cloud_sso_directory: { d: { directory_name: 'd' } } },
      gives: { [D]: 'pass' },
    },
  },
  unknown: {
    'which metadata': { ...saml(UNKNOWN), gives: { [S]: { unknown: `${S} ${METADATA}` } } },
  },
});

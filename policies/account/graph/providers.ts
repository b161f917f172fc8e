import type { Model } from '../../review';
import type { Provider } from './graph';

/** Providers of identities, by the argument that names them, and what tells one from another. */
const PROVIDERS: readonly (readonly [
  type: string,
  by: string,
  kind: string,
  told: readonly string[],
])[] = [
  [
    'alicloud_ram_saml_provider',
    'saml_provider_name',
    'saml-provider',
    ['encodedsaml_metadata_document'],
  ],
  [
    'alicloud_ims_oidc_provider',
    'oidc_provider_name',
    'oidc-provider',
    ['issuer_url', 'fingerprints', 'client_ids'],
  ],
];

export function declaredProviders(model: Model): readonly Provider[] {
  return PROVIDERS.flatMap(([type, by, kind, told]) =>
    model.ofType(type).map((one): Provider => ({
      name: `${kind}/${one.knownText(by) ?? one.address}`,
      by: JSON.stringify(told.map((name) => one.json(name).found)),
    })),
  );
}

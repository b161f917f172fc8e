import { ImsOidcProvider } from '@cdktf/provider-alicloud/lib/ims-oidc-provider';
import { Construct } from 'constructs';
import * as names from '../../alicloud/names';
import { list, onAnyList, text } from '../../settings/fields';
import { refineEmptiness } from '../../settings/refinements';
import { anyText, known, propsOf, validateProps } from '../props';
import { providerNameField } from './fields';

export interface OidcEntryProps {
  /** 1 to 128 letters, digits or any of ._-, unique in the account. A change replaces it. */
  readonly providerName: string;
  /** Who signs the tokens, such as https://gitlab.com. A change replaces the provider. */
  readonly issuer: string;
  /**
   * What tokens may be asked for.
   *
   * @default ['sts.aliyuncs.com']
   */
  readonly clientIds?: readonly string[];
  /**
   * SHA-1 fingerprints of certificates of the issuer's certificate authority, in hexadecimal.
   *
   * @default - those that RAM reads from the issuer, whose changes no plan shows
   */
  readonly fingerprints?: readonly string[];
  /** @default - none */
  readonly description?: string;
}

const fingerprint = {
  pattern: /^[0-9A-Fa-f]{40}$/,
  allowed: 'a fingerprint, 40 hexadecimal digits',
};

const oidcEntryFields = propsOf<OidcEntryProps>({
  providerName: providerNameField,
  issuer: known(text(names.oidcIssuerUrl, 'Who signs the tokens.')),
  clientIds: known(list(text(names.oidcClientId, 'A client id.'), 50, 'Client ids.'))
    .superRefine(refineEmptiness, onAnyList)
    .optional(),
  fingerprints: list(text(fingerprint, 'A fingerprint.'), 5, 'Fingerprints.')
    .superRefine(refineEmptiness, onAnyList)
    .optional(),
  description: anyText.optional(),
});

/**
 * An identity provider whose tokens a role may be entered with. By itself it lets nobody in: roles
 * name whole subjects of it.
 */
export class OidcEntry extends Construct {
  readonly resource: ImsOidcProvider;
  /** As it was given, known at synth. */
  readonly providerName: string;
  readonly issuer: string;
  readonly clientIds: readonly string[];

  constructor(scope: Construct, id: string, props: OidcEntryProps) {
    super(scope, id);
    validateProps(this, oidcEntryFields, props);
    const { providerName, issuer, clientIds = ['sts.aliyuncs.com'], fingerprints } = props;
    this.providerName = providerName;
    this.issuer = issuer;
    this.clientIds = [...clientIds];
    this.resource = new ImsOidcProvider(this, 'Resource', {
      oidcProviderName: providerName,
      issuerUrl: issuer,
      clientIds: [...clientIds].sort(),
      ...(fingerprints
        ? { fingerprints: fingerprints.map((f) => f.toUpperCase()).sort() }
        : { lifecycle: { ignoreChanges: ['fingerprints'] } }),
      ...(props.description !== undefined && { description: props.description }),
    });
  }
}

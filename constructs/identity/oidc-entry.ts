import { ImsOidcProvider } from '@cdktf/provider-alicloud/lib/ims-oidc-provider';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import * as names from '../../alicloud/names';
import { badName, notAllowed } from '../errors';

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

/** What the name of an identity provider may be. */
export function checkProviderName(construct: Construct, name: string): string {
  if (Token.isUnresolved(name) || !names.fits(names.identityProviderName, name)) {
    const allowed = `${names.identityProviderName.allowed}, known at synth`;
    throw badName(construct, 'providerName', name, allowed);
  }
  return name;
}

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
    const { providerName, issuer, clientIds = ['sts.aliyuncs.com'], fingerprints } = props;
    const wrong = [
      ...refused('issuer', [issuer], names.oidcIssuerUrl.pattern, ISSUER),
      ...refused('clientIds', clientIds, names.oidcClientId.pattern, CLIENT_IDS),
      ...refused('fingerprints', fingerprints ?? ['0'.repeat(40)], /^[0-9A-Fa-f]{40}$/, PRINTS),
    ];
    if (wrong.length > 0) throw notAllowed(this, wrong);
    this.providerName = checkProviderName(this, providerName);
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

const ISSUER = 'an address that begins with https, without a question mark';
const CLIENT_IDS = 'at least one, each 1 to 128 letters, digits or any of _.:/@-';
const PRINTS = 'at least one where given, each 40 hexadecimal digits';

interface Refused {
  readonly name: string;
  readonly found: string;
  readonly allowed: string;
}

function refused(
  name: string,
  values: readonly string[],
  pattern: RegExp,
  allowed: string,
): readonly Refused[] {
  const [found] = values.filter((value) => !pattern.test(value));
  if (values.length > 0 && found === undefined) return [];
  return [{ name, found: found === undefined ? 'an empty list' : JSON.stringify(found), allowed }];
}

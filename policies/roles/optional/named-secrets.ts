import * as names from '../../../alicloud/names';
import { mustMatch, mustName } from '../errors';
import { allow, grantable } from '../role';

export interface NamedSecrets {
  /** Names of secrets in Key Management Service. */
  readonly secrets: readonly string[];
}

/** Reads that leak are in no role but by name. */
export const namedSecrets = grantable(
  {
    id: 'named-secrets',
    title: 'Read named secrets',
    why: 'A program that is debugged needs the password that it uses, and no other.',
    parameter: 'names of secrets in Key Management Service, each in full',
  },
  ({ secrets }: NamedSecrets) => {
    const problem = {
      path: 'the secrets that may be read',
      allowed: 'names of secrets, 1 to 64 letters, digits or any of _/+=.@-',
      fix: 'Name each secret in full: a wildcard would take in those that are made later.',
    };
    mustName(secrets, problem);
    for (const secret of secrets) mustMatch(secret, names.secretName.pattern, problem);
    const named = secrets.map((secret) => `acs:kms:{region}:{account}:secret/${secret}`);
    return [allow(['kms:GetSecretValue'], named)];
  },
);

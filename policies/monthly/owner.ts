import { ownerOf } from '../account/snapshot';
import type { Snapshot } from '../account/snapshot';
import { call } from '../incident/command';
import type { Use } from './use';
import type { Judged, Weakness } from './weakness';

const CONSOLE = 'console, signed in as the owner';

/** The owner of the account: no key, and a second factor. */
export function judgeOwner(snapshot: Snapshot, use: Use | undefined): Judged {
  const owner = ownerOf(snapshot);
  const used = [
    ...new Set(
      (use?.deeds ?? []).flatMap(({ who }) =>
        who.type === 'root-account' && who.key !== undefined && !who.key.startsWith('STS.')
          ? [who.key]
          : [],
      ),
    ),
  ];
  // The report has no ids: those that the logs name are among them.
  const others = (owner?.keys ?? []).filter(({ active }) => active === true).slice(used.length);
  const why =
    'whether the owner has keys, and a second factor, is told by the credential report only: add --credential-report to the snapshot';
  return {
    weaknesses: [
      ...(owner?.mfa === false ? [WITHOUT_MFA] : []),
      ...used.map((id) => withKey(`access key ${id} of the owner`, id, 'was used in these logs')),
      ...others.map(({ id }) =>
        withKey(id.replace('<root>: ', 'the owner’s '), 'KEY', 'works: the console has its id'),
      ),
    ],
    unjudged: owner === undefined ? [{ about: 'the owner of the account', why }] : [],
  };
}

const WITHOUT_MFA: Weakness = {
  ...{ kind: 'owner-without-mfa', item: 'A1', about: 'the owner of the account' },
  says: `signs in with a password alone. Bind an authenticator: ${CONSOLE}, Security settings, MFA`,
  fix: [],
};

function withKey(about: string, key: string, says: string): Weakness {
  const to = (Status: string): string[] =>
    call('ram', 'UpdateAccessKey', { UserAccessKeyId: key, Status });
  return {
    ...{ kind: 'owner-key', item: 'A9', about },
    says: `${says}, and may do everything: no policy holds it, nobody can take a right from it`,
    fix: [
      {
        argv: to('Inactive'),
        does: `Switches it off, with the owner’s own credentials; or ${CONSOLE}, AccessKey.`,
        undo: to('Active'),
      },
    ],
  };
}

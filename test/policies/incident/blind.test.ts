import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deedOf, hunt, type Hunt, type Subject } from '../../../policies/incident';

/**
 * Forty thefts by somebody who has not read the hunt, from documentation and public write-ups. What is
 * left of each change, or missing by it, has to be named.
 */
interface Theft {
  readonly id: string;
  readonly changes: readonly Change[];
}

interface Change {
  readonly eventName: string;
  readonly who: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const thefts = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/thefts.json'), 'utf8'),
) as readonly Theft[];

/** They are in the timeline: whoever signs in leaves nothing by it. */
const SIGN_INS = ['root-taken ConsoleSignin', 'brute-force-mfa ConsoleSignin'];

function subjectOf({ type, userName = '' }: Readonly<Record<string, string>>): Subject {
  if (type === 'root-account') return { kind: 'root', name: '' };
  const [name = ''] = userName.split(':');
  return type === 'ram-user' ? { kind: 'user', name } : { kind: 'role', name };
}

/** All who make a change of it are asked about: the entries between them are not among the changes. */
function huntOf({ changes }: Theft): Hunt {
  const deeds = changes.flatMap(({ who, parameters, ...event }, at) => {
    const deed = deedOf({
      eventRW: 'Write',
      ...event,
      eventId: String(at),
      recipientAccountId: '1234567890123456',
      userIdentity: { accountId: '1234567890123456', ...who },
      requestParameterJson: JSON.stringify(parameters),
    });
    return deed === undefined ? [] : [deed];
  });
  return hunt(
    deeds,
    changes.map(({ who }) => subjectOf(who)),
  );
}

const hunts = thefts.map((theft) => ({ theft, found: huntOf(theft) }));

describe('thefts that were not written for this hunt', () => {
  it('are followed, every change of them', () => {
    const lost = hunts.filter(({ theft, found }) => found.theirs.length !== theft.changes.length);
    expect(lost.map(({ theft }) => theft.id)).toEqual([]);
  });

  it('leave nothing that is not named, but for signing in', () => {
    const unnamed = hunts.flatMap(({ theft, found: { left, missing } }) => {
      const named = new Set(
        [...left.map(({ deed }) => deed), ...missing].map((one) => one.eventId),
      );
      return theft.changes.flatMap(({ eventName }, at) =>
        named.has(String(at)) ? [] : [`${theft.id} ${eventName}`],
      );
    });
    expect(unnamed).toEqual(SIGN_INS);
  });

  it('are of so many kinds, and for so many the command is ready', () => {
    const left = hunts.flatMap(({ found }) => found.left);
    expect(new Set(left.map(({ kind }) => kind)).size).toBe(16);
    expect([left.length, left.filter(({ fix }) => fix !== undefined).length]).toEqual([219, 55]);
  });
});

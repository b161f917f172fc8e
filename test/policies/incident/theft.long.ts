import fc from 'fast-check';
import { month } from '../../../scripts/alert-load/month/month';
import { deedOf, followable, hunt } from '../../../policies/incident';
import { writer } from '../../../policies/stories/trail-event';
import { longRun } from '../../helpers/long';
import { callsOf, doors, SINCE, STOLEN } from './planted';

const ACCOUNT = '1234567890123456';
const REGION = 'ap-southeast-1';

describe('thefts in months of any seed', () => {
  it('are found whole, whichever doors there are, and nothing honest is named', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(3, 10),
        fc.subarray([...doors]),
        (seed, people, planted) => {
          const honest = [...month({ people, weeks: 4, seed, accountId: ACCOUNT, region: REGION })]
            .flatMap((event) => deedOf(event) ?? [])
            .filter((deed) => followable(deed) || deed.who.user === STOLEN.userName);
          const write = writer(ACCOUNT);
          const theirs = callsOf(planted, REGION).flatMap(
            (call) => deedOf({ ...write(call), eventId: '' }) ?? [],
          );
          const subject = { kind: 'user', name: STOLEN.userName } as const;
          const { left, missing, unknown } = hunt([...honest, ...theirs], [subject], SINCE);
          expect(left.map(({ kind, object }) => `${kind} ${object}`)).toEqual(
            planted.flatMap((door) => door.named),
          );
          expect([missing, unknown]).toEqual([[], []]);
        },
      ),
      longRun(),
    );
  });
});

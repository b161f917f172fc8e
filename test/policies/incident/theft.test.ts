import { month } from '../../../scripts/alert-load/month/month';
import { writer } from '../../../policies/stories/trail-event';
import { deedOf, followable, hunt, type Deed, type Hunt } from '../../../policies/incident';
import { callsOf, doors, SINCE, STOLEN, type Door } from './planted';

const REGION = 'ap-southeast-1';
const ACCOUNT = '1234567890123456';

/** Weeks in which three people work, with pipelines, services, a scanner and machines. */
const honest: readonly Deed[] = [
  ...month({ people: 3, weeks: 3, seed: 20260601, accountId: ACCOUNT, region: REGION }),
]
  .flatMap((event) => deedOf(event) ?? [])
  // Reads of others are most of a month, and lead nowhere.
  .filter((deed) => followable(deed) || deed.who.user === STOLEN.userName);

function deedsOf(planted: readonly Door[]): Deed[] {
  const write = writer(ACCOUNT);
  return callsOf(planted, REGION).flatMap((call) => deedOf({ ...write(call), eventId: '' }) ?? []);
}

const huntFor = (planted: readonly Door[]): Hunt =>
  hunt([...honest, ...deedsOf(planted)], [{ kind: 'user', name: STOLEN.userName }], SINCE);

const named = ({ left }: Hunt): string[] => left.map(({ kind, object }) => `${kind} ${object}`);

describe('a theft in weeks of honest work', () => {
  it('has ten doors of ten kinds', () => {
    expect(new Set(doors.map(({ kind }) => kind)).size).toBe(10);
    expect(honest.length).toBeGreaterThan(2000);
  });

  it('is found whole, and nothing honest is named', () => {
    const found = huntFor(doors);
    expect(named(found)).toEqual(doors.flatMap((door) => door.named));
    expect([found.missing, found.unknown]).toEqual([[], []]);
    const planted = deedsOf(doors).length;
    // The scanner works on by day: its calls are theirs, as nobody can tell, and change nothing.
    const night = found.theirs.filter(({ isFromUsualPlace }) => !isFromUsualPlace);
    expect(night).toHaveLength(planted);
  });

  it.each(doors.map((door) => [door.kind, door] as const))(
    'loses the door %s alone where that is not planted',
    (_, door) => {
      const others = doors.filter((one) => one !== door);
      expect(named(huntFor(others))).toEqual(others.flatMap((one) => one.named));
    },
  );

  it('finds nothing in weeks without one', () => {
    const found = huntFor([]);
    expect([found.left, found.missing, found.unknown, found.neighbours]).toEqual([[], [], [], []]);
  });

  it('says who the thief came to be', () => {
    const { became } = huntFor(doors);
    expect(became.map(({ text }) => text)).toEqual([
      'user posture-scanner',
      'user ghost',
      'new keys of user ghost',
      'new keys of user metrics-exporter',
      'user image-builder at the console',
      'role partner',
      'whoever the identity provider runner vouches for',
      'session night of role ci',
      'machine i-t4nteam1',
    ]);
  });
});

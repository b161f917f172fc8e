import { compareSettings } from '../../../policies/review/settings/compare';
import type { SettingChange } from '../../../policies/review/settings/compare';
import { parseSettings } from '../../../settings';
import type { Settings } from '../../../settings';

/** What is told of one setting that changes: where, which way, in which words, and how bad it is. */

type Area = Readonly<Record<string, unknown>>;

/** Settings with other values in one area, whatever a file would be allowed. */
function withArea(area: string, values: Area): Settings {
  const text = "version: 1\naccount: { id: '1234567890123457' }\nregion: ap-southeast-1\n";
  const settings = parseSettings(text, { env: {} });
  const old = (settings as unknown as Readonly<Record<string, Area>>)[area];
  return { ...settings, [area]: { ...old, ...values } };
}

function told(area: string, before: Area, after: Area): readonly SettingChange[] {
  return compareSettings(withArea(area, before), withArea(area, after));
}

const inLines = (changes: readonly SettingChange[]) =>
  changes.map(({ path, way, severity, message }) => [path.join(' / '), way, severity, message]);

describe('a detection that is switched off', () => {
  it.each([
    ['bucket-opened', 'critical'],
    ['alert-tampered', 'high'],
    ['billing-changed', 'medium'],
    ['database-changed', 'low'],
    ['deployer-role-used', 'low'],
  ])('%s is as bad as what it tells: %s', (id, severity) => {
    const change = told('detections', { tune: {} }, { tune: { [id]: { enabled: false } } });
    expect(inLines(change)).toEqual([
      [
        `detections / ${id} / enabled`,
        'weaker',
        severity,
        'true becomes false: nobody is told of it any more',
      ],
    ]);
  });

  it('is as bad as it was, where it tells less of itself, too', () => {
    const tune = { 'alert-tampered': { severity: 'low', threshold: 3 } };
    expect(inLines(told('detections', { tune: {} }, { tune }))).toEqual([
      [
        'detections / alert-tampered / severity',
        'weaker',
        'high',
        "'high' becomes 'low': fewer are told of it, and later",
      ],
      [
        'detections / alert-tampered / threshold',
        'weaker',
        'high',
        'is now 3: more of it passes without an alert',
      ],
    ]);
  });
});

describe('where it stands in the file', () => {
  const known = { kind: 'pipelines', name: 'terraform', user: 'terraform' };

  it('is under kind and name of an identity that is known', () => {
    expect(inLines(told('detections', { known: [] }, { known: [known] }))).toEqual([
      [
        'detections / known / pipelines / terraform',
        'weaker',
        'high',
        'is added: what it usually does is told of by nobody any more',
      ],
    ]);
    const other = { known: [{ ...known, user: 'mallory' }] };
    expect(inLines(told('detections', { known: [known] }, other))).toEqual([
      [
        'detections / known / pipelines / terraform / user',
        'weaker',
        'high',
        "'terraform' becomes 'mallory': somebody else does it without an alert",
      ],
    ]);
  });

  it('is as it is for all else there', () => {
    expect(inLines(told('detections', {}, { 'brand new': { depth: 3 } }))).toEqual([
      ['detections / brand new / depth', 'changed', 'medium', 'is now 3'],
    ]);
  });
});

const inPublic = { allowPublicBucketsBecause: 'A website' };
const ends = (until: string): Area => ({
  people: [{ userName: 'jane', jobs: ['auditor'], until: { auditor: until } }],
});
const people = (jobs: readonly string[]): Area => ({ people: [{ userName: 'jane', jobs }] });
const password = (maxAgeDays: number): Area => ({ passwordPolicy: { maxAgeDays } });
const six = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('a value', () => {
  it.each<[string, string, Area, Area, SettingChange['way'], string]>([
    ['that is set', 'data', {}, inPublic, 'weaker', "is now 'A website': buckets may be public"],
    [
      'that is set no more',
      'data',
      inPublic,
      {},
      'stronger',
      "is no longer set; it was 'A website'",
    ],
    [
      'that is another, whatever it is',
      'data',
      inPublic,
      { allowPublicBucketsBecause: 'Two' },
      'changed',
      "'A website' becomes 'Two'",
    ],
    [
      'that is different for not being there',
      'account',
      { id: '1' },
      { id: undefined },
      'weaker',
      "is no longer set; it was '1': the account that was guarded is left alone",
    ],
    [
      'that is a number, and was none',
      'network',
      { flowLogs: {} },
      { flowLogs: { retentionDays: 7 } },
      'changed',
      'is now 7',
    ],
    [
      'that is a word, where a number was',
      'network',
      { flowLogs: { retentionDays: 7 } },
      { flowLogs: { retentionDays: 'long' } },
      'changed',
      "7 becomes 'long'",
    ],
    [
      'that is a number, where a word was',
      'network',
      { flowLogs: { retentionDays: 'long' } },
      { flowLogs: { retentionDays: 7 } },
      'changed',
      "'long' becomes 7",
    ],
    [
      'that is a word of no rank',
      'audit',
      { lock: { state: 'locked' } },
      { lock: { state: 'open' } },
      'changed',
      "'locked' becomes 'open'",
    ],
    [
      'that was a word of no rank',
      'audit',
      { lock: { state: 'open' } },
      { lock: { state: 'trial' } },
      'changed',
      "'open' becomes 'trial'",
    ],
    [
      'that ends later',
      'identity',
      ends('2027-01-31'),
      ends('2027-02-01'),
      'weaker',
      "'2027-01-31' becomes '2027-02-01': they may enter the role for longer",
    ],
    [
      'that ends sooner',
      'identity',
      ends('2027-02-01'),
      ends('2027-01-31'),
      'stronger',
      "'2027-02-01' becomes '2027-01-31'",
    ],
    [
      'that is switched off by nought',
      'identity',
      password(90),
      password(0),
      'weaker',
      '90 becomes 0: a stolen password is good for longer',
    ],
    [
      'that is switched on again',
      'identity',
      password(0),
      password(90),
      'stronger',
      '0 becomes 90',
    ],
    [
      'that is more',
      'identity',
      password(90),
      password(91),
      'weaker',
      '90 becomes 91: a stolen password is good for longer',
    ],
    ['that is less', 'identity', password(91), password(90), 'stronger', '91 becomes 90'],
  ])('%s', (_, area, before, after, way, message) => {
    expect(told(area, before, after)).toMatchObject([{ way, message }]);
  });
});

describe('a list', () => {
  it.each<[string, string, Area, Area, SettingChange['way'], SettingChange['severity'], string]>([
    [
      'that is shown in part',
      'identity',
      people([]),
      people(six),
      'weaker',
      'high',
      "gains 'a', 'b', 'c', 'd', 'e', 1 more: somebody more may enter the role",
    ],
    [
      'that is shown whole',
      'identity',
      people(six.slice(1)),
      people([]),
      'stronger',
      'high',
      "loses 'b', 'c', 'd', 'e', 'f'",
    ],
    [
      'with an item that is worse than others',
      'identity',
      people(['auditor', 'billing']),
      people(['auditor', 'deployer']),
      'weaker',
      'critical',
      "loses 'billing' and gains 'deployer': somebody more may enter the role",
    ],
    [
      'that is gone',
      'network',
      { regions: ['eu-central-1'] },
      { regions: undefined },
      'weaker',
      'medium',
      "loses 'eu-central-1': networks in these regions are left alone",
    ],
    [
      'that was not there',
      'network',
      { regions: undefined },
      { regions: ['eu-central-1'] },
      'stronger',
      'medium',
      "gains 'eu-central-1'",
    ],
    [
      'of networks, one of which is none',
      'network',
      { trustedNetworks: ['47.88.0.0/24', 'office'] },
      { trustedNetworks: ['47.88.0.0/24'] },
      'stronger',
      'high',
      "loses 'office'",
    ],
    [
      'of networks, to which one comes that is none',
      'network',
      { trustedNetworks: ['47.88.0.0/24'] },
      { trustedNetworks: ['47.88.0.0/24', 'office'] },
      'weaker',
      'high',
      "gains 'office': administration ports are open to more of the world",
    ],
    [
      'that is a map of words',
      'tags',
      { depth: 1 },
      { depth: 2 },
      'changed',
      'medium',
      "loses 'depth: 1' and gains 'depth: 2'",
    ],
    [
      'that is a map of roles',
      'identity',
      { jobs: [{ name: 'x', granted: { namedRoles: { roles: { a: ['ecs'] } } } }] },
      { jobs: [{ name: 'x', granted: { namedRoles: { roles: { a: ['ecs'], b: null } } } }] },
      'weaker',
      'high',
      "gains 'b: null': a role that is passed is a role that is had",
    ],
  ])('%s', (_, area, before, after, way, severity, message) => {
    expect(told(area, before, after)).toMatchObject([{ way, severity, message }]);
  });
});

describe('things with names', () => {
  const budget = (name: string, amount = 5): Area => ({ name, amount });

  it('may be called otherwise, where the name is only a name', () => {
    const before = { budgets: [budget('all')] };
    expect(inLines(told('cost', before, { budgets: [budget('total')] }))).toEqual([
      ['cost / budgets / all', 'changed', 'high', 'is now called total'],
    ]);
    expect(inLines(told('cost', before, { budgets: [budget('total', 6)] }))).toEqual([
      ['cost / budgets / all', 'weaker', 'high', 'is taken away: nobody is told what it costs'],
      ['cost / budgets / total', 'stronger', 'high', 'is added'],
    ]);
  });

  it('are others by another name, where it is more than that', () => {
    const pipeline = { job: 'planner' };
    const before = { pipelines: [{ ...pipeline, name: 'shop' }] };
    const after = { pipelines: [{ ...pipeline, name: 'site' }] };
    expect(inLines(told('identity', before, after))).toEqual([
      [
        'identity / pipelines / site',
        'weaker',
        'high',
        'is added: another pipeline may enter the account',
      ],
      ['identity / pipelines / shop', 'stronger', 'high', 'is taken away'],
    ]);
  });

  it('are told with what a new one may do, and with nothing else of it', () => {
    const jane = { userName: 'jane', displayName: 'Jane', jobs: ['breakGlass'] };
    expect(inLines(told('identity', { people: [] }, { people: [jane] }))).toEqual([
      ['identity / people / jane', 'weaker', 'medium', 'is added: somebody more may sign in'],
      [
        'identity / people / jane / jobs',
        'weaker',
        'critical',
        "gains 'breakGlass': somebody more may enter the role",
      ],
    ]);
  });

  it('are told where nobody knows what they are', () => {
    const change = told('account', { parts: [{ a: 1 }, 'b'] }, { parts: [{ a: 2 }, 'b'] });
    expect(inLines(change)).toEqual([
      ['account / parts / {"a":1}', 'changed', 'medium', 'is taken away'],
      ['account / parts / {"a":2}', 'changed', 'medium', 'is added'],
    ]);
  });

  it('are told where a plain one stands beside them', () => {
    const change = told('cost', { budgets: [] }, { budgets: [budget('all'), 'b'] });
    expect(inLines(change)).toEqual([
      ['cost / budgets / all', 'stronger', 'high', 'is added'],
      ['cost / budgets / "b"', 'stronger', 'high', 'is added'],
    ]);
  });

  it('are one by all that names them', () => {
    const known = (kind: string) => ({ kind, name: 'x', user: 'u' });
    const before = { known: [known('pipelines'), known('scanners')] };
    expect(inLines(told('detections', before, { known: [known('scanners')] }))).toEqual([
      ['detections / known / pipelines / x', 'stronger', 'high', 'is taken away'],
    ]);
  });
});

import { bind, isInactive } from '../../../policies/detections/bind';
import type { Detection, TrailEvent } from '../../../policies/detections/detection';
import { all, any, event, not } from '../../../policies/detections/filter';
import type { Filter } from '../../../policies/detections/filter';
import { eventIn } from '../../../policies/detections/match/event';
import { matcher } from '../../../policies/detections/match/matcher';
import type { Outcome } from '../../../policies/detections/match/matcher';
import type { Limits } from '../../../policies/detections/match/rule';
import { addTo } from '../../../policies/detections/match/window';
import type { DetectionTuning } from '../../../policies/detections/tuning';
import { invented } from './invented';

/** A Wednesday. */
const happened: TrailEvent = {
  eventTime: '2026-03-04T03:20:11Z',
  eventName: 'RunInstances',
  serviceName: 'Ecs',
  acsRegion: 'us-west-1',
  sourceIpAddress: '203.0.113.7',
  recipientAccountId: '1234567890123457',
  userIdentity: { type: 'ram-user', userName: 'alice' },
};
const by = (userName: unknown, more: TrailEvent = {}): TrailEvent => ({
  ...happened,
  ...more,
  userIdentity: { type: 'ram-user', userName },
});
const at = (time: string, more: TrailEvent = {}): TrailEvent => ({
  ...happened,
  ...more,
  eventTime: `2026-03-04T${time}Z`,
});

function outcomeOf(
  detections: readonly Detection[],
  events: readonly TrailEvent[],
  limits?: Limits,
  tuning = {},
): Outcome {
  const watch = matcher(detections, tuning, limits);
  for (const one of events) watch.accept(one);
  return watch.outcome();
}

function isMet(filter: Filter, more: TrailEvent, tuning: DetectionTuning = {}): boolean {
  const events = [{ ...happened, ...more }];
  return outcomeOf([invented(filter)], events, undefined, { invented: tuning }).alerts.length > 0;
}

describe('a filter', () => {
  const runs: Filter = event('RunInstances');

  it.each<[string, Filter, TrailEvent, boolean]>([
    ['the same name', runs, {}, true],
    ['the name in other letters', event('runINSTANCES'), { eventName: 'RUNinstances' }, true],
    ['another name', runs, { eventName: 'RunInstance' }, false],
    ['a longer name', runs, { eventName: 'RunInstancesX' }, false],
    ['one of several names', event('A', 'RunInstances'), {}, true],
    ['a beginning', { field: 'eventName', startsWith: ['Run', 'X'] }, {}, true],
    ['one of the other beginnings', { field: 'eventName', startsWith: ['X', 'RUN'] }, {}, true],
    ['an end', { field: 'eventName', startsWith: ['Instances'] }, {}, false],
    ['a pattern', { field: 'eventName', pattern: '^run.*s$' }, {}, true],
    ['a pattern that is not there', { field: 'eventName', pattern: '^stop' }, {}, false],
    ['what is absent, as nothing', { field: 'errorCode', empty: true }, {}, true],
    ['what is null, as nothing', { field: 'errorCode', empty: true }, { errorCode: null }, true],
    ['the word, as nothing', { field: 'errorCode', empty: true }, { errorCode: 'NULL' }, true],
    ['something, as nothing', { field: 'errorCode', empty: true }, { errorCode: 'X' }, false],
    ['something', { field: 'errorCode', empty: false }, { errorCode: 'X' }, true],
    ['what is absent, as something', { field: 'errorCode', empty: false }, {}, false],
    ['all', all(runs, event('RunInstances', 'B')), {}, true],
    ['not all', all(runs, { field: 'acsRegion', is: ['x'] }), {}, false],
    ['all of none', all(), {}, true],
    ['any', any({ field: 'acsRegion', is: ['x'] }, runs), {}, true],
    ['not any', any({ field: 'acsRegion', is: ['x'] }, event('B')), {}, false],
    ['any of none', any(), {}, false],
    ['not', not(event('B')), {}, true],
    ['not what it is', not(runs), {}, false],
    // Booleans and numbers are texts in Log Service.
    ['a truth', { field: 'errorCode', is: ['true'] }, { errorCode: true }, true],
    ['a number', { field: 'errorCode', is: ['403'] }, { errorCode: 403 }, true],
    ['a map', { field: 'errorCode', empty: true }, { errorCode: { a: 'b' } }, true],
    ['a field further in', { field: 'userIdentity.userName', is: ['alice'] }, {}, true],
    [
      'a field in a text',
      { field: 'userIdentity.userName', empty: true },
      { userIdentity: 'alice' },
      true,
    ],
    [
      'a field in nothing',
      { field: 'userIdentity.userName', empty: true },
      { userIdentity: null },
      true,
    ],
  ])('by %s', (_, filter, more, met) => {
    expect(isMet(filter, more)).toBe(met);
  });

  it.each<[unknown, string, string, boolean]>([
    ['{"A":"x"}', 'A', 'X', true],
    ['{"A":"x"}', 'B', '', true],
    ['{"A":5}', 'A', '5', true],
    ['{"A":false}', 'A', 'false', true],
    ['{"A":null}', 'A', '', true],
    ['{"A":{"A":"x"}}', 'A', 'x', false],
    ['{"B":{"A":"x"}}', 'A', '', true],
    ['["A"]', 'A', '', true],
    ['["A"]', '0', 'A', false],
    ['"A"', 'A', '', true],
    ['"length"', 'length', '', true],
    ['null', 'null', '', true],
    ['{"A":"x', 'A', '', true],
    ['{"B":"toString"}', 'toString', '', true],
    [undefined, 'A', '', true],
  ])('by a parameter: of %j, %s is %j: %s', (requestParameterJson, name, value, met) => {
    const more = { requestParameterJson };
    expect(isMet({ parameter: name, is: [value] }, more)).toBe(met);
  });

  const inside: Filter = { allowlist: 'trustedNetworks' };
  it.each([
    ['203.0.113.0', true],
    ['203.0.113.255', true],
    ['203.0.114.0', false],
    ['198.51.100.7', true],
    ['198.51.100.8', false],
    ['2001:db8::1', false],
    ['Internal', false],
    ['', false],
    [undefined, false],
  ])('by networks: %j is in them: %s', (sourceIpAddress, met) => {
    const tuning = { trustedNetworks: ['203.0.113.0/24', '198.51.100.7'] };
    expect(isMet(inside, { sourceIpAddress }, tuning)).toBe(met);
    expect(isMet(not(inside), { sourceIpAddress }, tuning)).toBe(!met);
  });

  it.each([
    ['CN-Hangzhou', true],
    ['us-west-1', true],
    ['us-west', false],
    [undefined, false],
  ])('by regions: %j is one of them: %s', (acsRegion, met) => {
    const tuning: DetectionTuning = { trustedRegions: ['cn-hangzhou', 'us-west-1'] };
    expect(isMet({ allowlist: 'trustedRegions' }, { acsRegion }, tuning)).toBe(met);
  });

  // 2 March 2026 is a Monday.
  it.each([
    ['2026-03-02T08:59:59Z', ['mon'], false],
    ['2026-03-02T09:00:00Z', ['mon'], true],
    ['2026-03-02T17:59:59Z', ['mon'], true],
    ['2026-03-02T18:00:00Z', ['mon'], false],
    ['2026-03-03T12:00:00Z', ['mon'], false],
    ['2026-03-03T12:00:00Z', ['tue', 'sun'], true],
    ['2026-03-04T12:00:00Z', ['wed'], true],
    ['2026-03-05T12:00:00Z', ['thu'], true],
    ['2026-03-06T12:00:00Z', ['fri'], true],
    ['2026-03-07T12:00:00Z', ['sat'], true],
    ['2026-03-08T12:00:00Z', ['sun'], true],
    ['2026-03-08T12:00:00Z', ['sat', 'mon'], false],
    ['2026-03-06T12:00:00Z', undefined, true],
    ['2026-03-07T12:00:00Z', undefined, false],
    // A Thursday too.
    ['1970-01-01T12:00:00Z', ['thu'], true],
  ] as const)('by hours: %s is at work on %j: %s', (eventTime, days, met) => {
    const hours = { from: 9, to: 18, utcOffset: '+00:00', ...(days && { days }) };
    expect(isMet({ allowlist: 'hours' }, { eventTime }, { hours })).toBe(met);
  });

  it('by hours, whose day is that of the clocks', () => {
    const hours = { from: 0, to: 2, utcOffset: '+08:00', days: ['tue' as const] };
    const isAtWork = (eventTime: string) => isMet({ allowlist: 'hours' }, { eventTime }, { hours });
    expect(
      ['02T15:59:59', '02T16:00:00', '02T17:59:59', '02T18:00:00', '03T16:00:00'].map((time) =>
        isAtWork(`2026-03-${time}Z`),
      ),
    ).toEqual([false, true, true, false, false]);
  });

  it.each([
    [['alice'], false],
    [['ALICE'], false],
    [['ali'], true],
    [['Ali*'], false],
    [['bob', 'x*'], true],
    [['bob', 'alice', 'x*'], false],
    [[], true],
  ])('leaves out %j', (exceptUsers, met) => {
    expect(isMet(runs, { userIdentity: { userName: 'Alice' } }, { exceptUsers })).toBe(met);
  });
});

describe('a detection that says no more than it must', () => {
  it('names nothing else, and is told by who did what from where', () => {
    expect(invented(event('A'))).toEqual({
      id: 'invented',
      title: 'Invented',
      severity: 'low',
      description: 'Nothing.',
      runbook: [],
      filter: { field: 'eventName', is: ['A'] },
      falsePositives: [],
      cis: [],
      sources: [],
      unlisted: [],
      groupBy: [
        'recipientAccountId',
        'userIdentity.type',
        'userIdentity.userName',
        'sourceIpAddress',
        'target',
        'eventName',
      ],
      tells: ['serviceName', 'acsRegion', 'userIdentity.accessKeyId', 'resourceType'],
      target: [],
      usualFor: [],
    });
  });
});

describe('a detection under settings', () => {
  const everywhere = all({ allowlist: 'trustedNetworks' }, not({ allowlist: 'hours' }));
  const hours = { from: 9, to: 18, utcOffset: '+00:00' };

  it.each<[string, Filter, DetectionTuning, object]>([
    ['switched off', event('A'), { enabled: false }, { off: 'disabled' }],
    ['without networks', everywhere, { hours }, { off: 'needs', needs: 'trustedNetworks' }],
    [
      'with no networks in the list',
      everywhere,
      { hours, trustedNetworks: [] },
      { off: 'needs', needs: 'trustedNetworks' },
    ],
    [
      'without hours',
      everywhere,
      { trustedNetworks: ['10.0.0.0/8'] },
      { off: 'needs', needs: 'hours' },
    ],
    [
      'without regions, which one of several tests asks for',
      any(event('A'), { allowlist: 'trustedRegions' }),
      {},
      { off: 'needs', needs: 'trustedRegions' },
    ],
  ])('is inactive: %s', (_, filter, tuning, why) => {
    const bound = bind(invented(filter), tuning);
    expect(bound).toEqual(why);
    expect(isInactive(bound)).toBe(true);
    expect(outcomeOf([invented(filter)], [happened], undefined, { invented: tuning })).toEqual({
      events: 1,
      alerts: [],
      unjudged: 0,
      misshapen: {},
      timeless: 0,
      forgotten: {},
      inactive: { invented: why },
    });
  });

  it('is active with all that it asks for', () => {
    const bound = bind(invented(everywhere), { hours, trustedNetworks: ['10.0.0.0/8'] });
    expect(isInactive(bound)).toBe(false);
    expect(bound).toMatchObject({ count: { threshold: 1, windowMinutes: 30 }, severity: 'low' });
  });

  it('is not tuned by what every object has', () => {
    const one = invented(event('RunInstances'), { id: 'constructor' });
    expect(outcomeOf([one], [happened]).alerts.map(({ id }) => id)).toEqual(['constructor']);
  });
});

describe('an event', () => {
  const bare = { eventName: 'A', acsRegion: 'us-west-1' };

  it.each<[string, unknown, unknown]>([
    ['itself', bare, bare],
    [
      'known by its service',
      { eventName: 'A', serviceName: 'Ecs' },
      { eventName: 'A', serviceName: 'Ecs' },
    ],
    ['below event', { __time__: 1, event: bare }, bare],
    ['below event, as a text', { event: JSON.stringify(bare) }, bare],
    ['below event, as a text that is cut', { event: '{"eventName' }, undefined],
    ['below event, as a text that is none', { event: '"x"' }, undefined],
    ['below event, as nothing', { event: null }, undefined],
    ['of another cloud', { eventName: 'ConsoleLogin', awsRegion: 'x' }, undefined],
    ['without a name', { acsRegion: 'x', serviceName: 'y' }, undefined],
    ['with a name that every object has', Object.create(bare), undefined],
    ['a list', [bare], undefined],
    ['a list of one that is called event', Object.assign([], { event: bare }), undefined],
    ['a text', 'eventName', undefined],
    ['nothing', null, undefined],
    ['not there', undefined, undefined],
    [
      'with its parameters as a map',
      { ...bare, requestParameters: { A: 1 } },
      { ...bare, requestParameters: { A: 1 }, requestParameterJson: '{"A":1}' },
    ],
    [
      'with its parameters both ways',
      { ...bare, requestParameters: { A: 1 }, requestParameterJson: '{}' },
      { ...bare, requestParameters: { A: 1 }, requestParameterJson: '{}' },
    ],
    [
      'with its parameters as a list',
      { ...bare, requestParameters: [1] },
      { ...bare, requestParameters: [1] },
    ],
  ])('is found: %s', (_, value, found) => {
    expect(eventIn(value)).toEqual(found);
  });

  it.each([
    ['2026-03-04T03:20:11Z', '2026-03-04T03:20:11Z'],
    ['2026-03-04T03:20Z', '2026-03-04T03:20:00Z'],
    ['2026-03-04T03:20:11.999999999Z', '2026-03-04T03:20:11Z'],
    ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z'],
    ['2026-03-04T03:20:11.Z', null],
    ['2026-03-04T03:20:11.1234567890Z', null],
    ['2026-03-04T03:20:11', null],
    ['2026-03-04T03:20:11+08:00', null],
    ['2026-03-04 03:20:11Z', null],
    ['2026-3-4T03:20:11Z', null],
    [' 2026-03-04T03:20:11Z', null],
    ['2026-03-04T03:20:11Z ', null],
    ['2026-03-04T03:20:1Z', null],
    ['2026-03-04T03:20:011Z', null],
    ['2026-13-04T03:20:11Z', null],
    ['2026-03-04', null],
    ['', null],
    [1772594411, null],
    [['2026-03-04T03:20:11Z'], null],
    [null, null],
  ])('at %j has the time %j', (eventTime, time) => {
    const { alerts, timeless, unjudged } = outcomeOf(
      [invented(event('RunInstances'))],
      [{ ...happened, eventTime }],
    );
    expect(alerts[0]?.groups[0]).toMatchObject({ first: time, last: time });
    expect([timeless, unjudged]).toEqual(time === null ? [1, 1] : [0, 0]);
  });

  it.each<[string, TrailEvent, Readonly<Record<string, number>>]>([
    ['as it should be', happened, {}],
    ['with nulls', { ...happened, errorCode: null, userIdentity: null }, {}],
    ['with a list in a field', { ...happened, errorCode: ['a'] }, { errorCode: 1 }],
    ['with a map in a field', { ...happened, eventName: {} }, { eventName: 1 }],
    [
      'with a map further in',
      { ...happened, additionalEventData: { mfaChecked: {}, elsewhere: {} } },
      { 'additionalEventData.mfaChecked': 1 },
    ],
    ['with a null further in', by(null), {}],
    [
      'with a text for all that is further in',
      { ...happened, additionalEventData: 'x' },
      { 'additionalEventData.isMFAChecked': 1, 'additionalEventData.mfaChecked': 1 },
    ],
    [
      'with a list for all that is further in',
      { ...happened, errorCode: {}, additionalEventData: [] },
      {
        'additionalEventData.isMFAChecked': 1,
        'additionalEventData.mfaChecked': 1,
        errorCode: 1,
      },
    ],
    [
      'with two that are wrong, by name',
      { ...happened, acsRegion: {}, errorCode: {} },
      { acsRegion: 1, errorCode: 1 },
    ],
    ['with a map where nothing reads', { ...happened, responseElements: {} }, {}],
  ])('is told %s', (_, one, misshapen) => {
    const told = outcomeOf([], [one]);
    expect(told.misshapen).toEqual(misshapen);
    expect(Object.keys(told.misshapen)).toEqual(Object.keys(misshapen));
    expect(told.unjudged).toBe(Object.keys(misshapen).length > 0 ? 1 : 0);
    expect([told.events, told.timeless]).toEqual([1, 0]);
  });

  it('is counted once however often it is asked what came out', () => {
    const watch = matcher([invented(event('RunInstances'))]);
    watch.accept({ ...happened, errorCode: {}, eventTime: '' });
    const first = watch.outcome();
    expect(first).toMatchObject({
      events: 1,
      unjudged: 1,
      timeless: 1,
      misshapen: { errorCode: 1 },
    });
    expect(watch.outcome()).toEqual(first);
    watch.accept({ ...happened, errorCode: {}, serviceName: [] });
    expect(watch.outcome()).toMatchObject({
      events: 2,
      unjudged: 2,
      timeless: 1,
      misshapen: { errorCode: 2, serviceName: 1 },
    });
  });
});

describe('an alert', () => {
  const runs = invented(event('RunInstances'), { groupBy: ['userIdentity.userName', 'acsRegion'] });
  const twice = invented(event('RunInstances'), {
    groupBy: ['userIdentity.userName'],
    count: { threshold: 2, windowMinutes: 5 },
  });

  it('tells of its groups, with the first and the last event in whatever order they came', () => {
    const events = [at('03:00:00'), at('02:00:00'), at('04:00:00'), at('nonsense'), at('03:30:00')];
    expect(outcomeOf([runs], events).alerts).toEqual([
      {
        id: 'invented',
        title: 'Invented',
        severity: 'low',
        events: 5,
        groups: [
          {
            groupBy: { user_name: 'alice', region: 'us-west-1' },
            events: 5,
            first: '2026-03-04T02:00:00Z',
            last: '2026-03-04T04:00:00Z',
          },
        ],
        overflow: 0,
      },
    ]);
  });

  it('tells groups apart by all that they are grouped by, and has a text for what is absent', () => {
    const events = [by('bob'), by('bob', { acsRegion: 'x' }), by(undefined), by('bob')];
    const [alert] = outcomeOf([runs], events).alerts;
    expect(
      alert?.groups.map(({ groupBy, events: many }) => [...Object.values(groupBy), many]),
    ).toEqual([
      ['bob', 'us-west-1', 2],
      ['', 'us-west-1', 1],
      ['bob', 'x', 1],
    ]);
  });

  it.each(['abc', 'cba'])('tells groups of as many events by name: %s', (names) => {
    const [alert] = outcomeOf(
      [runs],
      names.split('').map((name) => by(name)),
    ).alerts;
    expect(alert?.groups.map(({ groupBy }) => groupBy['user_name'])).toEqual(['a', 'b', 'c']);
  });

  it('is told in the order of severity, then of ids', () => {
    const made = (['low b', 'critical z', 'info a', 'low a', 'high c', 'high d'] as const).map(
      (text) => {
        const [severity, id] = text.split(' ') as [Detection['severity'], string];
        return invented(event('RunInstances'), { id, severity });
      },
    );
    expect(
      outcomeOf(made, [happened]).alerts.map(({ id, severity }) => `${severity} ${id}`),
    ).toEqual(['critical z', 'high c', 'high d', 'low a', 'low b', 'info a']);
  });

  it('is of what it is about, beside others', () => {
    const others = [invented(event('A'), { id: 'a' }), runs, invented(event('B'), { id: 'b' })];
    expect(outcomeOf(others, [happened]).alerts.map(({ id }) => id)).toEqual(['invented']);
  });

  it('cuts values that are longer than 256 characters, and what differs further on is one', () => {
    const long = 'x'.repeat(256);
    const events = [by(long), by(`${long}y`), by(`${long}z`), by(`${long.slice(1)}y`)];
    const groups = outcomeOf([runs], events).alerts[0]?.groups ?? [];
    expect(groups.map(({ groupBy, events: many }) => [groupBy['user_name'], many])).toEqual([
      [long, 3],
      [`${long.slice(1)}y`, 1],
    ]);
  });

  it('counts the events of each group within its window', () => {
    const count = (...times: readonly string[]) =>
      outcomeOf(
        [twice],
        times.map((time) => at(time)),
      ).alerts[0]?.events;
    expect(count('03:00:00')).toBeUndefined();
    expect(count('03:00:00', '03:05:00')).toBeUndefined();
    expect(count('03:00:00', '03:04:59')).toBe(2);
    expect(count('03:00:00', '03:00:00')).toBe(2);
    expect(count('03:00:00', '03:05:00', '03:10:00')).toBeUndefined();
    // All of a group are counted, once there is an alert.
    expect(count('03:00:00', '03:05:00', '03:09:59', '09:00:00')).toBe(4);
    expect(outcomeOf([twice], [by('alice'), by('bob')]).alerts).toEqual([]);
  });

  it('tells the first and the last of all that were counted', () => {
    const events = ['03:05:00', '03:00:00', '02:55:01'].map((time) => at(time));
    expect(outcomeOf([twice], events).alerts[0]?.groups).toEqual([
      {
        groupBy: { user_name: 'alice' },
        events: 3,
        first: '2026-03-04T02:55:01Z',
        last: '2026-03-04T03:05:00Z',
      },
    ]);
  });

  it('does not count what has no time, until there is an alert', () => {
    const timeless = at('nonsense');
    const early = outcomeOf([twice], [timeless, timeless, timeless]);
    expect([early.alerts, early.timeless, early.unjudged]).toEqual([[], 3, 3]);
    const late = outcomeOf([twice], [at('03:00:00'), timeless, at('03:00:01'), timeless]);
    expect(late.alerts[0]?.events).toBe(3);
  });

  it('counts different values, where it is told to', () => {
    const spread = invented(event('RunInstances'), {
      groupBy: ['userIdentity.userName'],
      count: { threshold: 3, windowMinutes: 5, distinct: 'acsRegion' },
    });
    const count = (...regions: readonly string[]) =>
      outcomeOf(
        [spread],
        regions.map((acsRegion) => ({ ...happened, acsRegion })),
      ).alerts[0]?.events;
    expect(count('a', 'b', 'a', 'b')).toBeUndefined();
    expect(count('a', 'b', 'a', 'c')).toBe(4);
    const long = 'x'.repeat(256);
    expect(count('a', `${long}y`, `${long}z`)).toBeUndefined();
    expect(count('a', long, `${long.slice(1)}z`)).toBe(3);
  });
});

describe('what is too much to keep', () => {
  const twice = invented(event('RunInstances'), {
    groupBy: ['userIdentity.userName'],
    count: { threshold: 3, windowMinutes: 5 },
  });
  const users = (names: string): TrailEvent[] => names.split('').map((name) => by(name));
  const limits: Limits = { alertGroups: 2, pendingGroups: 2, pendingEvents: 4 };

  it.each([
    // Forgotten, and who has an alert.
    ['ab', 0, ''],
    ['abc', 1, ''],
    ['abcc', 1, ''],
    // Those that matched last stand last: b is forgotten, not a.
    ['abacaa', 1, 'a'],
    ['abacbb', 3, ''],
    // Four events fit, five do not: those of the eldest group go.
    ['aabb', 0, ''],
    ['aabbb', 0, 'b'],
    ['aaabb', 0, 'a'],
    ['aabbaba', 0, 'ab'],
    // What had its alert takes no room.
    ['aaabbcc', 0, 'a'],
    ['aaabbbccdd', 0, 'ab'],
  ])('of %s %d are forgotten, and there are alerts for %j', (names, forgotten, told) => {
    const outcome = outcomeOf([twice], users(names), limits);
    expect(outcome.forgotten).toEqual(forgotten > 0 ? { invented: forgotten } : {});
    const groups = outcome.alerts.flatMap(({ groups: all }) => all);
    expect(
      groups
        .map(({ groupBy }) => groupBy['user_name'])
        .sort()
        .join(''),
    ).toBe(told);
  });

  it('is the older half, and the odd one, of a group that is alone', () => {
    const forgottenOf = (count: number) =>
      outcomeOf(
        [{ ...twice, count: { threshold: 9, windowMinutes: 5 } }],
        users('a'.repeat(count)),
        {
          ...limits,
          pendingEvents: 2,
        },
      ).forgotten['invented'];
    // One is left of three, and two more make three again.
    expect([2, 3, 4, 5].map(forgottenOf)).toEqual([undefined, 2, 2, 4]);
  });

  it('is the eldest group of those that are over the number of events', () => {
    const five = { ...limits, pendingGroups: 9, pendingEvents: 3 };
    const outcome = outcomeOf([twice], users('aabba'), five);
    // With the fourth event both of a are forgotten, and the fifth is one of a again.
    expect(outcome.forgotten).toEqual({ invented: 2 });
    expect(outcomeOf([twice], users('aabbb'), five).alerts).toHaveLength(1);
  });

  it('is an alert beyond those that are kept, of which the events are counted', () => {
    const once = invented(event('RunInstances'), { groupBy: ['userIdentity.userName'] });
    const [alert] = outcomeOf([once], users('abccb'), limits).alerts;
    expect([alert?.events, alert?.overflow, alert?.groups.map(({ events }) => events)]).toEqual([
      5,
      2,
      [2, 1],
    ]);
    const none = outcomeOf([once], users('ab'), { ...limits, alertGroups: 0 });
    expect(none.alerts).toMatchObject([{ id: 'invented', events: 2, overflow: 2, groups: [] }]);
    const full = outcomeOf([twice], users('aaabbbccc'), limits);
    expect(full.alerts).toMatchObject([{ events: 9, overflow: 3 }]);
  });

  it('is nothing by default, for what is everyday', () => {
    const many = Array.from({ length: 999 }, (_, n) => by(`user-${n}`));
    const outcome = outcomeOf([invented(event('RunInstances')), twice], many);
    expect([outcome.forgotten, outcome.alerts[0]?.groups.length]).toEqual([{}, 999]);
  });
});

describe('a window', () => {
  it.each([
    ['in order', [0, 10, 20, 30]],
    ['backwards', [30, 20, 10, 0]],
    ['the middle last', [0, 30, 10, 20]],
    ['with equal times', [10, 0, 20, 10]],
  ])('holds times %s in order, each with its value', (_, times) => {
    const window = { times: [] as number[], values: [] as string[] };
    const rule = { threshold: 9, seconds: 60, isDistinct: true };
    times.forEach((time, index) => addTo(window, rule, time, `${time} ${index}`));
    expect(window.times).toEqual([...times].sort((a, b) => a - b));
    expect(window.values.map((value) => Number(value.split(' ')[0]))).toEqual(window.times);
    // Of equal times the one that came later stands later.
    const equal = window.values.filter((value) => value.startsWith('10 '));
    expect(equal).toEqual([...equal].sort());
  });

  it.each<[number[], string, number]>([
    // Times, their values, and after how many there are three different ones within 100 s.
    [[0, 50, 99], 'abc', 3],
    [[0, 50, 100], 'abc', 0],
    [[0, 50, 100, 149], 'abca', 4],
    [[0, 50, 100, 149], 'abcb', 0],
    [[100, 0, 50, 149], 'abcd', 4],
    [[0, 1, 2, 3, 4], 'aabbc', 5],
    [[0, 10, 20, 105, 115], 'abacb', 4],
    [[200, 100, 0, 150, 50], 'abcde', 0],
    [[0, 150, 75], 'abc', 0],
    [[0, 150, 75, 151], 'abcd', 4],
    [[0, 60, 120, 180, 240], 'ababc', 0],
    [[0, 60, 120, 180, 61], 'ababc', 5],
    // The event begins its window; of two alike one leaves the window and one stays.
    [[50, 99, 0], 'abc', 3],
    [[0, 50, 120, 99], 'aabc', 4],
    [[0, 50, 160, 99], 'aabc', 0],
  ])('at %j with the values of %s is full after %d', (times, values, full) => {
    const window = { times: [] as number[], values: [] as string[] };
    const rule = { threshold: 3, seconds: 100, isDistinct: true };
    const told = times.map((time, index) => addTo(window, rule, time, values[index] ?? ''));
    expect(told.indexOf(true) + 1).toBe(full);
  });

  it.each<[number[], number]>([
    [[0, 50, 99], 3],
    [[0, 50, 100], 0],
    [[0, 50, 100, 149], 4],
    [[149, 100, 0, 50], 4],
    [[0, 99, 200, 299, 150], 0],
    [[0, 99, 198, 150], 4],
    [[0, 300, 301, 1, 2], 5],
    [[0, 300, 1, 301, 299], 5],
    [[0, 0, 0], 3],
  ])('at %j is full after %d', (times, full) => {
    const window = { times: [] as number[], values: [] as string[] };
    const rule = { threshold: 3, seconds: 100, isDistinct: false };
    const told = times.map((time) => addTo(window, rule, time, ''));
    expect(told.indexOf(true) + 1).toBe(full);
    expect(window.values).toEqual([]);
  });
});

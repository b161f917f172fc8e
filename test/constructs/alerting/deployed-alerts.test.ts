import fc from 'fast-check';
import { accountProvider, AlertingBaseline, AuditBaseline } from '../../../constructs';
import { detections, matcher, tuningFrom } from '../../../policies/detections';
import { parseSettings, type Settings } from '../../../settings';
import { args, synthBare, type Block } from '../../helpers/synth-stack';
import { firings, type Timing } from '../../policies/detections/sls-evaluator/alert';

/** Paths of the documentation's page on the fields of an event; by hand. */
const INDEXED = new Set(
  `eventName eventType eventRW serviceName acsRegion errorCode errorMessage sourceIpAddress
  recipientAccountId requestParameterJson userIdentity.type userIdentity.userName
  userIdentity.principalId userIdentity.accessKeyId additionalEventData.mfaChecked
  additionalEventData.isMFAChecked resourceName resourceType`
    .split(/\s+/)
    .map((field) => `event.${field}`),
);

const event = (seconds: number, more: object): Record<string, unknown> => ({
  eventTime: `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`,
  recipientAccountId: '1234567890123457',
  acsRegion: 'ap-southeast-1',
  sourceIpAddress: '203.0.113.7',
  userIdentity: { type: 'ram-user', userName: 'alice' },
  ...more,
});
const call = (serviceName: string, eventName: string) => ({
  serviceName,
  eventName,
  eventType: 'ApiCall',
  eventRW: 'Write',
});
const signIn = { serviceName: 'AasSub', eventName: 'ConsoleSignin', eventType: 'ConsoleSignin' };
const failure = { ...signIn, errorCode: 'LoginFailed', errorMessage: 'wrong password' };
const secondsAt = (text: string): number => Date.parse(text) / 1000;
const NOON = secondsAt('2026-03-04T12:00:00Z');

function settingsOf(...lines: string[]): Settings {
  const head = [
    'version: 1',
    "account: { id: '1234567890123457' }",
    'region: ap-southeast-1',
    'alerts: { people: { team: { email: [team@example.com] } } }',
    'detections:',
  ];
  // A severity that is lower than shipped needs a reason.
  const excused = lines.flatMap((line) => {
    const [, id, severity] = /^([a-z-]+): .*severity: (\w+)/.exec(line) ?? [];
    return severity === undefined || severity === 'critical'
      ? []
      : [`  - { setting: detections.${id}.severity, reason: To see how often it looks then }`];
  });
  const text = [...head, ...lines.map((line) => `  ${line}`), 'exceptions:', ...excused];
  return parseSettings(text.join('\n'), { env: {} });
}

type Watched = ReturnType<typeof synthesised>;
const made = new Map<string, Watched>();

/** The alerts of cdk.tf.json, and what `detect` says with the same settings. */
function watchedWith(...lines: string[]): Watched {
  const key = lines.join();
  const found = made.get(key) ?? synthesised(lines);
  made.set(key, found);
  return found;
}

function synthesised(lines: readonly string[]) {
  const settings = settingsOf(...lines);
  const { resource } = synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    const { trail } = new AuditBaseline(stack, 'Audit', { settings });
    new AlertingBaseline(stack, 'Alerting', { settings, trail });
  });
  const blocks = new Map<string, Block>();
  for (const block of Object.values(resource['alicloud_log_alert'] ?? {})) {
    blocks.set(String(block['alert_name']).replace('alicloud-baseline-', ''), args(block));
  }
  const deployed = (id: string, events: readonly object[], timing?: Timing): boolean => {
    const block = blocks.get(id);
    if (block === undefined) throw new Error(`${id} is not deployed`);
    return firings(block, events, INDEXED, timing).length > 0;
  };
  const local = (id: string, events: readonly Record<string, unknown>[]): boolean => {
    const one = detections.filter((detection) => detection.id === id);
    const watch = matcher(one, tuningFrom(settings));
    events.forEach(watch.accept);
    return watch.outcome().alerts.length > 0;
  };
  const both = (id: string, events: readonly Record<string, unknown>[]) => ({
    deployed: deployed(id, events),
    local: local(id, events),
  });
  return { deployed, both };
}

const YES = { deployed: true, local: true };
const NO = { deployed: false, local: false };

describe('hours of work', () => {
  /** Zones without daylight saving, whose clocks JavaScript's own table of zones knows. */
  const zones = [
    ['-11:00', 'Pacific/Pago_Pago'],
    ['-09:30', 'Pacific/Marquesas'],
    ['-05:00', 'America/Bogota'],
    ['-03:00', 'America/Argentina/Buenos_Aires'],
    ['+00:00', 'UTC'],
    ['+05:30', 'Asia/Kolkata'],
    ['+05:45', 'Asia/Kathmandu'],
    ['+08:00', 'Asia/Shanghai'],
    ['+08:45', 'Australia/Eucla'],
    ['+14:00', 'Pacific/Kiritimati'],
  ] as const;

  it.each(zones)('at %s are those that clocks in %s show', (utcOffset, timeZone) => {
    const { both } = watchedWith(
      `login-at-odd-hours: { hours: { from: 9, to: 18, utcOffset: '${utcOffset}' } }`,
    );
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      hourCycle: 'h23',
    });
    const isOdd = (seconds: number): boolean => {
      const parts = clock.formatToParts(seconds * 1000);
      const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
      const hour = Number(of('hour'));
      return hour < 9 || hour >= 18 || ['Sat', 'Sun'].includes(of('weekday'));
    };
    const start = secondsAt('2026-03-02T00:00:00Z');
    // Each quarter of an hour of a week, on the second and the one before it.
    const quarter = fc.integer({ min: 0, max: 7 * 96 });
    fc.assert(
      fc.property(quarter, fc.constantFrom(0, -1), (quarters, second) => {
        const at = start + quarters * 900 + second;
        const expected = isOdd(at) ? YES : NO;
        expect(both('login-at-odd-hours', [event(at, signIn)])).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    // Monday 09:00 to Friday 18:00, by a clock that is behind UTC by nine hours and a half.
    ['-09:30', '2026-03-02T18:29:59Z', YES],
    ['-09:30', '2026-03-02T18:30:00Z', NO],
    ['-09:30', '2026-03-07T03:29:59Z', NO],
    ['-09:30', '2026-03-07T03:30:00Z', YES],
    // It is Monday already where clocks are ahead.
    ['+14:00', '2026-03-01T18:59:59Z', YES],
    ['+14:00', '2026-03-01T19:00:00Z', NO],
    ['+14:00', '2026-03-06T04:00:00Z', YES],
  ])('at %s: %s', (utcOffset, at, expected) => {
    const { both } = watchedWith(
      `login-at-odd-hours: { hours: { from: 9, to: 18, utcOffset: '${utcOffset}' } }`,
    );
    expect(both('login-at-odd-hours', [event(secondsAt(at), signIn)])).toEqual(expected);
  });

  it.each([
    ['2026-03-07T22:00:00Z', YES],
    ['2026-03-07T23:00:00Z', NO],
    ['2026-03-08T22:59:59Z', NO],
    ['2026-03-08T23:00:00Z', YES],
  ])('of a whole Sunday end at midnight: %s', (at, expected) => {
    const { both } = watchedWith(
      "login-at-odd-hours: { hours: { from: 0, to: 24, utcOffset: '+01:00', days: [sun] } }",
    );
    expect(both('login-at-odd-hours', [event(secondsAt(at), signIn)])).toEqual(expected);
  });
});

describe('trusted networks', () => {
  const { both } = watchedWith(
    'login-from-unknown-network: { trustedNetworks: [223.5.5.0/25, 223.6.6.6] }',
  );

  it.each([
    ['223.5.5.0', NO],
    ['223.5.5.127', NO],
    ['223.5.5.128', YES],
    ['223.5.4.255', YES],
    ['223.6.6.6', NO],
    ['223.6.6.7', YES],
    ['223.6.6.66', YES],
    ['223.6.6.06', YES],
    ['Internal', YES],
    ['::ffff:223.6.6.6', YES],
    ['', YES],
  ])('a sign-in from "%s"', (sourceIpAddress, expected) => {
    const events = [event(NOON, { ...signIn, sourceIpAddress })];
    expect(both('login-from-unknown-network', events)).toEqual(expected);
  });
});

/** Thresholds and windows as docs/detections.md promises them, each with an event of the kind. */
const COUNTED = [
  { id: 'failed-logins', threshold: 5, minutes: 30, make: () => failure },
  {
    id: 'failed-logins-of-many',
    threshold: 5,
    minutes: 30,
    make: (n: number) => ({ ...failure, userIdentity: { type: 'ram-user', userName: `u${n}` } }),
  },
  {
    id: 'unauthorised-calls',
    threshold: 10,
    minutes: 30,
    make: () => ({ ...call('Ecs', 'DescribeInstances'), errorCode: 'NoPermission' }),
  },
  { id: 'creation-burst', threshold: 10, minutes: 15, make: () => call('Ecs', 'RunInstances') },
  { id: 'deletion-burst', threshold: 5, minutes: 15, make: () => call('Ecs', 'DeleteInstance') },
  {
    id: 'creation-in-many-regions',
    threshold: 3,
    minutes: 30,
    make: (n: number) => ({ ...call('Ecs', 'RunInstances'), acsRegion: `region-${n}` }),
  },
];

/** So many events, the first at noon and the last so many seconds later. */
const spread = (count: number, seconds: number, make: (n: number) => object) =>
  Array.from({ length: count }, (_, n) =>
    event(NOON + Math.floor((n * seconds) / (count - 1)), make(n)),
  );
const PHASES = Array.from({ length: 45 }, (_, n) => n * 20);

/** All of them with the same settings. */
const tuned = (how: string): Watched =>
  watchedWith(...COUNTED.map(({ id }) => `${id}: { ${how} }`));
const shipped = tuned('enabled: true');

describe.each(COUNTED)('$id', ({ id, threshold, minutes, make }) => {
  it.each([
    ['one fewer than the threshold', threshold - 1, NO],
    ['the threshold', threshold, YES],
    ['one more', threshold + 1, YES],
  ])('with %s', (_, count, expected) => {
    expect(shipped.both(id, spread(count, 60, make))).toEqual(expected);
  });

  it('takes the threshold of the settings', () => {
    const { both } = tuned('threshold: 7');
    expect(both(id, spread(6, 60, make))).toEqual(NO);
    expect(both(id, spread(7, 60, make))).toEqual(YES);
  });

  it('sees its threshold within its window, whenever it happens to look', () => {
    const events = spread(threshold, minutes * 60 - 1, make);
    expect(PHASES.filter((phase) => !shipped.deployed(id, events, { phase }))).toEqual([]);
  });

  it.each([
    [5, 'critical'],
    [5, 'medium'],
    [7, 'high'],
    [90, 'medium'],
  ])('sees it within %d minutes as %s too', (windowMinutes, severity) => {
    const { deployed, both } = tuned(`windowMinutes: ${windowMinutes}, severity: ${severity}`);
    const within = spread(threshold, windowMinutes * 60 - 1, make);
    expect(PHASES.filter((phase) => !deployed(id, within, { phase }))).toEqual([]);
    // What is longer than the window and a look apart is not one burst.
    const beyond = spread(threshold, (windowMinutes + 15) * 60 + 1, make);
    expect(both(id, beyond)).toEqual(NO);
    expect(PHASES.filter((phase) => deployed(id, beyond, { phase }))).toEqual([]);
  });
});

describe('different values', () => {
  const { both } = shipped;

  it('are counted once each', () => {
    const from = (regions: number) =>
      spread(12, 60, (n) => ({ ...call('Ecs', 'RunInstances'), acsRegion: `r-${n % regions}` }));
    expect(both('creation-in-many-regions', from(2))).toEqual(NO);
    expect(both('creation-in-many-regions', from(3))).toEqual(YES);
  });

  it('are counted for each address apart', () => {
    const byMany = (addresses: number) =>
      spread(8, 60, (n) => ({
        ...failure,
        sourceIpAddress: `203.0.113.${n % addresses}`,
        userIdentity: { type: 'ram-user', userName: `u${n}` },
      }));
    expect(both('failed-logins-of-many', byMany(2))).toEqual(NO);
    expect(both('failed-logins-of-many', byMany(1))).toEqual(YES);
  });
});

describe('a single event', () => {
  const { deployed } = watchedWith('trail-stopped: { severity: medium }');

  it.each(['trail-stopped', 'root-login'])('of %s is seen by every look, and late', (id) => {
    const one =
      id === 'trail-stopped'
        ? call('Actiontrail', 'StopLogging')
        : { ...signIn, userIdentity: { type: 'root-account', userName: 'root' } };
    const events = [event(NOON, one)];
    for (const delay of [0, 60, 14 * 60]) {
      expect(PHASES.filter((phase) => !deployed(id, events, { phase, delay }))).toEqual([]);
    }
  });
});

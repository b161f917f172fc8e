import { compile } from '../../../policies/detections/compile';
import type { Detection, DetectionDefinition } from '../../../policies/detections/detection';
import { all, any, event, not, service } from '../../../policies/detections/filter';
import type { Filter } from '../../../policies/detections/filter';
import type { DetectionTuning } from '../../../policies/detections/tuning';
import { invented as inventedDetection } from './invented';

/**
 * Queries in full, as the pages of Log Service have the syntax: what stands left of the bar is a
 * search, what stands right of it is SQL. Detections are invented: what is asked is how they are said.
 */
function invented(filter: Filter, more: Partial<DetectionDefinition> = {}): Detection {
  return inventedDetection(filter, { groupBy: [], tells: [], ...more });
}

const NAME = `lower(coalesce("event.eventName", ''))`;
const USER = `lower(coalesce("event.userIdentity.userName", ''))`;
const IP = `coalesce("event.sourceIpAddress", '')`;
const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const IPV4 = `'^(${OCTET}\\.){3}${OCTET}$'`;

describe('the SQL of a detection', () => {
  const whereOf = (filter: Filter, tuning: DetectionTuning = {}): string | undefined =>
    / WHERE (.*) ORDER BY cnt DESC LIMIT 100$/.exec(
      compile(invented(filter), tuning)?.query ?? '',
    )?.[1];

  const write: Filter = { field: 'eventName', startsWith: ['Put'] };

  it.each<[string, Filter, string]>([
    ['one value', event('RunInstances'), `(${NAME} in ('runinstances'))`],
    [
      'several values, quotes in them doubled',
      { field: 'eventName', is: ["It's", "A'B'C"] },
      `(${NAME} in ('it''s', 'a''b''c'))`,
    ],
    [
      'beginnings',
      { field: 'eventName', startsWith: ['Put', "D'"] },
      `(strpos(${NAME}, 'put') = 1 or strpos(${NAME}, 'd''') = 1)`,
    ],
    ['a pattern', { field: 'eventName', pattern: "^it's$" }, `regexp_like(${NAME}, '^it''s$')`],
    ['nothing', { field: 'eventName', empty: true }, `(${NAME} in ('', 'null'))`],
    ['something', { field: 'eventName', empty: false }, `(not (${NAME} in ('', 'null')))`],
    [
      'a parameter',
      { parameter: 'SourceCidrIp', is: ['0.0.0.0/0'] },
      `(lower(coalesce(json_extract_scalar("event.requestParameterJson", '$.SourceCidrIp'), '')) in ('0.0.0.0/0'))`,
    ],
    [
      'all of some',
      all(event('A'), write),
      `((${NAME} in ('a')) and (strpos(${NAME}, 'put') = 1))`,
    ],
    ['any of some', any(event('A'), write), `((${NAME} in ('a')) or (strpos(${NAME}, 'put') = 1))`],
    ['not', not(event('A')), `(not (${NAME} in ('a')))`],
  ])('says %s', (_, filter, where) => {
    expect(whereOf(filter)).toBe(where);
  });

  it.each<[string, Filter, DetectionTuning, string]>([
    [
      'networks, and an address as a block of one',
      { allowlist: 'trustedNetworks' },
      { trustedNetworks: ['203.0.113.7', '198.51.100.0/24'] },
      `(case when regexp_like(${IP}, ${IPV4}) then (is_subnet_of('203.0.113.7/32', ${IP}) or is_subnet_of('198.51.100.0/24', ${IP})) else false end)`,
    ],
    [
      'what is outside of networks',
      not({ allowlist: 'trustedNetworks' }),
      { trustedNetworks: ['203.0.113.0/24'] },
      `(not (case when regexp_like(${IP}, ${IPV4}) then (is_subnet_of('203.0.113.0/24', ${IP})) else false end))`,
    ],
    [
      'regions beside a name',
      all(event('A'), { allowlist: 'trustedRegions' }),
      { trustedRegions: ['us-west-1'] },
      `((${NAME} in ('a')) and (lower(coalesce("event.acsRegion", '')) in ('us-west-1')))`,
    ],
    [
      'regions, somewhere inside',
      any(not({ allowlist: 'trustedRegions' }), event('A')),
      { trustedRegions: ['cn-hangzhou', 'us-west-1'] },
      `((not (lower(coalesce("event.acsRegion", '')) in ('cn-hangzhou', 'us-west-1'))) or (${NAME} in ('a')))`,
    ],
    [
      'hours where clocks are ahead, from Monday to Friday unless told otherwise',
      { allowlist: 'hours' },
      { hours: { from: 9, to: 18, utcOffset: '+05:30' } },
      `(((__time__ + 19800) % 86400) >= 32400 and ((__time__ + 19800) % 86400) < 64800 and (((__time__ + 19800) / 86400 + 3) % 7) in (0, 1, 2, 3, 4))`,
    ],
    [
      'hours where clocks are behind, days in the order of a week',
      { allowlist: 'hours' },
      { hours: { from: 0, to: 24, utcOffset: '-03:45', days: ['sun', 'sat', 'tue'] } },
      `(((__time__ - 13500) % 86400) >= 0 and ((__time__ - 13500) % 86400) < 86400 and (((__time__ - 13500) / 86400 + 3) % 7) in (1, 5, 6))`,
    ],
    [
      'hours by UTC',
      { allowlist: 'hours' },
      { hours: { from: 1, to: 2, utcOffset: '+00:00', days: ['mon'] } },
      `(((__time__ + 0) % 86400) >= 3600 and ((__time__ + 0) % 86400) < 7200 and (((__time__ + 0) / 86400 + 3) % 7) in (0))`,
    ],
    [
      'users that are left out, by name',
      event('A'),
      { exceptUsers: ['Alice', 'bob'] },
      `((${NAME} in ('a')) and (not ((${USER} in ('alice', 'bob')))))`,
    ],
    [
      'users that are left out, by how their names begin',
      event('A'),
      { exceptUsers: ['CI-*', 'job*'] },
      `((${NAME} in ('a')) and (not ((strpos(${USER}, 'ci-') = 1 or strpos(${USER}, 'job') = 1))))`,
    ],
    [
      'users that are left out, both ways',
      event('A'),
      { exceptUsers: ['ci*', 'alice'] },
      `((${NAME} in ('a')) and (not ((${USER} in ('alice')) or (strpos(${USER}, 'ci') = 1))))`,
    ],
    ['no users that are left out', event('A'), { exceptUsers: [] }, `(${NAME} in ('a'))`],
  ])('says %s', (_, filter, tuning, where) => {
    expect(whereOf(filter, tuning)).toBe(where);
  });

  const sqlOf = (more: Partial<DetectionDefinition>, tuning?: DetectionTuning) =>
    compile(invented(event('A'), more), tuning)?.query.split(' | ')[1];
  const WHERE = `FROM log WHERE (${NAME} in ('a'))`;

  it.each<[string, Partial<DetectionDefinition>, DetectionTuning, string]>([
    ['of single events', {}, {}, `SELECT count(*) AS cnt ${WHERE} ORDER BY cnt DESC LIMIT 100`],
    [
      'of single events, which take no threshold',
      {},
      { threshold: 9, windowMinutes: 99 },
      `SELECT count(*) AS cnt ${WHERE} ORDER BY cnt DESC LIMIT 100`,
    ],
    [
      'by who did it where',
      { groupBy: ['userIdentity.userName', 'acsRegion'] },
      {},
      `SELECT coalesce("event.userIdentity.userName", '') AS user_name, coalesce("event.acsRegion", '') AS region, count(*) AS cnt ${WHERE} GROUP BY 1, 2 ORDER BY cnt DESC LIMIT 100`,
    ],
    [
      'by one column',
      { groupBy: ['acsRegion'], count: { threshold: 5, windowMinutes: 60 } },
      {},
      `SELECT coalesce("event.acsRegion", '') AS region, count(*) AS cnt ${WHERE} GROUP BY 1 HAVING count(*) >= 5 ORDER BY cnt DESC LIMIT 100`,
    ],
    [
      'of events that are counted',
      { count: { threshold: 5, windowMinutes: 60 } },
      { threshold: 2 },
      `SELECT count(*) AS cnt ${WHERE} HAVING count(*) >= 2 ORDER BY cnt DESC LIMIT 100`,
    ],
    [
      'of events of which one is enough',
      { count: { threshold: 5, windowMinutes: 60 } },
      { threshold: 1 },
      `SELECT count(*) AS cnt ${WHERE} ORDER BY cnt DESC LIMIT 100`,
    ],
    [
      'of different values that are counted',
      { count: { threshold: 3, windowMinutes: 60, distinct: 'acsRegion' } },
      {},
      `SELECT count(distinct coalesce("event.acsRegion", '')) AS cnt ${WHERE} HAVING count(distinct coalesce("event.acsRegion", '')) >= 3 ORDER BY cnt DESC LIMIT 100`,
    ],
  ])('is %s', (_, more, tuning, sql) => {
    expect(sqlOf(more, tuning)).toBe(sql);
  });
});

describe('the search of a detection', () => {
  const TOPIC = '__topic__: actiontrail_audit_event';
  const names = (...some: readonly string[]): string =>
    some.map((name) => `event.eventName: ${name}`).join(' or ');

  const many = (count: number) => Array.from({ length: count }, (_, n) => `Event${n}`);

  it.each<[string, Filter, string]>([
    ['one name', event('A'), `${TOPIC} and ${names('A')}`],
    ['two names', event('A', 'B'), `${TOPIC} and (${names('A', 'B')})`],
    // A search may have 30 conditions.
    ['25 names', event(...many(25)), `${TOPIC} and (${names(...many(25))})`],
    ['26 names', event(...many(26)), TOPIC],
    ['no name', event(), TOPIC],
    [
      'insights, which have no topic',
      { field: 'eventType', is: ['ActionTrailInsight'] },
      'event.eventType: ActionTrailInsight',
    ],
    ['other types', { field: 'eventType', is: ['ApiCall'] }, TOPIC],
    ['beginnings of names', { field: 'eventName', startsWith: ['A'] }, TOPIC],
    ['another field', service('Ecs'), TOPIC],
    ['a parameter of that name', { parameter: 'eventName', is: ['A'] }, TOPIC],
    ['another name', not(event('A')), TOPIC],
    ['a name and more', all(service('Ecs'), event('A')), `${TOPIC} and ${names('A')}`],
    [
      'names that two tests share',
      all(event('A', 'B', 'C'), event('B', 'C', 'D')),
      `${TOPIC} and (${names('B', 'C')})`,
    ],
    ['no name that two tests share', all(event('A'), event('B')), TOPIC],
    ['nothing at all', all(), TOPIC],
    [
      'names of either test, each once',
      any(event('A', 'B'), event('B', 'C')),
      `${TOPIC} and (${names('A', 'B', 'C')})`,
    ],
    ['a name or anything of a service', any(event('A'), service('Ecs')), TOPIC],
    [
      'a name and either of two services',
      all(event('A'), any(service('Ecs'), service('Ram'))),
      `${TOPIC} and ${names('A')}`,
    ],
  ])('looks for %s', (_, filter, search) => {
    expect(compile(invented(filter))?.query.split(' | ')[0]).toBe(search);
  });
});

describe('the alert of a detection', () => {
  const counted = { threshold: 5, windowMinutes: 60 };

  it('has everything that Log Service asks for', () => {
    const one = invented(event('A'), {
      severity: 'high',
      title: 'Somebody did it',
      groupBy: ['userIdentity.userName', 'sourceIpAddress'],
      count: counted,
    });
    expect(compile(one)).toEqual({
      id: 'invented',
      title: 'Somebody did it',
      severity: 'high',
      delivery: 'message',
      level: 8,
      query: `__topic__: actiontrail_audit_event and event.eventName: A | SELECT coalesce("event.userIdentity.userName", '') AS user_name, ${IP} AS source_ip, count(*) AS cnt FROM log WHERE (${NAME} in ('a')) GROUP BY 1, 2 HAVING count(*) >= 5 ORDER BY cnt DESC LIMIT 100`,
      windowMinutes: 60,
      lookBackMinutes: 65,
      start: '-65m',
      end: 'now',
      schedule: { type: 'FixedRate', interval: '5m' },
      condition: { condition: '', countCondition: '' },
      isMerged: false,
      groupBy: ['user_name', 'source_ip'],
      columns: ['user_name', 'source_ip', 'cnt'],
    });
  });

  it.each([
    ['critical', '5m', '-65m', 10],
    ['high', '5m', '-65m', 8],
    ['medium', '15m', '-75m', 6],
    ['low', '15m', '-75m', 4],
    ['info', '15m', '-75m', 2],
  ] as const)(
    'of severity %s looks every %s, from %s on, at level %d',
    (severity, interval, start, level) => {
      const alert = compile(invented(event('A'), { severity, count: counted }));
      expect([alert?.schedule.interval, alert?.start, alert?.level]).toEqual([
        interval,
        start,
        level,
      ]);
      // What the settings say wins.
      const tuned = compile(invented(event('A'), { severity: 'low', count: counted }), {
        severity,
      });
      expect(tuned).toEqual({ ...alert, query: tuned?.query });
    },
  );

  it.each([
    ['a single event', undefined, {}, [30, 30]],
    ['a count of one', counted, { threshold: 1 }, [60, 60]],
    ['a count of two', counted, { threshold: 2 }, [60, 75]],
    ['a count over nearly a day', { ...counted, windowMinutes: 1424 }, {}, [1424, 1439]],
    ['a count over a day', { ...counted, windowMinutes: 1440 }, {}, [1440, 1440]],
    ['a window that the settings give', counted, { windowMinutes: 120 }, [120, 135]],
  ])('for %s looks back over its window', (_, count, tuning, minutes) => {
    const alert = compile(invented(event('A'), count && { count }), tuning);
    expect([alert?.windowMinutes, alert?.lookBackMinutes]).toEqual(minutes);
  });

  it('is none where the detection is switched off, or lacks what it needs', () => {
    expect(compile(invented(event('A')), { enabled: false })).toBeUndefined();
    expect(compile(invented(event('A')), { enabled: true })).toBeDefined();
    expect(compile(invented(not({ allowlist: 'trustedNetworks' })))).toBeUndefined();
  });
});

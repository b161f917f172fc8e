import fc from 'fast-check';
import { aliasOf, compile, detections, fieldNames, matcher } from '../../../policies/detections';
import type {
  CompiledAlert,
  Detection,
  DetectionTuning,
  TrailEvent,
} from '../../../policies/detections';
import { DEFAULT_DELIMITERS, DEFAULT_INDEX, logOf, parseQuery } from './sls-evaluator';
import type { Index, Log, Query } from './sls-evaluator';
import { allowlists } from './allowlists';
import { samplesOf } from './samples';

const columns = new Set(fieldNames.map((field) => `event.${field}`));

function alertOf(detection: Detection, tuning?: DetectionTuning): CompiledAlert {
  const alert = compile(detection, tuning ?? allowlists[detection.id]);
  if (alert === undefined) throw new Error(`${detection.id} is inactive`);
  return alert;
}

const queries = new Map(
  detections.map((detection) => [detection.id, parseQuery(alertOf(detection).query, columns)]),
);
function queryOf(id: string): Query {
  const query = queries.get(id);
  if (query === undefined) throw new Error(id);
  return query;
}

function rowsOf(detection: Detection, events: readonly TrailEvent[]): string[] {
  const { alerts } = matcher([detection], allowlists).outcome();
  if (alerts.length > 0) throw new Error('an alert before anything happened');
  const watch = matcher([detection], allowlists);
  for (const event of events) watch.accept(event);
  return (watch.outcome().alerts[0]?.groups ?? [])
    .map(({ groupBy }) => JSON.stringify(groupBy))
    .sort();
}

/** The groups for which the rule, looking at each second at which it could, has a row. */
function queried(detection: Detection, events: readonly TrailEvent[], index?: Index): string[] {
  const logs = events.map(logOf);
  const seconds = alertOf(detection).windowMinutes * 60;
  const timeOf = (log: Log): number => Number(log.get('__time__'));
  const ends = [...new Set(logs.map((log) => timeOf(log) + 1))];
  const alerting = ends.flatMap((end) => {
    const window = logs.filter((log) => timeOf(log) < end && timeOf(log) >= end - seconds);
    return queryOf(detection.id).run(window, index);
  });
  const aliases = detection.groupBy.map(aliasOf);
  const keys = alerting.map((row) =>
    JSON.stringify(Object.fromEntries(aliases.map((a) => [a, row[a]]))),
  );
  return [...new Set(keys)].sort();
}

const INDEXES: readonly Index[] = [
  DEFAULT_INDEX,
  { ...DEFAULT_INDEX, delimiters: `${DEFAULT_DELIMITERS}.` },
  { ...DEFAULT_INDEX, delimiters: `${DEFAULT_DELIMITERS}.-_` },
  { ...DEFAULT_INDEX, delimiters: '' },
];

describe.each(detections)('$id', (detection) => {
  it.each(samplesOf(detection).matches)('matches: $title', ({ events }) => {
    expect(rowsOf(detection, events)).not.toEqual([]);
    for (const index of INDEXES) {
      expect(queried(detection, events, index)).toEqual(rowsOf(detection, events));
    }
  });

  it.each(samplesOf(detection).nonMatches)('does not match: $title', ({ events }) => {
    expect(rowsOf(detection, events)).toEqual([]);
    for (const index of INDEXES) expect(queried(detection, events, index)).toEqual([]);
  });

  it('alerts on the same events here and in Log Service', () => {
    fc.assert(
      fc.property(changed(detection), fc.constantFrom(...INDEXES), (events, index) => {
        expect(queried(detection, events, index)).toEqual(rowsOf(detection, events));
      }),
      { numRuns: 60 },
    );
  });
});

const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  eventName: [
    'ConsoleSignin',
    'consolesignin',
    'RunInstances',
    'DeleteTrail',
    'CreateAccessKey',
    'X',
  ],
  serviceName: ['Ecs', 'RAM', 'ims', 'Oss', 'AasCustomer', 'elsewhere'],
  eventType: ['ApiCall', 'apicall', 'ConsoleSignin', 'ActionTrailInsight'],
  eventRW: ['Write', 'Read'],
  acsRegion: ['ap-southeast-1', 'AP-SOUTHEAST-1', 'us-west-1', 'southeast'],
  errorCode: [
    '',
    'null',
    'NULL',
    'Success',
    'Forbidden',
    'Forbidden.RAM',
    'NoPermission',
    'ForbiddenX',
  ],
  errorMessage: ['', 'success', 'null', 'wrong password'],
  sourceIpAddress: [
    '203.0.113.7',
    '203.0.114.7',
    '203.0.113.256',
    '203.0.113.07',
    'Internal',
    '2001:db8::1',
    '',
  ],
  requestParameterJson: [
    '{}',
    '',
    '[]',
    'null',
    '{"PolicyName":"AdministratorAccess"}',
    '{"PolicyName":{"a":1}}',
    '{"DeletionProtection":false}',
    '{"DeletionProtection":"False"}',
    '{"Encrypted":false}',
    '{"SSLEnabled":0}',
    '{"SecurityIps":"10.0.0.0/8"}',
    '{"SecurityIps":"0.0.0.0/0,10.0.0.1"}',
    '{"SourceCidrIp":"0.0.0.0/0"}',
    '{"SourceCidrIp":"10.0.0.0/8"}',
    '{"Ipv6SourceCidrIp":"::/0"}',
    '{"MinimumPasswordLength":8}',
    '{"MinimumPasswordLength":"14"}',
    '{"x-oss-acl":"public-read"}',
    '{"InstanceType":"ecs.gn7i-x"}',
    '{"cut":"sho',
  ],
  eventTime: [
    '2026-03-04T03:20:11Z',
    '2026-03-04T03:50:10Z',
    '2026-03-04T03:50:11Z',
    '2026-03-04T00:59:59Z',
    '2026-03-04T01:00:00Z',
    '2026-03-04T10:00:00Z',
    '2026-03-08T03:20:11Z',
  ],
};
const IDENTITY: Readonly<Record<string, readonly unknown[]>> = {
  type: ['root-account', 'ram-user', 'assumed-role', 'ROOT-ACCOUNT', 'account-root'],
  userName: ['root', 'alice', 'Alice', 'bob', 'job-developer:alice'],
  accessKeyId: ['example-key-id', 'NULL', ''],
};
const ADDITIONAL: Readonly<Record<string, readonly unknown[]>> = {
  mfaChecked: ['true', 'false', false, 'FALSE', ''],
  isMFAChecked: ['true', 'false', true, ''],
};

const ODD: readonly unknown[] = [undefined, null, 7, true, { a: 'b' }, ['a']];

/** Events of the detection's own samples, some fields of them changed. */
function changed(detection: Detection): fc.Arbitrary<TrailEvent[]> {
  const { matches, nonMatches } = samplesOf(detection);
  const samples = [...matches, ...nonMatches].map(({ events }) => [...events]);
  const changes = (values: Readonly<Record<string, readonly unknown[]>>): fc.Arbitrary<object> =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(values).map(([key, list]) => [
            key,
            key === 'eventTime'
              ? fc.constantFrom(...list)
              : fc.oneof(
                  { weight: 5, arbitrary: fc.constantFrom(...list) },
                  fc.constantFrom(...ODD),
                ),
          ]),
        ),
        { requiredKeys: [] },
      )
      .map((record) => record as object);
  const few = (values: Readonly<Record<string, readonly unknown[]>>): fc.Arbitrary<object> =>
    fc
      .tuple(changes(values), fc.subarray(Object.keys(values), { maxLength: 1 }))
      .map(([all, keys]) =>
        Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key))),
      );
  const one = (event: TrailEvent): fc.Arbitrary<TrailEvent> =>
    fc.tuple(few(VALUES), few(IDENTITY), few(ADDITIONAL)).map(([top, identity, additional]) => ({
      ...event,
      userIdentity: { ...(event['userIdentity'] as object), ...identity },
      additionalEventData: {
        ...(event['additionalEventData'] as object | undefined),
        ...additional,
      },
      ...top,
    }));
  return fc
    .array(fc.constantFrom(...samples), { minLength: 1, maxLength: 2 })
    .chain((lists) => fc.tuple(...lists.flat().map(one)))
    .chain((events) => fc.shuffledSubarray(events, { minLength: 1 }));
}

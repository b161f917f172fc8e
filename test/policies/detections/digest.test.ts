import fc from 'fast-check';
import { compileDigest, detections, fieldNames, matcher } from '../../../policies/detections';
import type { TrailEvent } from '../../../policies/detections';
import { logOf, parseQuery } from './sls-evaluator';
import { allSamples } from './samples';
import { apiCall } from './samples/events';

const columns = new Set(fieldNames.map((field) => `event.${field}`));
const LOW = [
  'database-changed',
  'deployer-role-used',
  'mfa-device-bound',
  'remote-command-run',
  'renewal-bought',
  'secret-value-changed',
  'security-group-changed',
  'unencrypted-disk-created',
  'user-password-changed',
];

describe('the digest of a week', () => {
  const parts = compileDigest(detections);

  it('is seven days, three in an alert at most, none left out and none twice', () => {
    expect(parts.map((part) => part.map(({ from, to }) => [from, to]))).toEqual([
      [
        [24, 0],
        [48, 24],
        [72, 48],
      ],
      [
        [96, 72],
        [120, 96],
        [144, 120],
      ],
      [[168, 144]],
    ]);
  });

  it('counts what is of low severity, in columns that no two days share', () => {
    const days = parts.flat();
    expect(days.map((day) => Object.keys(day.columns))).toEqual(days.map(() => LOW));
    const names = days.flatMap((day) => Object.values(day.columns));
    expect(new Set(names).size).toBe(7 * LOW.length);
    for (const { query } of days) expect(query.length).toBeLessThan(8000);
  });

  it('takes what settings lower, and leaves out what they raise or switch off', () => {
    const [[first] = []] = compileDigest(detections, {
      'failed-logins': { severity: 'info' },
      'renewal-bought': { severity: 'high' },
      'mfa-device-bound': { enabled: false },
    });
    expect(Object.keys(first?.columns ?? {})).toEqual([
      'database-changed',
      'deployer-role-used',
      'failed-logins',
      'remote-command-run',
      'secret-value-changed',
      'security-group-changed',
      'unencrypted-disk-created',
      'user-password-changed',
    ]);
    const none = Object.fromEntries(LOW.map((id) => [id, { severity: 'high' as const }]));
    expect(compileDigest(detections, none)).toEqual([]);
  });

  const [[today] = []] = parts;
  const query = parseQuery(today?.query ?? '', columns);
  const counted = (events: readonly TrailEvent[]) => {
    const [row, ...more] = query.run(events.map(logOf));
    expect(more).toEqual([]);
    return Object.fromEntries(LOW.map((id) => [id, row?.[today?.columns[id] ?? '']]));
  };

  it('has one row where nothing happened too', () => {
    expect(counted([])).toEqual(Object.fromEntries(LOW.map((id) => [id, 0])));
  });

  it('counts the events that each detection matches, and nothing that services do', () => {
    const one = (id: string): TrailEvent[] =>
      (allSamples.get(id)?.matches ?? []).flatMap(({ events }) => [...events]);
    const events = LOW.flatMap(one);
    const other = [apiCall('Ecs', 'StopInstances'), apiCall('Ecs', 'DescribeInstances')];
    const byService = events.map((event) => ({ ...event, eventType: 'AliyunServiceEvent' }));
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...other]), (some) => {
        const expected = LOW.map((id) => {
          const watch = matcher(detections.filter((detection) => detection.id === id));
          some.forEach(watch.accept);
          const found = watch.outcome().alerts[0]?.groups ?? [];
          return [id, found.reduce((sum, group) => sum + group.events, 0)];
        });
        expect(counted([...some, ...byService])).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 20 },
    );
  });
});

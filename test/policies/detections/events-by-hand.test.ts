import { detections, matcher } from '../../../policies/detections';
import type { Detection } from '../../../policies/detections';
import { namesOfEvents } from '../../helpers/named-events';
import { identity } from './by-hand/identity';
import { records } from './by-hand/records';
import { workloads } from './by-hand/workloads';
import type { ByHand, Stream } from './by-hand/written';
import { allowlists } from './allowlists';

/**
 * Each event that a detection must hear, once more and by hand: from documented samples, published
 * queries and lists of events, and not from the catalogue. `npm run mutate:names` misspells and drops each
 * name of the catalogue and expects this to notice.
 */
const byHand: Readonly<Record<string, ByHand>> = { ...identity, ...records, ...workloads };

const listed = detections.map((detection) => [detection.id, detection] as const);
const written = (id: string): ByHand => byHand[id] ?? { from: '', hears: [], passes: [] };

function alertsOn(detection: Detection, stream: Stream): boolean {
  const watch = matcher([detection], allowlists);
  stream.forEach(watch.accept);
  return watch.outcome().alerts.length > 0;
}

/** A few words that tell which stream it is. */
const named = ([event = {}]: Stream): string =>
  ['serviceName', 'eventName', 'errorCode'].map((field) => textOf(event[field])).join(' ');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const wrong = (detection: Detection, streams: readonly Stream[], expected: boolean): string[] =>
  streams.filter((stream) => alertsOn(detection, stream) !== expected).map(named);

const withCode = (streams: readonly Stream[], errorCode: string | undefined): Stream[] =>
  streams.map((stream) => stream.map((event) => ({ ...event, errorCode })));

describe('events by hand', () => {
  it('are there for every detection, and for no other', () => {
    expect(Object.keys(byHand).sort()).toEqual(detections.map(({ id }) => id).sort());
  });

  it.each(listed)('%s hears what it must', (id, detection) => {
    const { from, hears } = written(id);
    expect(from).not.toBe('');
    expect(hears).not.toEqual([]);
    expect(wrong(detection, hears, true)).toEqual([]);
  });

  it.each(listed)('%s passes over what is near', (id, detection) => {
    const { passes } = written(id);
    expect(passes.length).toBeGreaterThan(0);
    expect(wrong(detection, passes, false)).toEqual([]);
  });

  it.each(listed)('%s tells what was done from what failed, as its kind asks', (id, detection) => {
    const { hears, onlyWhenDone = true } = written(id);
    const done = [undefined, '', 'null', 'success'].flatMap((code) => withCode(hears, code));
    const failed = ['NoPermission', 'Forbidden.RAM', 'x'].flatMap((code) => withCode(hears, code));
    expect(onlyWhenDone ? wrong(detection, done, true) : []).toEqual([]);
    expect(onlyWhenDone ? wrong(detection, failed, false) : []).toEqual([]);
  });

  it.each(listed)('%s tests for no name that is not written here', (id, { filter }) => {
    const { hears } = written(id);
    const heard = (field: string): Set<string> =>
      new Set(hears.flat().map((event) => textOf(event[field]).toLowerCase()));
    const { services, events } = namesOfEvents(filter);
    expect(events.filter((name) => !heard('eventName').has(name.toLowerCase()))).toEqual([]);
    expect(services.filter((name) => !heard('serviceName').has(name.toLowerCase()))).toEqual([]);
  });
});

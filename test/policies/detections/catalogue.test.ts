import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bind, compile, detections, isInactive, matcher } from '../../../policies/detections';
import type { TrailEvent } from '../../../policies/detections';
import { defineDetection } from '../../../policies/detections/detection';
import { apiCall, every, userLogin } from './samples/events';
import { addTo } from '../../../policies/detections/match/window';
import type { Window } from '../../../policies/detections/match/window';
import { allowlists } from './allowlists';
import { allSamples, samplesOf } from './samples';

const folder = join(__dirname, '../../../policies/detections/catalogue');

describe('the catalogue', () => {
  it('has every file of its folder, by id and in order', () => {
    const files = readdirSync(folder).filter((name) => name !== 'catalogue.generated.ts');
    const expected = files.map((name) => name.replace(/\.ts$/, '')).sort();
    expect(detections.map(({ id }) => id)).toEqual(expected);
    expect(expected.length).toBeGreaterThanOrEqual(35);
  });

  it('has samples for every detection, and none for what is no detection', () => {
    expect([...allSamples.keys()]).toEqual(detections.map(({ id }) => id));
  });

  it('covers CIS 2.10 to 2.22', () => {
    const covered = new Set(detections.flatMap(({ cis }) => cis));
    const wanted = Array.from({ length: 13 }, (_, n) => `2.${n + 10}`);
    expect(wanted.filter((item) => !covered.has(item))).toEqual([]);
  });

  it.each(detections)('$id is tested both ways and says what to do', (detection) => {
    const { matches, nonMatches } = samplesOf(detection);
    expect(matches.length).toBeGreaterThanOrEqual(2);
    expect(nonMatches.length).toBeGreaterThanOrEqual(2);
    expect(detection.runbook).not.toEqual([]);
    expect(detection.description).toMatch(/\.$/);
    // What `npm run new` leaves to the author.
    expect(JSON.stringify(detection).match(/FILL IN[^"]*/g) ?? []).toEqual([]);
  });

  it.each(detections)('$id has a window that an alert takes', (detection) => {
    const alert = compile(detection, allowlists[detection.id]);
    expect(alert?.query.length).toBeLessThan(6000);
    expect(alert?.windowMinutes).toBeGreaterThanOrEqual(15);
    expect(alert?.windowMinutes).toBeLessThanOrEqual(1440);
  });

  it.each(detections)('$id is inactive when switched off, and takes another severity', (one) => {
    const own = allowlists[one.id];
    const off = { ...own, enabled: false };
    expect(compile(one, off)).toBeUndefined();
    const watch = matcher(detections, { ...allowlists, [one.id]: off });
    for (const { events } of samplesOf(one).matches)
      for (const event of events) watch.accept(event);
    expect(watch.outcome().alerts.map(({ id }) => id)).not.toContain(one.id);
    expect(compile(one, { ...own, severity: 'info' })?.level).toBe(2);
  });

  it.each(detections)('$id looks for each name that it says no list has', (one) => {
    const { query = '' } = compile(one, allowlists[one.id]) ?? {};
    for (const name of one.unlisted) expect(query).toContain(`'${name.toLowerCase()}'`);
  });

  it('is inactive where the settings lack its allowlist', () => {
    const inactive = detections.filter((one) => isInactive(bind(one))).map(({ id }) => id);
    expect(inactive).toEqual(Object.keys(allowlists).sort());
  });
});

describe('the alert of a detection', () => {
  const named = (count: number): string => {
    const names = Array.from({ length: count }, (_, n) => `Event${n}`);
    const detection = defineDetection({
      id: 'invented',
      title: 'Invented',
      severity: 'low',
      description: 'Nothing.',
      runbook: [],
      filter: { field: 'eventName', is: names },
    });
    return compile(detection)?.query.split(' | ')[0] ?? '';
  };

  it('looks for 25 names by the index, which takes 30 conditions, and for more by SQL alone', () => {
    expect(named(1)).toBe('__topic__: actiontrail_audit_event and event.eventName: Event0');
    expect(named(25).match(/event\.eventName: /g)).toHaveLength(25);
    expect(named(26)).toBe('__topic__: actiontrail_audit_event');
  });

  it.each([
    ['creation-burst', 5, '5m', '-10m'],
    ['unauthorised-calls', 5, '5m', '-10m'],
    ['unauthorised-calls', 7, '7m', '-14m'],
    ['unauthorised-calls', 60, '15m', '-75m'],
    // Log Service looks back a day at most.
    ['unauthorised-calls', 1430, '15m', '-1440m'],
    ['unauthorised-calls', 1440, '15m', '-1440m'],
  ])('%s of %d minutes looks every %s, from %s on', (id, windowMinutes, interval, start) => {
    const detection = detections.find((one) => one.id === id);
    if (detection === undefined) throw new Error(id);
    const alert = compile(detection, { windowMinutes });
    expect([alert?.schedule.interval, alert?.start]).toEqual([interval, start]);
  });
});

describe('the matcher', () => {
  const failed = (user: string): TrailEvent =>
    userLogin('false', {
      errorCode: 'LoginFailed',
      userIdentity: { type: 'ram-user', userName: user },
    });
  const alertsFor = (events: readonly TrailEvent[], tuning = {}): string[] => {
    const watch = matcher(detections, tuning);
    for (const event of events) watch.accept(event);
    return watch.outcome().alerts.map(({ id }) => id);
  };

  it('leaves out users that do it as a matter of course', () => {
    const made = apiCall('Ram', 'CreateAccessKey');
    expect(alertsFor([made], { 'access-key-created': { exceptUsers: ['alice'] } })).toEqual([]);
    expect(alertsFor([made], { 'access-key-created': { exceptUsers: ['al*'] } })).toEqual([]);
    expect(alertsFor([made], { 'access-key-created': { exceptUsers: ['ali'] } })).toEqual([
      'access-key-created',
    ]);
  });

  it('forgets what is too much to keep, and says so', () => {
    const events = every(1, 40, (n) => failed(`user-${n}`));
    const watch = matcher(detections, {}, { alertGroups: 2, pendingGroups: 3, pendingEvents: 5 });
    for (const event of events) watch.accept(event);
    expect(watch.outcome().forgotten['failed-logins']).toBe(37);
  });

  it('keeps the newest half, and the odd one not, of a group that is alone', () => {
    const tuning = { 'failed-logins': { threshold: 4, windowMinutes: 30 } };
    const seconds = (...times: readonly number[]): TrailEvent[] =>
      times.map((second) => {
        const eventTime = new Date(Date.UTC(2026, 2, 4, 3, 0, second)).toISOString();
        return { ...failed('eve'), eventTime: eventTime.replace('.000Z', 'Z') };
      });
    const watch = matcher(detections, tuning, {
      alertGroups: 2,
      pendingGroups: 3,
      pendingEvents: 2,
    });
    // Of three two are forgotten; with the one that is left and two more it is three again.
    for (const event of seconds(0, 1, 2)) watch.accept(event);
    expect(watch.outcome().forgotten['failed-logins']).toBe(2);
    for (const event of seconds(3, 4)) watch.accept(event);
    expect(watch.outcome().forgotten['failed-logins']).toBe(4);
    expect(watch.outcome().alerts).toEqual([]);
  });

  it('forgets nothing up to its limits, nor for what has had its alert', () => {
    const tuning = { 'failed-logins': { threshold: 4, windowMinutes: 30 } };
    const limits = { alertGroups: 2, pendingGroups: 2, pendingEvents: 4 };
    const one = detections.filter(({ id }) => id === 'failed-logins');
    const watch = matcher(one, tuning, limits);
    for (const event of every(1, 3, () => failed('eve'))) watch.accept(event);
    watch.accept(failed('bob'));
    watch.accept(failed('eve'));
    for (const event of every(1, 3, () => failed('bob'))) watch.accept(event);
    expect(watch.outcome().forgotten).toEqual({});
    const [alert] = watch.outcome().alerts;
    expect(alert?.groups.map(({ events }) => events)).toEqual([4, 4]);
  });

  it('tells of groups those with most events first, then by name', () => {
    const by = (user: string): TrailEvent => ({
      ...apiCall('Ram', 'CreateAccessKey'),
      userIdentity: { type: 'ram-user', userName: user },
    });
    const watch = matcher(detections);
    for (const user of ['bob', 'carol', 'alice', 'carol']) watch.accept(by(user));
    const [alert] = watch.outcome().alerts;
    expect(alert?.groups.map(({ groupBy, events }) => [groupBy['user_name'], events])).toEqual([
      ['carol', 2],
      ['alice', 1],
      ['bob', 1],
    ]);
  });

  it.each([
    ['-05:00', '2026-03-04T14:00:00Z', false],
    ['-05:00', '2026-03-04T13:59:59Z', true],
    ['-05:00', '2026-03-04T22:59:59Z', false],
    ['-05:00', '2026-03-04T23:00:00Z', true],
    ['+05:00', '2026-03-04T14:00:00Z', true],
    ['-03:30', '2026-03-04T12:29:59Z', true],
    ['-03:30', '2026-03-04T12:30:00Z', false],
    ['+00:00', '2026-03-04T09:00:00Z', false],
  ])('with clocks at %s a sign-in at %s is at an odd hour: %s', (utcOffset, eventTime, isOdd) => {
    const tuning = { 'login-at-odd-hours': { hours: { from: 9, to: 18, utcOffset } } };
    const alerting = alertsFor([userLogin('true', { eventTime })], tuning);
    expect(alerting.includes('login-at-odd-hours')).toBe(isOdd);
  });

  it('counts alerts beyond the groups that it keeps', () => {
    const watch = matcher(detections, {}, { alertGroups: 2, pendingGroups: 3, pendingEvents: 5 });
    for (let n = 0; n < 5; n += 1) {
      const userIdentity = { type: 'ram-user', userName: `user-${n}` };
      watch.accept({ ...apiCall('Ram', 'CreateAccessKey'), userIdentity });
    }
    const [alert] = watch.outcome().alerts;
    expect([alert?.events, alert?.groups.length, alert?.overflow]).toEqual([5, 2, 3]);
  });

  it.each([
    [[0, 100, 200], 3, 201, true],
    [[0, 100, 200], 3, 200, false],
    [[200, 0, 100], 3, 201, true],
    [[0, 100], 3, 1000, false],
    [[0, 500, 600, 700], 3, 201, true],
  ])('at %j with threshold %d within %d s: %s', (times, threshold, seconds, isFull) => {
    const window: Window = { times: [], values: [] };
    const rule = { threshold, seconds, isDistinct: false };
    expect(times.map((time) => addTo(window, rule, time, '')).includes(true)).toBe(isFull);
  });

  it.each([
    [[0, 100, 200], 'abc', 201, true],
    [[0, 100, 200], 'abc', 200, false],
    [[200, 0, 100], 'abc', 200, false],
    [[200, 0, 100], 'abc', 201, true],
    [[0, 100, 200, 300], 'abac', 201, true],
    [[0, 100, 200, 300], 'abac', 200, false],
    [[0, 1, 2, 3], 'abab', 201, false],
  ])('at %j with three of %s within %d s: %s', (times, values, seconds, isFull) => {
    const window: Window = { times: [], values: [] };
    const rule = { threshold: 3, seconds, isDistinct: true };
    const found = times.map((time, at) => addTo(window, rule, time, values[at] ?? ''));
    expect(found.includes(true)).toBe(isFull);
  });
});

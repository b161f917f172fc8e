import fc from 'fast-check';
import { MessageCount } from '../../../cli/commands/detect/message-count';
import { looksOf, rhythmOf } from '../../../cli/commands/detect/messages';
import type { AlertRhythm } from '../../../cli/commands/detect/messages';
import { bind, compile, detections, isInactive } from '../../../policies/detections';
import type { BoundDetection } from '../../../policies/detections';
import type { Match } from '../../../policies/detections/match/evaluator';
import { invented } from '../../policies/detections/invented';

const match = (time: number, value = ''): Match => ({ rule: 0, time, group: '[]', value });

const SINGLE: AlertRhythm = {
  everySeconds: 300,
  lookBackSeconds: 1800,
  repeatSeconds: 14_400,
  threshold: 1,
  isDistinct: false,
  isMerged: false,
};

const sentAt = (times: readonly number[], rhythm: AlertRhythm): number[] =>
  looksOf(
    times.map((time) => match(time)),
    rhythm,
  ).flatMap(({ at, isSent }) => (isSent ? [at] : []));

describe('looksOf', () => {
  it('sees an event at the next look, and sends it once while looks overlap', () => {
    const looks = looksOf([match(301)], SINGLE);
    expect(looks.map(({ at }) => at)).toEqual([600, 900, 1200, 1500, 1800, 2100]);
    expect(looks.filter(({ isSent }) => isSent)).toEqual([{ at: 600, events: 1, isSent: true }]);
  });

  it('sends the same again when the time to repeat it is over, and not a look before', () => {
    const lasting = Array.from({ length: 60 }, (_, index) => 300 + index * 300);
    expect(sentAt(lasting, SINGLE)).toEqual([300, 14_700]);
    expect(sentAt([300, 14_399], { ...SINGLE, lookBackSeconds: 300 })).toEqual([300]);
    expect(sentAt([300, 14_700], { ...SINGLE, lookBackSeconds: 300 })).toEqual([300, 14_700]);
  });

  it('counts events of one look, and different values where those count', () => {
    const burst = { ...SINGLE, threshold: 3, lookBackSeconds: 900 };
    expect(sentAt([10, 20, 30], burst)).toEqual([300]);
    expect(sentAt([10, 20, 930], burst)).toEqual([]);
    const values = { ...burst, isDistinct: true };
    expect(looksOf([match(10, 'a'), match(20, 'a'), match(30, 'b')], values)).toEqual([]);
    expect(looksOf([match(10, 'a'), match(20, 'c'), match(30, 'b')], values)).toHaveLength(3);
  });

  it('takes events in any order, and leaves out those without a time', () => {
    expect(sentAt([930, 20, NaN, 10], SINGLE)).toEqual(sentAt([10, 20, 930], SINGLE));
    expect(looksOf([match(NaN)], SINGLE)).toEqual([]);
    expect(looksOf([], SINGLE)).toEqual([]);
  });

  it('is what a look at each minute of the day would have seen', () => {
    const rhythm = fc.record({
      everySeconds: fc.constantFrom(60, 300, 900),
      lookBackSeconds: fc.constantFrom(300, 900, 1800),
      repeatSeconds: fc.constantFrom(300, 3600, 14_400),
      threshold: fc.integer({ min: 1, max: 4 }),
      isDistinct: fc.boolean(),
      isMerged: fc.boolean(),
    });
    const events = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom('a', 'b', 'c', 'd')),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(rhythm, events, (one, times) => {
        const matches = times.map(([time, value]) => match(time, value));
        const expected = [];
        let sent = -Infinity;
        for (let at = 0; at < 30_000; at += one.everySeconds) {
          const seen = times.filter(([time]) => time > at - one.lookBackSeconds && time <= at);
          const count = one.isDistinct ? new Set(seen.map(([, value]) => value)).size : seen.length;
          if (count < one.threshold) continue;
          const isSent = at - sent >= one.repeatSeconds;
          if (isSent) sent = at;
          expected.push({ at, events: seen.length, isSent });
        }
        expect(looksOf(matches, one)).toEqual(expected);
      }),
    );
  });
});

describe('rhythmOf', () => {
  it('reads what is deployed', () => {
    const rootLogin = detections.find(({ id }) => id === 'root-login');
    const alert = rootLogin && compile(rootLogin);
    if (alert === undefined) throw new Error('no alert for root-login');
    const schedule = { type: 'FixedRate', interval: '1h' } as const;
    expect(
      rhythmOf(
        { ...alert, schedule, lookBackMinutes: 90 },
        { threshold: 2, distinct: 'acsRegion' },
        4,
      ),
    ).toEqual({
      everySeconds: 3600,
      lookBackSeconds: 5400,
      repeatSeconds: 14_400,
      threshold: 2,
      isDistinct: true,
      isMerged: false,
    });
  });
});

describe('what is of low severity', () => {
  const bound = (severity: 'low' | 'high'): BoundDetection => {
    const one = bind({ ...invented({ field: 'eventName', is: ['A'] }), severity });
    if (isInactive(one)) throw new Error('inactive');
    return one;
  };
  const rhythm = SINGLE;
  const counted = (last: string, ...matched: readonly number[]) => {
    const count = new MessageCount([bound('low'), bound('high')], [rhythm, rhythm]);
    for (const rule of matched) {
      for (const hours of [0, 12, 24]) {
        count.add({ rule, group: `["${hours}"]`, time: NOON + hours * 3600, value: '' });
      }
    }
    return count.outcome('2026-03-02T00:00:00Z', last).byDetection;
  };
  const NOON = Date.parse('2026-03-02T12:00:00Z') / 1000;

  it.each([
    ['2026-03-05T00:00:00Z', 1],
    ['2026-03-09T00:00:00Z', 1],
    ['2026-03-30T00:00:00Z', 4],
  ])('is one message a week until %s: %d', (last, messages) => {
    expect(counted(last, 0)).toEqual([{ id: 'digest', severity: 'info', messages }]);
  });

  it('is none where nothing of it happened, and leaves the others as they are', () => {
    expect(counted('2026-03-05T00:00:00Z', 1)).toEqual([
      { id: 'invented', severity: 'high', messages: 3 },
    ]);
  });
});

describe('what one look finds of a rule that merges', () => {
  const one = bind({ ...invented({ field: 'eventName', is: ['A'] }), severity: 'medium' });
  if (isInactive(one)) throw new Error('inactive');
  const messages = (isMerged: boolean, times: readonly (readonly [string, number])[]) => {
    const count = new MessageCount([one], [{ ...SINGLE, isMerged }]);
    for (const [group, time] of times) count.add({ rule: 0, group, time, value: '' });
    return count.outcome('2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z').total;
  };

  it('is one message, and what a later look finds another', () => {
    const sitting = [
      ['["a"]', 310],
      ['["b"]', 320],
      ['["c"]', 590],
    ] as const;
    expect(messages(false, sitting)).toBe(3);
    expect(messages(true, sitting)).toBe(1);
    expect(messages(true, [...sitting, ['["d"]', 601]])).toBe(2);
    // What was told a look before is not new.
    expect(messages(true, [...sitting, ['["a"]', 601]])).toBe(1);
  });
});

describe('a detection that merges', () => {
  it('does so at medium severity: what is worse is told each by itself', () => {
    const unusual = detections.find(({ id }) => id === 'unusual-change');
    if (unusual === undefined) throw new Error('no unusual-change');
    expect(compile(unusual)?.isMerged).toBe(true);
    expect(compile(unusual, { severity: 'high' })?.isMerged).toBe(false);
  });
});

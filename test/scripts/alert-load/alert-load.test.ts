/** How often alerts come in a month without thieves: by seed, and not older than the rules. */
import { deployed } from '../../../scripts/alert-load/measure';
import { month } from '../../../scripts/alert-load/month/month';
import { monthLoad } from '../../../scripts/alert-load/months';
import measured from '../../../scripts/alert-load/months.json';
import { storyLoad } from '../../../scripts/alert-load/stories';
import { storyTable } from '../../../scripts/alert-load/tables';
import { stories } from '../../../policies/stories';

const rules = deployed();

describe('a month', () => {
  it('is written in order, with each event once, and by another seed is another', () => {
    const of = (seed: number): string[] => {
      const options = { seed, people: 3, weeks: 1 };
      const victim = { accountId: '1234567890123456', region: 'ap-southeast-1' };
      return [...month({ ...options, ...victim })].map(
        ({ eventTime, eventId }) => `${String(eventTime)} ${String(eventId)}`,
      );
    };
    const events = of(1);
    expect(events.length).toBeGreaterThan(35_000);
    expect(new Set(events.map((event) => event.slice(21))).size).toBe(events.length);
    const times = events.map((event) => event.slice(0, 20));
    expect(times.filter((time, index) => time < (times[index - 1] ?? ''))).toEqual([]);
    expect(of(2).length).not.toBe(events.length);
  });

  it('was measured with the rules of today: otherwise run npm run measure:alerts, then npm run docs', () => {
    expect(monthLoad(rules, 3, 1)).toEqual(measured.sample);
  });

  it('was measured for three teams', () => {
    expect(measured.months.map(({ people, weeks }) => [people, weeks])).toEqual([
      [3, 4],
      [10, 4],
      [100, 4],
    ]);
  });
});

describe('a story', () => {
  const story = stories.find(({ id }) => id === 'root-taken');
  if (story === undefined) throw new Error('no story root-taken');

  it('is told of from its first change, where the password of the root user is recovered', () => {
    expect(storyLoad(rules, story)).toMatchObject({ changes: 8, alerted: 8, first: 1, silent: [] });
  });

  it('is told of by nothing where there is no rule', () => {
    const none = { ...rules, bound: [], rhythms: [] };
    const load = storyLoad(none, story);
    expect(load).toMatchObject({ changes: 8, alerted: 0, first: undefined });
    expect(load.silent).toHaveLength(8);
    expect(storyTable([load])).toContain('0 of 8 changes (0 %) in 1 stories');
    expect(storyTable([load])).toContain(
      'Without one within the first three changes: `root-taken`.',
    );
  });
});

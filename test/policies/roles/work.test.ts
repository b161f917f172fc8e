import { mayAllow } from '../../../policies/ram';
import { attempt } from './session';
import { jobs, sessionFor } from './work';
import type { Work } from './work/task';

describe.each(Object.entries(jobs))('%s', (job, all) => {
  it('has sixty tasks of its work, each from a page', () => {
    expect(all.length).toBeGreaterThanOrEqual(60);
    expect(new Set(all.map(({ does }) => does)).size).toBe(all.length);
    expect(all.filter(({ page }) => !/^https:\/\/\S+\/\S+$/.test(page))).toEqual([]);
  });

  it.each(all)('$does', ({ calls, further, grant }: Work) => {
    const session = sessionFor(job, grant);
    const refused = calls.filter((one) => attempt(session, one).decision !== 'allowed');
    expect(refused.map(({ does }) => does)).toEqual([]);
    const { decision } = attempt(session, further);
    expect([further.does, mayAllow(decision)]).toEqual([further.does, false]);
  });

  it('does what takes a grant by that grant alone', () => {
    const without = all
      .filter(({ grant }) => grant !== undefined)
      .filter(({ calls }) => calls.every((one) => mayAllow(attempt(sessionFor(job), one).decision)))
      .map(({ does }) => does);
    expect(without).toEqual([]);
  });
});

import type { ContextValue } from '../../../policies/ram';
import { roleNames } from '../../../policies/roles';
import { matrices } from './matrix';
import type { Task } from './matrix/task';
import { AT_THE_OFFICE, attempt, enter, sessionOf, WITH_MFA } from './session';

describe.each(roleNames)('%s', (name) => {
  const { works, refused } = matrices[name];
  const session = sessionOf(name);

  it('is entered with MFA, and works for an hour', () => {
    expect(enter(name, { ...WITH_MFA, ...AT_THE_OFFICE }).decision).toBe('allowed');
  });

  it('has at least forty tasks that work and forty that do not', () => {
    expect(works.length).toBeGreaterThanOrEqual(40);
    expect(refused.length).toBeGreaterThanOrEqual(40);
  });

  it.each(works)('$does: $action', (one) => {
    const { decision, hangsOn } = attempt(session, one);
    expect(hangsOn).toEqual([]);
    expect(decision).toBe('allowed');
  });

  it('does none of it a step further: for others, under other names, or deleting', () => {
    if (name === 'breakGlass') return;
    const done = works
      .map(neighbourOf)
      .filter((one) => !attempt(session, one).decision.endsWith('denied'));
    expect(done).toEqual([]);
  });

  it.each(refused)('never $does: $action', (one) => {
    const { decision, hangsOn } = attempt(session, one);
    expect(hangsOn).toEqual([]);
    expect(decision).toMatch(/^(?:implicitly-)?denied$/);
  });
});

/**
 * What somebody must not do who may do this: the same for another team; else on what has another
 * team's name; else to delete what may be read, started or made.
 */
function neighbourOf(one: Task): Task {
  const context = Object.entries(one.context).map(([key, value]): [string, ContextValue] => [
    key,
    Array.isArray(value) ? ['search'] : value,
  ]);
  const resource = [one.resource]
    .flat()
    .map((each) => each.replace('payments-', 'search-').replace('alicloud-baseline-', 'search-'));
  const isScoped = context.length > 0 || resource.join() !== [one.resource].flat().join();
  const action = one.action.replace(/:[A-Z][a-z]+/, isScoped ? '$&' : ':Delete');
  const untouched = isScoped ? {} : { 'acs:ResourceTag/team': ['search'] };
  return { ...one, action, resource, context: { ...untouched, ...Object.fromEntries(context) } };
}

import { roleNames } from '../../../policies/roles';
import { matrices } from './matrix';
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

  it.each(refused)('never $does: $action', (one) => {
    const { decision, hangsOn } = attempt(session, one);
    expect(hangsOn).toEqual([]);
    expect(decision).toMatch(/^(?:implicitly-)?denied$/);
  });
});

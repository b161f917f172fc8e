import { diffGraphs } from '../../../policies/account/graph/diff';
import { ACCOUNT, allow } from '../ram/helpers';
import { account, grant, role } from './accounts';

const ROOT = { RAM: [`acs:ram::${ACCOUNT}:root`] };

describe('what is beyond the bounds of a comparison', () => {
  // Each role may enter the next, and the last is an administrator.
  const chain = (length: number) => {
    const roles = Array.from({ length }, (_, at) =>
      role(
        `step-${at}`,
        ROOT,
        grant(
          `own-${at}`,
          allow('sts:AssumeRole', { Resource: [`acs:ram:*:${ACCOUNT}:role/step-${at + 1}`] }),
        ),
      ),
    );
    const last = role(`step-${length}`, ROOT, grant('all', allow('*')));
    return account([...roles, last], []);
  };

  it('is told as open, and nobody is said to have no way', () => {
    const whole = diffGraphs(account([], []), chain(6));
    const leading = (leads: typeof whole.leads) =>
      leads.filter(({ goal }) => goal === 'admin').map(({ path }) => path.from);
    expect(whole.open).toEqual([]);
    expect(leading(whole.leads)).toHaveLength(7);
    const bounded = diffGraphs(account([], []), chain(6), { followed: 2 });
    expect(bounded.open).toEqual([
      { about: 'the account', why: 'more ways lead on from one to another than are followed' },
    ]);
    // Who is there without another call is found all the same.
    expect(leading(bounded.leads)).toContain('role/step-6');
    expect(leading(bounded.leads).length).toBeLessThan(7);
  });

  it('of users, groups and roles is told with their number', () => {
    const { roles, leads, open } = diffGraphs(account([], []), chain(6), { principals: 6 });
    expect({ roles, leads }).toEqual({ roles: [], leads: [] });
    expect(open).toEqual([
      {
        about: '7 users, groups and roles',
        why: 'more than the 6 users, groups and roles that are compared here',
      },
    ]);
    expect(diffGraphs(account([], []), chain(6), { principals: 7 }).open).toEqual([]);
  });
});

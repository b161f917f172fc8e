import { evaluate, parsePolicy, parsePolicyLeniently } from '../../../policies/ram';
import type { PolicyKind } from '../../../policies/ram';

const OWN = '1234567890123456';
const OTHER = '6543210987654321';

const document = (Principal: unknown): object => ({
  Version: '1',
  Statement: [{ Effect: 'Allow', Principal, Action: ['kms:Decrypt'], Resource: ['*'] }],
});

const decides = (Principal: unknown, id: string, kind: PolicyKind = 'secret'): string =>
  evaluate(
    { action: 'kms:Decrypt', resource: '*', principal: { type: 'RAM', id } },
    { identity: [], resource: [parsePolicy(document(Principal), kind)] },
  ).decision;

describe('whom a policy of a resource names', () => {
  it.each([
    ['an account, as each new key does', `acs:ram::${OWN}:*`, `acs:ram::${OWN}:user/alice`, true],
    ['an account, and asks another', `acs:ram::${OWN}:*`, `acs:ram::${OTHER}:user/alice`, false],
    ['an account by its root', `acs:ram::${OWN}:root`, `acs:ram::${OWN}:role/job`, true],
    ['users by the start of a name', `acs:ram::${OWN}:user/a*`, `acs:ram::${OWN}:user/alice`, true],
    ['users by another start', `acs:ram::${OWN}:user/b*`, `acs:ram::${OWN}:user/alice`, false],
    ['every account', 'acs:ram::*:*', `acs:ram::${OTHER}:user/alice`, true],
    ['the root of every account', 'acs:ram::*:root', `acs:ram::${OTHER}:user/alice`, true],
    ['a role of every account', 'acs:ram::*:role/job', `acs:ram::${OTHER}:user/alice`, false],
    ['everybody', '*', `acs:ram::${OTHER}:user/alice`, true],
  ])('%s', (_, stated, asking, isAllowed) => {
    const given = { RAM: [stated] };
    const allowed = isAllowed ? 'allowed' : 'implicitly-denied';
    expect(decides(given, asking)).toBe(allowed);
    expect(decides(given, asking, 'resource')).toBe(allowed);
  });

  it.each([
    ['a bare star where ids stand by type', ['*'], 'secret'],
    ['half a wildcard as an account', { RAM: ['acs:ram::12*:root'] }, 'secret'],
    ['a type that nobody documents', { AWS: ['*'] }, 'resource'],
    ['wildcards where a role is trusted', { RAM: [`acs:ram::${OWN}:*`] }, 'trust'],
  ] as const)('leaves open who is meant by %s', (_, given, kind) => {
    const [read] = parsePolicyLeniently(document(given), kind).statements;
    expect(read?.principal).toBeUndefined();
    expect(read?.unknown?.map(({ path }) => path).join()).toContain('Principal');
  });
});

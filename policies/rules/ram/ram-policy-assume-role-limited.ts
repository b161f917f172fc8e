import { riskyCallsRule } from './risky-calls-rule';

export default riskyCallsRule({
  id: 'ram-policy-assume-role-limited',
  title: 'Whoever may assume roles may assume named ones',
  severity: 'high',
  so: 'assume every role that trusts the account',
  calls: [{ action: 'sts:AssumeRole', on: 'role/somebody' }],
  rationale:
    'A role that trusts the root of its account trusts everybody who holds `sts:AssumeRole` on it: on `*`, all of them.',
  remediation: 'Name the roles in `Resource`, as `acs:ram:*:<account>:role/<name>`.',
  references: [
    'https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole',
  ],
});

import { riskyCallsRule } from './risky-calls-rule';

const on = (what: string, ...names: readonly string[]) =>
  names.map((action) => ({ action, on: `${what}/somebody` }));

/** P16 to P20 of the catalogue. */
export default riskyCallsRule({
  id: 'ram-policy-no-code-in-other-roles',
  title: 'No policy lets its holder run what he likes wherever a role is at work',
  severity: 'medium',
  so: 'run code with the role of any server, function, stack or cluster',
  calls: [
    ...on('instance', 'ecs:RunCommand', 'ecs:InvokeCommand', 'ecs:SendFile'),
    ...on('instance', 'ecs:StartTerminalSession', 'ecs:ReplaceSystemDisk'),
    ...on('functions', 'fc:UpdateFunction'),
    ...on('execution', 'oos:StartExecution'),
    ...on('stack', 'ros:CreateStack', 'ros:UpdateStack', 'ros:ContinueCreateStack'),
    ...on('cluster', 'cs:GrantPermissions', 'cs:UpdateUserPermissions'),
    ...on('cluster', 'cs:DescribeClusterUserKubeconfig'),
  ],
  rationale:
    'The metadata service gives the keys of a server’s role to whatever runs there: no `ram:PassRole` is needed.',
  remediation:
    'Name the servers, functions or clusters in `Resource`, or limit them by a tag: `acs:ResourceTag/<key>`.',
  references: ['https://www.alibabacloud.com/help/en/ecs/user-guide/cloud-assistant-overview'],
});

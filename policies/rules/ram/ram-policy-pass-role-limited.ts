import { riskyCallsRule } from './risky-calls-rule';

export default riskyCallsRule({
  id: 'ram-policy-pass-role-limited',
  title: 'Whoever may pass roles may pass named ones, to named services',
  severity: 'high',
  so: 'hand any role to a service and act as it',
  calls: [
    { action: 'ram:PassRole', on: 'role/somebody' },
    { action: 'ecs:AttachInstanceRamRole', on: 'instance/somebody' },
  ],
  rationale:
    'A server or function that is started with the role of an administrator does what its maker tells it to.',
  remediation:
    'Name the roles in `Resource`, and the service in the condition `StringEquals` `acs:Service`.',
  references: [
    'https://www.alibabacloud.com/help/en/ecs/user-guide/attach-an-instance-ram-role-to-an-ecs-instance',
  ],
});

import { attaches } from '../attaches';
import { defineDetection } from '../detection';
import { all, any, calls, parameter, says } from '../filter';

export default defineDetection({
  id: 'administrator-granted',
  title: 'Somebody was made administrator',
  severity: 'critical',
  description: 'AdministratorAccess may do everything, and so can whoever has it now.',
  runbook: [
    'Detach the policy.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['The first set-up of an account.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: any(
    all(attaches, parameter('PolicyName', 'AdministratorAccess', 'AliyunRAMFullAccess')),
    // Everything may be done with it, or everything but something.
    all(
      calls(['Ram', 'ResourceManager'], 'CreatePolicy', 'CreatePolicyVersion'),
      says('"(action":\\[?"(\\*|ram:\\*|\\*:\\*)"|notaction")'),
      says('"effect":"allow"'),
    ),
  ),
  target: ['UserName', 'GroupName', 'RoleName', 'PrincipalName', 'PolicyName'],
});

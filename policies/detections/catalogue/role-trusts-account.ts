import { defineDetection } from '../detection';
import { all, calls, says } from '../filter';

export default defineDetection({
  id: 'role-trusts-account',
  title: 'A role was made for people or programs of an account, maybe of another one',
  severity: 'medium',
  description:
    'Its trust names an account, and not a service or an identity provider. If it is not this account, it is a back door that no key shows.',
  runbook: [
    'Read the trust policy of the role: is the number that of this account?',
    'Take another account out of it at once, and read what the role did since.',
  ],
  falsePositives: ['Roles that people of this account enter: pipelines make few of them.'],
  sources: ['API metadata of Alibaba Cloud', 'RAM: principals of trust policies'],
  target: ['RoleName'],
  filter: all(
    calls(['Ram', 'ResourceManager'], 'CreateRole', 'UpdateRole'),
    says('"ram":\\[?"acs:ram::'),
  ),
});

import { preferenceFigureRule } from './preference-rule';

export default preferenceFigureRule({
  id: 'ram-idle-users-lose-access',
  title: 'A user who has not signed in for 90 days cannot any more',
  severity: 'medium',
  argument: 'max_idle_days_for_users',
  setting: 'idleDaysForUsers',
  default: 730,
  message: 'a user may stay away for {found} days and still sign in; asked for: {wanted}',
  bad: 730,
  good: 90,
  rationale: 'Accounts of people who left are what nobody watches, and what attackers look for.',
  remediation: 'Set `max_idle_days_for_users = 90` (since provider 1.268.0; 90, 180, 365 or 730).',
  references: [
    'CIS Alibaba Cloud 2.0, 1.5',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_security_preference',
  ],
});

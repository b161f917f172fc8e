import { preferenceSwitchRule } from './preference-rule';

export default preferenceSwitchRule({
  id: 'ram-mfa-not-remembered',
  title: 'The second factor is asked for at every sign-in',
  severity: 'low',
  argument: 'enable_save_mfa_ticket',
  setting: 'rememberMfa',
  default: false,
  message: 'a browser may remember the second factor for seven days',
  rationale: 'Whoever has a borrowed or stolen browser needs only the password for a week.',
  remediation: 'Set `enable_save_mfa_ticket = false`, which is also the default.',
  references: [
    'CIS Alibaba Cloud 2.0, 1.4',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_security_preference',
  ],
});

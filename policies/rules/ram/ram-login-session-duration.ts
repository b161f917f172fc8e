import { preferenceFigureRule } from './preference-rule';

export default preferenceFigureRule({
  id: 'ram-login-session-duration',
  title: 'A console session ends within hours',
  severity: 'low',
  argument: 'login_session_duration',
  setting: 'sessionHours',
  default: 6,
  message: 'a session lasts {found} hours; asked for: {wanted}',
  bad: 24,
  good: 6,
  rationale: 'A session that was left open, or whose cookie was stolen, works until it ends.',
  remediation: 'Set `login_session_duration` to 6 hours or less.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_security_preference',
  ],
});

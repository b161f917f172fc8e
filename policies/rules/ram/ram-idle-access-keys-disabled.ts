import { preferenceFigureRule } from './preference-rule';

export default preferenceFigureRule({
  id: 'ram-idle-access-keys-disabled',
  title: 'An access key that was not used for 90 days stops working',
  severity: 'medium',
  argument: 'max_idle_days_for_access_keys',
  setting: 'idleDaysForAccessKeys',
  default: 730,
  message: 'a key may lie about for {found} days and still work; asked for: {wanted}',
  bad: 365,
  good: 90,
  rationale:
    'A forgotten key in an old script or backup opens the account for as long as it works.',
  remediation:
    'Set `max_idle_days_for_access_keys = 90` (since provider 1.268.0; 90, 180, 365 or 730).',
  references: ['CIS Alibaba Cloud 2.0, 1.6', 'Cloud Config rule ram-user-ak-used-expired-check'],
});

import rule from '../../../../policies/rules/security-center/security-center-logs-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the log is switched off', {
  type: 'alicloud_threat_detection_log_meta',
  path: 'status',
  on: ['enabled'],
  off: ['disabled'],
  absent: { reason: 'The provider requires it.' },
});

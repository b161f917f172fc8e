import rule from '../../../../policies/rules/security-center/security-center-web-lock-blocks';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'changes of files are told, not stopped', {
  type: 'alicloud_threat_detection_web_lock_config',
  path: 'defence_mode',
  on: ['block'],
  off: ['audit'],
  absent: { reason: 'The provider requires it.' },
});

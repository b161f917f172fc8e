import rule from '../../../../policies/rules/ack/ack-audit-log-enabled';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the audit log of the cluster is off', {
  type: 'alicloud_cs_managed_kubernetes',
  path: 'audit_log_config.enabled',
  on: [true],
  off: [false],
  absent: 'fail',
  set: (value) => ({ audit_log_config: [{ enabled: value }] }),
});

import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'security-center-logs-enabled',
  title: 'Logs of Security Center are switched on',
  severity: 'low',
  rationale: "Logins, processes and connections of machines are what a thief's way is read from.",
  remediation: 'Set `status = "enabled"`.',
  references: ['CIS Alibaba Cloud 2.0, 2.9', 'Provider docs: alicloud_threat_detection_log_meta'],
  message: 'the log is switched off',
  reads: {
    alicloud_threat_detection_log_meta: (resource) => isOneOf(resource, 'status', ['enabled']),
  },
  example: {
    type: 'alicloud_threat_detection_log_meta',
    always: { log_meta_name: 'aegis-log-login' },
    fails: { status: 'disabled' },
    passes: { status: 'enabled' },
  },
});

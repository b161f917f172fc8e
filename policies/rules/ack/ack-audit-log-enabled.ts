import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ack-audit-log-enabled',
  title: 'Calls of the Kubernetes API are recorded',
  severity: 'medium',
  rationale:
    'Without them nobody can tell who read a secret, started a container or gave itself rights.',
  remediation:
    'Set `audit_log_config { enabled = true }`, with `sls_project_name` where logs are kept.',
  references: [
    'CIS Alibaba Cloud 2.0, 7.1',
    'Provider docs: alicloud_cs_managed_kubernetes, audit_log_config',
  ],
  message: 'the audit log of the cluster is off',
  reads: {
    alicloud_cs_managed_kubernetes: (resource) => isOn(resource, 'audit_log_config.enabled'),
  },
  example: {
    type: 'alicloud_cs_managed_kubernetes',
    always: { name: 'example' },
    fails: { audit_log_config: [{ enabled: false }] },
    passes: { audit_log_config: [{ enabled: true }] },
  },
});

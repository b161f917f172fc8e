import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'security-center-web-lock-blocks',
  title: 'Files of web sites are locked, not only watched',
  severity: 'low',
  rationale: 'In audit mode a defaced page or a web shell is told of, and stays.',
  remediation: 'Set `defence_mode = "block"`.',
  references: [
    'CIS Alibaba Cloud 2.0, 8.4',
    'Provider docs: alicloud_threat_detection_web_lock_config',
  ],
  message: 'changes of files are told, not stopped',
  reads: {
    alicloud_threat_detection_web_lock_config: (resource) =>
      isOneOf(resource, 'defence_mode', ['block']),
  },
  example: {
    type: 'alicloud_threat_detection_web_lock_config',
    always: { dir: '/var/www' },
    fails: { defence_mode: 'audit' },
    passes: { defence_mode: 'block' },
  },
});

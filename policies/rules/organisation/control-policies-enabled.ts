import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'control-policies-enabled',
  title: 'Control policies of the resource directory are switched on',
  severity: 'medium',
  rationale: 'Policies that are attached while the switch is off stop nobody.',
  remediation: 'Set `status = "Enabled"` on the resource directory.',
  references: ['Provider docs: alicloud_resource_manager_resource_directory, status'],
  message: 'control policies are switched off',
  reads: {
    alicloud_resource_manager_resource_directory: (resource) =>
      isOneOf(resource, 'status', ['Enabled']),
  },
  example: {
    type: 'alicloud_resource_manager_resource_directory',
    fails: { status: 'Disabled' },
    passes: { status: 'Enabled' },
  },
});

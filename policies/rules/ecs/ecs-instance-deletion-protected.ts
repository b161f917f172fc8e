import { isOn } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'ecs-instance-deletion-protected',
  title: 'A machine cannot be released by mistake',
  severity: 'low',
  rationale:
    'One wrong plan, or one stolen key, removes the machine and the disks that go with it.',
  remediation: 'Set `deletion_protection = true` (machines that are paid as they go).',
  references: [
    'infraguard: ecs-instance-deletion-protection-enabled',
    'Provider docs: alicloud_instance, deletion_protection',
  ],
  message: 'deletion protection is off',
  reads: each(['alicloud_instance', 'alicloud_ecs_instance_set'], (resource) =>
    isOn(resource, 'deletion_protection'),
  ),
  example: {
    type: 'alicloud_instance',
    always: { instance_type: 'ecs.g7.large' },
    fails: { deletion_protection: false },
    passes: { deletion_protection: true },
  },
});

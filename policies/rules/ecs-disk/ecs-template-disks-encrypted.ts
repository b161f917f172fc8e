import { defineRule } from '../../review';
import type { Block, Collection, Ternary, Resource } from '../../review';

const TEMPLATES = ['alicloud_ecs_launch_template', 'alicloud_launch_template'];
const SCALING = 'alicloud_ess_scaling_configuration';

export default defineRule({
  id: 'ecs-template-disks-encrypted',
  title: 'The disks of machines from a template are encrypted',
  severity: 'high',
  resourceTypes: [...TEMPLATES, SCALING],
  rationale:
    'Whatever is made from the template has a clear disk, and a snapshot of that is readable by everybody who gets it shared or copied.',
  remediation:
    'Set `encrypted = true` in `system_disk` and in each of `data_disks`; in a scaling configuration `system_disk_encrypted = true`, and `encrypted = true` in each `data_disk`.',
  references: [
    'CIS Alibaba Cloud 2.0, 4.2',
    'Provider docs: alicloud_ecs_launch_template, alicloud_ess_scaling_configuration',
  ],
  messages: { system: 'the system disk is not encrypted', data: 'a data disk is not encrypted' },
  examples: {
    fails: { [SCALING]: { s: { scaling_group_id: 'asg-example', system_disk_encrypted: false } } },
    passes: { [SCALING]: { s: { scaling_group_id: 'asg-example', system_disk_encrypted: true } } },
  },
  check: ({ resource, model, verdict }) => {
    const defaults = model.ofType('alicloud_ecs_disk_encryption_by_default');
    const absent = defaults.length > 0 ? 'unknown' : false;
    const isEncrypted = (block: Block, path: string): Ternary =>
      block.boolean(path).equals(true, { absent });
    const system =
      resource.type === SCALING
        ? isEncrypted(resource, 'system_disk_encrypted')
        : isEncrypted(resource, 'system_disk.encrypted');
    const data = dataDisks(resource).every((disk) => isEncrypted(disk, 'encrypted'));
    return [verdict(system, 'system'), verdict(data, 'data')];
  },
});

function dataDisks(resource: Resource): Collection<Block> {
  return resource.blocks(resource.type === SCALING ? 'data_disk' : 'data_disks');
}

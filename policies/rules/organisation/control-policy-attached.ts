import { defineRule } from '../../review';

const TYPE = 'alicloud_resource_manager_control_policy';
const ATTACHMENT = 'alicloud_resource_manager_control_policy_attachment';

const policy = { control_policy_name: 'example', effect_scope: 'RAM', policy_document: '{}' };

export default defineRule({
  id: 'control-policy-attached',
  title: 'A control policy is attached to something',
  severity: 'low',
  resourceTypes: [TYPE],
  rationale: 'A control policy that hangs nowhere stops nobody, and reads as if it did.',
  remediation:
    'Add an `alicloud_resource_manager_control_policy_attachment` to the folder or account that it is for.',
  references: ['Provider docs: alicloud_resource_manager_control_policy_attachment'],
  messages: { loose: 'the control policy is attached to nothing' },
  examples: {
    fails: { [TYPE]: { example: policy } },
    passes: {
      [TYPE]: { example: policy },
      [ATTACHMENT]: {
        example: {
          policy_id: '${alicloud_resource_manager_control_policy.example.id}',
          target_id: 'fd-example',
        },
      },
    },
  },
  check: ({ resource, related, verdict }) =>
    verdict(
      related({ type: ATTACHMENT, by: 'policy_id', to: ['id'] }).isNotEmpty(),
      'loose',
      {},
      resource,
    ),
});

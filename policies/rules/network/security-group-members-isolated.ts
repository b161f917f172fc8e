import { defineRule } from '../../review';

const TYPE = 'alicloud_security_group';

export default defineRule({
  id: 'security-group-members-isolated',
  title: 'Machines of one group do not reach each other by default',
  severity: 'low',
  resourceTypes: [TYPE],
  rationale:
    'In a basic group every machine reaches every port of every other one, whatever its rules say: one that is broken into opens the rest.',
  remediation:
    'Set `inner_access_policy = "Drop"`, and add rules with `source_security_group_id` for what members need of each other.',
  references: ['Provider docs: alicloud_security_group, inner_access_policy'],
  messages: { open: 'members of the group reach every port of each other: {policy}' },
  examples: {
    fails: { [TYPE]: { example: { security_group_name: 'example' } } },
    passes: {
      [TYPE]: { example: { security_group_name: 'example', inner_access_policy: 'Drop' } },
    },
  },
  check: ({ resource, verdict, notApplicable, unknown }) => {
    const kind = resource.string('security_group_type').or('normal');
    if (kind.found.state !== 'known')
      return unknown({ ...kind.location, reason: kind.found.reason });
    // Members of an enterprise group are apart by nature.
    if (kind.found.value === 'enterprise') return notApplicable;
    const old = resource.boolean('inner_access');
    const policy = resource.string('inner_access_policy');
    if (policy.found.state === 'absent' && old.found.state !== 'absent') {
      return verdict(
        old.is((reached) => !reached, { absent: false }),
        'open',
        { policy: old },
      );
    }
    const settled = policy.or('Accept');
    return verdict(settled.equals('Drop'), 'open', { policy: settled });
  },
});

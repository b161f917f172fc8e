import { defineRule, not } from '../../review';
import { isOn } from '../common/attributes';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_eci_container_group';

export default defineRule({
  id: 'eci-containers-not-privileged',
  title: 'Containers are not privileged',
  severity: 'high',
  resourceTypes: [TYPE],
  rationale: 'Who breaks into a privileged container is root on what it runs on.',
  remediation: 'Leave `privileged` of `security_context` out, and add single capabilities.',
  references: ['Provider docs: alicloud_eci_container_group, containers'],
  messages: { privileged: 'a container is privileged' },
  examples: examplesOf({
    type: TYPE,
    always: { container_group_name: 'example' },
    fails: { containers: [{ security_context: [{ privileged: true }] }] },
    passes: { containers: [{ security_context: [{ run_as_user: 1000 }] }] },
  }),
  check: ({ resource, verdict }) =>
    verdict(
      resource
        .blocks('containers')
        .every((container) =>
          container.blocks('security_context').every((context) => not(isOn(context, 'privileged'))),
        ),
      'privileged',
    ),
});

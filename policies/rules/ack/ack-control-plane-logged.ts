import { all, defineRule, texts } from '../../review';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_cs_managed_kubernetes';

export default defineRule({
  id: 'ack-control-plane-logged',
  title: 'Logs of the control plane are kept',
  severity: 'low',
  resourceTypes: [TYPE],
  rationale:
    'What the API server, the controllers and the scheduler did is gone with them where nobody asked for it.',
  remediation:
    'Set `control_plane_log_components = ["apiserver", "kcm", "scheduler"]`, with `control_plane_log_ttl` in days.',
  references: [
    'CIS Alibaba Cloud 2.0, 2.4',
    'Provider docs: alicloud_cs_managed_kubernetes, control_plane_log_components',
  ],
  options: { components: texts(['apiserver', 'kcm', 'scheduler']) },
  messages: { partial: 'not all of these are logged: {components}' },
  examples: examplesOf({
    type: TYPE,
    always: { name: 'example' },
    fails: { control_plane_log_components: ['apiserver'] },
    passes: { control_plane_log_components: ['apiserver', 'kcm', 'scheduler'] },
  }),
  check: ({ resource, options, verdict }) => {
    const logged = resource.strings('control_plane_log_components');
    const each = options.components.map((wanted) =>
      logged.some((component) => component.equals(wanted, { absent: false })),
    );
    return verdict(all(...each), 'partial', { components: options.components.join(', ') }, logged);
  },
});

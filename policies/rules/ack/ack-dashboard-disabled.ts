import { defineRule, not } from '../../review';
import { examplesOf } from '../common/setting-rule';
import { addonsOf, isInstalled } from './addons';

const TYPE = 'alicloud_cs_managed_kubernetes';

export default defineRule({
  id: 'ack-dashboard-disabled',
  title: 'The Kubernetes dashboard is not installed',
  severity: 'medium',
  resourceTypes: [TYPE, 'alicloud_cs_kubernetes', 'alicloud_cs_serverless_kubernetes'],
  rationale:
    'The dashboard runs with wide rights, and was how miners came into clusters that left it open. The console shows the same.',
  remediation: 'Take the add-on `kubernetes-dashboard` out, or set `disabled = true` on it.',
  references: ['CIS Alibaba Cloud 2.0, 7.5', 'Prowler: cs_kubernetes_dashboard_disabled'],
  messages: { on: 'the Kubernetes dashboard is installed' },
  examples: examplesOf({
    type: TYPE,
    always: { name: 'example' },
    fails: { addons: [{ name: 'kubernetes-dashboard' }] },
    passes: { addons: [{ name: 'metrics-server' }] },
  }),
  check: ({ resource, model, verdict }) => {
    const isOn = addonsOf(resource, model).some((addon) =>
      isInstalled(addon, ['kubernetes-dashboard']),
    );
    return verdict(not(isOn), 'on', {}, resource);
  },
});

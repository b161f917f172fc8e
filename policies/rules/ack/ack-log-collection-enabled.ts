import { defineRule } from '../../review';
import { examplesOf } from '../common/setting-rule';
import { addonsOf, isInstalled } from './addons';

const TYPE = 'alicloud_cs_managed_kubernetes';

/** What collects logs in a cluster; the second is the successor of the first. */
const COLLECTORS = ['logtail-ds', 'loongcollector'];

export default defineRule({
  id: 'ack-log-collection-enabled',
  title: 'Logs of containers go to Log Service',
  severity: 'medium',
  resourceTypes: [TYPE, 'alicloud_cs_kubernetes'],
  rationale: 'Logs that stay in containers are gone with them, and a thief deletes what is left.',
  remediation:
    'Add `addons { name = "logtail-ds" }`, or an `alicloud_cs_kubernetes_addon` of that name.',
  references: [
    'CIS Alibaba Cloud 2.0, 2.4 and 7.1',
    'Prowler: cs_kubernetes_log_service_enabled',
    'infraguard: ack-cluster-log-plugin-installed',
  ],
  messages: { off: 'no add-on collects the logs of containers' },
  examples: examplesOf({
    type: TYPE,
    always: { name: 'example' },
    fails: { addons: [{ name: 'nginx-ingress-controller' }] },
    passes: { addons: [{ name: 'logtail-ds' }] },
  }),
  check: ({ resource, model, verdict }) => {
    const collects = addonsOf(resource, model).some((addon) => isInstalled(addon, COLLECTORS));
    return verdict(collects, 'off', {}, resource);
  },
});

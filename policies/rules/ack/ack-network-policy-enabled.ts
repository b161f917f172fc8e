import { all, defineRule } from '../../review';
import type { Attribute, Ternary } from '../../review';
import { examplesOf } from '../common/setting-rule';
import { addonsOf, isInstalled } from './addons';

const TYPE = 'alicloud_cs_managed_kubernetes';
const TERWAY = ['terway-eniip', 'terway-eni', 'terway', 'terway-controlplane'];

export default defineRule({
  id: 'ack-network-policy-enabled',
  title: 'Network policies between pods are enforced',
  severity: 'medium',
  resourceTypes: [TYPE, 'alicloud_cs_kubernetes'],
  rationale:
    'Without them every pod reaches every other one: whoever breaks into the weakest has the network of all. Flannel does not know network policies.',
  remediation:
    'Use Terway: `addons { name = "terway-eniip", config = jsonencode({ NetworkPolicy = "true" }) }`, set when the cluster is made.',
  references: [
    'CIS Alibaba Cloud 2.0, 7.7 and 7.8',
    'Prowler: cs_kubernetes_network_policy_enabled',
    'KICS: kubernetes_cluster_without_terway_as_cni_network_plugin',
  ],
  messages: { off: 'no network plug-in enforces network policies' },
  examples: examplesOf({
    type: TYPE,
    always: { name: 'example' },
    fails: { addons: [{ name: 'flannel' }] },
    passes: { addons: [{ name: 'terway-eniip', config: '{"NetworkPolicy":"true"}' }] },
  }),
  check: ({ resource, model, verdict }) => {
    const enforced = addonsOf(resource, model).some((addon) =>
      all(isInstalled(addon, TERWAY), hasPolicies(addon.config)),
    );
    return verdict(enforced, 'off', {}, resource);
  },
});

function hasPolicies(config: Attribute<string>): Ternary {
  return config.map(readSwitch, 'JSON').is((value) => value === 'true', { absent: false });
}

/** `NetworkPolicy` of a configuration, as text; undefined where it is no JSON. */
function readSwitch(text: string): string | undefined {
  try {
    const config: unknown = JSON.parse(text);
    if (typeof config !== 'object' || config === null) return undefined;
    return 'NetworkPolicy' in config ? String(config.NetworkPolicy) : '';
  } catch {
    return undefined;
  }
}

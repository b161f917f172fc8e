import type { PortProtocol } from '../ports';

export type PortKind =
  'admin' | 'database' | 'container-control' | 'data-platform' | 'file-sharing' | 'mining';

/** Which way a rule opens the port: in, to what has the group, or out of it. */
export type Direction = 'in' | 'out';

/** Ports that untrusted addresses must not reach, or that nothing here should reach on the internet. */
export interface DangerousPort {
  readonly protocol: PortProtocol;
  readonly from: number;
  readonly to: number;
  readonly service: string;
  readonly kind: PortKind;
  /** What somebody who reaches it can do: one sentence. */
  readonly why: string;
  readonly directions: readonly Direction[];
  /** Where the danger is known from, a key of `portSources`. */
  readonly source: PortSource;
}

/** Where entries are known from. */
export const portSources = {
  cis: 'CIS Alibaba Cloud Foundations Benchmark 2.0, 3.2, 4.3 and 4.4',
  risky: 'the nine ports of the rule sg-risky-ports-check, as aliyun/infraguard has it',
  worms:
    'Alibaba Cloud, "Best practices for defending against mining programs" and "How Cloud Firewall Quickly Perceives the Attack Threats": what mining worms get in by',
  docker:
    'commit 5febba9 of dotcloud/docker (2375 and 2376 were assigned to it, 4243 was used before) and reports of mining through open Docker APIs by Trend Micro and Palo Alto Networks',
  kubernetes: 'ports that kubeadm and GKE documentation list for Kubernetes',
  datadog: 'Datadog, rule security_groups_with_exhibited_admin_ports',
  pools: 'ReliaQuest, "Mining for better threat intelligence: cryptominer pools"',
  general: "the product's default port, from general knowledge: not looked up",
  poolsGeneral: 'often named for mining pools, from general knowledge: not looked up',
} as const;

export type PortSource = keyof typeof portSources;

type DangerousPortOptions = Pick<DangerousPort, 'service' | 'why' | 'source'> & {
  /** Where it is not TCP. */
  readonly protocol?: PortProtocol;
  /** @default - in only */
  readonly directions?: readonly Direction[];
};

/** An entry for a port, or for the ports from the first to the last. */
export function dangerous(
  kind: PortKind,
  ports: number | readonly [number, number],
  { protocol = 'tcp', directions = ['in'], ...rest }: DangerousPortOptions,
): DangerousPort {
  const [from, to] = typeof ports === 'number' ? [ports, ports] : ports;
  return { protocol, from, to, kind, directions, ...rest };
}

/**
 * Answers "can this address reach this port" from the resources of a synthesised stack alone, as the
 * documentation of ECS tells how security groups are evaluated. It shares no code with what it
 * judges: addresses, order and defaults are worked out here anew.
 *
 * Rules of all groups of an instance are taken together, the lower priority number first and of
 * equal ones those that drop; the first that matches decides. Where none does, an enterprise group
 * denies, and a basic one lets everything out and its own members in unless `inner_access_policy` is
 * Drop. Replies are let through (groups are stateful), so only who begins matters.
 */
import type { Block } from '../../helpers/synth-stack';

type Resources = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** What knocks: from outside to an instance (ingress), or from an instance outwards (egress). */
export interface Knock {
  readonly direction: 'ingress' | 'egress';
  /** The address at the other end. */
  readonly address: string;
  /** References of the groups that the other end has, if it is an instance. */
  readonly groups?: readonly string[];
  readonly protocol: 'tcp' | 'udp' | 'icmp' | 'icmpv6' | 'gre';
  /** For tcp and udp. */
  readonly port?: number;
}

interface Group {
  readonly reference: string;
  readonly enterprise: boolean;
  readonly inner: boolean;
}

export class Reachability {
  private readonly groups: readonly Group[];
  private readonly rules: readonly Block[];

  /** @param lists - what is in prefix lists, by id. */
  constructor(
    resource: Resources,
    private readonly lists: Readonly<Record<string, readonly string[]>> = {},
  ) {
    this.groups = Object.entries(resource['alicloud_security_group'] ?? {}).map(([id, block]) => ({
      reference: `\${alicloud_security_group.${id}.id}`,
      enterprise: block['security_group_type'] === 'enterprise',
      inner: (block['inner_access_policy'] ?? 'Accept') === 'Accept',
    }));
    this.rules = Object.values(resource['alicloud_security_group_rule'] ?? {});
  }

  /** The references of all groups. */
  get references(): readonly string[] {
    return this.groups.map(({ reference }) => reference);
  }

  /** Whether an instance with these groups lets the knock through. */
  allows(own: readonly string[], knock: Knock): boolean {
    const matching = this.rules
      .filter((rule) => own.includes(String(rule['security_group_id'])))
      .filter((rule) => rule['type'] === knock.direction)
      .filter((rule) => this.matches(rule, knock))
      .map((rule) => ({
        priority: Number(rule['priority'] ?? 1),
        accept: (rule['policy'] ?? 'accept') === 'accept',
      }))
      .sort((a, b) => a.priority - b.priority || Number(a.accept) - Number(b.accept));
    const [first] = matching;
    return first === undefined ? this.byDefault(own, knock) : first.accept;
  }

  /** Whether an instance with some groups may begin to talk to one with others. */
  mayTalk(
    from: { readonly groups: readonly string[]; readonly address: string },
    to: { readonly groups: readonly string[]; readonly address: string },
    protocol: 'tcp' | 'udp',
    port: number,
  ): boolean {
    const out = {
      direction: 'egress',
      protocol,
      port,
      address: to.address,
      groups: to.groups,
    } as const;
    const into = {
      ...out,
      direction: 'ingress',
      address: from.address,
      groups: from.groups,
    } as const;
    return this.allows(from.groups, out) && this.allows(to.groups, into);
  }

  private byDefault(own: readonly string[], { direction, groups = [] }: Knock): boolean {
    return this.groups
      .filter(({ reference, enterprise }) => own.includes(reference) && !enterprise)
      .some(
        ({ reference, inner }) => direction === 'egress' || (inner && groups.includes(reference)),
      );
  }

  private matches(rule: Block, { protocol, port, address, groups = [] }: Knock): boolean {
    if (rule['ip_protocol'] !== 'all') {
      if (rule['ip_protocol'] !== protocol) return false;
      if (protocol === 'tcp' || protocol === 'udp') {
        const [from = NaN, to = NaN] = String(rule['port_range']).split('/').map(Number);
        if (port === undefined || !(from <= port && port <= to)) return false;
      }
    }
    const list = this.lists[String(rule['prefix_list_id'])] ?? [];
    const blocks = [rule['cidr_ip'], rule['ipv6_cidr_ip'], ...list].filter(
      (block) => typeof block === 'string',
    );
    return (
      blocks.some((block) => holds(block, address)) ||
      groups.includes(String(rule['source_security_group_id']))
    );
  }
}

function holds(block: string, address: string): boolean {
  const [start = '', length] = block.split('/');
  const [one, other] = [bitsOf(start), bitsOf(address)];
  const prefix = length === undefined ? one.length : Number(length);
  return one.length === other.length && one.slice(0, prefix) === other.slice(0, prefix);
}

/** An address as 32 or 128 zeros and ones. */
export function bitsOf(address: string): string {
  if (!address.includes(':')) {
    return address
      .split('.')
      .map((octet) => Number(octet).toString(2).padStart(8, '0'))
      .join('');
  }
  const [head = '', tail] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const before = groups(head);
  const after = tail === undefined ? [] : groups(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
    .join('');
}

/** The address that is so many zeros and ones. */
export function addressOf(bits: string): string {
  const size = bits.length === 32 ? 8 : 16;
  const parts = bits.match(new RegExp(`.{${size}}`, 'g')) ?? [];
  return size === 8
    ? parts.map((part) => Number.parseInt(part, 2)).join('.')
    : parts.map((part) => Number.parseInt(part, 2).toString(16)).join(':');
}

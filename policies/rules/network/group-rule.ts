import { families } from '../../../alicloud/addresses';
import { HIGHEST_PORT, LOWEST_PORT, Unknown } from '../../network';
import type {
  Direction,
  Maybe,
  PartlyKnownRule,
  PortProtocol,
  PortSpan,
  RulePeer,
} from '../../network';
import { Collection } from '../../review';
import type { UnknownReason, Model, Attribute, Resource, ResolvedAttribute } from '../../review';
import { blockFrom } from '../common/addresses';
import { listOf, listsIn } from '../common/whitelist';

export const GROUP_RULE = 'alicloud_security_group_rule';

/** A rule of a group as the provider sends it. */
export interface GroupRule extends PartlyKnownRule<UnknownReason> {
  /** Where each of its addresses stands. */
  readonly cidrs: ReadonlyMap<RulePeer<UnknownReason>, Attribute<string>>;
}

const DIRECTIONS = new Map<string, Direction>([
  ['ingress', 'in'],
  ['egress', 'out'],
]);
const PROTOCOLS = ['tcp', 'udp', 'icmp', 'icmpv6', 'gre', 'all'] as const;
const RANGE = /^(\d{1,6})\/(\d{1,6})$/;
const EVERY_PORT = { from: LOWEST_PORT, to: HIGHEST_PORT };

/** What is not known, or cannot be read, is so with its attribute and the reason. */
export function readGroupRule(resource: Resource, model: Model): GroupRule {
  const { known, more } = cidrsOf(resource, model);
  const cidrs = new Map(known.map((cidr) => [peerOf(cidr), cidr]));
  const others: RulePeer<UnknownReason>[] =
    more.length > 0 ? [{ kind: 'unknown', families, reasons: more }] : [];
  const policy = valueOf(resource.string('policy').or('accept'));
  return {
    direction: valueOf(
      resource.string('type').map((type) => DIRECTIONS.get(type), 'ingress or egress'),
    ),
    policy:
      policy instanceof Unknown ? policy : policy.toLowerCase() === 'drop' ? 'drop' : 'accept',
    priority: valueOf(resource.number('priority').or(1)),
    ports: portsOf(resource),
    peers: [...cidrs.keys(), ...others],
    cidrs,
  };
}

/** Whether all ports of a protocol are meant, or of each. */
export function isEveryPort(ports: PortSpan): boolean {
  if (!('from' in ports)) return ports.protocol === 'all';
  return ports.from <= LOWEST_PORT && ports.to >= HIGHEST_PORT;
}

/** The protocol of a rule as sentences have it. */
export function protocolInWords(rule: Resource): Attribute<string> {
  const words = (name: string): string =>
    name.toLowerCase() === 'all' ? 'every protocol' : name.toLowerCase();
  return rule.string('ip_protocol').map(words, 'a protocol');
}

/** Protocols without ports have none, whatever range is written beside them. */
function portsOf(resource: Resource): Maybe<PortSpan, UnknownReason> {
  const protocol = valueOf(
    resource
      .string('ip_protocol')
      .map(
        (text) => PROTOCOLS.find((name) => name === text.toLowerCase()),
        'a protocol of the provider',
      ),
  );
  if (protocol instanceof Unknown) return protocol;
  if (protocol !== 'tcp' && protocol !== 'udp') return { protocol };
  const range = resource.string('port_range');
  if (range.found.state === 'absent') return { protocol, ...EVERY_PORT };
  return valueOf(range.map((text) => spanIn(protocol, text), '`from/to`, the lower port first'));
}

function spanIn(protocol: PortProtocol, text: string): PortSpan | undefined {
  if (text === '-1/-1') return { protocol, ...EVERY_PORT };
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from === undefined || Number(from) > Number(to)) return undefined;
  return { protocol, from: Number(from), to: Number(to) };
}

/** The addresses that a rule is about; a group of the account is nobody's address. */
function cidrsOf(resource: Resource, model: Model): Collection<Attribute<string>> {
  const cidr = resource.string('cidr_ip');
  const cidr6 = resource.string('ipv6_cidr_ip');
  const group = resource.string('source_security_group_id');
  const list = resource.string('prefix_list_id');
  const direct = [cidr, cidr6].flatMap((attribute) => listOf(attribute).known);
  // The provider ignores the prefix list where any other source is set.
  if (direct.length > 0 || group.found.state !== 'absent' || list.found.state === 'absent') {
    return new Collection(cidr.location, direct);
  }
  const lists = model.target(resource, 'prefix_list_id', ['alicloud_ecs_prefix_list']);
  if (lists.known.length === 0) {
    const reason = 'is a prefix list that is not seen here';
    return new Collection<Attribute<string>>(list.location, [], [{ ...list.location, reason }]);
  }
  const entries = lists.known.map((one) =>
    listsIn(one.blocks('entry'), (entry) => listOf(entry.string('cidr'))),
  );
  return new Collection(
    list.location,
    entries.flatMap(({ known }) => known),
    [...lists.more, ...entries.flatMap(({ more }) => more)],
  );
}

function peerOf(cidr: Attribute<string>): RulePeer<UnknownReason> {
  const block = valueOf(cidr.map(blockFrom, 'an address'));
  if (!(block instanceof Unknown)) return { kind: 'block', block };
  return { kind: 'unknown', families, reasons: block.reasons };
}

function valueOf<T>({
  location,
  found,
}: Attribute<T> | ResolvedAttribute<T>): Maybe<T, UnknownReason> {
  if (found.state === 'known') return found.value;
  const reason =
    found.state === 'absent' ? 'is not set, and the default is not known' : found.reason;
  return new Unknown([{ ...location, reason }]);
}

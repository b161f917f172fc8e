import type { Block as Addresses } from '../../../alicloud/addresses';
import { all, Items, Settled } from '../../review';
import type { Model, Reading, Resource, Truth } from '../../review';
import { blockFrom } from '../common/addresses';
import { listOf, listsIn } from '../common/whitelist';

export const GROUP_RULE = 'alicloud_security_group_rule';

/** What a rule is about, as the provider sends it. */
export interface Span {
  /** `all` has every port, whatever range is written beside it; `none` has no ports: icmp, gre. */
  readonly protocol: 'tcp' | 'udp' | 'all' | 'none';
  readonly from: number;
  readonly to: number;
}

export const EVERY_PORT = { from: 1, to: 65_535 } as const;

const PORTLESS = ['icmp', 'icmpv6', 'gre'];
const RANGE = /^(\d{1,6})\/(\d{1,6})$/;

/** The ports of a rule. Without a range, and with `-1/-1`, they are all of them. */
export function spanOf(resource: Resource): Settled<Span> {
  const protocol = resource.string('ip_protocol');
  const range = resource.string('port_range');
  const { found } = protocol.map((text) => text.toLowerCase(), 'a protocol');
  if (found.state === 'absent') return doubtful(protocol, 'is not set');
  if (found.state !== 'known') return new Settled<Span>(protocol.place, found);
  const about = (span: Span): Settled<Span> =>
    new Settled(range.place, { state: 'known', value: span, sensitive: false });
  if (PORTLESS.includes(found.value)) return about({ protocol: 'none', from: 0, to: 0 });
  if (found.value === 'all') return about({ protocol: 'all', ...EVERY_PORT });
  if (found.value !== 'tcp' && found.value !== 'udp') {
    return doubtful(protocol, 'is no protocol of the provider');
  }
  const ports = range.or('-1/-1').found;
  if (ports.state !== 'known') return new Settled<Span>(range.place, ports);
  if (ports.value === '-1/-1') return about({ protocol: found.value, ...EVERY_PORT });
  const [, from, to] = RANGE.exec(ports.value) ?? [];
  if (from === undefined || to === undefined || Number(from) > Number(to)) {
    return doubtful(range, 'is not `from/to`, the lower port first');
  }
  return about({ protocol: found.value, from: Number(from), to: Number(to) });
}

export function isEveryPort({ protocol, from, to }: Span): boolean {
  return protocol !== 'none' && from <= EVERY_PORT.from && to >= EVERY_PORT.to;
}

/** The addresses that a rule is about; a group of the account is nobody's address. */
export function peersOf(resource: Resource, model: Model): Items<Reading<string>> {
  const cidr = resource.string('cidr_ip');
  const cidr6 = resource.string('ipv6_cidr_ip');
  const group = resource.string('source_security_group_id');
  const list = resource.string('prefix_list_id');
  const direct = [cidr, cidr6].flatMap((reading) => listOf(reading).known);
  // The provider ignores the prefix list where any other source is set.
  if (direct.length > 0 || group.found.state !== 'absent' || list.found.state === 'absent') {
    return new Items(cidr.place, direct);
  }
  const lists = model.target(resource, 'prefix_list_id', ['alicloud_ecs_prefix_list']);
  if (lists.known.length === 0) {
    const reason = 'is a prefix list that is not seen here';
    return new Items<Reading<string>>(list.place, [], [{ ...list.place, reason }]);
  }
  const entries = lists.known.map((one) =>
    listsIn(one.blocks('entry'), (entry) => listOf(entry.string('cidr'))),
  );
  return new Items(
    list.place,
    entries.flatMap(({ known }) => known),
    [...lists.more, ...entries.flatMap(({ more }) => more)],
  );
}

/** Blocks among addresses; those that are none, or not known, are left out. */
export function blocksIn(peers: Items<Reading<string>>): readonly Addresses[] {
  return peers.known.flatMap(({ found }) => {
    const block = found.state === 'known' ? blockFrom(found.value) : undefined;
    return block === undefined ? [] : [block];
  });
}

/** Whether everything about the peers of a rule is known. */
export function arePeersKnown(peers: Items<Reading<string>>): boolean {
  return peers.more.length === 0 && blocksIn(peers).length === peers.known.length;
}

/** Whether a rule that drops wins over one that accepts: by a lower number, or the same. */
export function beats(drop: Resource, accept: Resource): Truth {
  const mine = accept.number('priority').or(1);
  const its = drop.number('priority').or(1);
  return its.judge((high) => mine.is((low) => high <= low));
}

/** Whether a rule drops, in the direction that another one has. */
export function dropsLike(drop: Resource, accept: Resource): Truth {
  const way = drop.string('type').or('');
  const same = accept.string('type').or('');
  return all(
    isDrop(drop),
    way.judge((one) => same.is((other) => one === other)),
  );
}

export function isDrop(resource: Resource): Truth {
  return resource
    .string('policy')
    .or('accept')
    .is((policy) => policy.toLowerCase() === 'drop');
}

/** Whether every one of some ports is among those of a rule. */
export function covers(resource: Resource, { protocol, from, to }: Span): Truth {
  return spanOf(resource).is(
    (span) =>
      (span.protocol === 'all' || span.protocol === protocol) && span.from <= from && to <= span.to,
  );
}

function doubtful(reading: Reading<string>, reason: string): Settled<Span> {
  return new Settled<Span>(reading.place, { state: 'unparsable', reason });
}

/** The protocol of a rule as sentences have it. */
export function protocolInWords(rule: Resource): Reading<string> {
  const words = (name: string): string =>
    name.toLowerCase() === 'all' ? 'every protocol' : name.toLowerCase();
  return rule.string('ip_protocol').map(words, 'a protocol');
}

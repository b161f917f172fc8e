import {
  addressesOf,
  everyAddress,
  families,
  subtract,
  type Family,
  type IntervalSet,
} from '../../alicloud/addresses';
import type { Direction } from './catalogue';
import { hasPorts, leastShared, overlapOf, type PortSpan } from './ports';
import { Unknown, type Maybe, type PartlyKnownRule, type Policy, type RulePeer } from './rules';

/**
 * Whether somebody who is not trusted is among addresses of a family. It must not be that more
 * addresses have fewer of them.
 */
export type IsUntrusted = (family: Family, addresses: IntervalSet) => boolean;

/** Which way, and which ports: `Ports.all` asks for anything at all. */
export interface Question {
  readonly direction: Direction;
  readonly ports: PortSpan;
}

/**
 * Whether somebody who is not trusted gets at one of some ports by a rule. `true` and `false` hold
 * whatever the values are that are not known yet.
 */
export type Answer<Reason> =
  | { readonly open: false }
  /** By the first peer of the rule that is enough for it, or by several that are so together. */
  | { readonly open: true; readonly by: readonly RulePeer<Reason>[] }
  /** What it depends on, each once. */
  | { readonly open: 'unknown'; readonly reasons: readonly Reason[] };

type Addresses = Readonly<Record<Family, IntervalSet>>;

/** What rules are about at least, and at most. */
interface Range {
  readonly least: Addresses;
  readonly most: Addresses;
}

const CLOSED = { open: false } as const;
const NOBODY: Addresses = { ipv4: [], ipv6: [] };
const NOTHING: Range = { least: NOBODY, most: NOBODY };

/** Priorities that are not known are one of these: the API takes no other. */
const STRONGEST = 1;
const WEAKEST = 100;

/**
 * The rules of one security group. The lower priority number wins, and of equal ones the rule that
 * drops; what is not known is tried both ways.
 */
export class RuleSet<Reason> {
  /** Those that drop, or may. */
  private readonly drops: readonly PartlyKnownRule<Reason>[];
  private readonly droppedPorts: readonly PortSpan[];
  private readonly dropped = new Map<string, Range>();
  /** Of rules by which untrusted addresses come, or may, unless other rules drop them. */
  private readonly untrusted = new Map<PartlyKnownRule<Reason>, Range | undefined>();

  constructor(
    rules: readonly PartlyKnownRule<Reason>[],
    private readonly isUntrusted: IsUntrusted,
  ) {
    this.drops = rules.filter(({ policy }) => policy !== 'accept');
    this.droppedPorts = this.drops.flatMap(({ ports }) => (isUnknown(ports) ? [] : [ports]));
  }

  /** Whether one of the ports is open by a rule of the group, past all that drop. */
  reach(rule: PartlyKnownRule<Reason>, { direction, ports }: Question): Answer<Reason> {
    const isOther = !isUnknown(rule.direction) && rule.direction !== direction;
    if (rule.policy === 'drop' || isOther) return CLOSED;
    const range = this.untrustedOf(rule);
    const shared = isUnknown(rule.ports) ? ports : overlapOf(rule.ports, ports);
    if (range === undefined || shared === undefined) return CLOSED;
    const isSure = ![rule.policy, rule.direction, rule.ports].some(isUnknown);
    const undecided: PortSpan[] = [];
    for (const port of leastShared(shared, this.droppedPorts)) {
      const gone = this.droppedFrom(rule, direction, port);
      if (isSure && this.hasUntrusted(without(range.least, gone.most))) {
        return { open: true, by: this.enoughOf(rule.peers, gone.most) };
      }
      if (this.hasUntrusted(without(range.most, gone.least))) undecided.push(port);
    }
    if (undecided.length === 0) return CLOSED;
    // A port that is not known yet may turn out to be one that is dropped.
    const possible = isUnknown(rule.ports)
      ? this.droppedPorts.flatMap((span) => overlapOf(span, shared) ?? [])
      : [];
    return {
      open: 'unknown',
      reasons: this.reasonsFor(rule, direction, [...undecided, ...possible]),
    };
  }

  private hasUntrusted(addresses: Addresses): boolean {
    return families.some((family) => this.isUntrusted(family, addresses[family]));
  }

  private untrustedOf(rule: PartlyKnownRule<Reason>): Range | undefined {
    if (this.untrusted.has(rule)) return this.untrusted.get(rule);
    const range = { least: leastOf(rule.peers), most: mostOf(rule.peers) };
    const made = this.hasUntrusted(range.most) ? range : undefined;
    this.untrusted.set(rule, made);
    return made;
  }

  /** What rules that win take away from a rule, at one port or of a protocol without any. */
  private droppedFrom(rule: PartlyKnownRule<Reason>, direction: Direction, port: PortSpan): Range {
    if (this.drops.length === 0) return NOTHING;
    const which = 'from' in port ? `${port.protocol} ${port.from}` : port.protocol;
    const key = `${direction} ${prioritiesOf(rule).join(' ')} ${which}`;
    const ready = this.dropped.get(key);
    if (ready !== undefined) return ready;
    const possible = this.drops.filter((drop) => mayDrop(drop, rule, direction, port));
    const sure = possible.filter((drop) => surelyDrops(drop, rule));
    const made = {
      least: leastOf(sure.flatMap(({ peers }) => peers)),
      most: mostOf(possible.flatMap(({ peers }) => peers)),
    };
    this.dropped.set(key, made);
    return made;
  }

  private enoughOf(
    peers: readonly RulePeer<Reason>[],
    gone: Addresses,
  ): readonly RulePeer<Reason>[] {
    const isOpen = (some: readonly RulePeer<Reason>[]): boolean =>
      this.hasUntrusted(without(leastOf(some), gone));
    const alone = peers.find((peer) => isOpen([peer]));
    if (alone !== undefined) return [alone];
    return peers.slice(peers.findLastIndex((_, index) => isOpen(peers.slice(index))));
  }

  private reasonsFor(
    rule: PartlyKnownRule<Reason>,
    direction: Direction,
    ports: readonly PortSpan[],
  ): readonly Reason[] {
    const drops = this.drops.filter(
      (drop) => drop !== rule && ports.some((port) => mayDrop(drop, rule, direction, port)),
    );
    const contested = drops.filter((drop) => !surelyWins(drop, rule));
    const parts = [
      ...[rule.direction, rule.policy, rule.ports, ...rule.peers],
      ...(contested.length > 0 ? [rule.priority] : []),
      ...drops.flatMap((drop) => [drop.direction, drop.policy, drop.ports, ...drop.peers]),
      ...contested.map(({ priority }) => priority),
    ];
    return [...new Set(parts.flatMap(reasonsIn<Reason>))];
  }
}

function mayDrop<Reason>(
  drop: PartlyKnownRule<Reason>,
  accept: PartlyKnownRule<Reason>,
  direction: Direction,
  port: PortSpan,
): boolean {
  const [strongest] = prioritiesOf(drop);
  const [, weakest] = prioritiesOf(accept);
  return (
    strongest <= weakest &&
    (isUnknown(drop.direction) || drop.direction === direction) &&
    (isUnknown(drop.ports) || hasPorts(drop.ports, port))
  );
}

/** Of one that may drop: whether it does, whatever its values that are not known yet. */
function surelyDrops<Reason>(
  drop: PartlyKnownRule<Reason>,
  accept: PartlyKnownRule<Reason>,
): boolean {
  return surelyWins(drop, accept) && ![drop.policy, drop.direction, drop.ports].some(isUnknown);
}

function surelyWins<Reason>(
  drop: PartlyKnownRule<Reason>,
  accept: PartlyKnownRule<Reason>,
): boolean {
  const [, weakest] = prioritiesOf(drop);
  const [strongest] = prioritiesOf(accept);
  return weakest <= strongest;
}

function prioritiesOf<Reason>({
  priority,
}: PartlyKnownRule<Reason>): readonly [strongest: number, weakest: number] {
  return isUnknown(priority) ? [STRONGEST, WEAKEST] : [priority, priority];
}

/** The addresses that are surely among peers; a group of the account is nobody's address. */
function leastOf<Reason>(peers: readonly RulePeer<Reason>[]): Addresses {
  const blocks = peers.flatMap((peer) => (peer.kind === 'block' ? [peer.block] : []));
  if (blocks.length === 0) return NOBODY;
  return { ipv4: addressesOf('ipv4', blocks), ipv6: addressesOf('ipv6', blocks) };
}

/** The addresses that may be among peers. */
function mostOf<Reason>(peers: readonly RulePeer<Reason>[]): Addresses {
  const unknown = peers.flatMap((peer) => (peer.kind === 'unknown' ? peer.families : []));
  const least = leastOf(peers);
  if (unknown.length === 0) return least;
  const of = (family: Family): IntervalSet =>
    unknown.includes(family) ? [everyAddress(family)] : least[family];
  return { ipv4: of('ipv4'), ipv6: of('ipv6') };
}

function without(from: Addresses, gone: Addresses): Addresses {
  if (gone === NOBODY) return from;
  return { ipv4: subtract(from.ipv4, gone.ipv4), ipv6: subtract(from.ipv6, gone.ipv6) };
}

type Part<Reason> = Unknown<Reason> | RulePeer<Reason> | Direction | Policy | PortSpan | number;

function reasonsIn<Reason>(part: Part<Reason>): readonly Reason[] {
  return typeof part === 'object' && 'reasons' in part ? part.reasons : [];
}

function isUnknown<T, Reason>(value: Maybe<T, Reason>): value is Unknown<Reason> {
  return value instanceof Unknown;
}

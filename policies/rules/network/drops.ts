import {
  addressesOf,
  type Block as Addresses,
  type Family,
  type IntervalSet,
} from '../../../alicloud/addresses';
import { all } from '../../review';
import type { Doubt, Model, Resource } from '../../review';
import {
  arePeersKnown,
  beats,
  blocksIn,
  covers,
  dropsLike,
  GROUP_RULE,
  isDrop,
  peersOf,
  spanOf,
  type Span,
} from './group-rule';

/** What rules that drop take away from the addresses that another rule lets in. */
export interface Dropped {
  readonly gone: Readonly<Record<Family, IntervalSet>>;
  /** Rules of which not all is known, and which may take away more. */
  readonly doubts: readonly Doubt[];
}

/** A rule that drops, of which everything is known. */
interface Drop {
  readonly way: string;
  readonly span: Span;
  readonly priority: number;
  readonly blocks: readonly Addresses[];
}

/** The rules of one group that drop, or may. A group has few; they are read once. */
interface Group {
  readonly known: readonly Drop[];
  readonly doubtful: readonly Resource[];
  readonly ready: Map<string, Dropped['gone']>;
}

/** What rules of the same group, which drop and are stronger, take away for some ports. */
export function droppedBeside(rule: Resource, span: Span, model: Model): Dropped {
  const { known, doubtful, ready } = groupOf(rule, model);
  const way = rule.string('type').found;
  const priority = rule.number('priority').or(1).found;
  const certain = way.state === 'known' && priority.state === 'known';
  const doubts = doubtful.flatMap((drop) =>
    drop === rule ? [] : doubtsOf(drop, rule, span, model),
  );
  if (!certain) {
    const unread = { address: rule.address, path: '', reason: 'is weaker or stronger than others' };
    const open = known.some((drop) => hasPorts(drop, span)) ? [unread] : [];
    return { gone: NOTHING, doubts: [...doubts, ...open] };
  }
  const key = `${way.value} ${priority.value} ${span.protocol} ${span.from} ${span.to}`;
  const gone = ready.get(key) ?? goneBy(known, way.value, priority.value, span);
  ready.set(key, gone);
  return { gone, doubts };
}

const NOTHING: Dropped['gone'] = { ipv4: [], ipv6: [] };

function goneBy(
  drops: readonly Drop[],
  way: string,
  priority: number,
  span: Span,
): Dropped['gone'] {
  const blocks = drops
    .filter((drop) => drop.way === way && drop.priority <= priority && hasPorts(drop, span))
    .flatMap((drop) => drop.blocks);
  if (blocks.length === 0) return NOTHING;
  return { ipv4: addressesOf('ipv4', blocks), ipv6: addressesOf('ipv6', blocks) };
}

function hasPorts({ span }: Drop, { protocol, from, to }: Span): boolean {
  const same = span.protocol === 'all' || span.protocol === protocol;
  return same && span.from <= from && to <= span.to;
}

/** Why a rule of which not all is known may drop what another one lets in. */
function doubtsOf(drop: Resource, rule: Resource, span: Span, model: Model): readonly Doubt[] {
  const wins = all(dropsLike(drop, rule), covers(drop, span), beats(drop, rule));
  if (wins.holds === 'unknown') return wins.doubts;
  if (!wins.holds) return [];
  const peers = peersOf(drop, model);
  const reason = 'is not known, and may be whom the rule lets in';
  return arePeersKnown(peers) ? [] : [{ ...peers.place, reason }];
}

interface Index {
  /** By the name of their group. */
  readonly byName: ReadonlyMap<string, readonly Resource[]>;
  /** Those of which nobody knows whose they are. */
  readonly loose: readonly Resource[];
  /** By all names of a rule's group. */
  readonly groups: Map<string, Group>;
}

const indexes = new WeakMap<Model, Index>();

function groupOf(rule: Resource, model: Model): Group {
  const { byName, loose, groups } = indexOf(model);
  const names = namesOf(rule);
  const key = names.join(' ');
  const ready = groups.get(key);
  if (ready !== undefined) return ready;
  const own = new Set(names.flatMap((name) => byName.get(name) ?? []));
  const known: Drop[] = [];
  const doubtful: Resource[] = [...loose];
  for (const drop of own) {
    const read = readDrop(drop, model);
    if (read === undefined) doubtful.push(drop);
    else known.push(read);
  }
  const made = { known, doubtful, ready: new Map<string, Dropped['gone']>() };
  groups.set(key, made);
  return made;
}

function readDrop(drop: Resource, model: Model): Drop | undefined {
  const way = drop.string('type').found;
  const span = spanOf(drop).found;
  const priority = drop.number('priority').or(1).found;
  const peers = peersOf(drop, model);
  if (isDrop(drop).holds !== true || way.state !== 'known' || span.state !== 'known') {
    return undefined;
  }
  if (priority.state !== 'known' || !arePeersKnown(peers)) return undefined;
  return { way: way.value, span: span.value, priority: priority.value, blocks: blocksIn(peers) };
}

function indexOf(model: Model): Index {
  const ready = indexes.get(model);
  if (ready !== undefined) return ready;
  const byName = new Map<string, Resource[]>();
  const loose: Resource[] = [];
  for (const rule of model.ofType(GROUP_RULE)) {
    if (isDrop(rule).holds === false) continue;
    const names = namesOf(rule);
    if (names.length === 0) loose.push(rule);
    for (const name of names) {
      const others = byName.get(name);
      if (others === undefined) byName.set(name, [rule]);
      else others.push(rule);
    }
  }
  const made = { byName, loose, groups: new Map<string, Group>() };
  indexes.set(model, made);
  return made;
}

/** What a rule calls its group: an id, or the resource that its id is from. */
function namesOf(rule: Resource): readonly string[] {
  const value = rule.peek('security_group_id');
  const references = rule
    .references('security_group_id')
    .map(({ address, key }) => `${address}[${String(key ?? rule.key ?? '')}]`);
  return value === undefined ? references : [value, ...references];
}

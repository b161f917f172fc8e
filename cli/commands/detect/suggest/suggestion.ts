import { isPrivate, parseBlock } from '../../../../alicloud/addresses';
import type { KnownIdentity } from '../../../../policies/detections';
import type { Habit } from './habits';

type KnownKind = KnownIdentity['kind'];

export interface Suggestion {
  readonly known: readonly KnownIdentity[];
  /** Identities that alerts are about and that are not proposed, and why. */
  readonly leftOut: readonly { readonly identity: string; readonly reason: string }[];
}

/** What somebody does on fewer days is no habit: it may be the thief. */
const LEAST_DAYS = 3;
const MOST_NETWORKS = 10;
/** Of its calls, for an identity that looks and does little else. */
const LOOKS_ONLY = 0.9;

/**
 * Proposes what is known of identities that alerts are about. An identity is proposed with the
 * networks that it called from on several days; what it did from elsewhere still leads to alerts.
 */
export function suggestionOf(habits: readonly Habit[]): Suggestion {
  const known: KnownIdentity[] = [];
  const leftOut: Suggestion['leftOut'][number][] = [];
  for (const habit of habits.filter(({ matches }) => matches.size > 0).sort(byName)) {
    const found = identityOf(habit, known);
    if ('reason' in found) leftOut.push({ identity: habit.name, reason: found.reason });
    else known.push(found);
  }
  return { known, leftOut };
}

function byName(one: Habit, other: Habit): number {
  return one.name < other.name ? -1 : 1;
}

function identityOf(
  habit: Habit,
  before: readonly KnownIdentity[],
): KnownIdentity | { reason: string } {
  const { type, name, addresses } = habit;
  const days = new Set([...addresses.values()].flatMap((each) => [...each]));
  if (!/^[A-Za-z0-9@._-]{1,64}$/.test(name))
    return { reason: 'its name is none that settings take' };
  if (days.size < LEAST_DAYS)
    return { reason: `it was there on ${days.size} of at least ${LEAST_DAYS} days` };
  const who = type === 'ram-user' ? { user: name } : { role: name };
  const of = (kind: KnownKind): Omit<KnownIdentity, 'networks'> => ({
    kind,
    name: keyOf(name, kind, before),
    ...who,
  });
  if (habit.isFederated && type === 'assumed-role') return of('pipelines');
  if (type === 'assumed-role' && [...addresses.keys()].every(isOwn)) return of('services');
  const steady = [...addresses].flatMap(([address, each]) => {
    const network = `${address}/32`;
    return each.size >= LEAST_DAYS && isPublic(network) ? [network] : [];
  });
  if (steady.length === 0)
    return {
      reason: `no network of its is there on ${LEAST_DAYS} days: it calls from ${addresses.size} addresses`,
    };
  if (steady.length > MOST_NETWORKS)
    return { reason: `it calls from ${steady.length} networks: bind it first` };
  return { ...of(kindOf(habit)), networks: steady.sort() };
}

function kindOf({ signsIn, reads, events }: Habit): KnownKind {
  if (signsIn) return 'people';
  return reads / events >= LOOKS_ONLY ? 'scanners' : 'pipelines';
}

/** Where services call from: what ActionTrail writes for them, and networks inside. */
function isOwn(address: string): boolean {
  if (address === 'Internal' || address.endsWith('.aliyuncs.com')) return true;
  const block = parseBlock(`${address}/32`);
  return block !== undefined && isPrivate(block);
}

function isPublic(network: string): boolean {
  const block = parseBlock(network);
  return block?.family === 'ipv4' && !isPrivate(block);
}

/** A key for the settings: small letters, digits and hyphens, and each once. */
function keyOf(name: string, kind: KnownKind, before: readonly KnownIdentity[]): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '');
  const key = plain.slice(0, 28).replace(/-+$/, '') || 'identity';
  const taken = new Set(before.filter((one) => one.kind === kind).map((one) => one.name));
  let unique = key;
  for (let number = 2; taken.has(unique); number += 1) unique = `${key}-${number}`;
  return unique;
}

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
 * Proposes what is known of identities that alerts are about and that the settings do not name. An
 * identity is proposed with the networks that it called from and that somebody calls from on several
 * days; what it did from elsewhere still leads to alerts.
 */
export function suggestionOf(
  habits: readonly Habit[],
  settled: readonly KnownIdentity[],
): Suggestion {
  const known: KnownIdentity[] = [];
  const leftOut: Suggestion['leftOut'][number][] = [];
  const networkOf = networksIn(habits);
  const isNew = ({ matches, name }: Habit): boolean =>
    matches.size > 0 && !settled.some(({ user, role }) => name === (user ?? role));
  for (const habit of habits.filter(isNew).sort(byName)) {
    const found = identityOf(habit, networkOf, [...settled, ...known]);
    if ('reason' in found) leftOut.push({ identity: habit.name, reason: found.reason });
    else known.push(found);
  }
  return { known, leftOut };
}

function byName(one: Habit, other: Habit): number {
  return one.name < other.name ? -1 : 1;
}

/** The network of an address that calls come from on several days, whoever makes them. */
type NetworkOf = (address: string) => string | undefined;

/** So many addresses of a block of 256 that several identities call from are an office. */
const LEAST_OF_AN_OFFICE = 3;

function networksIn(habits: readonly Habit[]): NetworkOf {
  const days = new Map<string, Set<string>>();
  const callers = new Map<string, number>();
  for (const { addresses } of habits) {
    for (const [address, each] of addresses) {
      if (!isPublic(`${address}/32`)) continue;
      days.set(address, new Set([...(days.get(address) ?? []), ...each]));
      callers.set(address, (callers.get(address) ?? 0) + 1);
    }
  }
  const steady = [...days.keys()].filter((one) => (days.get(one)?.size ?? 0) >= LEAST_DAYS);
  const shared = steady.filter((address) => (callers.get(address) ?? 0) > 1);
  const isOffice = (block: string): boolean =>
    shared.filter((address) => blockOf(address) === block).length >= LEAST_OF_AN_OFFICE;
  return (address) => {
    if (days.has(address) && isOffice(blockOf(address))) return blockOf(address);
    return steady.includes(address) ? `${address}/32` : undefined;
  };
}

const blockOf = (address: string): string => `${address.split('.').slice(0, 3).join('.')}.0/24`;

function identityOf(
  habit: Habit,
  networkOf: NetworkOf,
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
  const steady = [...new Set([...addresses.keys()].flatMap((address) => networkOf(address) ?? []))];
  if (steady.length === 0)
    return {
      reason: `no network of its is there on ${LEAST_DAYS} days: it calls from ${addresses.size} addresses`,
    };
  if (steady.length > MOST_NETWORKS)
    return { reason: `it calls from ${steady.length} networks: bind it first` };
  return { ...of(kindOf(habit)), networks: steady.sort() };
}

/** CloudSSO has such a role for each access configuration: people enter it. */
const OF_PEOPLE = /^AliyunReservedSSO-/i;

function kindOf({ name, signsIn, reads, events }: Habit): KnownKind {
  if (signsIn || OF_PEOPLE.test(name)) return 'people';
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

import {
  everyAddress,
  families,
  subtract,
  union,
  type Block,
  type Family,
  type Interval,
  type IntervalSet,
} from '../../alicloud/addresses';
import { dangerousPorts, type DangerousPort, type Direction } from './catalogue';
import { HIGHEST_PORT, LOWEST_PORT, type PortProtocol } from './ports';
import type { Rule } from './rules';

/** Something that rules open, and that nobody should open without knowing it. */
export type Opening = {
  readonly direction: Direction;
  /** Those that accept it. */
  readonly rules: readonly Rule[];
} & (
  | /** A port of the catalogue, to or from somebody who is not trusted. */ {
      readonly kind: 'port';
      readonly port: DangerousPort;
    }
    /** Every port of a protocol, to or from anybody at all, by one rule or several together. */
  | { readonly kind: 'all-ports'; readonly protocol: PortProtocol }
  /** Every protocol and port, to or from anybody at all. */
  | { readonly kind: 'all-protocols' }
);

const EVERY_PORT: Interval = { first: BigInt(LOWEST_PORT), last: BigInt(HIGHEST_PORT) };

/**
 * What a set of rules opens that is dangerous.
 *
 * Rules that drop count for a port of the catalogue, where they win and their addresses are known.
 * They do not excuse a rule, or several, that accept every port. What is not known yet is taken as
 * anybody, and groups of the account as no strangers.
 *
 * @param trusted - networks whose addresses are not strangers'.
 */
export function openings(rules: readonly Rule[], trusted: readonly Block[]): readonly Opening[] {
  return (['in', 'out'] as const).flatMap((direction) => {
    const own = rules.filter((rule) => rule.direction === direction);
    const accepts = own.filter(({ policy }) => policy === 'accept');
    const whole = accepts.filter(({ ports }) => ports.protocol === 'all');
    const ports = dangerousPorts.filter(({ directions }) => directions.includes(direction));
    return [
      ...(whole.length > 0 ? [{ kind: 'all-protocols', direction, rules: whole } as const] : []),
      ...(['tcp', 'udp'] as const).flatMap((protocol) => {
        const guilty = everyPort(accepts, protocol);
        if (guilty.length === 0) return [];
        return [{ kind: 'all-ports', direction, protocol, rules: guilty } as const];
      }),
      ...ports.flatMap((port) => {
        const guilty = accepts.filter((rule) => isOpen(rule, port, own, trusted));
        return guilty.length > 0 ? [{ kind: 'port', direction, port, rules: guilty } as const] : [];
      }),
    ];
  });
}

/** Whether a stranger gets at one of the ports by the rule, past all that drop. */
function isOpen(
  rule: Rule,
  { protocol, from, to }: DangerousPort,
  all: readonly Rule[],
  trusted: readonly Block[],
): boolean {
  if (rule.peer.kind === 'group') return false;
  for (let port = from; port <= to; port += 1) {
    if (!isAbout(rule, protocol, port)) continue;
    const stronger = all.filter((other) => beats(other, rule) && isAbout(other, protocol, port));
    const open = families.some((family) => {
      const known = [...trusted, ...stronger.flatMap(blockOf)];
      const shut = union(known.filter((block) => block.family === family));
      return subtract(addressesOf(rule, family), shut).length > 0;
    });
    if (open) return true;
  }
  return false;
}

/**
 * The rules by which somebody may have every port of a protocol. Addresses are looked at in pieces
 * that begin where a block does: within one the same rules hold. A group may have members anywhere,
 * and so may what is not known.
 */
function everyPort(accepts: readonly Rule[], protocol: PortProtocol): readonly Rule[] {
  const about = accepts.filter(({ ports }) => ports.protocol === protocol);
  if (!isEveryPort(about)) return [];
  const anywhere = about.filter(({ peer }) => peer.kind !== 'block');
  const blocks = about.flatMap(blockOf);
  const pieces = blocks.map(({ family, first }) =>
    about.filter(({ peer }) => {
      if (peer.kind !== 'block') return true;
      const { block } = peer;
      return block.family === family && block.first <= first && first <= block.last;
    }),
  );
  const wide = [anywhere, ...pieces].filter(isEveryPort);
  return about.filter((rule) => wide.some((piece) => piece.includes(rule)));
}

function isEveryPort(rules: readonly Rule[]): boolean {
  const open = rules.flatMap(({ ports }) =>
    'from' in ports ? [{ first: BigInt(ports.from), last: BigInt(ports.to) }] : [],
  );
  return subtract([EVERY_PORT], union(open)).length === 0;
}

function isAbout({ ports }: Rule, protocol: PortProtocol, port: number): boolean {
  if (!('from' in ports)) return ports.protocol === 'all';
  return ports.protocol === protocol && ports.from <= port && port <= ports.to;
}

/** The lower number wins, and of equal ones the rule that drops. */
function beats(drop: Rule, accept: Rule): boolean {
  return drop.policy === 'drop' && drop.priority <= accept.priority;
}

function blockOf({ peer }: Rule): readonly Block[] {
  return peer.kind === 'block' ? [peer.block] : [];
}

function addressesOf({ peer }: Rule, family: Family): IntervalSet {
  if (peer.kind === 'block') return peer.block.family === family ? [peer.block] : [];
  return peer.kind === 'unknown' && peer.families.includes(family) ? [everyAddress(family)] : [];
}

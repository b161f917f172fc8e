import {
  addressesOf,
  blockContains,
  covers,
  subtract,
  union,
  type Block,
  type Interval,
} from '../../alicloud/addresses';
import { dangerousPorts, type DangerousPort, type Direction } from './catalogue';
import { HIGHEST_PORT, LOWEST_PORT, type PortProtocol } from './ports';
import { RuleSet, type IsUntrusted } from './rule-set';
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
 * What the rules of a group open that is dangerous, or may: what is not known yet is taken as
 * anybody, and groups of the account as trusted.
 *
 * Rules that drop count for a port of the catalogue, where they win and their addresses are known.
 * They do not excuse a rule, or several, that accept every port.
 *
 * @param trusted - networks whose addresses are trusted.
 */
export function openings(rules: readonly Rule[], trusted: readonly Block[]): readonly Opening[] {
  const group = new RuleSet(rules, outside(trusted));
  return (['in', 'out'] as const).flatMap((direction) => {
    const accepts = rules.filter(
      (rule) => rule.direction === direction && rule.policy === 'accept',
    );
    const whole = accepts.filter(({ ports }) => ports.protocol === 'all');
    const dangerous = dangerousPorts.filter(({ directions }) => directions.includes(direction));
    return [
      ...(whole.length > 0 ? [{ kind: 'all-protocols', direction, rules: whole } as const] : []),
      ...(['tcp', 'udp'] as const).flatMap((protocol) => {
        const guilty = everyPort(accepts, protocol);
        if (guilty.length === 0) return [];
        return [{ kind: 'all-ports', direction, protocol, rules: guilty } as const];
      }),
      ...dangerous.flatMap((port) => {
        const guilty = accepts.filter(
          (rule) => group.reach(rule, { direction, ports: port }).open !== false,
        );
        return guilty.length > 0 ? [{ kind: 'port', direction, port, rules: guilty } as const] : [];
      }),
    ];
  });
}

/** Whoever is not in one of these networks is untrusted. */
function outside(trusted: readonly Block[]): IsUntrusted {
  const known = {
    ipv4: addressesOf('ipv4', trusted),
    ipv6: addressesOf('ipv6', trusted),
  };
  return (family, addresses) => subtract(addresses, known[family]).length > 0;
}

/**
 * The rules by which somebody may have every port of a protocol. Addresses are looked at in pieces
 * that begin where a block does: within one the same rules hold. A group may have members anywhere,
 * and so may what is not known.
 */
function everyPort(accepts: readonly Rule[], protocol: PortProtocol): readonly Rule[] {
  const about = accepts.filter(({ ports }) => ports.protocol === protocol);
  if (!isEveryPort(about)) return [];
  const isAnywhere = ({ peers }: Rule): boolean => peers.some(({ kind }) => kind !== 'block');
  const pieces = about
    .flatMap(blocksOf)
    .map(({ family, first }) =>
      about.filter(
        (rule) =>
          isAnywhere(rule) ||
          blocksOf(rule).some((block) => blockContains(block, { family, number: first })),
      ),
    );
  const wide = [about.filter(isAnywhere), ...pieces].filter(isEveryPort);
  return about.filter((rule) => wide.some((piece) => piece.includes(rule)));
}

function isEveryPort(rules: readonly Rule[]): boolean {
  const open = rules.flatMap(({ ports }) =>
    'from' in ports ? [{ first: BigInt(ports.from), last: BigInt(ports.to) }] : [],
  );
  return covers(union(open), [EVERY_PORT]);
}

function blocksOf({ peers }: Rule): readonly Block[] {
  return peers.flatMap((peer) => (peer.kind === 'block' ? [peer.block] : []));
}

import type { Block, Family } from '../../alicloud/addresses';
import type { Direction } from './catalogue';
import { portRangeOf, portsInWords, type PortSpan } from './ports';

/** A value that nobody knows yet, and why: attributes, names, whatever whoever asks wants back. */
export class Unknown<Reason> {
  constructor(readonly reasons: readonly Reason[]) {}
}

export type Maybe<T, Reason> = T | Unknown<Reason>;

export type Policy = 'accept' | 'drop';

/**
 * Who is at the other end of a rule:
 * - `block`: these addresses;
 * - `unknown`: blocks or a list that are not known until they are deployed, and may hold anybody;
 * - `group`: whatever has a security group of the account.
 */
export type RulePeer<Reason = string> =
  | { readonly kind: 'block'; readonly block: Block }
  | {
      readonly kind: 'unknown';
      readonly families: readonly Family[];
      readonly reasons: readonly Reason[];
    }
  | { readonly kind: 'group'; readonly name: string };

/** A rule of a security group, of which some or all is known. */
export interface PartlyKnownRule<Reason> {
  readonly direction: Maybe<Direction, Reason>;
  readonly policy: Maybe<Policy, Reason>;
  /** 1 to 100. The lower number wins; of equal ones drop does. */
  readonly priority: Maybe<number, Reason>;
  readonly ports: Maybe<PortSpan, Reason>;
  /** All of them; several where a prefix list is known. */
  readonly peers: readonly RulePeer<Reason>[];
}

/**
 * A rule of a security group, checked. What of a peer is not known is named by a text that must not
 * change from run to run.
 */
export interface Rule extends PartlyKnownRule<string> {
  readonly direction: Direction;
  readonly policy: Policy;
  readonly priority: number;
  readonly ports: PortSpan;
}

/** Who is at the other end, in a few words that differ for different peers. */
function peersInWords(peers: readonly RulePeer[]): string {
  return peers
    .map((peer) => {
      if (peer.kind === 'block') return peer.block.text;
      return peer.kind === 'group' ? peer.name : peer.reasons.join(' and ');
    })
    .join(' and ');
}

/**
 * What a rule says, without its priority and reason: equal for two rules that say the same. Not its
 * place among others, so that whatever is named by it stays when others come and go.
 */
export function contentOf({ direction, policy, ports, peers }: Rule): string {
  const way = direction === 'in' ? 'from' : 'to';
  const range = 'from' in ports ? ` ${portRangeOf(ports)}` : '';
  const dropped = policy === 'drop' ? ' dropped' : '';
  return `${direction} ${ports.protocol}${range} ${way} ${peersInWords(peers)}${dropped}`;
}

/** `tcp 443 from 0.0.0.0/0`. */
export function ruleInWords({ direction, ports, peers }: Rule): string {
  return `${portsInWords(ports)} ${direction === 'in' ? 'from' : 'to'} ${peersInWords(peers)}`;
}

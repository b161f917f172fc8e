import type { Block, Family } from '../../alicloud/addresses';
import type { Direction } from './catalogue';
import { portRangeOf, portsInWords, type PortSpan } from './ports';

/**
 * Who is at the other end of a rule:
 * - `block`: these addresses;
 * - `unknown`: a block or a list that is not known until it is deployed, and so may hold anybody;
 * - `group`: whatever has a security group of the account.
 *
 * `name` tells apart those that have no text of their own: it must not change from run to run.
 */
export type RulePeer =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'unknown'; readonly families: readonly Family[]; readonly name: string }
  | { readonly kind: 'group'; readonly name: string };

/** A rule of a security group, checked. */
export interface Rule {
  readonly direction: Direction;
  readonly policy: 'accept' | 'drop';
  /** 1 to 100. The lower number wins; of equal ones drop does. */
  readonly priority: number;
  readonly ports: PortSpan;
  readonly peer: RulePeer;
}

/** Who is at the other end, in a few words that differ for different peers. */
export function peerInWords(peer: RulePeer): string {
  return peer.kind === 'block' ? peer.block.text : peer.name;
}

/**
 * What a rule says, without its priority and reason: equal for two rules that say the same. Not its
 * place among others, so that whatever is named by it stays when others come and go.
 */
export function contentOf({ direction, policy, ports, peer }: Rule): string {
  const way = direction === 'in' ? 'from' : 'to';
  const range = 'from' in ports ? ` ${portRangeOf(ports)}` : '';
  const dropped = policy === 'drop' ? ' dropped' : '';
  return `${direction} ${ports.protocol}${range} ${way} ${peerInWords(peer)}${dropped}`;
}

/** `tcp 443 from 0.0.0.0/0`. */
export function ruleInWords({ direction, ports, peer }: Rule): string {
  return `${portsInWords(ports)} ${direction === 'in' ? 'from' : 'to'} ${peerInWords(peer)}`;
}

import { BaselineError } from '../../alicloud/problems';
import { formatValue } from '../../settings/format-value';
import { DefaultTokenResolver, StringConcat, Token, Tokenization } from 'cdktf';
import type { IConstruct } from 'constructs';
import { everyAddress, type Block, type Family } from '../../alicloud/addresses';
import { readBlock, SERVICE_NETWORK } from '../../policies/network';
import type { PortSpan, RulePeer } from '../../policies/network';
import { refused } from '../errors';

/** A group of this stack, or one that is there already. */
export interface SecurityGroupPeer {
  readonly securityGroupId: string;
}

/** A VSwitch of this application: `Vswitch` of the bindings is one. */
export interface VswitchPeer extends IConstruct {
  /** What `cidrBlock` was given. */
  readonly cidrBlockInput: string | undefined;
}

/** Who is at the other end of a rule. Made by `Peers`, and checked where used. */
export type Peer =
  | { readonly kind: 'block'; readonly family: Family; readonly text: string }
  | { readonly kind: 'any'; readonly families: readonly Family[] }
  | { readonly kind: 'trusted' }
  | { readonly kind: 'prefix-list'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string };

/** Who is at the other end of a rule: `Peers.ipv4('203.0.113.0/24')`, `Peers.group(web)`. */
export const Peers = {
  /** An IPv4 address or block, in CIDR notation. One that is not known yet is taken as anybody. */
  ipv4: (text: string): Peer => ({ kind: 'block', family: 'ipv4', text }),
  /** The same for IPv6. */
  ipv6: (text: string): Peer => ({ kind: 'block', family: 'ipv6', text }),
  anyIpv4: { kind: 'any', families: ['ipv4'] },
  anyIpv6: { kind: 'any', families: ['ipv6'] },
  /** Every IPv4 and every IPv6 address: two rules. */
  anybody: { kind: 'any', families: ['ipv4', 'ipv6'] },
  /**
   * Every IPv4 address of a VSwitch that is made here, whatever has it: load balancers and databases
   * too, which are in no group. Its block has to be known at synth, and is evaluated as `ipv4` is.
   *
   * @throws Error where it is not known.
   */
  vswitch: (vswitch: VswitchPeer): Peer => ({
    kind: 'block',
    family: 'ipv4',
    text: knownBlock(vswitch),
  }),
  /**
   * Services of the cloud as a VPC sees them, 100.64.0.0/10: names, time, mirrors, and OSS with
   * everybody's buckets.
   */
  cloudServices: { kind: 'block', family: 'ipv4', text: SERVICE_NETWORK },
  /** The trusted networks that the group was given: a rule each. */
  trusted: { kind: 'trusted' },
  /** A prefix list, by its id. What is in it changes elsewhere, and so it is taken as anybody. */
  prefixList: (id: string): Peer => ({ kind: 'prefix-list', id }),
  /** Whatever has the group, which is of the same account, region and type. Basic groups only. */
  group: (group: SecurityGroupPeer): Peer => ({ kind: 'group', id: group.securityGroupId }),
} as const satisfies Record<string, Peer | ((...args: never[]) => Peer)>;

/** Who a rule is about: for evaluating it, and for the resource. */
export interface RuleTarget {
  readonly peer: RulePeer;
  readonly args: RuleTargetArguments;
}

export type RuleTargetArguments =
  | { readonly cidrIp: string }
  | { readonly ipv6CidrIp: string }
  | { readonly prefixListId: string }
  | { readonly sourceSecurityGroupId: string };

/**
 * The rules that a peer stands for, by whom each is about.
 *
 * @throws BaselineError for what no rule can have.
 */
export function ruleTargetsOf(
  construct: IConstruct,
  peer: Peer,
  trusted: readonly Block[],
): RuleTarget[] {
  switch (peer.kind) {
    case 'any':
      return peer.families.map((family) => blockTarget(everyAddress(family)));
    case 'trusted':
      return trustedTargets(trusted);
    case 'block':
      return [namedBlock(construct, peer.family, peer.text)];
    case 'prefix-list': {
      const name = known(construct, 'prefix list', peer.id, /^pl-[A-Za-z0-9]{4,64}$/, 'pl-…');
      const families = ['ipv4', 'ipv6'] as const;
      return [
        { peer: { kind: 'unknown', families, reasons: [name] }, args: { prefixListId: peer.id } },
      ];
    }
    case 'group': {
      const name = known(construct, 'security group', peer.id, /^sg-[A-Za-z0-9]{4,64}$/, 'sg-…');
      return [{ peer: { kind: 'group', name }, args: { sourceSecurityGroupId: peer.id } }];
    }
  }
}

/** @throws BaselineError where ICMP of the one family is to go to addresses of the other. */
export function checkFamily(ports: PortSpan, { peer }: RuleTarget): void {
  const [wrong, right] =
    ports.protocol === 'icmp'
      ? ['ipv6', 'icmpv6']
      : ports.protocol === 'icmpv6'
        ? ['ipv4', 'icmp']
        : [];
  const families = peer.kind === 'block' ? [peer.block.family] : [];
  if (wrong === undefined || right === undefined || !families.some((one) => one === wrong)) return;
  throw new BaselineError([
    {
      path: `${ports.protocol} with ${wrong === 'ipv6' ? 'IPv6' : 'IPv4'} addresses`,
      found: peer.kind === 'block' ? peer.block.text : '',
      allowed: right,
      fix: `Say Ports.${right} for these addresses.`,
    },
  ]);
}

function trustedTargets(trusted: readonly Block[]): RuleTarget[] {
  if (trusted.length > 0) return trusted.map(blockTarget);
  throw new BaselineError([
    {
      path: 'trusted networks',
      found: 'none',
      allowed: 'at least one',
      fix: 'Give the group trustedNetworks, or name who is meant.',
    },
  ]);
}

function namedBlock(construct: IConstruct, family: Family, text: string): RuleTarget {
  if (!Token.isUnresolved(text)) return blockTarget(readBlock(family, text));
  const name = expression(construct, text);
  return {
    peer: { kind: 'unknown', families: [family], reasons: [name] },
    args: blockArguments(family, text),
  };
}

function blockTarget(block: Block): RuleTarget {
  return { peer: { kind: 'block', block }, args: blockArguments(block.family, block.text) };
}

function blockArguments(family: Family, text: string): RuleTargetArguments {
  return family === 'ipv4' ? { cidrIp: text } : { ipv6CidrIp: text };
}

function knownBlock(vswitch: VswitchPeer): string {
  const { cidrBlockInput: text } = vswitch;
  if (text !== undefined && !Token.isUnresolved(text)) return text;
  throw refused(vswitch, {
    path: 'cidrBlock of a VSwitch that a rule names',
    found: text === undefined ? 'none' : 'what is not known until it is deployed',
    allowed: 'an IPv4 block that is known at synth',
    fix: 'Write the block out, or name who is meant by Peers.ipv4, which then counts as anybody.',
  });
}

function known(
  construct: IConstruct,
  what: string,
  id: string,
  pattern: RegExp,
  form: string,
): string {
  if (Token.isUnresolved(id)) return expression(construct, id);
  if (typeof id === 'string' && pattern.test(id)) return id;
  throw new BaselineError([
    { path: what, found: formatValue(id), allowed: `its id, ${form}`, fix: 'Give the id.' },
  ]);
}

/** What Terraform will compute, as a text that is the same at every run: numbers of tokens are not. */
function expression(construct: IConstruct, token: string): string {
  const resolved: unknown = Tokenization.resolve(token, {
    scope: construct,
    resolver: new DefaultTokenResolver(new StringConcat()),
    preparing: false,
  });
  return String(resolved).replace(/\$\{|\}/g, '');
}

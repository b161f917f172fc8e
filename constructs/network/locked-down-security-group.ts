import { SecurityGroup } from '@cdktf/provider-alicloud/lib/security-group';
import { SecurityGroupRule } from '@cdktf/provider-alicloud/lib/security-group-rule';
import { Annotations, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import type { Block } from '../../alicloud/addresses';
import {
  checkPorts,
  contentOf,
  openingsInWords,
  portRangeOf,
  Ports,
  readTrusted,
  ruleInWords,
  type Acknowledgement,
  type Direction,
  type PortSpan,
  type Rule,
} from '../../policies/network';
import { refused, withConstructPath } from '../errors';
import { validateProps } from '../props';
import { literal } from '../identity/documents';
import { ruleOptionFields, securityGroupFields, targetFields } from './fields';
import { ruleTargetsOf, checkFamily, Peers, type RuleTarget, type Peer } from './peers';
import { RuleBook } from './rule-book';

export interface LockedDownSecurityGroupProps {
  /** 2 to 128 characters, a letter first, not http:// or https://. */
  readonly securityGroupName: string;
  /** The id of the VPC. A change replaces the group. */
  readonly vpcId: string;
  /** @default - none */
  readonly description?: string;
  /**
   * `enterprise`: up to 65,536 addresses, denies both ways by itself, cannot name other groups.
   * `basic`: up to 6,000 addresses, made closed by rules, can name other groups. An instance has
   * groups of one type only. A change replaces the group.
   *
   * @default 'enterprise'
   */
  readonly type?: 'enterprise' | 'basic';
  /**
   * Networks whose addresses are trusted: up to 50 blocks, IPv4 or IPv6, known at synth.
   *
   * @default - none: everybody is untrusted
   */
  readonly trustedNetworks?: readonly string[];
  /**
   * Drops both ways before every rule of every other group that an instance has. Nothing can be
   * allowed then.
   *
   * @default false
   */
  readonly dropsEverything?: boolean;
  /**
   * Drops what comes in and no rule admits, at priority 100, and so also where another group admits
   * it at that priority. Load balancers need it: ALB gives each a group of its own that admits
   * everybody so, and a group that only allows closes nothing there.
   *
   * @default false - what no group admits does not come in anyway
   */
  readonly dropsRest?: boolean;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Where the group is made, if not in the region of the stack's provider block.
   *
   * @default - the provider block without an alias
   */
  readonly provider?: TerraformProvider;
  /**
   * The day by which acknowledgements are evaluated.
   *
   * @default - now
   */
  readonly now?: Date;
}

/** What a rule takes besides who and what. */
export interface RuleOptions {
  /** Why the rule is there, as the console shows it: one line of 3 to 256 characters. */
  readonly because: string;
  /**
   * What is needed to open something dangerous. Synth warns of it each time, and fails once it has
   * expired.
   *
   * @default - nothing dangerous may be opened
   */
  readonly acknowledge?: Acknowledgement;
  /**
   * 1 to 99, the lower number wins, and of equal ones the rule that drops.
   *
   * @default 50, and 10 for rules that deny
   */
  readonly priority?: number;
}

/** After all others: what makes a basic group closed. */
const LAST = 100;
const FIRST = 1;

/**
 * A security group that admits nothing and lets nothing out until something is allowed:
 *
 *     group.allowFrom(Peers.anybody, Ports.https, { because: 'Anybody may read the site' });
 *     group.allowTo(Peers.group(database), Ports.mysql, { because: 'Orders are stored' });
 *
 * An enterprise group denies both ways where no rule allows. A basic one admits its own members and
 * lets everything out, and so gets `inner_access_policy` Drop and rules that drop what leaves. What
 * opens a dangerous port to anybody outside the trusted networks, every port or every protocol
 * throws, unless it is acknowledged with a reason and a day. Each rule is named by what it says: to
 * take one out of the code takes out that rule, and the order of the code means nothing.
 */
export class LockedDownSecurityGroup extends Construct {
  readonly resource: SecurityGroup;
  readonly type: 'enterprise' | 'basic';
  /** As they were read. */
  readonly trustedNetworks: readonly Block[];
  private readonly book: RuleBook;
  private readonly provider: TerraformProvider | undefined;
  private readonly isClosed: boolean;

  constructor(scope: Construct, id: string, props: LockedDownSecurityGroupProps) {
    super(scope, id);
    validateProps(this, securityGroupFields, props);
    const { securityGroupName, vpcId, description, type = 'enterprise', tags, provider } = props;
    this.type = type;
    this.provider = provider;
    this.isClosed = props.dropsEverything ?? false;
    this.trustedNetworks = withConstructPath(this, () => readTrusted(props.trustedNetworks ?? []));
    this.book = new RuleBook(this, this.trustedNetworks, props.now ?? new Date());
    this.resource = new SecurityGroup(this, 'Resource', {
      securityGroupName,
      vpcId,
      ...(type === 'basic'
        ? { securityGroupType: 'normal', innerAccessPolicy: 'Drop' }
        : { securityGroupType: 'enterprise' }),
      ...(description !== undefined && { description }),
      ...(tags !== undefined && Object.keys(tags).length > 0 && { tags: { ...tags } }),
      ...(provider !== undefined && { provider }),
    });
    if (this.isClosed) {
      this.drop('in', FIRST, 'Nothing comes in');
      this.drop('out', FIRST, 'Nothing goes out');
      return;
    }
    if (type === 'basic') this.drop('out', LAST, 'Nothing goes out but what is allowed');
    if (props.dropsRest ?? false) this.drop('in', LAST, 'Nothing comes in but what is allowed');
  }

  /** The id, known once the group is made. */
  get securityGroupId(): string {
    return this.resource.id;
  }

  /** Admits somebody to ports of whatever has the group. */
  allowFrom(peer: Peer, ports: PortSpan, options: RuleOptions): this {
    return this.rule('in', 'accept', peer, ports, options);
  }

  /** Lets whatever has the group go to ports of somebody. */
  allowTo(peer: Peer, ports: PortSpan, options: RuleOptions): this {
    return this.rule('out', 'accept', peer, ports, options);
  }

  /** Drops what comes from somebody, whatever other groups of an instance allow. */
  denyFrom(peer: Peer, ports: PortSpan, options: Omit<RuleOptions, 'acknowledge'>): this {
    return this.rule('in', 'drop', peer, ports, options);
  }

  /** Drops what goes to somebody, whatever other groups of an instance allow. */
  denyTo(peer: Peer, ports: PortSpan, options: Omit<RuleOptions, 'acknowledge'>): this {
    return this.rule('out', 'drop', peer, ports, options);
  }

  /**
   * Lets whatever has the group go to OSS of its region, by HTTPS and the internal endpoints. Behind
   * those addresses is every bucket of the region, of any account, and other services of the cloud:
   * what gets into the machine may carry data into a bucket of its own. Which buckets keys may use is
   * for a policy of the role to say, and whence a bucket may be used for a policy of the bucket.
   */
  allowToObjectStorage(options: RuleOptions): this {
    return this.allowTo(Peers.cloudServices, Ports.https, options);
  }

  private rule(
    direction: Direction,
    policy: Rule['policy'],
    peer: Peer,
    ports: PortSpan,
    options: RuleOptions,
  ): this {
    validateProps(this, targetFields, { peer, ports });
    validateProps(this, ruleOptionFields, options);
    const { because, acknowledge, priority = policy === 'accept' ? 50 : 10 } = options;
    const targets = withConstructPath(this, () => {
      checkPorts(ports);
      const found = ruleTargetsOf(this, peer, this.trustedNetworks);
      for (const target of found) checkFamily(ports, target);
      return found;
    });
    this.refuseWhatCannotBe(policy, targets);
    const rules = targets.map((target) => ({
      direction,
      policy,
      priority,
      ports,
      peers: [target.peer],
    }));
    const opened = this.book.add(rules, acknowledge);
    if (acknowledge !== undefined || opened.length > 0) {
      this.warn(rules, openingsInWords(opened), acknowledge);
    }
    for (const [index, target] of targets.entries()) {
      const rule = rules[index];
      if (rule !== undefined) this.make(rule, target, because);
    }
    return this;
  }

  private refuseWhatCannotBe(policy: Rule['policy'], targets: readonly RuleTarget[]): void {
    if (this.type === 'enterprise' && targets.some(({ peer }) => peer.kind === 'group')) {
      throw refused(this, {
        path: 'peer',
        found: 'a security group',
        allowed: 'addresses and prefix lists, as an enterprise group cannot name other groups',
        fix: "Make the group with type: 'basic', or name the addresses.",
      });
    }
    if (!this.isClosed || policy === 'drop') return;
    throw refused(this, {
      path: 'rule',
      found: 'one that accepts',
      allowed: 'nothing, as the group drops everything',
      fix: 'Take it out, or make another group.',
    });
  }

  /** What is open by somebody's decision is a warning at every synth. */
  private warn(rules: readonly Rule[], open: string, acknowledge?: Acknowledgement): void {
    const what = rules.map(ruleInWords).join(' and ');
    const opens = open === '' ? 'opens nothing dangerous by itself' : `opens ${open}`;
    const until =
      acknowledge === undefined
        ? 'Together with rules that are acknowledged'
        : `Acknowledged until ${acknowledge.expires}. Reason given: ${acknowledge.reason}`;
    Annotations.of(this).addWarning(`${what} ${opens}. ${until}`);
  }

  private drop(direction: Direction, priority: number, because: string): void {
    for (const target of ruleTargetsOf(this, Peers.anybody, [])) {
      const peers = [target.peer];
      const rule = { direction, policy: 'drop', priority, ports: Ports.all, peers } as const;
      this.book.add([rule]);
      this.make(rule, target, because);
    }
  }

  private make(rule: Rule, { args }: RuleTarget, because: string): void {
    const { direction, policy, priority, ports } = rule;
    new SecurityGroupRule(this, contentOf(rule).replaceAll('/', '-'), {
      securityGroupId: this.resource.id,
      type: direction === 'in' ? 'ingress' : 'egress',
      ipProtocol: ports.protocol,
      portRange: portRangeOf(ports),
      policy,
      priority,
      // The provider's documentation says internet, which a VPC refuses.
      nicType: 'intranet',
      description: literal(because),
      ...args,
      ...(this.provider !== undefined && { provider: this.provider }),
    });
  }
}

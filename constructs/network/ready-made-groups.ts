import { Construct } from 'constructs';
import { APPLICATION_PORT, readyMadeGroupsOn, readyMadeNames } from '../../policies/network';
import type { Party, ReadyMadeGroupData, ReadyMadeName } from '../../policies/network';
import { anyText, propsOf, validateProps } from '../props';
import {
  LockedDownSecurityGroup,
  type LockedDownSecurityGroupProps,
} from './locked-down-security-group';
import { applicationPortField, groupFields } from './fields';
import { Peers, type Peer, type SecurityGroupPeer } from './peers';

/** Ready-made groups name each other, and so they are basic. */
export type ReadyMadeGroupProps = Omit<
  LockedDownSecurityGroupProps,
  'type' | 'dropsEverything' | 'dropsRest'
>;

/** Of groups whose rules name the application. */
export interface ApplicationPortProps {
  /**
   * The TCP port that applications listen on.
   *
   * @default 8080
   */
  readonly applicationPort?: number;
}

/** A group, or addresses where there is none: load balancers' and databases' of the cloud. */
type ReadyMadePeer = SecurityGroupPeer | Peer | readonly Peer[];

/**
 * What stands for other ready-made groups, by name. A group where its members are in one; VSwitches
 * for an ALB or a database of RDS, whose traffic comes from and goes to their addresses.
 */
export type ReadyMadePeers = Readonly<Partial<Record<ReadyMadeName, ReadyMadePeer>>>;

const readyMadeGroupFields = propsOf<ReadyMadeGroupProps & ApplicationPortProps>({
  ...groupFields,
  applicationPort: applicationPortField.optional(),
});

/** A group with the rules that `readyMadeGroups` of the policies has for it. */
export abstract class ReadyMadeGroup extends LockedDownSecurityGroup {
  private readonly data: ReadyMadeGroupData;

  protected constructor(
    scope: Construct,
    id: string,
    readonly readyMade: ReadyMadeName,
    props: ReadyMadeGroupProps & ApplicationPortProps,
  ) {
    const { applicationPort = APPLICATION_PORT, ...others } = Object(props) as typeof props;
    const data = readyMadeGroupsOn(applicationPort)[readyMade];
    const { forWhat, dropsAll = false, dropsRest = false } = data;
    const drops = { dropsEverything: dropsAll, dropsRest };
    super(scope, id, { description: forWhat, ...others, type: 'basic', ...drops });
    // Where it is given, and not where the first application is connected.
    validateProps(this, readyMadeGroupFields, props);
    this.data = data;
    this.apply((party) => this.addressesOf(party));
  }

  /**
   * Adds the rules between this group and others: `group.connect({ web, data: Peers.vswitch(inner) })`.
   * The same peer twice throws, and so do addresses that a dangerous port would be opened to.
   */
  connect(others: ReadyMadePeers): this {
    this.apply((party) => {
      if (party === 'anybody' || party === 'trusted' || party === 'services') return [];
      return peersOf(others[party]);
    });
    return this;
  }

  private apply(peersFor: (party: Party) => readonly Peer[]): void {
    for (const { direction, ports, party, because } of this.data.rules) {
      for (const peer of peersFor(party)) {
        for (const span of ports) {
          if (direction === 'in') this.allowFrom(peer, span, { because });
          else this.allowTo(peer, span, { because });
        }
      }
    }
  }

  private addressesOf(party: Party): readonly Peer[] {
    if (party === 'anybody') return [Peers.anybody];
    if (party === 'services') return [Peers.cloudServices];
    // Where nobody is trusted nobody is admitted.
    return party === 'trusted' && this.trustedNetworks.length > 0 ? [Peers.trusted] : [];
  }
}

function peersOf(given: ReadyMadePeer | undefined): readonly Peer[] {
  if (given === undefined) return [];
  if (Array.isArray(given)) return given as readonly Peer[];
  const one: ReadyMadePeer = Object(given) as SecurityGroupPeer | Peer;
  return ['securityGroupId' in one ? Peers.group(one) : one];
}

/** What the internet talks to. Closed on load balancers too: it drops what it does not admit. */
export class WebGroup extends ReadyMadeGroup {
  constructor(scope: Construct, id: string, props: ReadyMadeGroupProps & ApplicationPortProps) {
    super(scope, id, 'web', props);
  }
}

/** What answers requests that the web group hands on. */
export class ApplicationGroup extends ReadyMadeGroup {
  constructor(scope: Construct, id: string, props: ReadyMadeGroupProps & ApplicationPortProps) {
    super(scope, id, 'application', props);
  }
}

/** Databases and caches. */
export class DataGroup extends ReadyMadeGroup {
  constructor(scope: Construct, id: string, props: ReadyMadeGroupProps) {
    super(scope, id, 'data', props);
  }
}

/** The one machine that administrators sign in to first. */
export class BastionGroup extends ReadyMadeGroup {
  constructor(scope: Construct, id: string, props: ReadyMadeGroupProps) {
    super(scope, id, 'bastion', props);
  }
}

/**
 * An instance under investigation: drops both ways before the rules of its other groups. Not for
 * load balancers: it denies ALB its local addresses, by which that reaches servers.
 */
export class QuarantineGroup extends ReadyMadeGroup {
  constructor(scope: Construct, id: string, props: ReadyMadeGroupProps) {
    super(scope, id, 'quarantine', props);
  }
}

export interface ReadyMadeGroupsProps
  extends Omit<ReadyMadeGroupProps, 'securityGroupName' | 'description'>, ApplicationPortProps {
  /** What the groups' names begin with: `shop` makes `shop-web`, `shop-data` and so on. */
  readonly namePrefix: string;
}

const readyMadeGroupsFields = propsOf<ReadyMadeGroupsProps>({
  namePrefix: anyText,
  applicationPort: applicationPortField.optional(),
  vpcId: groupFields.vpcId,
  trustedNetworks: groupFields.trustedNetworks,
  now: groupFields.now,
  tags: groupFields.tags,
  provider: groupFields.provider,
});

/** All ready-made groups of one VPC, connected with each other. */
export class ReadyMadeGroups extends Construct {
  readonly web: WebGroup;
  readonly application: ApplicationGroup;
  readonly data: DataGroup;
  readonly bastion: BastionGroup;
  readonly quarantine: QuarantineGroup;

  constructor(scope: Construct, id: string, given: ReadyMadeGroupsProps) {
    super(scope, id);
    validateProps(this, readyMadeGroupsFields, given);
    const { namePrefix, ...props } = given;
    const of = (name: ReadyMadeName): ReadyMadeGroupProps & ApplicationPortProps => ({
      ...props,
      securityGroupName: `${namePrefix}-${name}`,
    });
    this.web = new WebGroup(this, 'Web', of('web'));
    this.application = new ApplicationGroup(this, 'Application', of('application'));
    this.data = new DataGroup(this, 'Data', of('data'));
    this.bastion = new BastionGroup(this, 'Bastion', of('bastion'));
    this.quarantine = new QuarantineGroup(this, 'Quarantine', of('quarantine'));
    for (const name of readyMadeNames) this[name].connect(this);
  }
}

import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import type { VpcFlowLog } from '@cdktf/provider-alicloud/lib/vpc-flow-log';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import type { Region, Settings, VpcSettings } from '../../settings';
import { regionField } from '../../settings/areas/common';
import { refineSameNames } from '../../settings/areas/data';
import { decided, decidedVpc } from '../../settings/decided';
import { flag, list, onAnyList } from '../../settings/fields';
import { oneOf } from '../../settings/format-value';
import { refused } from '../errors';
import { accountField, common, known, propsOf, validateProps } from '../props';
import type { ProtectionProps } from '../protection';
import { regionalProviders } from '../regional-providers';
import { suppressReview } from '../review/suppressions';
import { FlowLogStore } from './flow-log-store';
import { LockedDownSecurityGroup } from './locked-down-security-group';
import { ReadyMadeGroups } from './ready-made-groups';

export interface NetworkBaselineProps extends ProtectionProps {
  /** VPCs to make, or existing ones to look after. Names are construct ids: each once. */
  readonly vpcs: readonly VpcSettings[];
  /** Of the stack's provider block. */
  readonly account: Settings['account'];
  /** The home region, which the stack's provider block is for. */
  readonly region: Region;
  /**
   * Regions with VPCs besides the home region: each gets a provider block.
   *
   * @default - none
   */
  readonly regions?: readonly Region[];
  /**
   * Networks that administrators come from.
   *
   * @default - none: nobody is admitted to a bastion
   */
  readonly trustedNetworks?: readonly string[];
  /**
   * Whether the ready-made groups are placed in each VPC, besides the closed one.
   *
   * @default true
   */
  readonly readyMadeGroups?: boolean;
  /**
   * Off, a VPC that is made here says so to the review; left out, the review tells of it.
   *
   * @default - off: they cost money, and the account has to be made ready for them
   */
  readonly flowLogs?: { readonly enabled: boolean; readonly retentionDays: number };
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

const { trustedNetworks, regions, flowLogs } = decided.network.shape;

/** Addresses and ids may be computed: what decides which constructs there are may not. */
const vpc = decidedVpc.safeExtend({
  kind: known(decidedVpc.shape.kind),
  name: known(decidedVpc.shape.name),
  region: known(regionField('Its region.')).optional(),
});

const networkBaselineFields = propsOf<NetworkBaselineProps>({
  vpcs: list(vpc, 50, 'VPCs.').superRefine(refineSameNames, onAnyList),
  account: accountField,
  region: known(decided.region),
  regions: known(regions).optional(),
  trustedNetworks: known(trustedNetworks).optional(),
  readyMadeGroups: known(flag('Whether ready-made groups are placed.')).optional(),
  flowLogs: known(flowLogs).optional(),
  tags: common.tags,
  protection: common.protection,
});

/**
 * In each VPC a closed security group, for whatever has no reason to be reached, the ready-made
 * groups and, where it is asked for, a record of all traffic; in each region that is listed.
 */
export class NetworkBaseline extends Construct {
  /** By the name of the VPC. */
  readonly closedGroups: Readonly<Record<string, LockedDownSecurityGroup>>;
  /** By the name of the VPC. */
  readonly groups: Readonly<Record<string, ReadyMadeGroups>>;
  /** By the name of the VPC. */
  readonly flowLogs: Readonly<Record<string, VpcFlowLog>>;
  /** By region, where there is a VPC. */
  readonly flowLogStores: ReadonlyMap<Region, FlowLogStore>;

  constructor(scope: Construct, id: string, props: NetworkBaselineProps) {
    super(scope, id);
    validateProps(this, networkBaselineFields, props);
    const { vpcs, readyMadeGroups = true } = props;
    const elsewhere = this.providersOf(props);
    this.flowLogStores = this.storesOf(props, elsewhere);
    const placed = vpcs.map((vpc) => {
      const provider = elsewhere.get(vpc.region ?? props.region);
      return this.place(vpc, props, provider, readyMadeGroups);
    });
    this.closedGroups = Object.fromEntries(placed.map(({ name, closed }) => [name, closed]));
    this.groups = Object.fromEntries(
      placed.flatMap(({ name, groups }) => (groups ? [[name, groups]] : [])),
    );
    this.flowLogs = Object.fromEntries(
      placed.flatMap(({ name, flowLog }) => (flowLog ? [[name, flowLog]] : [])),
    );
  }

  private place(
    vpc: VpcSettings,
    props: NetworkBaselineProps,
    provider: TerraformProvider | undefined,
    readyMade: boolean,
  ) {
    const { name } = vpc;
    const place = new Construct(this, name);
    const shared = {
      vpcId: vpc.kind === 'existing' ? vpc.id : this.makeVpc(place, vpc, props, provider).id,
      tags: props.tags ?? {},
      ...(provider && { provider }),
    };
    const closed = new LockedDownSecurityGroup(place, 'Closed', {
      ...shared,
      securityGroupName: `${name}-closed`,
      description: 'Admits nothing and lets nothing out',
    });
    const { trustedNetworks = [] } = props;
    const groups = readyMade
      ? new ReadyMadeGroups(place, 'Groups', { ...shared, namePrefix: name, trustedNetworks })
      : undefined;
    const store = this.flowLogStores.get(vpc.region ?? props.region);
    const flowLog = store?.record(place, 'FlowLog', `${name}-flow`, shared.vpcId);
    return { name, closed, groups, flowLog };
  }

  /** By region, without the home region, whose provider block is taken anyway. */
  private providersOf({
    account,
    region,
    regions = [],
    vpcs,
  }: NetworkBaselineProps): ReadonlyMap<Region, TerraformProvider> {
    const unlisted = vpcs.find(
      (vpc) => ![undefined, region, ...regions].some((listed) => listed === vpc.region),
    );
    if (unlisted?.region !== undefined) {
      throw refused(this, {
        path: `region of the VPC ${unlisted.name}`,
        found: unlisted.region,
        allowed: oneOf([region, ...regions]),
        fix: 'Add it to regions, or leave it out for the home region.',
      });
    }
    const others = regions.filter((other) => other !== region);
    return others.length > 0 ? regionalProviders(this, { account, regions: others }) : new Map();
  }

  private storesOf(
    props: NetworkBaselineProps,
    elsewhere: ReadonlyMap<Region, TerraformProvider>,
  ): ReadonlyMap<Region, FlowLogStore> {
    const { account, vpcs, flowLogs, tags = {} } = props;
    if (flowLogs?.enabled !== true) return new Map();
    const used = new Set(vpcs.map(({ region }) => region ?? props.region));
    return new Map(
      [...used].sort().map((region) => {
        const provider = elsewhere.get(region);
        // With a space, which no name of a VPC has.
        const store = new FlowLogStore(this, `Flow logs ${region}`, {
          accountId: account.id,
          region,
          retentionDays: flowLogs.retentionDays,
          tags,
          ...(provider && { provider }),
          ...(props.protection && { protection: props.protection }),
        });
        return [region, store];
      }),
    );
  }

  private makeVpc(
    place: Construct,
    vpc: Extract<VpcSettings, { kind: 'new' }>,
    { tags = {}, flowLogs }: NetworkBaselineProps,
    provider: TerraformProvider | undefined,
  ): Vpc {
    const made = new Vpc(place, 'Vpc', {
      vpcName: vpc.name,
      cidrBlock: vpc.cidr,
      ...(Object.keys(tags).length > 0 && { tags: { ...tags } }),
      ...(provider && { provider }),
    });
    if (flowLogs?.enabled === false) {
      suppressReview(made, {
        rule: 'vpc-flow-log-enabled',
        until: 'never',
        reason: 'Flow logs cost money and are switched off: flowLogs.enabled switches them on.',
      });
    }
    return made;
  }
}

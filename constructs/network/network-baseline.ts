import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { Construct } from 'constructs';
import type { VpcSettings } from '../../settings';
import { sameName } from '../errors';
import { LockedDownSecurityGroup } from './locked-down-security-group';

export interface NetworkBaselineProps {
  /** VPCs to make, or existing ones to look after. Names are construct ids: each once. */
  readonly vpcs: readonly VpcSettings[];
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A closed security group in each VPC, for whatever has no reason to be reached. */
export class NetworkBaseline extends Construct {
  /** By the name of the VPC. */
  readonly closedGroups: Readonly<Record<string, LockedDownSecurityGroup>>;

  constructor(scope: Construct, id: string, props: NetworkBaselineProps) {
    super(scope, id);
    const tags = props.tags ?? {};
    const names = props.vpcs.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) throw sameName(this, 'VPCs', twice);
    this.closedGroups = Object.fromEntries(
      props.vpcs.map((vpc) => {
        const place = new Construct(this, vpc.name);
        const group = new LockedDownSecurityGroup(place, 'Closed', {
          securityGroupName: `${vpc.name}-closed`,
          vpcId: vpc.kind === 'existing' ? vpc.id : this.makeVpc(place, vpc, tags).id,
          description: 'Admits nothing and lets nothing out',
          tags,
        });
        return [vpc.name, group];
      }),
    );
  }

  private makeVpc(
    place: Construct,
    vpc: Extract<VpcSettings, { kind: 'new' }>,
    tags: Readonly<Record<string, string>>,
  ): Vpc {
    return new Vpc(place, 'Vpc', {
      vpcName: vpc.name,
      cidrBlock: vpc.cidr,
      ...(Object.keys(tags).length > 0 && { tags: { ...tags } }),
    });
  }
}

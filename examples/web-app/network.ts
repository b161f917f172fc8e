import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { Vswitch } from '@cdktf/provider-alicloud/lib/vswitch';
import { Construct } from 'constructs';
import type { Logs } from './logs';
import type { PartProps } from './part';

export interface NetworkProps extends PartProps {
  readonly zones: readonly [string, string];
  readonly logs: Logs;
}

/** A block for the VPC, and one for each tier in each zone. */
export const blocks = {
  vpc: '10.20.0.0/16',
  /** The load balancer and the way out. */
  entry: ['10.20.0.0/24', '10.20.1.0/24'],
  /** Machines and the database: nothing here has an address on the internet. */
  inner: ['10.20.10.0/24', '10.20.11.0/24'],
} as const;

/** A VPC with two VSwitches in each of two zones: one zone may fail. */
export class Network extends Construct {
  readonly vpc: Vpc;
  readonly entry: readonly [Vswitch, Vswitch];
  readonly inner: readonly [Vswitch, Vswitch];

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    const { name, zones, logs } = props;
    this.vpc = new Vpc(this, 'Vpc', { vpcName: name, cidrBlock: blocks.vpc });
    this.entry = this.pair('entry', name, zones);
    this.inner = this.pair('inner', name, zones);
    // What was dropped tells who knocks, what was allowed tells who came.
    logs.traffic.record(this, 'FlowLog', `${name}-traffic`, this.vpc.id);
  }

  private pair(tier: 'entry' | 'inner', name: string, zones: readonly [string, string]) {
    const make = (zoneId: string, cidrBlock: string): Vswitch =>
      new Vswitch(this, `${tier}-${zoneId}`, {
        vswitchName: `${name}-${tier}-${zoneId}`,
        vpcId: this.vpc.id,
        zoneId,
        cidrBlock,
      });
    const [first, second] = blocks[tier];
    return [make(zones[0], first), make(zones[1], second)] as const;
  }
}

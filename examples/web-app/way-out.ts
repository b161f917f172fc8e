import { EipAddress } from '@cdktf/provider-alicloud/lib/eip-address';
import { EipAssociation } from '@cdktf/provider-alicloud/lib/eip-association';
import { NatGateway } from '@cdktf/provider-alicloud/lib/nat-gateway';
import { SnatEntry } from '@cdktf/provider-alicloud/lib/snat-entry';
import { Construct } from 'constructs';
import { blocks, type Network } from './network';
import type { PartProps } from './part';

export interface WayOutProps extends PartProps {
  readonly network: Network;
}

/** From the machines to partners, and not back: there is no forward entry. */
export class WayOut extends Construct {
  constructor(scope: Construct, id: string, { name, network, protection }: WayOutProps) {
    super(scope, id);
    const gateway = new NatGateway(this, 'Gateway', {
      natGatewayName: name,
      vpcId: network.vpc.id,
      vswitchId: network.entry[0].id,
      natType: 'Enhanced',
      paymentType: 'PayAsYouGo',
      internetChargeType: 'PayByLcu',
      deletionProtection: protection === 'keep',
    });
    const address = new EipAddress(this, 'Address', {
      addressName: `${name}-way-out`,
      paymentType: 'PayAsYouGo',
      internetChargeType: 'PayByTraffic',
      bandwidth: '5',
    });
    const association = new EipAssociation(this, 'Association', {
      allocationId: address.id,
      instanceId: gateway.id,
      instanceType: 'Nat',
    });
    for (const block of blocks.inner) {
      new SnatEntry(this, `From-${block.replace('/', '-')}`, {
        snatTableId: gateway.snatTableIds,
        sourceCidr: block,
        snatIp: address.ipAddress,
        // No argument leads to it, and without it the gateway does not have the address.
        dependsOn: [association],
      });
    }
  }
}

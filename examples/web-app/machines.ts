import { EcsRamRoleAttachment } from '@cdktf/provider-alicloud/lib/ecs-ram-role-attachment';
import { Instance } from '@cdktf/provider-alicloud/lib/instance';
import { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
import { RamRolePolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-role-policy-attachment';
import type { SecureBucket } from 'alicloud-security-baseline';
import { Construct } from 'constructs';
import type { Groups } from './groups';
import type { Network } from './network';
import type { PartProps } from './part';

export interface MachinesProps extends PartProps {
  readonly network: Network;
  readonly groups: Groups;
  readonly imageId: string;
  /** What the service reads. */
  readonly assets: SecureBucket;
}

/**
 * A machine in each zone. None has an address on the internet, a password or a key for SSH: what
 * they run is in the image, and a machine is replaced and not fixed.
 */
export class Machines extends Construct {
  readonly byZone: ReadonlyMap<string, Instance>;

  constructor(scope: Construct, id: string, props: MachinesProps) {
    super(scope, id);
    const { name, network, groups, imageId, protection } = props;
    const role = this.role(props);
    const places = [
      ['first', network.inner[0]],
      ['second', network.inner[1]],
    ] as const;
    this.byZone = new Map(
      places.map(([zone, vswitch]) => {
        const machine = new Instance(this, zone, {
          instanceName: `${name}-${zone}`,
          imageId,
          instanceType: 'ecs.g7.large',
          vswitchId: vswitch.id,
          securityGroups: [groups.application.securityGroupId],
          internetMaxBandwidthOut: 0,
          // Who tricks the service into asking for an address gets no keys of the role.
          httpEndpoint: 'enabled',
          httpTokens: 'required',
          httpPutResponseHopLimit: 1,
          systemDiskCategory: 'cloud_essd',
          systemDiskSize: 40,
          systemDiskEncrypted: true,
          // The agent of Security Center.
          securityEnhancementStrategy: 'Active',
          deletionProtection: protection === 'keep',
        });
        new EcsRamRoleAttachment(this, `${zone}-role`, {
          instanceId: machine.id,
          ramRoleName: role.roleName,
        });
        return [zone, machine];
      }),
    );
  }

  /** In place of access keys: it reads the assets, and nothing else. */
  private role({ name, assets }: MachinesProps): RamRole {
    const { bucketName } = assets;
    const role = new RamRole(this, 'Role', {
      roleName: `${name}-machine`,
      assumeRolePolicyDocument: document({
        Action: 'sts:AssumeRole',
        Principal: { Service: ['ecs.aliyuncs.com'] },
      }),
    });
    const policy = new RamPolicy(this, 'Policy', {
      policyName: `${name}-reads-assets`,
      policyDocument: document({
        Action: ['oss:GetObject'],
        Resource: [`acs:oss:*:*:${bucketName}/*`],
      }),
    });
    new RamRolePolicyAttachment(this, 'Attachment', {
      roleName: role.roleName,
      policyName: policy.policyName,
      policyType: 'Custom',
    });
    return role;
  }
}

function document(statement: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', ...statement }] });
}

import { SecurityGroup } from '@cdktf/provider-alicloud/lib/security-group';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { badName } from '../errors';

export interface LockedDownSecurityGroupProps {
  /** 2 to 128 characters, a letter first, not http:// or https://. */
  readonly securityGroupName: string;
  /** The id of the VPC. A change replaces the group. */
  readonly vpcId: string;
  /** @default - none */
  readonly description?: string;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

const GROUP_NAME = /^(?!https?:\/\/)\p{L}.{1,127}$/u;

/**
 * A security group that admits nothing and lets nothing out.
 *
 * It is an enterprise group, because that type denies both ways where no rule allows. A basic
 * group admits its own members and lets everything out, and the default group that the console
 * makes opens ports 22 and 3389 to the world.
 */
export class LockedDownSecurityGroup extends Construct {
  readonly resource: SecurityGroup;

  constructor(scope: Construct, id: string, props: LockedDownSecurityGroupProps) {
    super(scope, id);
    const { securityGroupName, vpcId, description, tags } = props;
    if (!Token.isUnresolved(securityGroupName) && !GROUP_NAME.test(securityGroupName)) {
      const allowed = '2 to 128 characters, a letter first, not http:// or https://';
      throw badName(this, 'securityGroupName', securityGroupName, allowed);
    }
    // Without one the group would be of the classic network.
    if (vpcId === '') throw badName(this, 'vpcId', vpcId, 'the id of a VPC');
    this.resource = new SecurityGroup(this, 'Resource', {
      securityGroupName,
      vpcId,
      securityGroupType: 'enterprise',
      ...(description !== undefined && { description }),
      ...(tags !== undefined && Object.keys(tags).length > 0 && { tags: { ...tags } }),
    });
  }

  /** The id, known once the group is made. */
  get securityGroupId(): string {
    return this.resource.id;
  }
}

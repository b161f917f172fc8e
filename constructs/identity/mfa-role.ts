import { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
import { Op, Token } from 'cdktf';
import { Construct } from 'constructs';
import { badName, notAnAccountId, outOfRange } from '../errors';

export interface MfaRoleProps {
  /** 1 to 64 letters, digits, dots and hyphens, unique in the account. A change replaces the role. */
  readonly roleName: string;
  /** The account whose users may assume the role: 16 digits. */
  readonly accountId: string;
  /** @default - none */
  readonly description?: string;
  /**
   * Hours until the role must be assumed again, 1 to 12.
   *
   * @default 1
   */
  readonly sessionHours?: number;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

const HOURS = [1, 12] as const;
const SECONDS = 3600;
const ROLE_NAME = /^[A-Za-z0-9.-]{1,64}$/;

/**
 * A role that users of one account may assume, with a second factor only.
 *
 * The condition is on an Allow: `Bool acs:MFAPresent true` does not hold where the key is absent,
 * as it is on calls with an access key. A Deny on `false` would let just those through.
 */
export class MfaRole extends Construct {
  readonly resource: RamRole;

  constructor(scope: Construct, id: string, props: MfaRoleProps) {
    super(scope, id);
    const { roleName, accountId, description, sessionHours = 1, tags } = props;
    if (!Token.isUnresolved(roleName) && !ROLE_NAME.test(roleName)) {
      throw badName(this, 'roleName', roleName, '1 to 64 letters, digits, dots or hyphens');
    }
    if (!Token.isUnresolved(accountId) && !/^\d{16}$/.test(accountId)) {
      throw notAnAccountId(this, accountId);
    }
    const [least, most] = HOURS;
    const known = !Token.isUnresolved(sessionHours);
    const inRange = sessionHours >= least && sessionHours <= most;
    if (known && !(Number.isInteger(sessionHours) && inRange)) {
      throw outOfRange(this, 'sessionHours', sessionHours, HOURS, 'hours');
    }
    this.resource = new RamRole(this, 'Resource', {
      roleName,
      assumeRolePolicyDocument: JSON.stringify(trustWithMfa(accountId)),
      maxSessionDuration: known
        ? sessionHours * SECONDS
        : Token.asNumber(Op.mul(sessionHours, SECONDS)),
      force: false,
      ...(description !== undefined && { description }),
      ...(tags !== undefined && Object.keys(tags).length > 0 && { tags: { ...tags } }),
    });
  }

  /** The name, as others refer to it: known at plan, unlike the id. */
  get roleName(): string {
    return this.resource.roleName;
  }

  /** `acs:ram::<account>:role/<name>`, known once the role is made. */
  get arn(): string {
    return this.resource.arn;
  }
}

function trustWithMfa(accountId: string): object {
  return {
    Version: '1',
    Statement: [
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { RAM: [`acs:ram::${accountId}:root`] },
        Condition: { Bool: { 'acs:MFAPresent': ['true'] } },
      },
    ],
  };
}

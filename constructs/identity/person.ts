import { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { RamUser } from '@cdktf/provider-alicloud/lib/ram-user';
import { RamUserPolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-user-policy-attachment';
import { Construct } from 'constructs';
import { ownMfaDevice } from '../../policies/roles';
import { documentOf, literal, within } from './documents';

export interface PersonProps {
  /** 1 to 64 letters, digits or any of ._-, unique in the account. */
  readonly userName: string;
  /** The account that the user is in: 16 digits, known at synth. */
  readonly accountId: string;
  /** @default - the user name */
  readonly displayName?: string;
  /**
   * Whether a policy lets the person, by name, enrol an MFA device and, with MFA, take it off.
   * Needed where the account's login settings do not let users manage their devices.
   *
   * @default true
   */
  readonly ownMfaPolicy?: boolean;
}

/**
 * A user without password and without key: the first password is set in the console, so that it is
 * in no code and no state. What the person may do comes from job groups.
 */
export class Person extends Construct {
  readonly resource: RamUser;
  /** As it was given, known at synth. */
  readonly userName: string;
  /** The policy on the own MFA device, where there is one. */
  readonly policy: RamPolicy | undefined;

  constructor(scope: Construct, id: string, props: PersonProps) {
    super(scope, id);
    const { userName, accountId, displayName, ownMfaPolicy = true } = props;
    // Checks the name as well, with or without the policy.
    const statements = within(this, () => ownMfaDevice({ account: accountId, user: userName }));
    this.userName = userName;
    this.resource = new RamUser(this, 'Resource', {
      name: userName,
      // Somebody who lost the job may have a device or a password, which must not keep the user.
      force: true,
      ...(displayName !== undefined && { displayName }),
    });
    this.policy = ownMfaPolicy
      ? new RamPolicy(this, 'Policy', {
          policyName: `${userName.replace(/[._]/g, '-')}-own-mfa-device`,
          description: literal(`Lets ${userName} look after the own MFA device`),
          policyDocument: documentOf(this, { kind: 'identity', statements }),
          rotateStrategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
          force: false,
        })
      : undefined;
    if (this.policy !== undefined) {
      new RamUserPolicyAttachment(this, 'Attachment', {
        userName: this.resource.name,
        policyName: this.policy.policyName,
        policyType: 'Custom',
      });
    }
  }
}

import { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { RamUser } from '@cdktf/provider-alicloud/lib/ram-user';
import { RamUserPolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-user-policy-attachment';
import { Construct } from 'constructs';
import { personSection, userName } from '../../settings/areas/identity/people';
import { flag, text } from '../../settings/fields';
import { withConstructPath } from '../errors';
import { known, knownAccountId, propsOf, validateProps } from '../props';
import { ownMfaDevice, ownMfaPolicyName } from '../../policies/roles';
import { suppressReview } from '../review/suppressions';
import { documentOf, literal } from './documents';

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

const personFields = propsOf<PersonProps>({
  userName: known(text(userName, 'The user name.')),
  accountId: knownAccountId,
  displayName: personSection.shape.displayName,
  ownMfaPolicy: flag('Whether a policy lets the person look after the own device.').optional(),
});

/**
 * A user without password and without key: the first password is set in the console, so that it is
 * in no code and no state. What the person may do comes from job groups.
 *
 * Somebody who is taken out goes with all that was added in the console: password, MFA device, and
 * keys if anybody made some (`force`). RAM refuses to delete a user who has any of them, and whoever
 * lost the job would keep the login until somebody read why the deployment failed.
 */
export class Person extends Construct {
  readonly resource: RamUser;
  /** As it was given, known at synth. */
  readonly userName: string;
  /** The policy on the own MFA device, where there is one. */
  readonly policy: RamPolicy | undefined;

  constructor(scope: Construct, id: string, props: PersonProps) {
    super(scope, id);
    validateProps(this, personFields, props);
    const { userName, accountId, displayName, ownMfaPolicy = true } = props;
    // Checks the name as well, with or without the policy.
    const statements = withConstructPath(this, () =>
      ownMfaDevice({ account: accountId, user: userName }),
    );
    this.userName = userName;
    this.resource = new RamUser(this, 'Resource', {
      name: userName,
      force: true,
      ...(displayName !== undefined && { displayName }),
    });
    this.policy = ownMfaPolicy
      ? new RamPolicy(this, 'Policy', {
          policyName: ownMfaPolicyName(userName),
          description: literal(`Lets ${userName} look after the own MFA device`),
          policyDocument: documentOf(this, { kind: 'identity', statements }),
          rotateStrategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
          force: false,
        })
      : undefined;
    if (this.policy !== undefined) {
      const attachment = new RamUserPolicyAttachment(this, 'Attachment', {
        userName: this.resource.name,
        policyName: this.policy.policyName,
        policyType: 'Custom',
      });
      suppressReview(attachment, {
        rule: 'ram-policies-not-on-users',
        reason: 'It names the own device: RAM has no variable for who asks that a group could use',
        until: 'never',
      });
    }
  }
}

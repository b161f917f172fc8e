import { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { RamUser } from '@cdktf/provider-alicloud/lib/ram-user';
import { RamUserPolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-user-policy-attachment';
import { Construct } from 'constructs';
import { DECOY_POLICY, decoyStatements } from '../../policies/roles';
import { decoysField } from '../../settings/areas/identity/decoys';
import { known, propsOf, validateProps } from '../props';
import { suppressReview } from '../review/suppressions';
import { documentOf } from './documents';

export interface DecoysProps {
  /** 1 to 5 user names, unique in the account, that a thief would try: `backup-admin`. */
  readonly userNames: readonly string[];
}

const decoysFields = propsOf<DecoysProps>({ userNames: known(decoysField) });

/**
 * Users whose access keys are left where a thief looks for one, and who may do nothing: whoever uses
 * such a key has been where nobody has any business. The detection `decoy-used` tells of every call.
 *
 * The keys are made by hand, so that they are in no code and no state: docs/deploying.md.
 */
export class Decoys extends Construct {
  readonly users: readonly RamUser[];
  readonly policy: RamPolicy;

  constructor(scope: Construct, id: string, props: DecoysProps) {
    super(scope, id);
    validateProps(this, decoysFields, props);
    this.policy = new RamPolicy(this, 'Policy', {
      policyName: DECOY_POLICY,
      description: 'Denies everything: its users are decoys',
      policyDocument: documentOf(this, { kind: 'identity', statements: decoyStatements }),
      rotateStrategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
      force: false,
    });
    this.users = props.userNames.map((userName) => this.user(userName));
  }

  private user(userName: string): RamUser {
    const part = new Construct(this, userName);
    const user = new RamUser(part, 'Resource', { name: userName, force: true });
    const attachment = new RamUserPolicyAttachment(part, 'Attachment', {
      userName: user.name,
      policyName: this.policy.policyName,
      policyType: 'Custom',
    });
    suppressReview(attachment, {
      rule: 'ram-policies-not-on-users',
      reason: 'It takes away, and is to hold whatever group the user is put into',
      until: 'never',
    });
    return user;
  }
}

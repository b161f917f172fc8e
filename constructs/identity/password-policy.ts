import { RamPasswordPolicy } from '@cdktf/provider-alicloud/lib/ram-password-policy';
import { Construct } from 'constructs';
import type { PasswordPolicySettings } from '../../settings';
import { decide, type PresetProps } from '../preset-props';

/**
 * Password rules for RAM users. Every rule that is left out takes the preset's value; the ranges
 * are those of the settings file.
 */
export interface PasswordPolicyProps extends Partial<PasswordPolicySettings>, PresetProps {}

/**
 * The password policy of the account, with every field set. There is one an account: a second one,
 * or `alicloud_ram_account_password_policy` beside it, would overwrite this one at each apply.
 * Destroying it leaves the policy as it is.
 */
export class PasswordPolicy extends Construct {
  readonly resource: RamPasswordPolicy;

  /** @param props - Default: preset cis-2.0. */
  constructor(scope: Construct, id: string, props: PasswordPolicyProps = {}) {
    super(scope, id);
    const policy = decide(this, 'passwordPolicy', props);
    this.resource = new RamPasswordPolicy(this, 'Resource', {
      minimumPasswordLength: policy.minimumLength,
      requireLowercaseCharacters: policy.requireLowercase,
      requireUppercaseCharacters: policy.requireUppercase,
      requireNumbers: policy.requireNumbers,
      requireSymbols: policy.requireSymbols,
      passwordReusePrevention: policy.reusePrevention,
      maxPasswordAge: policy.maxAgeDays,
      // The provider spells it so.
      maxLoginAttemps: policy.maxLoginAttempts,
      hardExpiry: policy.hardExpiry,
      passwordNotContainUserName: policy.forbidUserName,
      minimumPasswordDifferentCharacter: policy.minimumDifferentCharacters,
    });
  }
}

import { RamSecurityPreference } from '@cdktf/provider-alicloud/lib/ram-security-preference';
import { Fn, Token } from 'cdktf';
import { Construct } from 'constructs';
import type { LoginSettings } from '../../settings';
import { decide, type PresetProps } from '../preset-props';

/**
 * How RAM users sign in. Everything that is left out takes the preset's value; the ranges are
 * those of the settings file.
 */
export interface LoginSecurityProps extends Partial<LoginSettings>, PresetProps {}

/**
 * Console login of RAM users: a second factor for everybody, never remembered, and users and
 * access keys that nobody uses cut off. One an account; destroying it leaves it as it is.
 *
 * The deprecated `enforce_mfa_for_login` is not set: `mfa_operation_for_login` replaces it. The API
 * deprecates `operation_for_risk_login` too: where the second factor is mandatory it says nothing, and
 * what the API answers for it is no difference.
 */
export class LoginSecurity extends Construct {
  readonly resource: RamSecurityPreference;

  /** @param props - Default: preset cis-2.0. */
  constructor(scope: Construct, id: string, props: LoginSecurityProps = {}) {
    super(scope, id);
    const login = decide(this, 'login', props);
    this.resource = new RamSecurityPreference(this, 'Resource', {
      mfaOperationForLogin: login.mfa,
      enableSaveMfaTicket: login.rememberMfa,
      operationForRiskLogin: login.riskLogin,
      // Shown sorted in the plan, so that is how they are written.
      verificationTypes: [...login.verificationTypes].sort(),
      loginSessionDuration: login.sessionHours,
      maxIdleDaysForUsers: login.idleDaysForUsers,
      maxIdleDaysForAccessKeys: login.idleDaysForAccessKeys,
      loginNetworkMasks: joined(login.allowedNetworks),
      allowUserToChangePassword: login.usersMayChangePassword,
      allowUserToManageMfaDevices: login.usersMayManageMfaDevices,
      allowUserToManageAccessKeys: login.usersMayManageAccessKeys,
      allowUserToLoginWithPasskey: login.usersMayUsePasskeys,
      allowUserToManagePersonalDingTalk: login.usersMayLinkDingTalk,
      ...(login.mfa === 'mandatory' && {
        lifecycle: { ignoreChanges: ['operation_for_risk_login'] },
      }),
    });
  }
}

/** Networks as RAM takes them. Terraform joins what is not known yet. */
function joined(networks: readonly string[]): string {
  return Token.isUnresolved(networks) ? Fn.join(';', [...networks]) : networks.join(';');
}

import { Construct } from 'constructs';
import type { PresetName, Settings } from '../settings';
import { LoginSecurity, MfaRole, PasswordPolicy } from './identity';
import { NetworkBaseline } from './network';

export interface SecurityBaselineProps {
  /** What `loadSettings` gives for a `baseline.yaml`. */
  readonly settings: Settings;
}

/**
 * The whole baseline of one account. Its parts can be used alone.
 *
 * The stack needs a provider block for the account: `accountProvider` makes it.
 */
export class SecurityBaseline extends Construct {
  readonly passwordPolicy: PasswordPolicy;
  readonly loginSecurity: LoginSecurity;
  /** By role name. */
  readonly roles: Readonly<Record<string, MfaRole>>;
  readonly network: NetworkBaseline;

  constructor(scope: Construct, id: string, { settings }: SecurityBaselineProps) {
    super(scope, id);
    const { account, identity, network, preset, tags } = settings;
    this.passwordPolicy = new PasswordPolicy(this, 'PasswordPolicy', {
      ...identity.passwordPolicy,
      ...departing(settings, preset, 'identity.passwordPolicy.'),
    });
    this.loginSecurity = new LoginSecurity(this, 'LoginSecurity', {
      ...identity.login,
      ...departing(settings, preset, 'identity.login.'),
    });
    const roles = new Construct(this, 'Roles');
    this.roles = Object.fromEntries(
      identity.roles.map(({ name, description, sessionHours }) => [
        name,
        new MfaRole(roles, name, {
          roleName: name,
          accountId: account.id,
          description,
          sessionHours,
          tags,
        }),
      ]),
    );
    this.network = new NetworkBaseline(this, 'Network', { vpcs: network.vpcs, tags });
  }
}

/** The preset, and the reasons that the settings give for departing from it. */
function departing(
  { exceptions }: Settings,
  preset: PresetName,
  area: string,
): { readonly preset: PresetName; readonly weakerBecause?: string } {
  const reasons = exceptions
    .filter(({ setting }) => setting.startsWith(area))
    .map(({ reason }) => reason);
  return reasons.length === 0 ? { preset } : { preset, weakerBecause: reasons.join('; ') };
}

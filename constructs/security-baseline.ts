import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import type { PresetName, Settings } from '../settings';
import { AlertingBaseline } from './alerting';
import { AuditBaseline } from './audit';
import { CostBaseline } from './cost';
import { DataBaseline } from './data';
import { DetectiveBaseline } from './detective';
import { refused } from './errors';
import { AccessBaseline, LoginSecurity, PasswordPolicy } from './identity';
import { NetworkBaseline } from './network';
import { propsOf, settingsField, validateProps } from './props';
import { comeAfter, resourcesBelow } from './order';

export interface SecurityBaselineProps {
  /** What `loadSettings` gives for a `baseline.yaml`. */
  readonly settings: Settings;
}

const securityBaselineFields = propsOf<SecurityBaselineProps>({
  settings: settingsField(
    ...([
      'account',
      'alerts',
      'audit',
      'cost',
      'data',
      'detections',
      'detective',
      'exceptions',
    ] as const),
    ...(['identity', 'network', 'preset', 'protection', 'region', 'tags'] as const),
  ),
});

/**
 * The whole baseline of one account. Its parts can be used alone.
 *
 * The stack needs a provider block for the account: `accountProvider` makes it.
 */
export class SecurityBaseline extends Construct {
  /** None where the settings enforce later. */
  readonly passwordPolicy: PasswordPolicy | undefined;
  /** None where the settings enforce later. */
  readonly loginSecurity: LoginSecurity | undefined;
  /** Who may do what: people, roles, single sign-on and pipelines. */
  readonly access: AccessBaseline;
  readonly network: NetworkBaseline;
  readonly data: DataBaseline;
  readonly audit: AuditBaseline;
  readonly detective: DetectiveBaseline;
  /** None where the settings name nobody who is told. */
  readonly alerting: AlertingBaseline | undefined;
  /** None where the settings have no budgets. */
  readonly cost: CostBaseline | undefined;

  constructor(scope: Construct, id: string, props: SecurityBaselineProps) {
    super(scope, id);
    validateProps(this, securityBaselineFields, props);
    const { settings } = props;
    const { identity, network, preset, tags } = settings;
    if (settings.enforce !== 'later') {
      this.passwordPolicy = new PasswordPolicy(this, 'PasswordPolicy', {
        ...identity.passwordPolicy,
        ...deviating(settings, preset, 'identity.passwordPolicy.'),
      });
      this.loginSecurity = new LoginSecurity(this, 'LoginSecurity', {
        ...identity.login,
        ...deviating(settings, preset, 'identity.login.'),
      });
      // Every account has these two. Made anew, the provider would leave out what is empty, and an account
      // with text messages as second factor kept them; and no plan would show what it overwrites.
      for (const { resource } of [this.passwordPolicy, this.loginSecurity]) {
        resource.importFrom(settings.account.id);
      }
    }
    this.access = new AccessBaseline(this, 'Access', { settings });
    this.network = new NetworkBaseline(this, 'Network', {
      ...network,
      account: settings.account,
      region: settings.region,
      protection: settings.protection,
      tags,
    });
    this.data = new DataBaseline(this, 'Data', { settings });
    this.audit = new AuditBaseline(this, 'Audit', { settings });
    this.detective = new DetectiveBaseline(this, 'Detective', {
      settings,
      trail: this.audit.trail,
    });
    const { trail } = this.audit;
    this.alerting =
      settings.alerts.recipients.length > 0
        ? new AlertingBaseline(this, 'Alerting', { settings, trail })
        : undefined;
    this.cost = this.watchCost(settings, this.alerting);
    this.biteLast();
  }

  /**
   * What cuts people, keys and buckets off comes when all else has gone well: a deployment that stops
   * halfway leaves nobody locked out of an account that nobody watches yet.
   */
  private biteLast(): void {
    const bites = ({ terraformResourceType: type }: TerraformResource): boolean => BITING.has(type);
    const all = resourcesBelow(this);
    comeAfter(
      all.filter(bites),
      all.filter((one) => !bites(one)),
    );
  }

  private watchCost(settings: Settings, alerting?: AlertingBaseline): CostBaseline | undefined {
    const { account, cost, region, tags } = settings;
    if (cost === undefined) return undefined;
    if (alerting === undefined) {
      throw refused(this, {
        path: 'settings.cost',
        found: 'budgets, and nobody who hears of them',
        allowed: 'budgets together with somebody under alerts.people or alerts.webhooks',
        fix: 'Add somebody there, or drop cost.',
      });
    }
    const actionPolicyId = alerting.recipients.actionPolicyIds.high;
    return new CostBaseline(this, 'Cost', { account, region, cost, actionPolicyId, tags });
  }
}

/** What takes something away from people at once, for the whole account. */
const BITING: ReadonlySet<string> = new Set([
  'alicloud_config_remediation',
  'alicloud_oss_account_public_access_block',
  'alicloud_ram_password_policy',
  'alicloud_ram_security_preference',
]);

/** The preset, and the reasons that the settings give for deviating from it. */
function deviating(
  { exceptions }: Settings,
  preset: PresetName,
  area: string,
): { readonly preset: PresetName; readonly weakerBecause?: string } {
  const reasons = exceptions
    .filter(({ setting }) => setting.startsWith(area))
    .map(({ reason }) => reason);
  return reasons.length === 0 ? { preset } : { preset, weakerBecause: reasons.join('; ') };
}

import { ConfigConfigurationRecorder } from '@cdktf/provider-alicloud/lib/config-configuration-recorder';
import { ConfigDelivery } from '@cdktf/provider-alicloud/lib/config-delivery';
import { ConfigRemediation } from '@cdktf/provider-alicloud/lib/config-remediation';
import { ConfigRule } from '@cdktf/provider-alicloud/lib/config-rule';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { chooseRules, type ChosenRule, type RuleChoice } from '../../policies/config-rules';
import { OWN_PREFIX } from '../../policies/roles';
import type { Region, Settings } from '../../settings';
import { section } from '../../settings/fields';
import { withConstructPath } from '../errors';
import { accountField, anyText, anyTexts, common, dependable, known, propsOf } from '../props';
import { validateProps } from '../props';
import { guarded, type ProtectionProps } from '../protection';
import { regionalProviders } from '../regional-providers';

export interface CloudConfigProps extends ProtectionProps {
  readonly account: Settings['account'];
  /** @default - every rule whose id is documented or in use, and no findings are remediated */
  readonly rules?: RuleChoice;
  /**
   * The bucket that changes and daily snapshots of all configurations go to, with its region, and
   * what to wait for before it may be written to.
   *
   * @default - none: Cloud Config keeps them itself
   */
  readonly bucket?: {
    readonly name: string;
    readonly region: string;
    readonly ready?: ITerraformDependable;
  };
}

const cloudConfigFields = propsOf<CloudConfigProps>({
  account: accountField,
  rules: known(
    section(
      { on: anyTexts.optional(), off: anyTexts.optional(), remediate: anyTexts.optional() },
      'Rules.',
    ),
  ).optional(),
  bucket: section(
    { name: anyText, region: anyText, ready: dependable.optional() },
    'The bucket.',
  ).optional(),
  protection: common.protection,
});

/** Where Cloud Config has its endpoints: one for each site of Alibaba Cloud. */
const HOME = { china: 'cn-shanghai', international: 'ap-southeast-1' } as const satisfies Record<
  Settings['account']['site'],
  Region
>;
const RISK = { critical: 1, warning: 2, info: 3 } as const;

/**
 * Cloud Config: the record of how everything was configured when, and rules that tell what
 * Terraform cannot enforce. Cloud Config is free; remediation and delivery use services that charge.
 *
 * One an account. Destroying it leaves the record on.
 */
export class CloudConfig extends Construct {
  readonly recorder: ConfigConfigurationRecorder;
  /** By id. */
  readonly rules: ReadonlyMap<string, ConfigRule>;
  readonly delivery: ConfigDelivery | undefined;
  private readonly provider: TerraformProvider | undefined;

  constructor(scope: Construct, id: string, props: CloudConfigProps) {
    super(scope, id);
    validateProps(this, cloudConfigFields, props);
    const { account, bucket, rules = {}, protection } = props;
    const home = HOME[account.site];
    this.provider = regionalProviders(this, { account, regions: [home] }).get(home);
    this.recorder = new ConfigConfigurationRecorder(this, 'Recorder', {
      ...(this.provider && { provider: this.provider }),
      ...guarded(protection),
    });
    this.rules = new Map(
      withConstructPath(this, () => chooseRules(rules)).map((rule) => [
        rule.id,
        this.makeRule(rule),
      ]),
    );
    this.delivery =
      bucket &&
      new ConfigDelivery(this, 'Delivery', {
        ...(this.provider && { provider: this.provider }),
        deliveryChannelType: 'OSS',
        deliveryChannelName: `${OWN_PREFIX}configuration`,
        description: 'Changes and daily snapshots of all configurations',
        deliveryChannelTargetArn: `acs:oss:${bucket.region}:${account.id}:${bucket.name}`,
        configurationItemChangeNotification: true,
        configurationSnapshot: true,
        status: 1,
        dependsOn: [this.recorder, ...(bucket.ready ? [bucket.ready] : [])],
        ...guarded(protection),
      });
  }

  private makeRule(rule: ChosenRule): ConfigRule {
    const place = new Construct(this, rule.id);
    const made = new ConfigRule(place, 'Rule', {
      ...(this.provider && { provider: this.provider }),
      ruleName: `${OWN_PREFIX}${rule.id}`,
      description: `${rule.title}. ${rule.why}`,
      sourceOwner: 'ALIYUN',
      sourceIdentifier: rule.id,
      riskLevel: RISK[rule.risk],
      resourceTypesScope: [...rule.resourceTypes],
      ...(rule.trigger === 'change'
        ? { configRuleTriggerTypes: 'ConfigurationItemChangeNotification' }
        : {
            configRuleTriggerTypes: 'ScheduledNotification',
            maximumExecutionFrequency: 'TwentyFour_Hours',
          }),
      ...(rule.parameters && { inputParameters: { ...rule.parameters } }),
      // No status: a new rule is active. Set, the provider activates one that is being evaluated, which
      // the API refuses, and takes EVALUATING, which it reads, for a difference.
      dependsOn: [this.recorder],
    });
    if (rule.remediate && rule.remediation) {
      new ConfigRemediation(place, 'Remediation', {
        ...(this.provider && { provider: this.provider }),
        configRuleId: made.id,
        invokeType: 'AUTO_EXECUTION',
        remediationType: 'OOS',
        remediationSourceType: 'ALIYUN',
        remediationTemplateId: rule.remediation.template,
        // Terraform takes another order of the keys for a change.
        params: JSON.stringify(rule.remediation.parameters),
      });
    }
    return made;
  }
}

import type { ConfigRuleId } from '../../settings/areas/config-rule-ids';

/** A managed rule of Cloud Config: what Alibaba Cloud checks for us, and Terraform cannot enforce. */
export interface ConfigRule {
  /** The identifier that Cloud Config knows the rule by. */
  readonly id: ConfigRuleId;
  /** What is found, in a few words: up to 64 characters. */
  readonly title: string;
  /** Why somebody should look, in a sentence. */
  readonly why: string;
  readonly risk: 'critical' | 'warning' | 'info';
  /** What it looks at, such as `ACS::RAM::User`. */
  readonly resourceTypes: readonly string[];
  /** At each change of such a resource, or once a day. */
  readonly trigger: 'change' | 'daily';
  readonly parameters?: Readonly<Record<string, string>>;
  /**
   * How sure it is that Cloud Config has a rule of this id:
   * - `documented`: a page of its own, or of a compliance pack, in the documentation;
   * - `used`: by Alibaba Cloud's own Terraform, or by the provider's acceptance tests;
   * - `likely`: only Alibaba Cloud's offline checker has a rule of this name.
   *
   * None was tried on a live account. An unknown id fails the deployment: what is only likely is
   * off until somebody looked it up (ListManagedRules).
   */
  readonly certainty: 'documented' | 'used' | 'likely';
  /** Where it was read. */
  readonly source: string;
  readonly remediation?: ConfigRemediation;
}

/** What Cloud Config does about a finding by itself, where it is asked to. */
export interface ConfigRemediation {
  /** A template of Operation Orchestration Service. */
  readonly template: string;
  /** Cloud Config fills in `{resourceId}` and `{regionId}`. Written in this order. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What it may break, for whoever switches it on. */
  readonly caution: string;
}

/** Whether a rule is deployed where nothing else is said. */
export function isOnByDefault({ certainty }: ConfigRule): boolean {
  return certainty !== 'likely';
}

import type { ConfigRuleId } from '../../settings/areas/config-rule-ids';

/** One item of a benchmark, and what stands behind it here. */
export interface Control {
  /** As the benchmark numbers it, such as `1.11`. */
  readonly id: string;
  /** How things are when it is met, in our words. */
  readonly title: string;
  readonly level: 1 | 2;
  /** How the benchmark has it assessed. */
  readonly assessed: 'automated' | 'manual';
  /** Constructs that see to it in the baseline as it is shipped, before any setting is changed. */
  readonly enforcedBy: readonly string[];
  /** Constructs that see to it where somebody uses them or asks for it in the settings. */
  readonly offeredBy: readonly string[];
  /** Ids of review rules that fail where a configuration breaks it. */
  readonly rules: readonly string[];
  /** Ids of detections that match when somebody breaks it, or that it asks for. */
  readonly detections: readonly string[];
  /** Managed rules of Cloud Config that find what breaks it in the account. */
  readonly configRules: readonly ConfigRuleId[];
  /** What none of these does: what a person has to do or look at, and why nothing else can. */
  readonly manual?: string;
}

/** What is left out is empty. */
export type ControlDefinition = Pick<Control, 'id' | 'title' | 'level' | 'assessed' | 'manual'> &
  Partial<Control>;

export function defineControl(definition: ControlDefinition): Control {
  return {
    enforcedBy: [],
    offeredBy: [],
    rules: [],
    detections: [],
    configRules: [],
    ...definition,
  };
}

/**
 * How far an item is covered, by the strongest thing behind it:
 * - `enforced`: the baseline sees to it as it is shipped;
 * - `offered`: it is a construct or a setting away;
 * - `reviewed`: a rule objects to configurations that break it;
 * - `watched`: it is found, or there is an alert, once it is broken;
 * - `manual`: a person has to see to it.
 */
export const coverages = ['enforced', 'offered', 'reviewed', 'watched', 'manual'] as const;
export type Coverage = (typeof coverages)[number];

export function coverageOf(control: Control): Coverage {
  if (control.enforcedBy.length > 0) return 'enforced';
  if (control.offeredBy.length > 0) return 'offered';
  if (control.rules.length > 0) return 'reviewed';
  if (control.detections.length > 0 || control.configRules.length > 0) return 'watched';
  return 'manual';
}

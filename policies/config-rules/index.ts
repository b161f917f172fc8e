export { configRules } from './catalogue';
export { isOnByDefault, type ConfigRemediation, type ConfigRule } from './rule';
export { chooseRules, ConfigRuleError, type ChosenRule, type RuleChoice } from './choose';

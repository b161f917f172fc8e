export { configRules } from './catalogue';
export { isOnByDefault } from './rule';
export { chooseRules, ConfigRuleError, type ChosenRule, type RuleChoice } from './choose';

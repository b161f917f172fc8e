export { configRules } from './catalogue';
export { isOnByDefault } from './rule';
export { chooseRules, type ChosenRule, type RuleChoice } from './choose';

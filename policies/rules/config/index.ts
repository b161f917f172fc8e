import type { Rule } from '../../review';
import configDeliveryEnabled from './config-delivery-enabled';
import configRecorderOn from './config-recorder-on';
import configRuleActive from './config-rule-active';

/** In the order of their ids. */
export const configRules: readonly Rule[] = [
  configDeliveryEnabled,
  configRecorderOn,
  configRuleActive,
];

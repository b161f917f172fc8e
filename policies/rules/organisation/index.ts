import type { Rule } from '../../review';
import controlPoliciesEnabled from './control-policies-enabled';
import controlPolicyAttached from './control-policy-attached';
import notificationReachesSomebody from './notification-reaches-somebody';

export const organisationRules: readonly Rule[] = [
  controlPoliciesEnabled,
  controlPolicyAttached,
  notificationReachesSomebody,
];

import { defineRule } from '../../review';
import { accepts } from './figures';
import { PREFERENCE } from './preference-rule';

export default defineRule({
  id: 'ram-risky-login-verified',
  title: 'A sign-in that looks risky is verified',
  severity: 'low',
  resourceTypes: [PREFERENCE],
  rationale:
    'RAM notices a sign-in from a new place or device; by default the user may skip the check.',
  remediation: 'Set `operation_for_risk_login = "enforceVerify"`.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_security_preference',
  ],
  messages: { skipped: 'the user may skip the verification of a risky sign-in' },
  examples: {
    fails: { [PREFERENCE]: { this: { operation_for_risk_login: 'autonomous' } } },
    passes: { [PREFERENCE]: { this: { operation_for_risk_login: 'enforceVerify' } } },
  },
  check: ({ resource, preset, verdict }) => {
    const found = resource.string('operation_for_risk_login').or('autonomous');
    return verdict(
      found.is((value) => accepts<string>(preset.login.riskLogin, value)),
      'skipped',
    );
  },
});

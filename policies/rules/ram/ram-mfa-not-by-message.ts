import { defineRule, yesOrNo } from '../../review';
import { PREFERENCE } from './preference-rule';

export default defineRule({
  id: 'ram-mfa-not-by-message',
  title: 'A code in a text message is no second factor',
  severity: 'low',
  resourceTypes: [PREFERENCE],
  rationale: 'Telephone numbers are taken over at the counter of a shop; apps and keys are not.',
  remediation: 'Leave `sms` out of `verification_types`; with the preset strict `email` as well.',
  references: [
    'NIST SP 800-63B, 5.1.3.3',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_security_preference',
  ],
  messages: { message: 'a second factor may come by {means}' },
  /** Whether codes by mail are no second factor either. Always so with the preset strict. */
  options: { forbidEmail: yesOrNo(false) },
  examples: {
    fails: { [PREFERENCE]: { this: { verification_types: ['sms'] } } },
    passes: { [PREFERENCE]: { this: { verification_types: [] } } },
  },
  check: ({ resource, preset, options, verdict }) => {
    const strict = preset.login.verificationTypes.accepts !== 'anything' || options.forbidEmail;
    const forbidden = strict ? ['sms', 'email'] : ['sms'];
    const means = resource.strings('verification_types');
    const found = means.known.find(
      ({ found: one }) => one.state === 'known' && forbidden.includes(one.value),
    );
    const ok = means.every((one) => one.is((word) => !forbidden.includes(word), { absent: true }));
    return verdict(ok, 'message', { means: found ?? '' });
  },
});

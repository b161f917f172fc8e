import { defineRule } from '../../review';
import { acceptedFigures, accepts } from './figures';
import { passwordPolicies } from './password-policy';

/** Of both resources: passwords last. */
const PROVIDER_DEFAULT = 0;

export default defineRule({
  id: 'ram-password-lifetime',
  title: 'Passwords of RAM users last as long as the preset says',
  severity: 'low',
  resourceTypes: passwordPolicies,
  rationale:
    'Benchmarks contradict each other: CIS 2.0 wants passwords that last a year or for ever, as ' +
    'people answer short lives with weak passwords; CIS 1.0 wants 90 days at most.',
  remediation:
    'Set `max_password_age` to what the preset accepts: 0 or 365 to 1095 for cis-2.0, 1 to 90 for ' +
    'cis-1.0 and strict; for strict also `hard_expiry = true`.',
  references: ['CIS Alibaba Cloud 2.0, 1.13', 'CIS Alibaba Cloud 1.0, 1.13', 'Checkov CKV_ALI_16'],
  messages: {
    age: 'passwords last {found} days (0: for ever); asked for: {wanted}',
    soft: 'an expired password still signs in, to be changed',
  },
  examples: {
    fails: { alicloud_ram_password_policy: { this: { max_password_age: 30 } } },
    passes: { alicloud_ram_password_policy: { this: { max_password_age: 365 } } },
  },
  check: ({ resource, preset, verdict }) => {
    const wanted = preset.passwordPolicy.maxAgeDays;
    const found = resource.number('max_password_age').or(PROVIDER_DEFAULT);
    const lasts = found.is((days) => accepts(wanted, days));
    const age = verdict(lasts, 'age', { found, wanted: acceptedFigures(wanted) });
    const { hardExpiry } = preset.passwordPolicy;
    if (hardExpiry.accepts === 'anything') return age;
    const hard = resource.boolean('hard_expiry').or(false);
    const ends = hard.is((value) => accepts(hardExpiry, value));
    return [age, verdict(ends, 'soft')];
  },
});

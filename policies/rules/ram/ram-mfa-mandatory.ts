import { any, defineAccountRule } from '../../review';
import type { Resource, Ternary } from '../../review';
import { PREFERENCE } from './preference-rule';

export default defineAccountRule({
  id: 'ram-mfa-mandatory',
  title: 'Every RAM user signs in to the console with a second factor',
  severity: 'critical',
  resourceTypes: [PREFERENCE],
  rationale: 'A password that is phished, guessed or reused is all that it takes otherwise.',
  remediation:
    'Set `mfa_operation_for_login = "mandatory"`; `adaptive` asks only where sign-in looks unusual.',
  references: [
    'CIS Alibaba Cloud 2.0, 1.4',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_security_preference',
  ],
  messages: {
    optional: 'a second factor is asked for by {found}, not of everybody',
    none: 'nothing says that users need a second factor: it is left to each user',
  },
  whenAbsent: {
    message: 'none',
    because:
      'RAM leaves the second factor to each user (`independent`) unless it is told otherwise.',
  },
  examples: {
    fails: { [PREFERENCE]: { this: { mfa_operation_for_login: 'independent' } } },
    passes: { [PREFERENCE]: { this: { mfa_operation_for_login: 'mandatory' } } },
  },
  check: ({ resources, verdict }) =>
    resources.map((preference) => {
      const found = preference.string('mfa_operation_for_login');
      return verdict(
        isMandatory(preference),
        'optional',
        { found: found.or('independent') },
        found,
      );
    }),
});

/** By the current argument or, where that is not set, by the one that was deprecated in 1.248.0. */
export function isMandatory(preference: Resource): Ternary {
  const current = preference.string('mfa_operation_for_login');
  if (current.found.state !== 'absent') return current.equals('mandatory', { absent: false });
  const older = preference.boolean('enforce_mfa_for_login').equals(true, { absent: false });
  return any(current.equals('mandatory', { absent: false }), older);
}

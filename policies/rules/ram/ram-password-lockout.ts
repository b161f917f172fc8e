import { defineRule } from '../../review';
import { acceptedFigures, accepts } from './figures';
import { isOlder, passwordPolicies } from './password-policy';

/** Of the older resource; the newer one locks nobody out. */
const OLDER_DEFAULT = 5;

export default defineRule({
  id: 'ram-password-lockout',
  title: 'Wrong passwords lock a RAM user out for an hour',
  severity: 'medium',
  resourceTypes: passwordPolicies,
  rationale: 'Without a lockout a program may try passwords until one fits.',
  remediation:
    'Set `max_login_attemps = 5` (spelt so) in `alicloud_ram_password_policy`, or ' +
    '`max_login_attempts = 5` in `alicloud_ram_account_password_policy`; 0 switches it off.',
  references: ['CIS Alibaba Cloud 2.0, 1.14', 'Checkov CKV_ALI_23, which lets 0 pass'],
  messages: {
    attempts: 'a user may be tried {found} times an hour (0: without end); asked for: {wanted}',
  },
  examples: {
    fails: { alicloud_ram_password_policy: { this: { max_login_attemps: 0 } } },
    passes: { alicloud_ram_password_policy: { this: { max_login_attemps: 5 } } },
  },
  check: ({ resource, preset, verdict }) => {
    const wanted = preset.passwordPolicy.maxLoginAttempts;
    const found = isOlder(resource)
      ? resource.number('max_login_attempts').or(OLDER_DEFAULT)
      : resource.number('max_login_attemps').or(0);
    const limited = found.is((attempts) => accepts(wanted, attempts));
    return verdict(limited, 'attempts', { found, wanted: acceptedFigures(wanted) });
  },
});

import { any, defineRule } from '../../review';
import { PREFERENCE } from './preference-rule';
import { isMandatory } from './ram-mfa-mandatory';

export default defineRule({
  id: 'ram-login-profile-mfa-required',
  title: 'A user with a password needs a second factor',
  severity: 'high',
  resourceTypes: ['alicloud_ram_login_profile'],
  rationale: 'A password alone opens the console, unless the user or the account asks for more.',
  remediation:
    'Set `mfa_bind_required = true`, or for everybody `mfa_operation_for_login = "mandatory"` in `alicloud_ram_security_preference`.',
  references: ['CIS Alibaba Cloud 2.0, 1.4', 'Prowler ram_user_mfa_enabled_console_access'],
  messages: { optional: 'the user needs no second factor' },
  examples: {
    fails: { alicloud_ram_login_profile: { u: { user_name: 'alice', password: 'example' } } },
    passes: {
      alicloud_ram_login_profile: {
        u: { user_name: 'alice', password: 'example', mfa_bind_required: true },
      },
    },
  },
  check: ({ resource, model, verdict }) => {
    const own = resource.boolean('mfa_bind_required').equals(true, { absent: false });
    return verdict(
      any(own, ...model.ofType(PREFERENCE).map(isMandatory)),
      'optional',
      {},
      resource.boolean('mfa_bind_required'),
    );
  },
});

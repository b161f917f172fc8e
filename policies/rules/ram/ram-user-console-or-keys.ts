import { all, defineRule, not } from '../../review';

const NAMES = ['name', 'id'];

export default defineRule({
  id: 'ram-user-console-or-keys',
  title: 'A user signs in to the console or has access keys, not both',
  severity: 'medium',
  resourceTypes: ['alicloud_ram_user'],
  rationale:
    'A program needs no password and a person no key; with both each opens what is meant for the other.',
  remediation: 'Make two users, or drop `alicloud_ram_access_key` for a role.',
  references: ['Cloud Config rule ram-user-login-check'],
  messages: { both: 'the user has a password and an access key' },
  examples: {
    fails: {
      alicloud_ram_user: { u: { name: 'alice' } },
      alicloud_ram_login_profile: {
        u: { user_name: '${alicloud_ram_user.u.name}', password: 'example' },
      },
      alicloud_ram_access_key: { u: { user_name: '${alicloud_ram_user.u.name}' } },
    },
    passes: {
      alicloud_ram_user: { u: { name: 'alice' } },
      alicloud_ram_login_profile: {
        u: { user_name: '${alicloud_ram_user.u.name}', password: 'example' },
      },
    },
  },
  check: ({ resource, related, verdict }) => {
    const profile = related({ type: 'alicloud_ram_login_profile', by: 'user_name', to: NAMES });
    const key = related({ type: 'alicloud_ram_access_key', by: 'user_name', to: NAMES });
    return verdict(not(all(profile.isNotEmpty(), key.isNotEmpty())), 'both', {}, resource);
  },
});

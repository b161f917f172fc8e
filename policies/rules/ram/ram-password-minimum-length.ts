import { defineRule } from '../../review';
import { isOlder, passwordPolicies } from './password-policy';

/** Of the two resources. */
const DEFAULT = 8;
const OLDER_DEFAULT = 12;

export default defineRule({
  id: 'ram-password-minimum-length',
  title: 'Passwords of RAM users have at least 14 characters',
  severity: 'medium',
  resourceTypes: passwordPolicies,
  rationale: 'A short password falls to guessing, and console passwords are tried from everywhere.',
  remediation: 'Set `minimum_password_length` to 14 or more.',
  references: ['CIS Alibaba Cloud 2.0, 1.11'],
  messages: {
    short: 'passwords of {found} characters are allowed; at least {least} are asked for',
  },
  examples: {
    fails: { alicloud_ram_password_policy: { this: { minimum_password_length: 8 } } },
    passes: { alicloud_ram_password_policy: { this: { minimum_password_length: 14 } } },
  },
  check: ({ resource, preset, verdict }) => {
    const least = preset.passwordPolicy.minimumLength.value;
    const length = resource
      .number('minimum_password_length')
      .or(isOlder(resource) ? OLDER_DEFAULT : DEFAULT);
    return verdict(
      length.is((characters) => characters >= least),
      'short',
      { found: length, least },
    );
  },
});

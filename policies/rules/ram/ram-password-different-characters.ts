import { defineRule } from '../../review';
import { acceptedFigures, accepts } from './figures';
import { PASSWORD_POLICY } from './password-policy';

export default defineRule({
  id: 'ram-password-different-characters',
  title: 'Passwords of RAM users have several different characters',
  severity: 'low',
  resourceTypes: [PASSWORD_POLICY],
  rationale: 'A password may be long and of every class, and still be the same few keys again.',
  remediation: 'Set `minimum_password_different_character` to 4 or more.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_password_policy',
  ],
  messages: { same: 'passwords of {found} different characters are allowed; asked for: {wanted}' },
  examples: {
    fails: { alicloud_ram_password_policy: { this: { minimum_password_different_character: 0 } } },
    passes: { alicloud_ram_password_policy: { this: { minimum_password_different_character: 4 } } },
  },
  check: ({ resource, preset, verdict }) => {
    const wanted = preset.passwordPolicy.minimumDifferentCharacters;
    const found = resource.number('minimum_password_different_character').or(0);
    const enough = found.is((characters) => accepts(wanted, characters));
    return verdict(enough, 'same', { found, wanted: acceptedFigures(wanted) });
  },
});

import { defineRule } from '../../review';
import { acceptedFigures, accepts } from './figures';
import { passwordPolicies } from './password-policy';

/** Of both resources. */
const PROVIDER_DEFAULT = 0;

export default defineRule({
  id: 'ram-password-reuse-prevented',
  title: 'The last passwords of a RAM user cannot be used again',
  severity: 'low',
  resourceTypes: passwordPolicies,
  rationale: 'Whoever has to change a leaked password and may go back to it, does.',
  remediation: 'Set `password_reuse_prevention` to 5 or more; 0 switches it off.',
  references: ['CIS Alibaba Cloud 2.0, 1.12', 'Checkov CKV_ALI_18, which lets 0 pass'],
  messages: { reusable: 'the last {found} passwords are remembered; asked for: {wanted}' },
  examples: {
    fails: { alicloud_ram_password_policy: { this: { password_reuse_prevention: 0 } } },
    passes: { alicloud_ram_password_policy: { this: { password_reuse_prevention: 5 } } },
  },
  check: ({ resource, preset, verdict }) => {
    const wanted = preset.passwordPolicy.reusePrevention;
    const found = resource.number('password_reuse_prevention').or(PROVIDER_DEFAULT);
    const remembered = found.is((passwords) => accepts(wanted, passwords));
    return verdict(remembered, 'reusable', { found, wanted: acceptedFigures(wanted) });
  },
});

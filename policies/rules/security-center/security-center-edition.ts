import { all, any, defineAccountRule, asCollection } from '../../review';
import { isOneOf } from '../common/attributes';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_threat_detection_instance';

/** Premium (Advanced in the console), Enterprise and Ultimate. */
const EDITIONS = ['level3', 'level2', 'level8'];

export default defineAccountRule({
  id: 'security-center-edition',
  title: 'Security Center protects machines, and does not only list them',
  severity: 'low',
  resourceTypes: [TYPE],
  rationale:
    'The free and the antivirus edition neither find holes, nor most of what a thief does on a machine. The others cost money.',
  remediation:
    'Set `version_code` to `level3`, `level2` or `level8`; or, paid as you go, `post_paid_flag = 1` with `post_host = 1` in `post_pay_module_switch_obj`.',
  references: [
    'CIS Alibaba Cloud 2.0, 8.1',
    'Prowler: securitycenter_advanced_or_enterprise_edition',
    'infraguard: security-center-version-check',
  ],
  messages: {
    basic: 'no instance of Security Center has an edition that protects machines',
    none: 'there is no instance of Security Center',
  },
  whenAbsent: { message: 'none', because: 'The account then has the free edition.' },
  examples: examplesOf({
    type: TYPE,
    always: { payment_type: 'Subscription' },
    fails: { version_code: 'level7' },
    passes: { version_code: 'level3' },
  }),
  check: ({ resources, verdict }) => {
    const protects = asCollection(resources).some((instance) =>
      any(
        isOneOf(instance, 'version_code', EDITIONS),
        all(
          isOneOf(instance, 'post_paid_flag', ['1']),
          isOneOf(instance, 'post_pay_module_switch_obj.post_host', ['1']),
        ),
      ),
    );
    return verdict(protects, 'basic');
  },
});

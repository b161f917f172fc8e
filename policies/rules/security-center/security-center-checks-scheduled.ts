import { defineAccountRule, asCollection } from '../../review';
import { isOn } from '../common/attributes';
import { examplesOf } from '../common/setting-rule';

const TYPE = 'alicloud_threat_detection_check_config';

export default defineAccountRule({
  id: 'security-center-checks-scheduled',
  title: 'Security Center checks the account by itself',
  severity: 'low',
  resourceTypes: [TYPE],
  rationale: 'What nobody checks regularly is found by others first.',
  remediation: 'Set `enable_auto_check = true`, with `cycle_days`, on the check configuration.',
  references: [
    'CIS Alibaba Cloud 2.0, 8.7',
    'Provider docs: alicloud_threat_detection_check_config',
  ],
  messages: {
    off: 'checks of the account are not scheduled',
    none: 'there is no check configuration of Security Center',
  },
  whenAbsent: { message: 'none', because: 'The account then has what was last set by hand.' },
  examples: examplesOf({
    type: TYPE,
    fails: { enable_auto_check: false },
    passes: { enable_auto_check: true },
  }),
  check: ({ resources, verdict }) =>
    verdict(
      asCollection(resources).some((config) => isOn(config, 'enable_auto_check')),
      'off',
    ),
});

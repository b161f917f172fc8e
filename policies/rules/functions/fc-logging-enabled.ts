import { isGiven } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'fc-logging-enabled',
  title: 'What functions say is kept',
  severity: 'medium',
  rationale: 'Without logs nobody can tell who called a function, with what, and what it did.',
  remediation: 'Set `log_config` with a `project` and a `logstore`.',
  references: ['Provider docs: alicloud_fcv3_function, log_config'],
  message: 'the function keeps no logs',
  reads: each(['alicloud_fcv3_function', 'alicloud_fc_service'], (resource) =>
    isGiven(resource, 'log_config.logstore'),
  ),
  example: {
    type: 'alicloud_fcv3_function',
    always: { handler: 'index.handler', runtime: 'nodejs20' },
    fails: {},
    passes: { log_config: [{ project: 'example-functions', logstore: 'example' }] },
  },
});

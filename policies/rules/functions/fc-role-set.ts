import { isGiven } from '../common/attributes';
import { each, settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'fc-role-set',
  title: 'Functions have a role of their own',
  severity: 'low',
  rationale:
    'Without a role a function that needs an API gets an access key in its environment, and keys leak.',
  remediation: 'Set `role` to a RAM role that has what the function needs, and nothing else.',
  references: ['infraguard: fc-service-bind-role', 'Provider docs: alicloud_fcv3_function, role'],
  message: 'the function has no role',
  reads: each(['alicloud_fcv3_function', 'alicloud_fc_service'], (resource) =>
    isGiven(resource, 'role'),
  ),
  example: {
    type: 'alicloud_fcv3_function',
    always: { handler: 'index.handler', runtime: 'nodejs20' },
    fails: {},
    passes: { role: 'acs:ram::1234567890123456:role/example' },
  },
});

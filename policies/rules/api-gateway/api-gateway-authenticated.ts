import { not } from '../../review';
import { isOneOf } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'api-gateway-authenticated',
  title: 'APIs ask who calls',
  severity: 'high',
  rationale:
    'An API without authentication is the program behind it, on the internet, for everybody.',
  remediation: 'Set `auth_type` to `APP` or `APPOPENID`.',
  references: [
    'infraguard: api-gateway-api-auth-required',
    'Provider docs: alicloud_api_gateway_api, auth_type',
  ],
  message: 'the API does not ask who calls',
  reads: {
    alicloud_api_gateway_api: (resource) => not(isOneOf(resource, 'auth_type', ['ANONYMOUS'])),
  },
  example: {
    type: 'alicloud_api_gateway_api',
    always: { name: 'example' },
    fails: { auth_type: 'ANONYMOUS' },
    passes: { auth_type: 'APP' },
  },
});

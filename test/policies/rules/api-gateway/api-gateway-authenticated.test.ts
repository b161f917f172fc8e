import rule from '../../../../policies/rules/api-gateway/api-gateway-authenticated';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the API does not ask who calls', {
  type: 'alicloud_api_gateway_api',
  path: 'auth_type',
  on: ['APP', 'APPOPENID'],
  off: ['ANONYMOUS'],
  absent: { reason: 'The provider requires it.' },
});

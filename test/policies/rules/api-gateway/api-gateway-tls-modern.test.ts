import rule from '../../../../policies/rules/api-gateway/api-gateway-tls-modern';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the gateway speaks TLS 1.0', {
  type: 'alicloud_api_gateway_instance',
  path: 'https_policy',
  on: ['HTTPS2_TLS1_2', 'HTTPS2_TLS1_3'],
  off: ['HTTPS1_1_TLS1_0', 'HTTPS2_TLS1_0', 'TLS1_20'],
  absent: { reason: 'The provider requires it.' },
});

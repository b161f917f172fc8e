import rule from '../../../../policies/rules/api-gateway/api-gateway-https-only';
import { testSetting } from '../common/setting-samples';

testSetting(rule, 'the API answers over HTTP', {
  type: 'alicloud_api_gateway_api',
  path: 'request_config.protocol',
  on: ['HTTPS'],
  off: ['HTTP', 'HTTP,HTTPS'],
  absent: { reason: 'The provider requires it.' },
  set: (value) => ({ request_config: [{ protocol: value }] }),
});

import rule from '../../../../policies/rules/messaging/mns-endpoint-acl-closed';
import { testWhitelist } from '../common/whitelist-samples';

testWhitelist(rule, 'Simple Message Queue', {
  type: 'alicloud_message_service_endpoint_acl',
  path: 'cidr',
  form: 'text',
  set: (entries) => ({ cidr: entries }),
  required: true,
});

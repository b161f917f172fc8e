import { not } from '../../review';
import { isOn } from '../common/attributes';
import { settingRule } from '../common/setting-rule';

export default settingRule({
  id: 'rocketmq-password-required',
  title: 'RocketMQ asks for a password, inside the VPC as well',
  severity: 'medium',
  rationale: 'Without a password every machine in the VPC reads and writes all messages.',
  remediation: 'Set `acl_info { acl_types = ["default"], default_vpc_auth_free = false }`.',
  references: ['Provider docs: alicloud_rocketmq_instance, acl_info'],
  message: 'the instance asks no password inside the VPC',
  reads: {
    alicloud_rocketmq_instance: (resource) => not(isOn(resource, 'acl_info.default_vpc_auth_free')),
  },
  example: {
    type: 'alicloud_rocketmq_instance',
    always: { service_code: 'rmq' },
    fails: { acl_info: [{ default_vpc_auth_free: true }] },
    passes: { acl_info: [{ default_vpc_auth_free: false }] },
  },
});

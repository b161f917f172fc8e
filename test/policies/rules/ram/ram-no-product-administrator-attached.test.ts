import rule from '../../../../policies/rules/ram/ram-no-product-administrator-attached';
import { testRule, UNKNOWN } from '../rule-tester';

const TYPE = 'alicloud_ram_role_policy_attachment';
const policy = (policy_name: string, policy_type = 'System') => ({
  resources: { [TYPE]: { a: { policy_name, policy_type, role_name: 'r' } } },
});
const told = (name: string) => ({
  [`${TYPE}.a`]: { fail: `attaches the system policy ${name}`, path: 'policy_name' },
});
const doubt = (path: string) => ({ [`${TYPE}.a`]: { unknown: `${TYPE}.a ${path}` } });

testRule(rule, {
  pass: {
    'another policy': { ...policy('AliyunOSSReadOnlyAccess'), gives: { [`${TYPE}.a`]: 'pass' } },
    'of the same name, of one’s own': {
      ...policy('AliyunOSSFullAccess', 'Custom'),
      gives: { [`${TYPE}.a`]: 'pass' },
    },
  },
  fail: {
    one: { ...policy('AliyunOSSFullAccess'), gives: told('AliyunOSSFullAccess') },
    another: { ...policy('AliyunECSFullAccess'), gives: told('AliyunECSFullAccess') },
  },
  absent: 'The provider requires both arguments.',
  unknown: {
    'which policy': { ...policy(UNKNOWN), gives: doubt('policy_name') },
    'whose policy': { ...policy('AliyunOSSFullAccess', UNKNOWN), gives: doubt('policy_type') },
  },
});

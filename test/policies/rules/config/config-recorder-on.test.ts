import rule from '../../../../policies/rules/config/config-recorder-on';
import { testRule, UNKNOWN } from '../rule-tester';

const type = 'alicloud_config_configuration_recorder';
const recorder = (...resource_types: string[]) => ({
  resources: { [type]: { a: { resource_types } } },
});

testRule(rule, {
  pass: {
    'users too': { ...recorder('ACS::ECS::Disk', 'ACS::RAM::User'), gives: { account: 'pass' } },
  },
  fail: {
    'no users': {
      ...recorder('ACS::ECS::Disk'),
      gives: { account: { fail: 'the recorder leaves out RAM users' } },
    },
    none: {
      wholeAccount: true,
      resources: {},
      gives: { account: { fail: 'Cloud Config records nothing' } },
    },
  },
  absent: { 'all types': { resources: { [type]: { a: {} } }, gives: { account: 'pass' } } },
  unknown: {
    'which types': {
      ...recorder(UNKNOWN),
      gives: { account: { unknown: `${type}.a resource_types[0]` } },
    },
  },
});

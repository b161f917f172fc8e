import rule from '../../../../policies/rules/cloud-sso/cloud-sso-administrators-listed';
import { testRule, UNKNOWN } from '../rule-tester';

const A = 'alicloud_cloud_sso_access_assignment.a';
const fail = { fail: 'u-1 becomes an administrator of 1234567890123456' };
const assignment = (access_configuration_id: string) => ({
  alicloud_cloud_sso_access_assignment: {
    a: {
      directory_id: 'd-1',
      access_configuration_id,
      principal_id: 'u-1',
      principal_type: 'User',
      target_id: '1234567890123456',
      target_type: 'RD-Account',
    },
  },
});
const configuration = (...policies: readonly (readonly [string, string])[]) => ({
  alicloud_cloud_sso_access_configuration: {
    c: {
      directory_id: 'd-1',
      access_configuration_name: 'c',
      permission_policies: policies.map(([permission_policy_name, permission_policy_type]) => ({
        permission_policy_name,
        permission_policy_type,
      })),
    },
  },
});
const HERE = '${alicloud_cloud_sso_access_configuration.c.access_configuration_id}';
const ADMINISTRATOR = ['AdministratorAccess', 'System'] as const;

testRule(rule, {
  pass: {
    'who reads': {
      resources: { ...assignment(HERE), ...configuration(['ReadOnlyAccess', 'System']) },
      gives: { [A]: 'pass' },
    },
    'a policy of that name, written here': {
      resources: { ...assignment(HERE), ...configuration(['AdministratorAccess', 'Inline']) },
      gives: { [A]: 'pass' },
    },
    'who is listed': {
      resources: { ...assignment(HERE), ...configuration(ADMINISTRATOR) },
      options: { 'cloud-sso-administrators-listed': { administrators: ['u-1'] } },
      gives: { [A]: 'pass' },
    },
  },
  fail: {
    'an administrator': {
      resources: { ...assignment(HERE), ...configuration(ADMINISTRATOR) },
      gives: { [A]: fail },
    },
    'by the second policy': {
      resources: {
        ...assignment(HERE),
        ...configuration(['ReadOnlyAccess', 'System'], ['AliyunRAMFullAccess', 'System']),
      },
      gives: { [A]: fail },
    },
  },
  absent: {
    'a configuration that has no policy': {
      resources: {
        ...assignment(HERE),
        alicloud_cloud_sso_access_configuration: {
          c: { directory_id: 'd-1', access_configuration_name: 'c' },
        },
      },
      gives: { [A]: 'pass' },
    },
  },
  unknown: {
    'which policy': {
      resources: { ...assignment(HERE), ...configuration([UNKNOWN, 'System']) },
      gives: {
        [A]: {
          unknown:
            'alicloud_cloud_sso_access_configuration.c permission_policies[0].permission_policy_name',
        },
      },
    },
    'which configuration': {
      resources: assignment(UNKNOWN),
      gives: { [A]: { unknown: `${A} access_configuration_id` } },
    },
  },
});

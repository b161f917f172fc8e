import rule from '../../../../policies/rules/ram/ram-trust-root-not-beside-wide-assume';
import { testRule, UNKNOWN } from '../rule-tester';
import type { Sample } from '../rule-tester';
import { trust } from './trust-samples';

const ROOT = 'acs:ram::1234567890123456:root';
const path = 'assume_role_policy_document';
const ROLE = 'alicloud_ram_role.r';
const WIDE = 'sts:AssumeRole';

const policy = (Action: string, Resource = '*', more: object = {}): string =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action, Resource, ...more }] });

interface Declared {
  readonly trusts?: string;
  readonly allows?: string;
  readonly more?: Sample['resources'];
}

function sample(
  gives: Sample['gives'][string],
  { trusts = trust({ RAM: [ROOT] }), allows = policy(WIDE), more = {} }: Declared = {},
): Sample {
  return {
    resources: {
      alicloud_ram_role: { r: { [path]: trusts } },
      alicloud_ram_policy: { p: { policy_name: 'p', policy_document: allows } },
      ...more,
    },
    gives: { [ROLE]: gives },
  };
}

const beside = (by: string, at = path): Sample['gives'][string] => ({
  fail: `trusts ${ROOT}, and ${by} lets its holders take every role that does`,
  path: at,
});
const TOLD = beside('alicloud_ram_policy.p');
const attached = (policy_name: string): Sample['resources'] => ({
  alicloud_ram_user_policy_attachment: {
    a: { user_name: 'ann', policy_name, policy_type: 'System' },
  },
});

testRule(rule, {
  pass: {
    'the policy names the roles': sample('pass', {
      allows: policy(WIDE, 'acs:ram:*:1234567890123456:role/other'),
    }),
    'the policy is about something else': sample('pass', {
      allows: policy('sts:GetCallerIdentity'),
    }),
    'the policy denies it': sample('pass', {
      allows: JSON.stringify({
        Version: '1',
        Statement: [
          { Effect: 'Allow', Action: 'sts:*', Resource: '*' },
          { Effect: 'Deny', Action: WIDE, Resource: '*' },
        ],
      }),
    }),
    'an administrator, who gets in anyhow': sample('pass', { allows: policy('*') }),
    'the role names a user': sample('pass', {
      trusts: trust({ RAM: ['acs:ram::1234567890123456:user/root'] }),
    }),
    'the role is for a service': sample('pass', {
      trusts: trust({ Service: ['ecs.aliyuncs.com'] }),
    }),
    'the root of somebody else, by an external id': sample('pass', {
      trusts: trust({ RAM: [ROOT] }, { Condition: { StringEquals: { 'sts:ExternalId': 'a1b2' } } }),
    }),
    'another system policy': sample('pass', {
      allows: policy('ecs:DescribeZones'),
      more: attached('AliyunECSReadOnlyAccess'),
    }),
  },
  fail: {
    'any role': sample(TOLD),
    'by a pattern': sample(TOLD, { allows: policy('STS:assume*', 'acs:ram:*:*:role/*') }),
    'roles of one account': sample(TOLD, {
      allows: policy(WIDE, 'acs:ram::1234567890123456:role/*'),
    }),
    'with a second factor': sample(TOLD, {
      trusts: trust({ RAM: [ROOT] }, { Condition: { Bool: { 'acs:MFAPresent': 'true' } } }),
    }),
    'all actions but some': sample(TOLD, {
      allows: JSON.stringify({
        Version: '1',
        Statement: [{ Effect: 'Allow', NotAction: 'ram:*', Resource: '*' }],
      }),
    }),
    'by the system policy': sample(beside('alicloud_ram_user_policy_attachment.a'), {
      allows: policy('ecs:DescribeZones'),
      more: attached('AliyunSTSAssumeRoleAccess'),
    }),
    'by ram_users': {
      resources: {
        alicloud_ram_role: { r: { ram_users: [ROOT] } },
        alicloud_ram_policy: { p: { policy_name: 'p', policy_document: policy(WIDE) } },
      },
      gives: { [ROLE]: beside('alicloud_ram_policy.p', 'ram_users') },
    },
  },
  absent: {
    'no policy': {
      resources: { alicloud_ram_role: { r: { [path]: trust({ RAM: [ROOT] }) } } },
      gives: { [ROLE]: 'pass' },
    },
    'no trust': sample('pass', { trusts: trust({ Service: ['fc.aliyuncs.com'] }) }),
  },
  unknown: {
    'somebody in ram_users who is not known yet': {
      resources: {
        alicloud_ram_role: { r: { ram_users: [UNKNOWN] } },
        alicloud_ram_policy: { p: { policy_name: 'p', policy_document: policy(WIDE) } },
      },
      gives: { [ROLE]: { unknown: `${ROLE} ram_users[0]` } },
    },
    'a trust that is not known yet': sample({ unknown: `${ROLE} ${path}` }, { trusts: UNKNOWN }),
    'a policy that is not known yet': sample(
      { unknown: 'alicloud_ram_policy.p policy_document' },
      { allows: UNKNOWN },
    ),
    'a condition in small letters, which nobody knows whether it counts': sample(
      { unknown: `${ROLE} ${path}` },
      {
        trusts: trust({ RAM: [ROOT] }, { condition: { StringEquals: { 'sts:ExternalId': 'a' } } }),
      },
    ),
  },
});

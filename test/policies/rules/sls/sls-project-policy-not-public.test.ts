import rule from '../../../../policies/rules/sls/sls-project-policy-not-public';
import { testRule, UNKNOWN } from '../rule-tester';

const P = 'alicloud_log_project.p';
const fail = {
  fail: 'the policy of the project allows log:GetLogStoreLogs to everybody',
  path: 'policy',
};
const unknown = { unknown: `${P} policy` };
const project = (Principal: unknown, more: object = {}) => ({
  resources: {
    alicloud_log_project: {
      p: {
        project_name: 'p',
        policy: JSON.stringify({
          Version: '1',
          Statement: [
            {
              Effect: 'Allow',
              Principal,
              Action: ['log:GetLogStoreLogs'],
              Resource: 'acs:log:*:*:project/p/*',
              ...more,
            },
          ],
        }),
      },
    },
  },
});
const vpc = (...ids: string[]) => ({ Condition: { StringEquals: { 'acs:SourceVpc': ids } } });

testRule(rule, {
  pass: {
    'one that is named': { ...project(['1234567890123456']), gives: { [P]: 'pass' } },
    'one that is named by type': {
      ...project({ RAM: ['acs:ram::1234567890123456:root'] }),
      gives: { [P]: 'pass' },
    },
    'a Deny for all but a VPC, as the documentation has it': {
      ...project(['*'], {
        Effect: 'Deny',
        Condition: { StringNotEquals: { 'acs:SourceVpc': ['vpc-1'] } },
      }),
      gives: { [P]: 'pass' },
    },
    'a Deny without a principal, as the provider’s documentation has it': {
      ...project(undefined, {
        Effect: 'Deny',
        Condition: { StringNotLike: { 'acs:SourceVpc': ['vpc-*'] } },
      }),
      gives: { [P]: 'pass' },
    },
    'from a VPC': { ...project(['*'], vpc('vpc-1')), gives: { [P]: 'pass' } },
  },
  fail: {
    everybody: { ...project(['*']), gives: { [P]: fail } },
    'everybody, as a text': { ...project('*'), gives: { [P]: fail } },
    'everybody, as no principal': { ...project(undefined), gives: { [P]: fail } },
    'everybody, by type': { ...project({ RAM: ['*'] }), gives: { [P]: fail } },
    'one that is named, and everybody': {
      ...project(['1234567890123456', '*']),
      gives: { [P]: fail },
    },
    'from a VPC, or any': { ...project(['*'], vpc('vpc-1', '*')), gives: { [P]: fail } },
    'from any VPC': { ...project(['*'], vpc('vpc-*')), gives: { [P]: fail } },
  },
  absent: {
    'no policy': {
      resources: { alicloud_log_project: { p: { project_name: 'p' } } },
      gives: { [P]: 'pass' },
    },
  },
  unknown: {
    'which policy': {
      resources: { alicloud_log_project: { p: { project_name: 'p', policy: UNKNOWN } } },
      gives: { [P]: unknown },
    },
    'a principal of another kind': { ...project({ AWS: ['*'] }), gives: { [P]: unknown } },
  },
});

import rule from '../../../../policies/rules/kms/kms-policy-not-public';
import { testRule, UNKNOWN } from '../rule-tester';

const KEY = 'alicloud_kms_key.k';
const SECRET = 'alicloud_kms_secret.s';
const OWN = 'acs:ram::1234567890123456:*';
const fail = { fail: 'the policy allows kms:Decrypt to everybody', path: 'policy' };
const unknown = { unknown: `${KEY} policy` };

const statement = (RAM: readonly string[], more: object = {}): object => ({
  Effect: 'Allow',
  Principal: { RAM },
  Action: ['kms:Decrypt'],
  Resource: ['*'],
  ...more,
});
const document = (...Statement: object[]): string => JSON.stringify({ Version: '1', Statement });
const key = (policy: string) => ({ resources: { alicloud_kms_key: { k: { policy } } } });
const under = (operator: string, name: string, ...values: string[]) =>
  key(document(statement(['*'], { Condition: { [operator]: { [name]: values } } })));

testRule(rule, {
  pass: {
    'the account, as each new key has it': {
      ...key(document(statement([OWN]))),
      gives: { [KEY]: 'pass' },
    },
    'a user and a role': {
      ...key(document(statement(['acs:ram::1234567890123456:user/alice', OWN]))),
      gives: { [KEY]: 'pass' },
    },
    'a service': {
      ...key(document(statement([], { Principal: { Service: ['ecs.aliyuncs.com'] } }))),
      gives: { [KEY]: 'pass' },
    },
    'a Deny for everybody': {
      ...key(document(statement([OWN]), statement(['*'], { Effect: 'Deny' }))),
      gives: { [KEY]: 'pass' },
    },
    'from a network': {
      ...under('IpAddress', 'acs:SourceIp', '192.0.2.0/24'),
      gives: { [KEY]: 'pass' },
    },
    'from a VPC': { ...under('StringEquals', 'acs:SourceVpc', 'vpc-1'), gives: { [KEY]: 'pass' } },
  },
  fail: {
    everybody: { ...key(document(statement(['*']))), gives: { [KEY]: fail } },
    'every account': { ...key(document(statement(['acs:ram::*:*']))), gives: { [KEY]: fail } },
    'the root of every account': {
      ...key(document(statement(['acs:ram::*:root']))),
      gives: { [KEY]: fail },
    },
    'a user of that name in every account': {
      ...key(document(statement(['acs:ram::*:user/alice']))),
      gives: { [KEY]: fail },
    },
    'in the second statement, as the second of two': {
      ...key(document(statement([OWN]), statement([OWN, 'acs:ram::*:*']))),
      gives: { [KEY]: fail },
    },
    'a secret': {
      resources: {
        alicloud_kms_secret: {
          s: { secret_name: 's', version_id: '1', policy: document(statement(['*'])) },
        },
      },
      gives: { [SECRET]: fail },
    },
    'from every VPC of everybody': {
      ...under('StringLike', 'acs:SourceVpc', 'vpc-*'),
      gives: { [KEY]: fail },
    },
    'from everywhere': {
      ...under('IpAddress', 'acs:SourceIp', '0.0.0.0/0'),
      gives: { [KEY]: fail },
    },
    'over TLS, as everybody speaks it': {
      ...under('Bool', 'acs:SecureTransport', 'true'),
      gives: { [KEY]: fail },
    },
  },
  absent: {
    'no policy: the account’s own': {
      resources: { alicloud_kms_key: { k: {} } },
      gives: { [KEY]: 'pass' },
    },
  },
  unknown: {
    'which policy': { ...key(UNKNOWN), gives: { [KEY]: unknown } },
    'no JSON': { ...key('{'), gives: { [KEY]: unknown } },
    'a form that no document has': {
      ...key(document(statement([], { Principal: ['*'] }))),
      gives: { [KEY]: unknown },
    },
    'who asks, which nobody documents for keys': {
      ...under('StringEquals', 'acs:PrincipalRDId', 'rd-1'),
      gives: { [KEY]: unknown },
    },
  },
});

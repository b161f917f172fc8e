import { BaselineError } from '../../../alicloud/problems';
import {
  parsePolicy,
  parsePolicyLeniently,
  policySize,
  policySizeLimits,
  printPolicy,
} from '../../../policies/ram';
import { ALICE, documentOf, leniently, policyOf, trust } from './helpers';

describe('printing', () => {
  test('is compact, in RAM\u2019s usual order, with single values out of their lists', () => {
    const policy = policyOf('identity', {
      Condition: {
        Bool: { 'acs:MFAPresent': ['true'] },
        IpAddress: { 'acs:SourceIp': ['::1', '10.0.0.0/8'] },
      },
      Resource: ['*'],
      Action: ['ecs:*', 'vpc:*'],
      Effect: 'Allow',
      Sid: 'x',
    });
    expect(printPolicy(policy)).toBe(
      '{"Version":"1","Statement":[{"Sid":"x","Effect":"Allow","Action":["ecs:*","vpc:*"],"Resource":"*",' +
        '"Condition":{"Bool":{"acs:MFAPresent":"true"},"IpAddress":{"acs:SourceIp":["::1","10.0.0.0/8"]}}}]}',
    );
  });

  test('keeps principals in their lists', () => {
    expect(printPolicy(trust({ Principal: { RAM: ALICE.id } }))).toBe(
      documentOf({ Effect: 'Allow', Principal: { RAM: [ALICE.id] }, Action: 'sts:AssumeRole' }),
    );
  });

  test('leaves the name out', () => {
    const policy = policyOf('identity', { Effect: 'Deny', NotAction: 'ecs:*', Resource: '*' });
    expect(printPolicy({ ...policy, name: 'guardrails' })).toBe(
      documentOf({ Effect: 'Deny', NotAction: 'ecs:*', Resource: '*' }),
    );
  });

  test('is refused for what was not understood', () => {
    const unsure = leniently('identity', { Effect: 'allow', Action: '*', Resource: '*' });
    expect(() => printPolicy(unsure)).toThrow(BaselineError);
    expect(() => printPolicy(unsure)).toThrow('Statement[0].Effect: found "allow"');
    const opaque = {
      kind: 'identity',
      statements: [{ effect: 'unknown', action: ['*'] }],
    } as const;
    expect(() => printPolicy(opaque)).toThrow('Statement[0].Effect: found an unknown effect');
    expect(() => printPolicy(parsePolicyLeniently('', 'identity'))).toThrow(BaselineError);
  });
});

describe('the size of a policy', () => {
  test('counts every byte of the document as it is sent', () => {
    expect(policySize('{ "a": 1 }')).toBe(10);
    expect(policySize('日本')).toBe(6);
    expect(policySize('\u{1f600}')).toBe(4);
  });

  test('of a parsed policy is that of its print', () => {
    const policy = parsePolicy(
      documentOf({ Effect: 'Allow', Action: ['ecs:*'], Resource: ['*'] }),
      'identity',
    );
    expect(policySize(policy)).toBe(printPolicy(policy).length);
  });

  test('is limited as documented', () => {
    expect(policySizeLimits).toEqual({ identity: 6144, session: 1024, control: 4096 });
  });
});

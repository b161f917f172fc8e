import { evaluate, parsePolicy } from '../../../policies/ram';
import type { Context } from '../../../policies/ram';

/** The decision of one Allow under a condition, on any resource. */
function decide(condition: object, context: Context): string {
  const document = {
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'ram:*', Resource: '*', Condition: condition }],
  };
  const identity = [parsePolicy(document, 'identity')];
  return evaluate({ action: 'ram:CreateRole', resource: '*', context }, { identity }).decision;
}

const KEY = 'ram:TrustedPrincipalTypes';

// By hand: all of them meet, or one of them does.
describe('a condition on several values of a request', () => {
  it.each<[string, readonly string[], string, string]>([
    ['Service alone', ['Service'], 'allowed', 'allowed'],
    ['Service and RAM', ['Service', 'RAM'], 'implicitly-denied', 'allowed'],
    ['RAM alone', ['RAM'], 'implicitly-denied', 'implicitly-denied'],
    ['Service and Federated', ['Service', 'Federated'], 'allowed', 'allowed'],
  ])('of %s', (_, values, all, any) => {
    const wanted = { [KEY]: ['Service', 'Federated'] };
    expect(decide({ 'ForAllValues:StringEquals': wanted }, { [KEY]: values })).toBe(all);
    expect(decide({ 'ForAnyValue:StringEquals': wanted }, { [KEY]: values })).toBe(any);
  });

  it.each<[string, readonly string[], string, string]>([
    ['one that must not be there', ['RAM', 'Service'], 'implicitly-denied', 'allowed'],
    ['none that must not be there', ['Service'], 'allowed', 'allowed'],
    ['only those', ['RAM'], 'implicitly-denied', 'implicitly-denied'],
  ])('that is negated, of %s', (_, values, all, any) => {
    const refused = { [KEY]: ['RAM'] };
    expect(decide({ 'ForAllValues:StringNotEquals': refused }, { [KEY]: values })).toBe(all);
    expect(decide({ 'ForAnyValue:StringNotEquals': refused }, { [KEY]: values })).toBe(any);
  });

  it('is not settled where the request has none and all must meet: that is not documented', () => {
    const wanted = { [KEY]: ['Service'] };
    expect(decide({ 'ForAllValues:StringEquals': wanted }, { [KEY]: 'absent' })).toBe('unknown');
    expect(decide({ 'ForAnyValue:StringEquals': wanted }, { [KEY]: 'absent' })).toBe(
      'implicitly-denied',
    );
    expect(decide({ 'ForAnyValue:StringEquals': wanted }, {})).toBe('unknown');
  });
});

describe('the name of a condition key', () => {
  it('counts in any case, the key of a tag as it is spelt', () => {
    const mfa = { Bool: { 'acs:MFAPresent': ['true'] } };
    expect(decide(mfa, { 'acs:mfapresent': ['true'] })).toBe('allowed');
    expect(decide(mfa, { 'ACS:MFAPRESENT': ['false'] })).toBe('implicitly-denied');
    const tag = { StringEquals: { 'acs:RequestTag/Team': ['a'] } };
    expect(decide(tag, { 'acs:requesttag/Team': ['a'] })).toBe('allowed');
    expect(decide(tag, { 'acs:RequestTag/team': ['a'] })).toBe('unknown');
  });
});

describe('the policy of a secret', () => {
  const statement = {
    Effect: 'Allow',
    Principal: { RAM: ['acs:ram::1234567890123456:user/alice'] },
    Action: ['kms:GetSecretValue'],
    Resource: ['*'],
  };
  const document = { Version: '1', Statement: [statement] };

  it('names people as a trust policy does, and resources', () => {
    const [read] = parsePolicy(document, 'secret').statements;
    expect(read).toMatchObject({
      effect: 'Allow',
      principal: statement.Principal,
      resource: ['*'],
    });
  });

  it('is one side of a decision: alice has it by the secret alone, bob has not', () => {
    const resource = [parsePolicy(document, 'secret')];
    const ask = (name: string) =>
      evaluate(
        {
          action: 'kms:GetSecretValue',
          resource: 'acs:kms:cn-hangzhou:1234567890123456:secret/db',
          principal: { type: 'RAM', id: `acs:ram::1234567890123456:user/${name}` },
        },
        { identity: [], resource },
      ).decision;
    expect(ask('alice')).toBe('allowed');
    expect(ask('bob')).toBe('implicitly-denied');
  });

  it.each([
    ['without a principal', { ...statement, Principal: undefined }],
    ['of bare ids, as buckets have them', { ...statement, Principal: ['1234567890123456'] }],
  ])('is refused %s', (_, one) => {
    const text = JSON.stringify({ Version: '1', Statement: [one] });
    expect(() => parsePolicy(text, 'secret')).toThrow(/Principal/);
  });
});

describe('a call of which no page says by which of several codes it is authorised', () => {
  const decideTicket = (codes: readonly string[]) => {
    const action = codes.map((code) => `${code}:CreateTicket`);
    const identity = [
      { kind: 'identity', statements: [{ effect: 'Allow', action, resource: ['*'] }] } as const,
    ];
    return evaluate({ action: 'workorder:CreateTicket', resource: '*' }, { identity }).decision;
  };

  it('is allowed under all of them, and not settled under some', () => {
    expect(decideTicket(['workorder', 'support', 'supportdefault'])).toBe('allowed');
    expect(decideTicket(['workorder', 'support'])).toBe('unknown');
    expect(decideTicket(['ecs'])).toBe('implicitly-denied');
  });
});

import fc from 'fast-check';
import { actionNames } from '../../../policies/ram';
import { allow, ask, decisionOn, deny, identity } from './helpers';

function allowedBy(action: unknown, call: string): string {
  return decisionOn(call, [identity(allow(action))]);
}

function deniedBy(action: unknown, call: string): string {
  return decisionOn(call, [identity(allow('*'), deny(action))]);
}

describe('the action of a statement', () => {
  test.each([
    ['ecs:RunInstances', 'ecs:RunInstances'],
    ['ecs:runinstances', 'ECS:RunInstances'],
    ['ECS:*', 'ecs:RunInstances'],
    ['ecs:Run*', 'ecs:RunInstances'],
    ['ecs:RunInstance?', 'ecs:RunInstances'],
    ['*', 'ecs:RunInstances'],
    ['*:*', 'ecs:RunInstances'],
    ['*:run*', 'ecs:RunInstances'],
    ['e?s:RunInstances', 'ecs:RunInstances'],
    ['yundun-*:*', 'yundun-waf:CreateDomain'],
    [['vpc:*', 'ecs:RunInstances'], 'ecs:RunInstances'],
  ])('%j is about %s', (action, call) => {
    expect(allowedBy(action, call)).toBe('allowed');
    expect(deniedBy(action, call)).toBe('denied');
  });

  test.each([
    ['ecs:RunInstance', 'ecs:RunInstances'],
    ['ecs:RunInstances?', 'ecs:RunInstances'],
    ['vpc:*', 'ecs:RunInstances'],
    ['ec:*', 'ecs:RunInstances'],
    ['ecs:*', 'ecsx:RunInstances'],
    ['*:Describe*', 'ecs:RunInstances'],
    ['ecs:RunInstances', 'ecs:RunIn\u0455tances'],
    ['ec\u017f:x', 'ecs:x'],
  ])('%j is not about %s', (action, call) => {
    const isForm = typeof action === 'string' && /^[ -~]*$/.test(action);
    expect(isForm ? allowedBy(action, call) : 'implicitly-denied').toBe('implicitly-denied');
    expect(isForm ? deniedBy(action, call) : 'allowed').toBe('allowed');
  });

  test('NotAction is about all others', () => {
    const others = { Effect: 'Allow', NotAction: ['ram:*', 'ims:*', 'ecs:Run*'] };
    expect(decisionOn('vpc:CreateVpc', [identity(others)])).toBe('allowed');
    expect(decisionOn('ecs:StopInstance', [identity(others)])).toBe('allowed');
    expect(decisionOn('ECS:runinstances', [identity(others)])).toBe('implicitly-denied');
    expect(decisionOn('ram:CreateUser', [identity(others)])).toBe('implicitly-denied');
  });
});

describe('calls that RAM authorises by several names', () => {
  test.each([
    ['ims:SetSecurityPreference', ['ims:SetSecurityPreference', 'ram:SetSecurityPreference']],
    ['ecs:RunInstances', ['ecs:RunInstances']],
    ['sls:GetLogs', ['log:GetLogs']],
    ['sas:DescribeAlarms', ['yundun-sas:DescribeAlarms', 'yundun-aegis:DescribeAlarms']],
    ['unknown', ['unknown']],
    ['', ['']],
  ])('%s: %j', (call, names) => {
    expect(actionNames(call)).toEqual(names);
  });

  test.each([
    // The billing call and the console's action, either way of a statement.
    ['bssapi:QueryInstanceBill', 'bss:DescribeBillList'],
    ['bssapi:QueryInstanceBill', 'bssapi:QueryInstanceBill'],
    ['BSSAPI:queryinstancebill', 'bss:describe*'],
    ['BssOpenApi:QueryInstanceBill', 'bss:DescribeBillList'],
    ['bssapi:CreateInstance', 'bss:ModifyInstance'],
    ['bssapi:RenewInstance', 'bss:Modify*'],
    ['bssapi:RenewInstance', 'bssapi:ModifyInstance'],
    // By the code of the product, where RAM has another.
    ['R-kvstore:RestartInstance', 'kvstore:RestartInstance'],
    ['waf-openapi:CreateDomain', 'yundun-waf:*'],
    ['ims:SetSecurityPreference', 'ram:SetSecurityPreference'],
    ['ims:CreateAccessKey', 'ram:*'],
    ['ims:CreateAccessKey', 'ims:*'],
    ['resourcemanager:AttachPolicy', 'ram:AttachPolicy'],
    ['ResourceManager:AttachPolicy', 'ram:*Policy'],
    ['Sls:GetLogs', 'log:Get*'],
  ])('%s is allowed and denied by %s', (call, name) => {
    expect(allowedBy(name, call)).toBe('allowed');
    expect(deniedBy(name, call)).toBe('denied');
  });

  test.each([
    // Not documented for the call: it may be allowed, and is not certain to be denied.
    ['bssapi:CancelOrder', 'bss:CancelOrder'],
    // The page of the call has another action than its own name.
    ['bssapi:RenewInstance', 'bssapi:RenewInstance'],
    // No page says which code counts for these.
    ['yundun-aegis:DescribeAlarms', 'yundun-sas:*'],
    ['bss:PayOrder', 'bssapi:PayOrder'],
    ['bss:DescribeBillList', 'bssapi:QueryInstanceBill'],
    ['bss:ModifyInstance', 'bssapi:CreateInstance'],
    ['ram:CreateAccessKey', 'ims:CreateAccessKey'],
    ['ram:AttachPolicy', 'resourcemanager:AttachPolicy'],
    ['resourcemanager:AttachPolicy', 'resourcemanager:AttachPolicy'],
    ['resourcemanager:CreateControlPolicy', 'ram:CreateControlPolicy'],
    ['yundun-sas:DescribeAlarms', 'yundun-aegis:*'],
    ['workorder:CreateTicket', 'support:*'],
  ])('%s may be allowed and may be denied by %s', (call, name) => {
    expect(allowedBy(name, call)).toBe('unknown');
    expect(deniedBy(name, call)).toBe('unknown');
  });

  test.each([
    ['bssapi:QueryInstanceBill', 'bss:DescribeOrderList'],
    ['ims:SetSecurityPreference', 'ram:SetPasswordPolicy'],
    ['ecs:RunInstances', 'vpc:RunInstances'],
    ['log:GetLogs', 'sls:GetLogs'],
    ['ram:CreateUser', 'resourcemanager:CreateUser'],
    ['bssapi:RenewInstance', 'bssapi:CreateInstance'],
    ['das:GetYaoChiAgent', 'hdm:GetYaoChiAgent'],
  ])('%s is neither allowed nor denied by %s', (call, name) => {
    expect(allowedBy(name, call)).toBe('implicitly-denied');
    expect(deniedBy(name, call)).toBe('allowed');
  });

  test('to except some of the names leaves open whether the call is excepted', () => {
    const except = (...names: string[]): string =>
      decisionOn('bssapi:QueryInstanceBill', [identity({ Effect: 'Allow', NotAction: names })]);
    expect(except('ecs:*')).toBe('allowed');
    expect(except('bssapi:*')).toBe('unknown');
    // One of those that only may count, which is not enough to leave the call in.
    expect(except('efc:*')).toBe('unknown');
    expect(except('bssapi:*', 'bss:*', 'efc:*')).toBe('implicitly-denied');
  });

  test('to except a name that only may count leaves a Deny open too', () => {
    const policies = [identity(allow('*'), { Effect: 'Deny', NotAction: 'bss:*' })];
    expect(decisionOn('bssapi:CancelOrder', policies)).toBe('unknown');
    expect(decisionOn('ecs:RunInstances', policies)).toBe('denied');
  });

  test('the doubt is told', () => {
    const policies = [identity(allow('ims:CreateAccessKey'))];
    const { hangsOn } = ask('ram:CreateAccessKey', policies);
    expect(hangsOn).toEqual([
      expect.objectContaining({
        keys: [],
        doubts: ['whether RAM authorises the call by an action that it names'],
      }),
    ]);
  });

  test('one statement that names a call twice is one thing to hang on', () => {
    const policies = [
      identity(
        allow(['ims:CreateAccessKey', 'ram:CreateAccessKey'], {
          Condition: { Bool: { 'acs:MFAPresent': 'true' } },
        }),
      ),
    ];
    expect(ask('ram:CreateAccessKey', policies).hangsOn).toHaveLength(1);
  });
});

test('the case of an action never matters', () => {
  const shuffled = (text: string): fc.Arbitrary<string> =>
    fc.array(fc.boolean(), { minLength: text.length, maxLength: text.length }).map((upper) =>
      Array.from(text)
        .map((c, at) => (upper[at] === true ? c.toUpperCase() : c.toLowerCase()))
        .join(''),
    );
  const calls = ['ecs:RunInstances', 'bssapi:QueryInstanceBill', 'ims:SetPasswordPolicy'];
  fc.assert(
    fc.property(
      fc.constantFrom(...calls).chain((call) => fc.tuple(shuffled(call), shuffled(call))),
      ([stated, called]) => allowedBy(stated, called) === 'allowed',
    ),
  );
});

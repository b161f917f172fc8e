import type { Policy, Statement } from '../../../../policies/ram';
import { compareAccess, Held } from '../../../../policies/ram/compare';
import type { AccessChange } from '../../../../policies/ram/compare';
import { allow, deny, identity, partlyUnknown } from '../helpers';

type Json = Readonly<Record<string, unknown>>;

const only = (...statements: readonly Json[]): readonly Policy[] => [identity(...statements)];

function gained(before: readonly Policy[], after: readonly Policy[]): readonly AccessChange[] {
  const { gained: changes, undecided } = compareAccess(before, after);
  expect(undecided).toEqual([]);
  return changes;
}

/** What is newly allowed, each as patterns of actions and of resources. */
function told(before: readonly Policy[], after: readonly Policy[]): readonly string[] {
  return gained(before, after).map(
    ({ actions, resources }) => `${actions.join()} on ${resources.join()}`,
  );
}

/** A statement that was not all understood. */
const unsure = (effect: Statement['effect'], action: string): Policy =>
  partlyUnknown(action, { path: 'Condition', found: 'nothing', allowed: 'an object' }, effect);

describe('question marks', () => {
  it.each<[string, Json, Json, readonly string[]]>([
    ['of actions', allow('ecs:Stop?*'), allow('ecs:Stop*'), ['ecs:Stop* on *']],
    ['of actions, the other way', allow('ecs:Stop*'), allow('ecs:Stop?*'), []],
    [
      'of resources',
      allow('oss:*', { Resource: 'acs:oss:*:*:a?*' }),
      allow('oss:*', { Resource: 'acs:oss:*:*:a*' }),
      ['oss:* on acs:oss:*:*:a*'],
    ],
    [
      'of resources, the other way',
      allow('oss:*', { Resource: 'acs:oss:*:*:a*' }),
      allow('oss:*', { Resource: 'acs:oss:*:*:a?*' }),
      [],
    ],
  ])('stand for one character: %s', (_, before, after, expected) => {
    expect(told(only(before), only(after))).toEqual(expected);
  });
});

describe('a Deny that is gone', () => {
  it.each<[string, string, string, readonly string[]]>([
    // A call counts under the action of the console too, and may under the other's name.
    [
      'bss:ModifyInstance',
      'bssapi:CreateInstance',
      '*',
      ['bssapi:CreateInstance,bssopenapi:createinstance,bss:ModifyInstance on *'],
    ],
    ['bss:ModifyInstance', 'bssapi:GetOrderDetail', '*', []],
    ['ecs:Stop*', 'ecs:*Instance', '*', ['ecs:stop*instance on *']],
    // Calls of IMS count under the code of RAM too.
    ['ims:GetUser', 'ram:GetUser', '*', ['ims:GetUser,ram:GetUser on *']],
    ['ims:GetUser', 'ram:ListUsers', '*', []],
    ['vpc:GetUser', 'ram:GetUser', '*', []],
    // One code is enough to tell it.
    ['*', 'ram:GetUser', '*', ['ram:GetUser on *']],
  ])('of what %s allows, %s', (allowed, denied, resource, expected) => {
    const all = allow(allowed, { Resource: resource });
    expect(told(only(all, deny(denied)), only(all))).toEqual(expected);
  });

  const on = (resource: string) => ({ Resource: resource });

  it.each<[string, string, readonly string[]]>([
    ['acs:ram::1:ROLE/*', 'acs:ram:*:1:role/Dev*', ['* on acs:ram:*:1:role/dev*']],
    ['acs:ram::1:role/Dev', 'acs:ram::1:role/Ops', []],
    ['acs:ram:*:1:role/Dev', 'acs:*:role/DEV', ['* on acs:ram:*:1:role/dev']],
    ['acs:oss:*:1:Role/Dev', 'acs:oss:*:1:role/dev', []],
    ['acs:oss:*:1:role/*', 'acs:oss:*:1:role/Dev*', ['* on acs:oss:*:1:role/Dev*']],
    // Of RAM's own among them the case does not count.
    ['acs:*:ROLE/Dev', 'acs:*:role/dev', ['* on acs:ram:*:role/dev,acs:ram:role/dev']],
    ['acs:*:role/dev', 'acs:*:Role/Dev', ['* on acs:ram:*:role/dev,acs:ram:role/dev']],
    ['acs:*:ROLE/Dev', 'acs:*:user/Dev', []],
    ['acs:*:role/dev', 'acs:*:1:role/dev', ['* on acs:*:1:role/dev']],
  ])('of what is allowed on %s, %s', (allowed, denied, expected) => {
    const all = allow('*', on(allowed));
    expect(told(only(all, deny('*', on(denied))), only(all))).toEqual(expected);
  });

  it('is told apart from what is newly allowed', () => {
    const before = only(allow('ecs:*'), deny('ecs:Stop*'), deny('ecs:Start*'));
    const after = only(allow('ecs:*'), deny('ecs:Start*'), allow('vpc:*'));
    expect(gained(before, after).map(({ actions, lifted }) => [actions, lifted?.index])).toEqual([
      [['ecs:Stop*'], 1],
      [['vpc:*'], undefined],
    ]);
  });

  it('was not all understood', () => {
    const [change, ...more] = gained(
      [...only(allow('*')), unsure('Deny', 'ecs:*')],
      only(allow('*')),
    );
    expect(more).toEqual([]);
    expect(change).toMatchObject({ actions: ['ecs:*'], isCertain: false });
    expect(change?.witness).toMatchObject({ before: 'unknown', after: 'allowed' });
  });
});

describe('what is excepted', () => {
  it('is looked at exception by exception', () => {
    const before = only({ Effect: 'Allow', NotAction: ['vpc:*', 'ecs:*'] }, allow('vpc:*'));
    expect(gained(before, only(allow('*'))).map(({ witness }) => witness.action)).toEqual([
      expect.stringMatching(/^ecs:/),
    ]);
    expect(gained([...before, ...only(allow('ecs:*'))], only(allow('*')))).toEqual([]);
  });

  it('is looked at by each code that may count', () => {
    const but = (...actions: string[]) => only({ Effect: 'Allow', NotAction: actions });
    expect(told(but('yundun-aegis:GetX'), only(allow('yundun-sas:*')))).toEqual([
      'yundun-sas:getx on *',
    ]);
    expect(told(but('yundun-aegis:GetX'), only(allow('ecs:*')))).toEqual([]);
  });
});

describe('where RAM leaves open what absent keys are', () => {
  const under = (operator: string, value: string, more: Json = {}) =>
    allow('ecs:*', { Condition: { [operator]: { 's:Key': value }, ...more } });

  it.each<[string, Json, Json, number]>([
    // Only a request without the key can be new.
    ['negated', under('StringLike', '*'), under('StringNotEquals', 'a'), 1],
    ['not negated', under('StringLike', '*'), under('StringEquals', 'a'), 0],
    [
      'all of no values',
      under('ForAnyValue:StringLike', '*'),
      under('ForAllValues:StringEquals', 'a'),
      1,
    ],
    [
      'any of no values',
      under('ForAnyValue:StringLike', '*'),
      under('ForAnyValue:StringEquals', 'a'),
      0,
    ],
    ['negated before and after', under('StringNotEquals', 'a'), under('StringNotLike', 'a*'), 0],
    [
      'all of no values before and after',
      under('ForAllValues:StringEquals', 'a'),
      under('ForAllValues:StringEquals', 'a', { Bool: { 's:B': 'true' } }),
      0,
    ],
  ])('%s', (_, before, after, count) => {
    const changes = gained(only(before), only(after));
    expect(changes).toHaveLength(count);
    for (const { isCertain, witness } of changes) {
      expect([isCertain, witness.context]).toEqual([false, { 's:Key': 'absent' }]);
    }
  });
});

it('an ARN with a gap may mean any, and no other than it did before', () => {
  const on = (resource: string) => only(allow('log:*', { Resource: resource }));
  const [change, ...more] = gained([], on('acs:log::1:a'));
  expect(more).toEqual([]);
  expect(change).toMatchObject({ isCertain: false, witness: { after: 'unknown' } });
  expect(gained(on('acs:log:*:1:a'), on('acs:log::1:a'))).toEqual([]);
  expect(gained(on('acs:log::1:a'), on('acs:log::1:*'))).toHaveLength(1);
  expect(gained(on('acs:log::1:a*'), on('acs:log::1:ab'))).toEqual([]);
});

describe('what was not all understood', () => {
  const [holes, fewer] = [unsure('Allow', 'ecs:*'), unsure('Allow', 'ecs:Stop*')];

  it('is the same before and after, whatever it is', () => {
    expect(gained([holes], [fewer])).toEqual([]);
    expect(told([fewer], [holes])).toEqual(['ecs:* on *']);
  });

  it('is no more than it may be', () => {
    expect(told([holes], only(allow('ecs:*')))).toEqual(['ecs:* on *']);
    expect(gained(only(allow('ecs:*')), [holes])).toEqual([]);
  });

  it('denies the same before and after', () => {
    const denied = unsure('Deny', 'ecs:*');
    const [before, after] = [only(allow('ecs:*')), only(allow('ecs:Stop*'), allow('vpc:*'))];
    expect(told([...before, denied], [...after, denied])).toEqual(['vpc:* on *']);
  });

  it('allows nothing where it denies', () => {
    expect(new Held([unsure('Deny', 'ecs:*')]).possible('ecs:StopInstance', '*')).toBeUndefined();
    expect(new Held([unsure('Deny', 'ecs:*')]).possible('ecs:*', '*')).toBeUndefined();
  });

  it('is told after what is certain of the same pattern', () => {
    const held = new Held([holes, ...only(allow('ecs:StopInstance'))]);
    expect(held.possible('ecs:*', '*')).toMatchObject({
      action: 'ecs:StopInstance',
      decision: 'allowed',
    });
    expect(held.possible('ecs:Start*', '*')?.decision).toBe('unknown');
  });
});

describe('what is possible of a pattern', () => {
  it('is a call by any of its names', () => {
    const held = new Held(only(allow('bssapi:CreateInstance')));
    expect(held.possible('bss:Modify*', '*')?.action).toBe('bssapi:CreateInstance');
    expect(held.possible('bss:Delete*', '*')).toBeUndefined();
  });

  it('is a call that counts by another code than that of its service', () => {
    const held = new Held(only(allow('ram:GetUser')));
    expect(held.possible('ims:Get*', '*')).toMatchObject({
      action: 'ims:GetUser',
      decision: 'allowed',
    });
    expect(held.possible('ims:List*', '*')).toBeUndefined();
    expect(held.possible('sts:Get*', '*')).toBeUndefined();
  });

  it.each<[string, string, RegExp | undefined]>([
    ['acs:*:1:role/Dev', 'acs:*role/dev', /^acs:ram:(?:.*:)?1:role\/dev$/],
    ['acs:*:1:role/Dev', 'acs:oss:*role/dev', undefined],
    ['acs:*:1:role/Dev', 'acs:oss:*role/Dev', /^acs:oss:(?:.*:)?1:role\/Dev$/],
    ['acs:*:1:role/Dev', 'acs:ram::1:role/d*', /^acs:ram:[^:]*:1:role\/dev$/],
  ])('on %s: %s', (resource, asked, expected) => {
    const found = new Held(only(allow('*', { Resource: resource }))).possible('*', asked);
    expect(found?.resource ?? 'none').toMatch(expected ?? /^none$/);
  });
});

describe('what is told together', () => {
  const WITH_MFA = { Condition: { Bool: { 'acs:MFAPresent': ['true'] } } };

  it('is of one condition on the same resources, and of one statement that is gone', () => {
    const after = only(
      allow(['ecs:Stop*', 'vpc:*', 'ecs:StopInstance']),
      allow('oss:*', WITH_MFA),
      allow('log:*', { Resource: 'acs:log:*:*:*' }),
      allow('ram:Get*'),
    );
    expect(
      gained([], after).map(({ actions, resources, condition }) => [actions, resources, condition]),
    ).toEqual([
      [['ecs:Stop*', 'vpc:*', 'ram:Get*'], ['*'], undefined],
      [['oss:*'], ['*'], WITH_MFA.Condition],
      [['log:*'], ['acs:log:*:*:*'], undefined],
    ]);
    expect(Object.keys(gained([], after)[0] ?? {})).not.toContain('condition');
  });

  it('has the first request that is certain as its example', () => {
    const [change] = gained(
      [],
      [identity(allow('log:*', { Resource: ['acs:log::1:a', 'acs:log:*:2:b', 'acs:log:*:3:c'] }))],
    );
    expect(change).toMatchObject({ isCertain: true });
    expect(change?.witness.resource).toMatch(/:2:b$/);
  });

  it('is told of what is lost by the decisions before and after', () => {
    const { gained: more, lost } = compareAccess(only(allow('ecs:*')), only(allow('ecs:Stop*')));
    expect(more).toEqual([]);
    expect(lost).toMatchObject([
      { actions: ['ecs:*'], witness: { before: 'allowed', after: 'implicitly-denied' } },
    ]);
  });
});

describe('the request that shows it', () => {
  it('is one of the statement, where another takes what stands for a wildcard', () => {
    const on = (resource: string) => allow('log:*', { Resource: `acs:log:*:*:${resource}` });
    const shown = gained([], only(on('x?'), on('y/xexample'), on('xexample')));
    const one = shown.find(({ resources }) => resources[0]?.endsWith('x?'));
    expect(one?.witness.resource).toBe('acs:log:cn-hangzhou:1234567890123456:xx');
  });

  it.each([
    ['foo:BarBaz', 'foo:BarBaz'],
    ['ECS:stopINSTANCE', 'ecs:StopInstance'],
    ['foo:Bar*', 'foo:barexample'],
  ])('is spelt as the API does, else as the policy: %s', (action, expected) => {
    expect(gained([], only(allow(action))).map(({ witness }) => witness.action)).toEqual([
      expected,
    ]);
  });
});

import type { Policy, Statement } from '../../../../policies/ram';
import { actionsOf, resourcesOf, Side } from '../../../../policies/ram/compare/side';
import { allow, deny, identity } from '../helpers';

const only = (...statements: readonly Record<string, unknown>[]): Side =>
  new Side([identity(...statements)]);

/** Statements as they stand, which need not be what a document may say. */
function plainly(...statements: readonly Partial<Statement>[]): Policy {
  const whole = statements.map((one) => ({ effect: 'Allow', action: ['ecs:*'], ...one }));
  return { kind: 'identity', statements: whole as readonly Statement[] };
}

it('knows what may allow and what may deny, by folded actions', () => {
  const unsure = plainly({ effect: 'unknown', action: ['VPC:*'] });
  const side = new Side([
    identity(allow(['ECS:Stop*', 'oss:*']), deny('ram:*'), {
      Effect: 'Deny',
      NotAction: ['sts:*'],
    }),
    unsure,
  ]);
  expect(side.allows.map(({ action }) => action)).toEqual(['ecs:stop*', 'oss:*', 'vpc:*']);
  expect(side.denies.map(({ action }) => action)).toEqual(['ram:*', '*', 'vpc:*']);
  expect(side.step.statements.map(actionsOf)).toEqual([
    ['ecs:stop*', 'oss:*'],
    ['ram:*'],
    ['sts:*'],
    ['vpc:*'],
  ]);
});

const [A, B] = ['acs:oss:*:*:a', 'acs:oss:*:*:b'];

it('has what another has that says the same', () => {
  const has = (side: Side, other: Side): boolean => other.allows.every((atom) => side.has(atom));
  const own = only(allow(['ecs:Stop*', 'oss:*'], { Resource: [A, B] }));
  expect(has(own, only(allow('ECS:stop*', { Resource: [B, A] })))).toBe(true);
  expect(has(own, only(allow('ecs:Start*', { Resource: [A, B] })))).toBe(false);
  expect(has(own, only(allow('ecs:Stop*', { Resource: [A] })))).toBe(false);
  const but = only({ Effect: 'Allow', NotAction: ['a:B', 'c:D'] });
  expect(has(but, only({ Effect: 'Allow', NotAction: ['C:d', 'a:b'] }))).toBe(true);
  expect(has(but, only({ Effect: 'Allow', NotAction: ['a:b'] }))).toBe(false);
});

describe('all that a statement says but for its actions', () => {
  const keyOf = (statement: Partial<Statement>): string | undefined => {
    const side = new Side([plainly(statement)]);
    return side.step.statements.map((one) => side.keyOf(one))[0];
  };
  const asked = {
    StringEquals: { 's:A': ['a', 'b'], 's:B': ['c'] },
    Bool: { 's:C': ['true'] },
  };

  it.each<[string, Partial<Statement>, Partial<Statement>, boolean]>([
    ['other actions', { action: ['a:*'] }, { action: ['b:*'] }, true],
    ['another effect', { effect: 'Allow' }, { effect: 'Deny' }, false],
    ['resources in another order', { resource: ['a', 'b'] }, { resource: ['b', 'a'] }, true],
    ['other resources', { resource: ['a', 'b'] }, { resource: ['a', 'c'] }, false],
    ['any resource', { resource: ['*'] }, {}, true],
    ['any resource, where the other has one', { resource: ['a'] }, {}, false],
    [
      'conditions in another order',
      { condition: asked },
      {
        condition: {
          Bool: { 's:C': ['true'] },
          StringEquals: { 's:B': ['c'], 's:A': ['b', 'a'] },
        },
      },
      true,
    ],
    [
      'another value of a condition',
      { condition: asked },
      { condition: { ...asked, Bool: { 's:C': ['false'] } } },
      false,
    ],
    [
      'another key of a condition',
      { condition: asked },
      { condition: { ...asked, Bool: { 's:D': ['true'] } } },
      false,
    ],
    [
      'what was not understood',
      {},
      { unknown: [{ path: 'Effect', found: 'nothing', allowed: 'Allow or Deny' }] },
      false,
    ],
  ])('%s', (_, one, other, isSame) => {
    expect(keyOf(one) === keyOf(other)).toBe(isSame);
  });
});

it('takes once what stands there twice, and policies without that as they are', () => {
  const [one, other] = [identity(allow('ecs:*'), allow('oss:*')), identity(allow('vpc:*'))];
  const again = identity(allow('ram:*'), allow('ecs:*'), allow('ram:*'));
  const { statements } = new Side([one, other, again]).step;
  expect(statements.map(actionsOf)).toEqual([['ecs:*'], ['oss:*'], ['vpc:*'], ['ram:*']]);
  expect(statements[0]?.policy).toBe(one);
  expect(statements[2]?.policy).toBe(other);
});

it('knows resources by the widest that they may mean', () => {
  const side = new Side([
    plainly(
      {},
      { resource: ['*'] },
      { resource: ['acs:oss:*:*:a', 'acs:log::7:b', 'acs:RAM::7:Role/c'] },
    ),
  ]);
  expect(side.step.statements.map(resourcesOf)).toEqual([
    ['*'],
    ['*'],
    ['acs:oss:*:*:a', 'acs:log:*:7:b', 'acs:ram:*:7:role/c'],
  ]);
});

it('asks for the keys of its conditions, in any case', () => {
  const side = only(
    allow('ecs:*'),
    allow('oss:*', { Condition: { Bool: { 'acs:MFAPresent': 'true' } } }),
  );
  expect(side.asksFor('ACS:mfapresent')).toBe(true);
  expect(side.asksFor('acs:SourceIp')).toBe(false);
});

it('decides without asking whom a role trusts', () => {
  const request = { action: 'sts:AssumeRole', resource: 'acs:ram::1234567890123456:role/dev' };
  expect(only(allow('sts:AssumeRole')).decide(request)).toBe('allowed');
  expect(only(allow('sts:*'), deny('sts:AssumeRole')).decide(request)).toBe('denied');
  expect(only(allow('ecs:*')).decide(request)).toBe('implicitly-denied');
});

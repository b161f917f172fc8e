import fc from 'fast-check';
import type {
  Condition,
  Context,
  Policies,
  Policy,
  PolicyKind,
  Request,
  Statement,
} from '../../../policies/ram';

/** A little world, so that statements and requests often meet. */
const actions = ['ecs:RunInstances', 'ecs:StopInstance', 'vpc:CreateVpc', 'log:GetLogs'];
const actionPatterns = [...actions, '*', 'ecs:*', 'ECS:run*', '*:*Instance?', 'e?s:S*', 'log:get*'];
const resources = [
  'acs:ecs:r:1:instance/i-1',
  'acs:ecs:r:1:instance/i-2',
  'acs:ram:*:1:role/Dev',
  '*',
];
const resourcePatterns = [...resources, 'acs:*', 'acs:ecs:*:*:instance/*', 'acs:ram:*:1:ROLE/d?v'];
const keys = ['acs:A', 'acs:B', 'acs:Count', 'acs:When', 'acs:SourceIp', 'acs:MFAPresent'] as const;

/** For each key the operators that go with it, what policies ask for and what requests may carry. */
const comparisons: Readonly<
  Record<(typeof keys)[number], { operators: readonly string[]; wanted: string[]; given: string[] }>
> = {
  'acs:A': {
    operators: ['StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike'],
    wanted: ['dev', 'd*', '?ps'],
    given: ['dev', 'ops', 'DEV'],
  },
  'acs:B': {
    operators: ['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
    wanted: ['dev', 'OPS'],
    given: ['DEV', 'ops', 'x'],
  },
  'acs:Count': {
    operators: ['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericGreaterThanEquals'],
    wanted: ['1', '2.5'],
    given: ['1.0', '2', '3'],
  },
  'acs:When': {
    operators: ['DateLessThan', 'DateGreaterThanEquals'],
    wanted: ['2026-01-01T00:00:00Z', '2026-06-01T00:00:00+08:00'],
    given: ['2025-12-31T23:59:59Z', '2026-05-31T16:00:00Z'],
  },
  'acs:SourceIp': {
    operators: ['IpAddress', 'NotIpAddress'],
    wanted: ['192.0.2.0/24', '2001:db8::/32'],
    given: ['192.0.2.1', '198.51.100.1', '2001:db8::1'],
  },
  'acs:MFAPresent': { operators: ['Bool'], wanted: ['true', 'false'], given: ['true', 'false'] },
};

function some<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
}

const condition: fc.Arbitrary<Condition> = fc
  .array(
    fc.constantFrom(...keys).chain((key) => {
      const { operators, wanted } = comparisons[key];
      return fc.tuple(fc.constantFrom(...operators), fc.constant(key), some(wanted));
    }),
    { minLength: 1, maxLength: 2 },
  )
  .map((entries) => {
    const made: Record<string, Record<string, string[]>> = {};
    for (const [operator, key, values] of entries) {
      made[operator] = { ...made[operator], [key]: values };
    }
    return made;
  });

export const statement: fc.Arbitrary<Statement> = fc
  .record({
    effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    actions: some(actionPatterns),
    negated: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
    resource: fc.oneof(fc.constant(['*']), some(resourcePatterns)),
    condition: fc.option(condition, { nil: undefined }),
  })
  .map(({ actions: named, negated, condition: asked, ...rest }) => ({
    ...rest,
    ...(negated ? { notAction: named } : { action: named }),
    ...(asked === undefined ? {} : { condition: asked }),
  }));

export function policyOfKind(kind: PolicyKind): fc.Arbitrary<Policy> {
  return fc.array(statement, { minLength: 1, maxLength: 3 }).map((statements) => ({
    kind,
    statements: statements.map((one) => (kind === 'resource' ? { ...one, principal: ['*'] } : one)),
  }));
}

const several = (kind: PolicyKind): fc.Arbitrary<Policy[]> =>
  fc.array(policyOfKind(kind), { maxLength: 2 });

/** All steps of an evaluation, most of them most often absent. */
export const policies: fc.Arbitrary<Policies> = fc.record(
  {
    identity: several('identity'),
    control: fc.array(fc.array(policyOfKind('control'), { minLength: 1, maxLength: 2 }), {
      maxLength: 2,
    }),
    session: policyOfKind('session'),
    resourceGroupIdentity: several('identity'),
    resource: several('resource'),
  },
  { requiredKeys: ['identity'] },
);

const knownValue = (key: (typeof keys)[number]): fc.Arbitrary<readonly string[]> =>
  fc.constantFrom(...comparisons[key].given).map((value) => [value]);

function contextOf(
  value: (key: (typeof keys)[number]) => fc.Arbitrary<Context[string]>,
): fc.Arbitrary<Context> {
  return fc
    .tuple(...keys.map(value))
    .map((values) => Object.fromEntries(keys.map((key, at) => [key, values[at] ?? 'unknown'])));
}

/** Every key has a value. */
export const fullContext = contextOf(knownValue);

/** Every key has a value or is known to be absent. */
const knownContext = contextOf((key) => fc.oneof(knownValue(key), fc.constant('absent' as const)));

/** Some keys are not known; and one way that they may turn out. */
export const contextAndRefinement: fc.Arbitrary<{ vague: Context; refined: Context }> = fc
  .tuple(knownContext, fc.subarray([...keys], { minLength: 1 }))
  .map(([refined, forgotten]) => ({
    refined,
    vague: { ...refined, ...Object.fromEntries(forgotten.map((key) => [key, 'unknown'])) },
  }));

export const request: fc.Arbitrary<Request> = fc.record({
  action: fc.constantFrom(...actions),
  resource: fc.constantFrom(...resources),
});

import fc from 'fast-check';
import {
  compile,
  evaluate,
  parsePolicy,
  parsePolicyLeniently,
  printPolicy,
} from '../../../policies/ram';
import type { Decision, Policies, Policy, Statement } from '../../../policies/ram';
import {
  contextAndRefinement,
  fullContext,
  policies,
  policyOfKind,
  request,
  statement,
} from './arbitraries';
import { decideByReference } from './reference';

const RUNS = { numRuns: 1_500 };

/** How much an answer allows. */
const RANK: Readonly<Record<Decision, number>> = {
  denied: 0,
  'implicitly-denied': 0,
  unknown: 1,
  allowed: 2,
};

/** Some of the policies with one statement more. */
function withStatement(given: Policies, added: Statement, pick: number): Policies {
  const { control = [], session, identity, resourceGroupIdentity = [], resource = [] } = given;
  const grow = (policy: Policy): Policy => ({
    ...policy,
    statements: [
      ...policy.statements,
      policy.kind === 'resource' ? { ...added, principal: ['*'] } : added,
    ],
  });
  const places: (() => Policies)[] = [
    () => ({ ...given, identity: [...identity, { kind: 'identity', statements: [added] }] }),
    ...control.map((_, level) => () => ({
      ...given,
      control: control.map((list, at) =>
        at === level ? list.map((policy, first) => (first === 0 ? grow(policy) : policy)) : list,
      ),
    })),
    ...(session === undefined ? [] : [() => ({ ...given, session: grow(session) })]),
    ...resourceGroupIdentity.map((_, index) => () => ({
      ...given,
      resourceGroupIdentity: resourceGroupIdentity.map((policy, at) =>
        at === index ? grow(policy) : policy,
      ),
    })),
    ...resource.map((_, index) => () => ({
      ...given,
      resource: resource.map((policy, at) => (at === index ? grow(policy) : policy)),
    })),
  ];
  return places[pick % places.length]?.() ?? given;
}

const vague = contextAndRefinement.map(({ vague: context }) => context);

test('with everything known it decides as the plainest reading of the rules does', () => {
  const seen = new Set<Decision>();
  fc.assert(
    fc.property(policies, request, fullContext, (given, asked, context) => {
      const known = { ...asked, context };
      const expected = decideByReference(known, given);
      seen.add(expected);
      expect(evaluate(known, given).decision).toBe(expected);
    }),
    { numRuns: 4_000 },
  );
  expect([...seen].sort()).toEqual(['allowed', 'denied', 'implicitly-denied']);
});

test('what an unknown context promises, no way that it turns out breaks', () => {
  fc.assert(
    fc.property(
      policies,
      request,
      contextAndRefinement,
      (given, asked, { vague: context, refined }) => {
        const promised = evaluate({ ...asked, context }, given).decision;
        const { decision } = evaluate({ ...asked, context: refined }, given);
        if (promised === 'allowed' || promised === 'denied') return decision === promised;
        return promised === 'unknown' || RANK[decision] === 0;
      },
    ),
    RUNS,
  );
});

test('an unknown decision is decided once its keys are known, or hangs on what is not documented', () => {
  fc.assert(
    fc.property(
      policies,
      request,
      contextAndRefinement,
      (given, asked, { vague: context, refined }) => {
        const { decision, hangsOn } = evaluate({ ...asked, context }, given);
        const keys = hangsOn.flatMap((hanging) => hanging.keys);
        expect(hangsOn.length > 0).toBe(decision === 'unknown');
        const uncertain = keys.filter(
          (key) => context[key] === 'unknown' || context[key] === 'absent',
        );
        expect(uncertain).toEqual(keys);
        const told = {
          ...context,
          ...Object.fromEntries(keys.map((key) => [key, refined[key] ?? 'absent'])),
        };
        const after = evaluate({ ...asked, context: told }, given);
        const still = after.hangsOn.flatMap((hanging) => hanging.keys);
        expect(still.every((key) => told[key] === 'absent' || !keys.includes(key))).toBe(true);
      },
    ),
    RUNS,
  );
});

test('a Deny that is added never allows more', () => {
  fc.assert(
    fc.property(
      policies,
      request,
      vague,
      statement,
      fc.nat(),
      (given, asked, context, added, pick) => {
        const more = withStatement(given, { ...added, effect: 'Deny' }, pick);
        const [before, after] = [given, more].map(
          (list) => evaluate({ ...asked, context }, list).decision,
        );
        return RANK[after ?? 'allowed'] <= RANK[before ?? 'denied'];
      },
    ),
    RUNS,
  );
});

test('an Allow that is added never denies more', () => {
  fc.assert(
    fc.property(
      policies,
      request,
      vague,
      statement,
      fc.nat(),
      (given, asked, context, added, pick) => {
        const more = withStatement(given, { ...added, effect: 'Allow' }, pick);
        const [before, after] = [given, more].map(
          (list) => evaluate({ ...asked, context }, list).decision,
        );
        return RANK[after ?? 'denied'] >= RANK[before ?? 'allowed'];
      },
    ),
    RUNS,
  );
});

test('neither the order of statements nor how they are spread over policies counts', () => {
  const shuffled = fc.array(statement, { minLength: 1, maxLength: 6 }).chain((list) =>
    fc.record({
      list: fc.constant(list),
      order: fc.shuffledSubarray(list, { minLength: list.length }),
      cut: fc.nat(list.length),
    }),
  );
  fc.assert(
    fc.property(shuffled, request, vague, ({ list, order, cut }, asked, context) => {
      const spread = [order.slice(0, cut), order.slice(cut)];
      const decide = (parts: readonly Statement[][]): Decision => {
        const identity = parts.map((statements): Policy => ({ kind: 'identity', statements }));
        return evaluate({ ...asked, context }, { identity }).decision;
      };
      return decide([list]) === decide(spread);
    }),
    RUNS,
  );
});

test('the statement that is named would decide alone', () => {
  fc.assert(
    fc.property(policies, request, fullContext, (given, asked, context) => {
      const { decision, statement: named } = evaluate({ ...asked, context }, given);
      expect(named !== undefined).toBe(decision === 'allowed' || decision === 'denied');
      if (named === undefined) return;
      expect(named.policy.statements[named.index]).toBe(named.statement);
      const alone = { kind: 'identity', statements: [named.statement] } as const;
      expect(evaluate({ ...asked, context }, { identity: [alone] }).decision).toBe(decision);
    }),
    RUNS,
  );
});

test('compiled policies decide as the policies do, however often they are asked', () => {
  fc.assert(
    fc.property(
      policies,
      fc.array(fc.tuple(request, vague), { maxLength: 5 }),
      (given, questions) => {
        const compiled = compile(given);
        for (const [asked, context] of [...questions, ...questions]) {
          const known = { ...asked, context };
          expect(evaluate(known, compiled)).toEqual(evaluate(known, given));
        }
      },
    ),
    { numRuns: 500 },
  );
});

describe('parsing and printing', () => {
  const text = fc.string({ unit: 'binary' });
  const action = fc.oneof(
    fc.constant('*'),
    fc.stringMatching(/^[a-z*?-]{1,8}:[A-Za-z*?/._-]{1,12}$/),
  );
  const resource = fc.oneof(
    fc.constant('*'),
    fc
      .string({ unit: 'grapheme' })
      .filter((id) => !/\p{C}|\$\{/u.test(id))
      .map((id) => `acs:a:b:c:x${id}`),
  );
  const key = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `acs:${name}`);
  const keysOf = (value: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string[]>> =>
    fc.dictionary(key, fc.array(value, { minLength: 1, maxLength: 3 }), { minKeys: 1, maxKeys: 2 });
  const condition = fc.record(
    {
      StringLike: keysOf(text),
      StringNotEquals: keysOf(text),
      NumericLessThan: keysOf(fc.integer().map(String)),
      DateEquals: keysOf(fc.constant('2026-01-01T00:00:00Z')),
      Bool: keysOf(fc.constantFrom('true', 'false')),
      NotIpAddress: keysOf(fc.oneof(fc.ipV4(), fc.constant('2001:db8::/32'))),
    },
    { requiredKeys: ['Bool'] },
  );
  const names = fc.array(action, { minLength: 1, maxLength: 3 });
  const any: fc.Arbitrary<Statement> = fc
    .record(
      {
        sid: text,
        effect: fc.constantFrom('Allow' as const, 'Deny' as const),
        resource: fc.array(resource, { minLength: 1, maxLength: 3 }),
        condition,
      },
      { requiredKeys: ['effect', 'resource'] },
    )
    .chain((rest) =>
      fc.oneof(
        names.map((named) => ({ ...rest, action: named })),
        names.map((named) => ({ ...rest, notAction: named })),
      ),
    );
  const kinds = fc.constantFrom('identity' as const, 'session' as const, 'control' as const);
  const written = fc.record({
    kind: kinds,
    statements: fc.array(any, { minLength: 1, maxLength: 4 }),
  });

  test('lose nothing', () => {
    fc.assert(
      fc.property(written, (policy) => {
        const printed = printPolicy(policy);
        expect(parsePolicy(printed, policy.kind)).toEqual(policy);
        expect(parsePolicyLeniently(printed, policy.kind)).toEqual(policy);
        expect(printPolicy(parsePolicy(printed, policy.kind))).toBe(printed);
      }),
    );
  });

  test('change no decision', () => {
    fc.assert(
      fc.property(policyOfKind('identity'), request, vague, (policy, asked, context) => {
        const again = parsePolicy(printPolicy(policy), 'identity');
        const decide = (one: Policy): Decision =>
          evaluate({ ...asked, context }, { identity: [one] }).decision;
        return decide(policy) === decide(again);
      }),
    );
  });
});

import fc from 'fast-check';
import { knownActions } from '../../../../alicloud/api';
import { compile, evaluate, type Policy } from '../../../../policies/ram';
import { partsOf } from '../../../../policies/ram/compare';
import { pairs } from './pairs';
import { named } from './several-names';

const isAllowed = (identity: readonly Policy[], action: string): boolean =>
  evaluate({ action, resource: 'acs:s:r:1:a' }, compile({ identity })).decision === 'allowed';

/** Whether the parts, each by itself, allow what all policies allow. */
function sumUp(policies: readonly Policy[], calls: readonly string[]): boolean {
  const { held, free } = partsOf(policies);
  expect(held.length + free.length).toBe(policies.length);
  const parts = [held, ...free.map((policy) => [policy])];
  for (const action of calls) {
    const together = isAllowed(policies, action);
    expect([action, together]).toEqual([action, parts.some((part) => isAllowed(part, action))]);
  }
  return held.length > 0 && free.length > 0;
}

describe('policies in parts that decide nothing of each other', () => {
  it('allow together what all of them allow', () => {
    const calls = ['s', 't', 'S'].flatMap((of) =>
      ['a', 'b', 'A', 'ab', 'ba', 'aa', 'aba', ''].map((name) => `${of}:${name}`),
    );
    let apart = 0;
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        // A policy for each statement: what is apart can then be told apart.
        const policies = [...one, ...other].flatMap((policy) =>
          policy.statements.map((statement) => ({ ...policy, statements: [statement] })),
        );
        if (sumUp(policies, calls)) apart += 1;
      }),
      { numRuns: 300 },
    );
    // A property that never meets what it is about says nothing.
    expect(apart).toBeGreaterThan(0);
  });

  it('do so where calls go by several names', () => {
    const calls = [...knownActions()].filter((action) =>
      /^(?:bssapi|bssopenapi|bss|ram|ims|resourcemanager):/i.test(action),
    );
    fc.assert(
      fc.property(
        pairs,
        fc.constantFrom('billing', 'ram'),
        fc.subarray(calls, { minLength: 30, maxLength: 30 }),
        ([one, other], by, asked) => {
          sumUp([...named(one, by), ...named(other, by)], asked);
        },
      ),
      { numRuns: 60 },
    );
  });
});

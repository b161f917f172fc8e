import fc from 'fast-check';
import type { Condition, Policy, Statement } from '../../../../policies/ram';

/** Letters and wildcards, so few that patterns meet in every way. */
const piece = (...letters: string[]): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters, '*', '?'), maxLength: 3 });

const actionPattern = fc.oneof(
  { weight: 1, arbitrary: fc.constant('*') },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('s', 's', 't', 'S', '*', '?'), piece('a', 'b', 'A'))
      .map(([service, name]) => `${service}:${name}`),
  },
  { weight: 1, arbitrary: piece('a', 's').map((name) => `*${name}`) },
);

const resourcePattern = fc.oneof(
  { weight: 2, arbitrary: fc.constant('*') },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom('acs:s:r:1:', 'acs:s:r:1:', 'acs:s:*:*:', 'acs:*:', 'acs:s::1:', 'a*'),
        piece('a', 'b', 'A'),
      )
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('acs:ram:*:1:role/', 'acs:ram::1:ROLE/', 'acs:RAM:*:*:'),
        piece('a', 'b', 'A'),
      )
      .map((parts) => parts.join('')),
  },
);

const BLOCKS = [
  '10.0.0.0/8',
  '10.0.0.0/9',
  '10.128.0.0/9',
  '10.1.0.0/16',
  '10.1.2.3',
  '0.0.0.0/0',
  '2001:db8::/32',
  '::/0',
];
const DAYS = ['2026-01-01T00:00:00Z', '2026-06-01T00:00:00+08:00', '2026-12-31T23:59:59Z'];
const ORDERS = [
  'Equals',
  'NotEquals',
  'LessThan',
  'LessThanEquals',
  'GreaterThan',
  'GreaterThanEquals',
];

/** The documented operators, by the keys that they are used on. */
const comparisons: readonly (readonly [
  key: string,
  operators: readonly string[],
  wanted: fc.Arbitrary<string>,
])[] = [
  ['acs:SourceIp', ['IpAddress', 'NotIpAddress'], fc.constantFrom(...BLOCKS)],
  ['acs:CurrentTime', ORDERS.map((order) => `Date${order}`), fc.constantFrom(...DAYS)],
  ['s:Count', ORDERS.map((order) => `Numeric${order}`), fc.constantFrom('1', '2', '2.5', '-1')],
  ['acs:MFAPresent', ['Bool', 'StringEquals'], fc.constantFrom('true', 'false')],
  ['acs:SecureTransport', ['Bool'], fc.constantFrom('true', 'false')],
  [
    's:Tag',
    [
      'StringEquals',
      'StringNotEquals',
      'StringEqualsIgnoreCase',
      'StringNotEqualsIgnoreCase',
      'StringLike',
      'StringNotLike',
    ],
    piece('a', 'b', 'A'),
  ],
];

const literal = fc
  .constantFrom(...comparisons)
  .chain(([key, operators, wanted]) =>
    fc.tuple(
      fc.constantFrom(...operators),
      fc.constant(key),
      fc.uniqueArray(wanted, { minLength: 1, maxLength: 2 }),
    ),
  );

const condition: fc.Arbitrary<Condition> = fc
  .array(literal, { minLength: 1, maxLength: 2 })
  .map((literals) => {
    const made: Record<string, Record<string, string[]>> = {};
    for (const [operator, key, values] of literals) {
      made[operator] = { ...made[operator], [key]: values };
    }
    return made;
  });

const statement: fc.Arbitrary<Statement> = fc
  .record({
    effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    names: fc.array(actionPattern, { minLength: 1, maxLength: 3 }),
    isNegated: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
    resource: fc.array(resourcePattern, { minLength: 1, maxLength: 2 }),
    condition: fc.option(condition, { nil: undefined, freq: 2 }),
  })
  .map(({ names, isNegated, condition: asked, ...rest }) => ({
    ...rest,
    ...(isNegated ? { notAction: names } : { action: names }),
    ...(asked === undefined ? {} : { condition: asked }),
  }));

const statements = fc.array(statement, { minLength: 1, maxLength: 4 });

/** How a policy is edited: most changes are small. */
type Edit = (all: readonly Statement[]) => readonly Statement[];

const edit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom('add', 'drop', 'turn', 'split', 'swap', 'shorten', 'condition'),
    fc.nat(3),
    statement,
  )
  .map(([kind, at, other]): Edit => (all) => {
    const one = all[at % Math.max(all.length, 1)];
    const others = all.filter((each) => each !== one);
    if (one === undefined || kind === 'add') return [...all, other];
    const { action, notAction, condition: asked, ...rest } = one;
    const names = action === undefined ? { notAction } : { action };
    if (kind === 'drop') return others;
    if (kind === 'turn') return [...others].reverse().concat(one);
    if (kind === 'condition') return [...others, { ...one, ...pick(other.condition) }];
    if (kind === 'swap') return [...others, { ...one, resource: other.resource ?? ['*'] }];
    if (kind === 'split' && action !== undefined) {
      return [...others, ...action.map((name) => ({ ...rest, ...pick(asked), action: [name] }))];
    }
    if (kind === 'shorten' && action !== undefined && action.length > 1) {
      return [...others, { ...rest, ...pick(asked), action: action.slice(1) }];
    }
    return [...others, { ...rest, ...names }];
  });

function pick(asked: Condition | undefined): Pick<Statement, 'condition'> {
  return asked === undefined ? {} : { condition: asked };
}

function policyOf(all: readonly Statement[]): Policy {
  return { kind: 'identity', statements: all };
}

/** Two sets of policies: an edited one, or one that has nothing to do with the other. */
export const pairs: fc.Arbitrary<readonly [before: readonly Policy[], after: readonly Policy[]]> =
  fc
    .oneof(
      { weight: 1, arbitrary: fc.tuple(statements, statements) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(statements, fc.array(edit, { minLength: 1, maxLength: 3 }), fc.boolean())
          .map(([all, edits, isTurned]): [readonly Statement[], readonly Statement[]] => {
            const edited = edits.reduce<readonly Statement[]>((made, one) => one(made), all);
            return isTurned ? [edited, all] : [all, edited];
          }),
      },
    )
    .map(([before, after]) => [[policyOf(before)], [policyOf(after)]]);

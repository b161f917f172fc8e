import fc from 'fast-check';
import { BaselineError, isBaselineError } from '../../../alicloud/problems';
import {
  evaluate,
  matchesWildcard,
  mayAllow,
  parsePolicy,
  parsePolicyLeniently,
  printPolicy,
} from '../../../policies/ram';
import type { Decision, Policy, PolicyKind } from '../../../policies/ram';
import {
  ALICE,
  allow,
  decisionOn,
  deny,
  documentOf,
  identity,
  INSTANCE,
  leniently,
} from './helpers';

const KINDS: readonly PolicyKind[] = ['identity', 'trust', 'resource', 'session', 'control'];

/** Strict and lenient parsing hold what they promise; gives the lenient policy. */
function survive(document: unknown, kind: PolicyKind = 'identity'): Policy {
  const started = performance.now();
  let isSound = true;
  try {
    parsePolicy(document, kind);
  } catch (error) {
    isSound = false;
    if (!isBaselineError(error)) throw error;
    checkProblems(error);
  }
  const policy = parsePolicyLeniently(document, kind);
  expect(policy.statements.every(({ unknown }) => unknown === undefined)).toBe(isSound);
  if (!isSound) expect(() => printPolicy(policy)).toThrow(BaselineError);
  const decision = decideAlone(policy);
  expect(isSound || policy.statements.length > 1 || !isCertain(decision)).toBe(true);
  expect(performance.now() - started).toBeLessThan(10_000);
  return policy;
}

function checkProblems({ problems, message }: BaselineError): void {
  expect(problems.length).toBeGreaterThan(0);
  expect(message.split('\n').length).toBeLessThanOrEqual(101);
  expect(message).toMatch(/^[\n -~]*$/);
  for (const { path, found, allowed } of problems) {
    expect(found.length).toBeLessThanOrEqual(80);
    expect(`${path}${found}${allowed}`).toMatch(/^[ -~]+$/);
  }
}

function decideAlone(policy: Policy): Decision {
  const request = { action: 'ecs:RunInstances', resource: INSTANCE, principal: ALICE };
  return evaluate(request, { identity: [policy] }).decision;
}

/** Neither an Allow nor a Deny may be told of what is not understood. */
function isCertain(decision: Decision): boolean {
  return decision === 'allowed' || decision === 'denied';
}

const MEGABYTE = 1024 * 1024;

describe('large and deep documents get an answer', () => {
  const nested = (open: string, close: string, depth: number): string =>
    open.repeat(depth) + '1' + close.repeat(depth);
  const within = (value: string): string =>
    `{"Version":"1","Statement":[{"Effect":"Allow","Action":"ecs:*","Resource":"*","Condition":{"Bool":${value}}}]}`;
  const filled = (start: string, part: string, end: string): string =>
    start + part.repeat(Math.floor((MEGABYTE - start.length - end.length) / part.length)) + end;

  test.each([
    ['lists in lists', nested('[', ']', 100_000)],
    ['objects in objects', nested('{"a":', '}', 100_000)],
    ['lists in a condition', within(nested('[', ']', 100_000))],
    ['objects in a condition', within(nested('{"acs:a":', '}', 100_000))],
    ['lists never closed', '['.repeat(MEGABYTE)],
    ['objects with the same key at each depth', nested('{"a":1,"a":', '}', 80_000)],
    ['one long string', filled('{"Version":"', 'x', '"}')],
    ['one long string of escapes', filled('{"Version":"', '\\n', '"}')],
    [
      'a long action',
      filled(
        '{"Version":"1","Statement":[{"Effect":"Allow","Resource":"*","Action":"ecs:',
        '*a',
        '"}]}',
      ),
    ],
    [
      'actions',
      filled(
        '{"Version":"1","Statement":[{"Effect":"Allow","Resource":"*","Action":["*"',
        ',"ecs:*"',
        ']}]}',
      ),
    ],
    [
      'bad actions',
      filled(
        '{"Version":"1","Statement":[{"Effect":"Allow","Resource":"*","Action":["*"',
        ',1',
        ']}]}',
      ),
    ],
    ['statements', filled('{"Version":"1","Statement":[{}', ',{}', ']}')],
    ['elements', filled('{"Version":"1","Statement":[{"x":1', ',"x":1', '}]}')],
    ['spaces', filled('{"Version" ', ' ', ':"1"}')],
    ['spaces after strings', filled('{"Version":["a" ', ', "a"          ', ']}')],
    ['quotes', '"'.repeat(MEGABYTE)],
    ['backslashes', `"${'\\'.repeat(MEGABYTE - 2)}"`],
    ['a megabyte and one', filled('{"Version":"1"', ' ', '}') + ' '.repeat(20)],
  ])('%s', (_, document) => {
    expect(survive(document).statements.length).toBeGreaterThan(0);
  });

  test('many different keys and many conditions', () => {
    const keys = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`x${at}`, at]));
    const text = JSON.stringify({ Version: '1', Statement: [keys], ...keys }).slice(0, MEGABYTE);
    expect(survive(text).statements).toHaveLength(1);
    const conditions = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`acs:${at}`, 'true']),
    );
    survive(
      documentOf({ Effect: 'Allow', Action: '*', Resource: '*', Condition: { Bool: conditions } }),
    );
  });

  test('a thousand statements about a thousand services are decided', () => {
    const statements = Array.from({ length: 1_000 }, (_, at) => allow(`s${at}:*`));
    const policies = [identity(...statements)];
    expect(decisionOn('s999:Do', policies)).toBe('allowed');
    expect(decisionOn('s1000:Do', policies)).toBe('implicitly-denied');
  });

  test('and so is a policy full of stars', () => {
    const stars = '*a'.repeat(3_000);
    const policies = [identity(allow(`ecs:${stars}`, { Resource: `acs:${stars}` }))];
    const long = { resource: `acs:${'a'.repeat(100_000)}b` };
    expect(decisionOn(`ecs:${'a'.repeat(100_000)}`, policies, long)).toBe('implicitly-denied');
  });
});

describe('long patterns against long texts', () => {
  const long = 6144;
  const adversarial: readonly (readonly [string, string, string, boolean])[] = [
    ['stars between letters', '*a'.repeat(long / 2), `${'a'.repeat(1_000_000)}b`, false],
    ['stars between letters that fit', '*a'.repeat(long / 2), 'a'.repeat(1_000_000), true],
    ['a long part that nearly fits', `*${'a'.repeat(long - 2)}b`, 'a'.repeat(200_000), false],
    ['a long part that fits at last', `*${'a'.repeat(long - 2)}b`, `${'a'.repeat(200_000)}b`, true],
    ['question marks', `*${'a?'.repeat(long / 2 - 1)}b*`, 'a'.repeat(200_000), false],
    ['stars alone', '*'.repeat(long), 'a'.repeat(200_000), true],
    ['question marks and stars', '*?'.repeat(long / 2), 'a'.repeat(200_000), true],
    ['too many question marks', '*?'.repeat(long / 2), 'a'.repeat(long / 2 - 1), false],
  ];

  test.each(adversarial)('%s are decided in a moment', (_, wanted, text, expected) => {
    const started = performance.now();
    expect(matchesWildcard(wanted, text)).toBe(expected);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('names with a meaning in JavaScript have none in a policy', () => {
  test.each([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    '__defineGetter__',
  ])('%s', (name) => {
    const evil = `{"${name}":{"polluted":"yes","effect":"Allow","Effect":"Allow"}}`;
    for (const text of [
      evil,
      `{"Version":"1","Statement":[${evil}]}`,
      `{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","${name}":{"Effect":"Allow"}}]}`,
      `{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":${evil}}]}`,
      `{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":${evil}}}]}`,
      `{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":${evil}}]}`,
    ]) {
      for (const kind of KINDS) survive(text, kind);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(decisionOn(`${name}:${name}`, [identity(allow('ecs:*'))])).toBe('implicitly-denied');
    const keyed = identity(allow('*', { Condition: { StringEquals: { [`x:${name}`]: 'a' } } }));
    expect(decisionOn('ecs:RunInstances', [keyed], { context: {} })).toBe('unknown');
  });

  test('a condition key of that name is kept apart from the object it stands in', () => {
    const text = '{"StringEquals":{"__proto__:x":"a"}}';
    const policy = survive(
      `{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":${text}}]}`,
    );
    expect(decideAlone(policy)).toBe('unknown');
  });
});

describe('whatever is not understood is never certain', () => {
  const whole = { Effect: 'Allow', Action: 'ecs:*', Resource: '*' };

  test.each<[string, object]>([
    ['Effect in another case', { ...whole, Effect: 'allow' }],
    ['Effect of look-alikes', { ...whole, Effect: '\u0410llow' }],
    ['a look-alike in Action', { ...whole, Action: 'ec\u0455:*' }],
    ['full-width letters', { ...whole, Action: '\uff45\uff43\uff53:*' }],
    ['an invisible letter', { ...whole, Action: 'ecs:*\u200b' }],
    ['a zero byte', { ...whole, Resource: 'acs:*\u0000' }],
    ['NotResource', { Effect: 'Allow', Action: 'ecs:*', NotResource: 'acs:oss:*:*:*' }],
    ['Resource and NotResource', { ...whole, NotResource: '*' }],
    ['Action and NotAction', { ...whole, NotAction: 'vpc:*' }],
    ['Principal', { ...whole, Principal: '*' }],
    ['elements in another case', { effect: 'Allow', action: 'ecs:*', resource: '*' }],
    [
      'an operator with IfExists',
      { ...whole, Condition: { BoolIfExists: { 'acs:MFAPresent': 'false' } } },
    ],
    ['Null', { ...whole, Condition: { Null: { 'acs:MFAPresent': 'true' } } }],
    ['ForSomeValue', { ...whole, Condition: { 'ForSomeValue:StringEquals': { 'acs:A': 'a' } } }],
    [
      'an operator in another case',
      { ...whole, Condition: { bool: { 'acs:MFAPresent': 'true' } } },
    ],
    ['a condition value of a type', { ...whole, Condition: { Bool: { 'acs:MFAPresent': true } } }],
    ['a number for a list', { ...whole, Action: 7 }],
  ])('%s', (_, statement) => {
    expect(decideAlone(survive(documentOf(statement)))).toBe('unknown');
    // As a Deny it may be without effect; as an Allow beside one that is certain it changes nothing.
    const refusing = leniently('identity', {
      ...statement,
      ...('Effect' in statement && statement.Effect === 'Allow'
        ? { Effect: 'Deny' }
        : { Effect: 'deny' }),
    });
    const everything = identity(allow('*'));
    expect(decisionOn('ecs:RunInstances', [everything, refusing])).toBe('unknown');
    expect(decideAlone(refusing)).not.toBe('denied');
  });

  test('what is understood still narrows it', () => {
    const odd = leniently('identity', { ...whole, Condition: { Null: { 'acs:A': 'true' } } });
    expect(decisionOn('ecs:RunInstances', [odd])).toBe('unknown');
    expect(decisionOn('vpc:CreateVpc', [odd])).toBe('implicitly-denied');
  });

  test('what a duplicate key hides may count', () => {
    const text =
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Action":"vpc:*","Resource":"*"}]}';
    expect(decideAlone(survive(text))).toBe('unknown');
    const two = `{"Version":"1","Statement":[${JSON.stringify(whole)}],"Statement":[]}`;
    expect(decideAlone(survive(two))).toBe('unknown');
    const other = JSON.stringify({ ...whole, Action: 'vpc:*' });
    const hidden = `{"Version":"1","Statement":[${JSON.stringify(whole)}],"Statement":[${other}]}`;
    expect(decideAlone(survive(hidden))).toBe('unknown');
  });

  test('a Deny that is certain holds against it', () => {
    const odd = leniently('identity', { ...whole, Effect: 'allow' });
    expect(decisionOn('ecs:RunInstances', [odd, identity(deny('*'))])).toBe('denied');
  });

  test('hand-made policies with values that cannot be read are not certain either', () => {
    const policy: Policy = {
      kind: 'identity',
      statements: [
        {
          effect: 'Allow',
          action: ['*'],
          resource: ['*'],
          condition: { Bool: { 'acs:A': ['yes'] } },
        },
      ],
    };
    const context = { 'acs:A': ['true'] };
    expect(decisionOn('ecs:RunInstances', [policy], { context })).toBe('unknown');
  });
});

describe('any input', () => {
  const kind = fc.constantFrom(...KINDS);

  test('of any type', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
        kind,
        (document, as) => {
          survive(document, as);
        },
      ),
      { numRuns: 700 },
    );
  });

  test('any text, and any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), kind, (text, as) => {
        survive(text, as);
      }),
      {
        numRuns: 700,
      },
    );
  });

  const words = fc.constantFrom<unknown>(
    'Allow',
    'Deny',
    'allow',
    '*',
    'ecs:*',
    'ecs:RunInstances',
    'acs:ecs:*:*:*',
    'true',
    '1',
    1,
    true,
    null,
    '10.0.0.0/8',
    'e\u0441s:*',
  );
  const keys = fc.constantFrom(
    'Effect',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Condition',
    'Principal',
    'Sid',
    'effect',
    'Bool',
    'StringLike',
    'StringEqualsIfExists',
    'IpAddress',
    'acs:SourceIp',
    'acs:MFAPresent',
    'RAM',
    'Service',
    '__proto__',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      { weight: 3, arbitrary: words },
      { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.dictionary(keys, tie('value'), { maxKeys: 4 }) },
    ),
  }));
  const statement = fc
    .tuple(fc.dictionary(keys, value, { maxKeys: 5 }), fc.boolean())
    .map(([odd, sound]) => (sound ? { Effect: 'Allow', Action: '*', Resource: '*', ...odd } : odd));

  test('that is nearly a policy', () => {
    const seen = new Set<Decision>();
    fc.assert(
      fc.property(statement, kind, (odd, as) => {
        seen.add(decideAlone(survive(documentOf(odd), as)));
      }),
      { numRuns: 1_500 },
    );
    expect(seen).toContain('unknown');
    expect(seen).toContain('allowed');
  });

  test('that is a policy with characters changed', () => {
    const sound = documentOf(
      {
        Effect: 'Allow',
        Action: 'ecs:*',
        Resource: '*',
        Condition: { Bool: { 'acs:MFAPresent': 'true' } },
      },
      { Effect: 'Deny', Action: 'ecs:RunInstances', Resource: '*' },
    );
    const change = fc.record({
      at: fc.nat(sound.length),
      drop: fc.nat(3),
      insert: fc.oneof(
        fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\'),
        fc.string({ maxLength: 3 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce(
          (sofar, { at, drop, insert }) => sofar.slice(0, at) + insert + sofar.slice(at + drop),
          sound,
        );
        const policy = survive(text);
        const hasDeny = policy.statements.some(
          ({ effect, unknown }) => effect === 'Deny' && !unknown,
        );
        expect(hasDeny || mayAllow(decideAlone(policy)) || policy.statements.length > 0).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('asked about anything', () => {
    const anyContext = fc.dictionary(
      fc.string(),
      fc.oneof(
        fc.array(fc.string({ unit: 'binary' })),
        fc.constantFrom('absent' as const, 'unknown' as const),
      ),
    );
    const policies = {
      identity: [
        identity(
          allow('ecs:*', {
            Condition: {
              NumericLessThan: { 'acs:N': '5' },
              DateLessThan: { 'acs:D': '2026-01-01T00:00:00Z' },
            },
          }),
          allow('*:*x', {
            Condition: {
              NotIpAddress: { 'acs:SourceIp': '10.0.0.0/8' },
              Bool: { 'acs:B': 'true' },
            },
          }),
        ),
      ],
    };
    const action = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((name) => `ecs:${name}`),
    );
    fc.assert(
      fc.property(
        action,
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.string(),
        anyContext,
        (name, resource, number, date, context) => {
          const request = {
            action: name,
            resource,
            context: { ...context, 'acs:N': [number], 'acs:D': [date] },
          };
          expect(evaluate(request, policies).decision).toMatch(
            /^(?:allowed|implicitly-denied|unknown)$/,
          );
        },
      ),
      { numRuns: 700 },
    );
  });
});

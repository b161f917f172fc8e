import { isBaselineError, type BaselineError } from '../../alicloud/problems';
import fc from 'fast-check';
import { parseSettings } from '../../settings';
import type { Settings } from '../../settings';
import { minimal, withLines, placed } from './helpers';

/** Settings, or the one documented error with sound problems; anything else fails the property. */
function outcome(text: string): Settings | BaselineError {
  const started = performance.now();
  let result: Settings | BaselineError;
  try {
    result = parseSettings(text, { env: {} });
  } catch (error) {
    if (!isBaselineError(error)) throw error;
    result = error;
  }
  if (performance.now() - started > 2_000) throw new Error('took too long');
  if (isBaselineError(result)) checkProblems(result, text.split('\n').length);
  return result;
}

function checkProblems({ problems, message }: BaselineError, lines: number): void {
  expect(problems.length).toBeGreaterThan(0);
  expect(message.split('\n')).toHaveLength(problems.length + 1);
  // eslint would object to control characters in a pattern: they are what must not be there.
  expect(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(message.replaceAll('\n', ''))).toBe(false);
  let last = 0;
  for (const { line, found, allowed } of problems.map(placed)) {
    expect([found, allowed]).not.toContain('');
    expect(line ?? 1).toBeGreaterThanOrEqual(1);
    expect(line ?? 1).toBeLessThanOrEqual(lines);
    expect(line ?? last).toBeGreaterThanOrEqual(last);
    last = line ?? last;
  }
}

const words = [
  'version',
  'account',
  'id',
  'region',
  'preset',
  'identity',
  'login',
  'passwordPolicy',
  'jobs',
  'people',
  'developer',
  'network',
  'vpcs',
  'name',
  'cidr',
  'tags',
  'exceptions',
  'setting',
  'reason',
  'mfa',
  'strict',
  '1',
  '0',
  '-1',
  '1e999',
  '0x1F',
  '.nan',
  'true',
  'null',
  '~',
  'yes',
  '10.0.0.0/8',
  '__proto__',
  'constructor',
  '<<',
  'toString',
  ': ',
  ':',
  '\n',
  '\n  ',
  '\n    ',
  '- ',
  '? ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '|',
  '>-',
  '"',
  "'",
  '#',
  ' #',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '\t',
  '\r\n',
  '\0',
  '\u2028',
  '\u202e',
  '\ud800',
  '\uFEFF',
  '`',
  '@',
  '\\',
  '\\x00',
  'LTAI',
];

const anyValue = fc.jsonValue({ maxDepth: 6 });

describe('parseSettings', () => {
  it('takes or refuses any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (garbage) => void outcome(garbage)),
      { numRuns: 1_000 },
    );
  });

  it('takes or refuses a good file that was damaged anywhere', () => {
    const file = withLines(
      'identity:',
      '  login: { allowedNetworks: [8.8.8.8] }',
      '  roles:',
      '    a: { sessionHours: 1 }',
      'tags: { a: "b" }',
    );
    const damage = fc.tuple(fc.nat(file.length), fc.nat(5), fc.constantFrom(...words));
    fc.assert(
      fc.property(damage, ([at, length, word]) => {
        outcome(file.slice(0, at) + word + file.slice(at + length));
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes or refuses any JSON', () => {
    fc.assert(
      fc.property(anyValue, (value) => void outcome(JSON.stringify(value))),
      { numRuns: 1_000 },
    );
  });

  it.each(['preset', 'account', 'identity', 'network', 'tags', 'exceptions'])(
    'takes or refuses any value of %s',
    (key) => {
      fc.assert(
        fc.property(anyValue, (value) => {
          const start = key === 'account' ? minimal.replace(/^account.*\n/m, '') : minimal;
          const result = outcome(`${start}${key}: ${JSON.stringify(value)}\n`);
          return isBaselineError(result) || result.account.id.length === 16;
        }),
        { numRuns: 200 },
      );
    },
  );

  it.each(['passwordPolicy', 'login', 'jobs', 'people', 'pipelines', 'singleSignOn'])(
    'takes or refuses any value in identity.%s',
    (key) => {
      const { passwordPolicy, login } = parseSettings(minimal, { env: {} }).identity;
      const keys = fc.constantFrom(
        ...Object.keys({ ...passwordPolicy, ...login }),
        'a',
        'developer',
        'breakGlass',
        '__proto__',
      );
      fc.assert(
        fc.property(fc.dictionary(keys, anyValue), (value) => {
          outcome(withLines(`identity: { ${key}: ${JSON.stringify(value)} }`));
        }),
        { numRuns: 200 },
      );
    },
  );

  it('never shows a secret, wherever it is put', () => {
    const secret = `LTAI${'5tQx'.repeat(5)}`;
    const file = withLines(
      'identity:',
      '  login: { mfa: mandatory }',
      'tags: { a: "b" } # note',
      'network: { vpcs: [{ name: ab, id: vpc-bp1a }] }',
    );
    fc.assert(
      fc.property(
        fc.nat(file.length),
        fc.constantFrom(' ', ': ', '"', "'", '\n', ' # ', ''),
        (at, gap) => {
          const result = outcome(file.slice(0, at) + gap + secret + gap + file.slice(at));
          const shown = isBaselineError(result) ? result.message : JSON.stringify(result);
          return !shown.includes('5tQx5tQx');
        },
      ),
      { numRuns: 600 },
    );
  });
});

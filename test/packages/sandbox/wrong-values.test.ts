/**
 * Arguments that the real provider was tried with (reference/shapes.md of the project's research),
 * and who refused them: the sandbox refuses the same ones, in the same words, and no others.
 */
import type { Diagnostic } from '../../../packages/sandbox/src/protocol/messages';
import { blockOf, Direct, errorsOf, pathText, type Plain } from './helpers/direct';
import { FILLED_IN } from './helpers/filled-in';
import { misfits } from './helpers/fits';
import { satisfyReferences } from './helpers/references';
import fixture from './fixtures/wrong-values.json';

interface Case {
  readonly type: string;
  readonly arguments: Plain;
  readonly wrong: string;
  readonly verdict: 'accepted' | 'refused';
  readonly path: string;
  readonly says?: string;
  readonly also?: readonly string[];
  readonly allowed?: readonly (string | number)[];
  readonly by?: 'provider' | 'terraform';
}

interface Shape {
  readonly type: string;
  readonly shape: string;
  readonly arguments: Plain;
}

const cases = fixture.cases as unknown as readonly Case[];
const refused = cases.filter(({ by }) => by === 'provider');
const accepted = cases.filter(({ verdict }) => verdict === 'accepted');
const valid = fixture.valid as unknown as readonly Shape[];

let direct: Direct;
beforeAll(() => {
  direct = new Direct();
});
afterAll(() => {
  direct.remove();
});

/** The provider repeats the value that was too long; the sandbox says how long it was. */
function comparable(says: string): string {
  return says
    .replace(/^(expected length of .*), got .*$/s, '$1')
    .replace(/( contains an invalid JSON).*$/s, '$1')
    .replace(/( \[REMOVED\]).*$/s, '$1')
    .replace(/ to be one of \[.*\], got /s, ' to be one of [...], got ');
}

function allowedIn(says: string): string[] {
  const [, list = ''] = / to be one of \[(.*)\], got /s.exec(says) ?? [];
  return list
    .split(' ')
    .filter((word) => word !== '')
    .sort();
}

function words(values: readonly (string | number)[]): string[] {
  return values.flatMap((value) => String(value).split(' ')).sort();
}

function at(diagnostics: readonly Diagnostic[], path: string): string[] {
  return diagnostics.filter((d) => pathText(d.attribute) === path).map((d) => d.summary);
}

describe('what the provider refuses, the sandbox refuses', () => {
  test('there are cases to go through', () => {
    expect([refused.length, accepted.length, valid.length]).toEqual([96, 144, 159]);
  });

  test.each(refused.map((c) => [`${c.type} ${c.wrong}`, c] as const))('%s', (_, wrong) => {
    const errors = errorsOf(direct.validate(wrong.type, wrong.arguments));
    const says = wrong.says ?? '';
    const found = at(errors, wrong.path);
    expect(found.map(comparable)).toContain(comparable(says));
    const everything = errors.map(({ summary }) => comparable(summary));
    for (const other of wrong.also ?? []) expect(everything).toContain(comparable(other));
    const message = found.find((s) => comparable(s) === comparable(says)) ?? '';
    expect(allowedIn(message)).toEqual(words(wrong.allowed ?? []));
  });

  test('and says nothing of any other attribute', () => {
    const more = refused.flatMap((wrong) => {
      const errors = errorsOf(direct.validate(wrong.type, wrong.arguments));
      const expected = new Set(
        [wrong.says ?? '', ...(wrong.also ?? [])].map((says) => comparable(says)),
      );
      return errors
        .filter(({ summary }) => !expected.has(comparable(summary)))
        .map(({ summary }) => `${wrong.type} ${wrong.wrong}: ${summary}`);
    });
    expect(more).toEqual([]);
  });
});

test.each(accepted.map((c) => [`${c.type} ${c.wrong}`, c] as const))(
  'the provider lets through, and so does the sandbox: %s',
  (_, odd) => {
    expect(errorsOf(direct.validate(odd.type, odd.arguments))).toEqual([]);
    expect(direct.plan(odd.type, odd.arguments).action).toBe('create');
  },
);

describe('arguments that the provider takes', () => {
  test.each(valid.map((v, i) => [`${v.type} ${v.shape} (${String(i)})`, v] as const))(
    'are accepted, deployed, and then no change: %s',
    (name, { type, arguments: config }) => {
      const account = new Direct();
      try {
        satisfyReferences(account.account, type, config);
        expect(errorsOf(account.validate(type, config))).toEqual([]);
        const { planned } = account.plan(type, config);
        expect(misfits(blockOf(type), planned)).toEqual([]);
        const saved = account.apply(type, planned, null, config);
        expect(misfits(blockOf(type), saved)).toEqual([]);
        const read = account.read(type, saved);
        expect(read).toEqual(saved);
        const isLeftOut = FILLED_IN.has(type) && name.includes(' Min ');
        const action = isLeftOut ? 'update' : 'no-op';
        expect(account.plan(type, config, read)).toMatchObject({ action, replaces: [] });
      } finally {
        account.remove();
      }
    },
  );
});

import { BaselineError, renderProblem } from '../../alicloud/problems';
import { parseSettings } from '../../settings';
import { inOrder, settingsError, type FileProblem } from '../../settings/problems';
import { accept, linesOf, minimal, problemsOf, withLines } from './helpers';

const placeless: FileProblem = {
  code: 'not-allowed',
  at: { file: 'baseline.yaml' },
  path: 'identity.passwordPolicy.minimumLength',
  found: '6',
  allowed: 'a whole number of characters from 8 to 32',
  fix: 'Raise it.',
};

const problem: FileProblem = { ...placeless, at: { file: 'baseline.yaml', line: 14, column: 16 } };

describe('a problem', () => {
  it('is one line: where, what was found, what is allowed, how to fix it', () => {
    expect(renderProblem(problem)).toBe(
      'baseline.yaml:14:16  identity.passwordPolicy.minimumLength: found 6, allowed: a whole number of characters from 8 to 32. Raise it.',
    );
  });

  it('without a place names the file only', () => {
    expect(renderProblem({ ...placeless, path: '', fix: '' })).toBe(
      'baseline.yaml  found 6, allowed: a whole number of characters from 8 to 32.',
    );
  });

  it('of a construct names its path', () => {
    expect(renderProblem({ ...problem, at: { construct: 'stack/Policy' } })).toBe(
      'stack/Policy: identity.passwordPolicy.minimumLength: found 6, allowed: a whole number of characters from 8 to 32. Raise it.',
    );
  });

  it('is counted, the count last', () => {
    const last = (problems: readonly FileProblem[]) =>
      settingsError(problems).message.split('\n').at(-1);
    expect(last([problem])).toBe('1 problem in the settings.');
    expect(last([problem, problem])).toBe('2 problems in the settings.');
  });

  it('stands in the order of the file, those without a place last', () => {
    const at = (line: number, column: number): FileProblem => ({
      ...placeless,
      at: { file: 'baseline.yaml', line, column },
    });
    expect(inOrder([placeless, at(3, 1), at(2, 9), at(2, 1)])).toEqual([
      at(2, 1),
      at(2, 9),
      at(3, 1),
      placeless,
    ]);
  });

  it('comes in an error that carries all of them', () => {
    const error = new BaselineError([problem, placeless]);
    expect(error.name).toBe('BaselineError');
    expect(error.problems).toEqual([problem, placeless]);
    expect(error.message).toBe(`${renderProblem(problem)}\n${renderProblem(placeless)}`);
  });
});

describe('a file with many mistakes', () => {
  it('tells all of them at once, each with its line', () => {
    const text = `version: 1
account:
  id: 1234567890123456
  site: germany
region: ap-southeast-11
preset: cis-2.0
identity:
  passwordPolicy:
    minimumLength: 6
    minimumLenght: 20
    requireSymbols: yes
    maxLoginAttempts: 0
  login:
    sessionHours: '6'
    idleDaysForUsers: 30
network:
  vpcs:
    - name: baseline
      cidr: 10.0.0.1/24
tags:
  cost-center: 42
`;
    expect(linesOf(text)).toEqual([
      "baseline.yaml:3:7  account.id: found 1234567890123456, allowed: 16 digits in quotes, such as '1234567890123456'. Put it in quotes: read as a number, an id this long can lose digits.",
      "baseline.yaml:4:9  account.site: found 'germany', allowed: china or international. Change it.",
      "baseline.yaml:5:9  region: found 'ap-southeast-11', allowed: the id of a region, such as ap-southeast-1. Did you mean ap-southeast-1 (Singapore)?",
      "baseline.yaml:9:20  identity.passwordPolicy.minimumLength: found 6, allowed: a whole number of characters from 8 to 32. Raise it, or drop the line to take the preset's 14.",
      'baseline.yaml:10:5  identity.passwordPolicy.minimumLenght: found an unknown key, allowed: minimumLength, requireLowercase, requireUppercase, requireNumbers, requireSymbols, reusePrevention, maxAgeDays, maxLoginAttempts, hardExpiry, forbidUserName or minimumDifferentCharacters. Did you mean minimumLength?',
      "baseline.yaml:11:21  identity.passwordPolicy.requireSymbols: found 'yes', allowed: true or false. Write true, without quotes.",
      'baseline.yaml:12:23  identity.passwordPolicy.maxLoginAttempts: found 0, allowed: 1 to 5 with preset cis-2.0 (CIS Alibaba Cloud 2.0, 1.14). Change it; or to keep it, list identity.passwordPolicy.maxLoginAttempts under exceptions, with a reason.',
      "baseline.yaml:14:19  identity.login.sessionHours: found '6', allowed: a whole number of hours from 1 to 24. Drop the quotes.",
      "baseline.yaml:15:23  identity.login.idleDaysForUsers: found 30, allowed: 90, 180, 365 or 730 days. Change it, or drop the line to take the preset's 90.",
      "baseline.yaml:19:13  network.vpcs[0].cidr: found '10.0.0.1/24', allowed: a block without host bits. The block that holds this address is 10.0.0.0/24.",
      'baseline.yaml:21:16  tags.cost-center: found 42, allowed: up to 128 characters on one line, not starting with acs:, without http:// or https://. Put it in quotes.',
    ]);
  });

  it('is told under the name that the caller gives it', () => {
    const read = () => parseSettings('version: 2', { file: 'live/account\n.yaml', env: {} });
    expect(read).toThrow(/^live\/account\\u\{a\}\.yaml:1:1 {2}account: found nothing/);
  });
});

describe('a missing setting', () => {
  it('is told at the line of what it belongs to', () => {
    expect(linesOf('version: 1\nregion: ap-southeast-1\naccount:\n  site: china\n')).toEqual([
      "baseline.yaml:3:1  account.id: found nothing, allowed: 16 digits in quotes, such as '1234567890123456'. The console shows the id when you click your picture, top right.",
    ]);
  });

  it('of the whole file is told at its beginning', () => {
    expect(problemsOf('version: 1\n').map(({ path, line, code }) => [path, line, code])).toEqual([
      ['account', 1, 'missing'],
      ['region', 1, 'missing'],
    ]);
  });

  it('is not told for what may be left out', () => {
    expect(accept(minimal).account.site).toBe('international');
  });
});

describe('an unknown key', () => {
  it.each([
    ['idenity:', 'Did you mean identity?'],
    ['IDENTITY:', 'Did you mean identity?'],
    ['minimumLength: 14', 'It belongs at identity.passwordPolicy.minimumLength.'],
    ['mfa: mandatory', 'It belongs at identity.login.mfa.'],
    ['sessionHours: 4', 'It belongs at identity.login.sessionHours.'],
    ['constructor: 4', 'Drop it.'],
    ['zebra: 4', 'Drop it.'],
  ])('%s is refused with the best guess there is', (line, fix) => {
    const [found, ...others] = problemsOf(withLines(line));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'unknown-key', line: 4, column: 1 });
    expect(found?.fix).toBe(fix);
  });
});

describe('what a problem shows', () => {
  it('never breaks its line', () => {
    const [line, ...others] = linesOf(withLines('preset: "a\\nb\\u001b[31m\\u202e\\u200b\\0"'));
    expect(others).toEqual([]);
    expect(line).toContain("found 'a\\u{a}b\\u{1b}[31m\\u{202e}\\u{200b}\\u{0}'");
  });

  it('is cut when it is long, also between the halves of a character', () => {
    const [found] = problemsOf(withLines(`preset: ${'\u{1f511}'.repeat(200)}`));
    expect(found?.found).toBe(`'${'\u{1f511}'.repeat(60)}…'`);
  });

  it('escapes keys too', () => {
    const [found] = problemsOf(withLines('"a\\nb": 1'));
    expect(found?.path).toBe("['a\\u{a}b']");
  });

  it('gives numbers as they are written', () => {
    const [found] = problemsOf(withLines('preset: 12345678901234567890'));
    expect(found?.found).toBe('12345678901234567890');
  });
});

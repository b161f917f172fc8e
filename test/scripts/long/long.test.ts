import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { limitsFrom } from '../../../scripts/long/limits';
import { exitCodeOf, tableOf } from '../../../scripts/long/table';
import { mutatedFolders, readMutation, scoreOf } from '../../../scripts/mutate/mutate';

describe('what a long run is bound by', () => {
  it.each([
    [{}, { seed: 42, minutes: 60 }],
    [{ LONG_SEED: '0' }, { seed: 0, minutes: 60 }],
    [
      { LONG_SEED: '2147483647', LONG_MINUTES: '1440' },
      { seed: 2_147_483_647, minutes: 1440 },
    ],
    [{ LONG_MINUTES: '1' }, { seed: 42, minutes: 1 }],
  ])('%j', (env, limits) => {
    expect(limitsFrom(env, () => 42)).toEqual(limits);
  });

  it('is another seed for each run that is not told one', () => {
    const seeds = new Set(Array.from({ length: 20 }, () => limitsFrom({}).seed));
    expect(seeds.size).toBeGreaterThan(15);
  });

  it.each(['', '-1', '1.5', '1e3', '2147483648', '99999999999', ' 1', 'seven'])(
    'refuses the seed %j',
    (text) => {
      expect(() => limitsFrom({ LONG_SEED: text })).toThrow(
        `LONG_SEED: found ${JSON.stringify(text)}, allowed: a whole number from 0 to 2147483647`,
      );
    },
  );

  it.each(['', '0', '1441', 'x'])('refuses %j minutes', (text) => {
    expect(() => limitsFrom({ LONG_MINUTES: text })).toThrow(
      `LONG_MINUTES: found ${JSON.stringify(text)}, allowed: a whole number from 1 to 1440`,
    );
  });
});

describe('how it ended', () => {
  const passed = { name: 'properties', outcome: 'passed', seconds: 61.4 } as const;
  const failed = { name: 'mutation of a', outcome: 'failed', seconds: 7, more: '84.9 %' } as const;
  const cut = { name: 'mutation of b', outcome: 'not finished', seconds: 0 } as const;

  it('is a table', () => {
    expect(tableOf([passed, failed, cut])).toBe(
      [
        'part           outcome       seconds',
        'properties     passed        61',
        'mutation of a  failed        7        84.9 %',
        'mutation of b  not finished  0',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [[passed], 0],
    [[passed, cut], 3],
    [[cut, failed], 1],
    [[passed, failed], 1],
  ])('is an exit code: %j', (parts, code) => {
    expect(exitCodeOf(parts)).toBe(code);
  });
});

describe('a report of mutation', () => {
  const mutant = (status: string, line: number) => ({
    status,
    mutatorName: 'EqualityOperator',
    location: { start: { line, column: 7 } },
  });
  const report = (...statuses: readonly string[]): string =>
    JSON.stringify({ files: { 'a/b.ts': { mutants: statuses.map(mutant) } } });

  it('counts what runs for ever as noticed, and what no test reaches as not', () => {
    const found = readMutation(
      report('Killed', 'Timeout', 'Survived', 'NoCoverage', 'CompileError', 'Ignored'),
    );
    expect(found).toEqual({
      noticed: 2,
      survivors: ['a/b.ts:2:7 EqualityOperator', 'a/b.ts:3:7 EqualityOperator'],
    });
    expect(scoreOf(found)).toBe(50);
  });

  it('is all noticed where there was nothing to change', () => {
    expect(scoreOf(readMutation(report()))).toBe(100);
  });

  it('is of folders that there are', () => {
    const root = join(__dirname, '../../..');
    expect(mutatedFolders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
    expect(mutatedFolders).toEqual([
      'policies/detections',
      'policies/network',
      'policies/ram',
      'policies/review',
      'policies/roles',
    ]);
  });
});

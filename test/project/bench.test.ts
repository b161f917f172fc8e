import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { childrenSeconds, measure, measureFastest } from '../../scripts/bench/measure';
import type { Result } from '../../scripts/bench/pieces';
import { goalsOf, tableOf } from '../../scripts/bench/report';
import { referenceIn, terraformJson, workload } from '../../scripts/bench/workload';

const root = join(__dirname, '../..');

describe('the workload of the bench', () => {
  it.each([1, 20, 100, 1000])(
    'has exactly %d resources, each at an address of its own',
    (count) => {
      const resources = workload(count);
      expect(resources).toHaveLength(count);
      expect(new Set(resources.map(({ type, name }) => `${type}.${name}`)).size).toBe(count);
    },
  );

  it('refers to what comes before only', () => {
    const made = new Set<string>();
    const early = workload(200).flatMap(({ type, name, arguments: args }) => {
      const missing = Object.values(args).flatMap((value) => referenceIn(value)?.address ?? []);
      const found = missing.filter((address) => !made.has(address));
      made.add(`${type}.${name}`);
      return found;
    });
    expect(early).toEqual([]);
  });

  it('stays under the limits that RAM has for one account', () => {
    const types = workload(20_000).map(({ type }) => type);
    const count = (wanted: string): number => types.filter((type) => type === wanted).length;
    expect(count('alicloud_ram_role')).toBe(1000);
    expect(count('alicloud_ram_policy')).toBe(1000);
  });

  it('is a configuration with every resource in it', () => {
    const { resource } = JSON.parse(terraformJson(workload(60))) as {
      readonly resource: Readonly<Record<string, object>>;
    };
    const names = Object.values(resource).flatMap((blocks) => Object.keys(blocks));
    expect(names).toHaveLength(60);
  });

  it('is taken by the sandbox, all of it', () => {
    const drive = ['--import', 'tsx', join(root, 'scripts/bench/drive.ts'), '60'];
    const { status, stdout } = spawnSync(process.execPath, drive, { cwd: root, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ count: 60 });
  });
});

describe('measuring', () => {
  it.each([
    ['0m0.001s 0m0.002s\n1m2.500s 0m0.250s\n', 62.75],
    ['0m0.000000s 0m0.000000s\n0m29.020000s 0m1.620000s\n', 30.64],
    ['0m9.000s 0m9.000s\n0m0.000s 0m0.000s', 0],
  ])('reads what the shell waited for from %j', (times, seconds) => {
    expect(childrenSeconds(times)).toBeCloseTo(seconds, 3);
  });

  it('counts the time and the memory of a command and of what it starts', async () => {
    const busy =
      'const held = Buffer.alloc(8e7, 1); while (process.cpuUsage().user < 4e5); process.exitCode = held[0] - 1';
    const started = `require('child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    const usage = await measure([process.execPath, '-e', started], { cwd: root, apart: /^none$/ });
    expect(usage.seconds).toBeGreaterThan(0.4);
    expect(usage.cpuSeconds).toBeGreaterThan(0.3);
    expect(usage.peakMegabytes).toBeGreaterThan(80);
    expect(usage.apartPeakMegabytes).toBe(0);
  });

  it('takes the fastest of some runs, and the most memory of any', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'bench-')), 'made');
    // The first run makes a file, and is slow; the others find it.
    const program = `const { existsSync, writeFileSync } = require('fs');
      const isLater = existsSync(${JSON.stringify(file)});
      writeFileSync(${JSON.stringify(file)}, '');
      const held = Buffer.alloc(isLater ? 1 : 8e7, 1);
      setTimeout(() => console.log(isLater, held[0]), isLater ? 0 : 1000);`;
    const usage = await measureFastest([process.execPath, '-e', program], { cwd: root });
    rmSync(dirname(file), { recursive: true });
    expect(usage.stdout).toBe('true 1\n');
    expect(usage.peakMegabytes).toBeGreaterThan(80);
  });

  it('tells what a command printed that failed', async () => {
    const failing = ['sh', '-c', 'echo out; echo why >&2; exit 3'];
    await expect(measure(failing, { cwd: root })).rejects.toThrow('ended with 3:\nout\nwhy');
  });
});

describe('the goals of the bench', () => {
  const result = (name: string, seconds: number, more: Partial<Result> = {}): Result => ({
    name,
    seconds,
    cpuSeconds: seconds,
    peakMegabytes: 1,
    ...more,
  });
  const applied = (count: number, sandboxShare: number): Result =>
    result('apply', 1, {
      count,
      more: { sandboxShare, terraformCpuSeconds: 1, sandboxCpuSeconds: 1 },
    });
  const driven = (...each: number[]): Result[] =>
    each.map((cpuMillisecondsEach) => result('drive', 1, { more: { cpuMillisecondsEach } }));

  const detected = (seconds: number, megabytes: number, jqSeconds: number): Result[] => [
    result('detect', seconds, {
      peakMegabytes: megabytes,
      more: { detectedMegabytes: 500, jqSeconds },
    }),
  ];
  const asked = (seconds: number): Result[] => [
    result('say whether a role may carry out a plan of 1000 resources', seconds, { count: 1000 }),
  ];
  const compared = (seconds: number, megabytes: number): Result[] => [
    result('compare two accounts', seconds, {
      peakMegabytes: megabytes,
      more: { mostSeconds: 3, mostMegabytes: 500 },
    }),
  ];
  const reviewed = (count: number, seconds: number, peakMegabytes: number): Result[] => [
    result(`review a plan of ${count} resources`, seconds, { count, peakMegabytes }),
  ];

  it.each([
    ['a log that is read in a minute a gigabyte', detected(29.9, 299, 89.7)],
    ['a review of a small plan at once', reviewed(10, 0.249, 999)],
    ['a review of a large plan', reviewed(10_000, 0.99, 349)],
    ['a review of a huge plan', reviewed(100_000, 9.9, 999)],
    ['accounts that are compared', compared(2.9, 499)],
  ])('are all met by %s', (_, results) => {
    const goals = goalsOf(results);
    expect(goals).not.toEqual([]);
    expect(goals.filter(({ met }) => !met)).toEqual([]);
  });

  it.each([
    ['a slow log', detected(30, 299, 90), ['60.0 s']],
    ['a log that is kept in memory', detected(1, 300, 90), ['300 MB']],
    ['a log that jq reads as fast', detected(1, 1, 2.9), ['2.9 times']],
    ['a slow review of a small plan', reviewed(10, 0.25, 1), ['0.25 s, 1 MB']],
    ['a slow review of a large plan', reviewed(10_000, 1, 1), ['1.00 s, 1 MB']],
    ['a review of a large plan in much memory', reviewed(10_000, 0.5, 350), ['0.50 s, 350 MB']],
    ['accounts that are compared slowly', compared(3, 499), ['3.000 s, 499 MB']],
    ['accounts that are compared in much memory', compared(1, 500), ['1.000 s, 500 MB']],
    ['a slow review of a huge plan', reviewed(100_000, 10, 1), ['10.00 s, 1 MB']],
  ])('are missed in one thing by %s', (_, results, measured) => {
    const missed = goalsOf(results).filter(({ met }) => !met);
    expect(missed.map((goal) => goal.measured)).toEqual(measured);
  });

  it('do not compare with jq where there is none', () => {
    const results = detected(1, 1, 0);
    expect(goalsOf(results).map(({ measured }) => measured)).toEqual(['2.0 s', '1 MB']);
    expect(tableOf(results, [])).toContain('jq is not installed');
  });

  it.each([
    ['generation under a minute', [result('generate', 59.9)], '59.9 s'],
    ['a sandbox under a fifth', [applied(1000, 0.199)], '1/5.0'],
    ['linear growth', driven(1, 0.8, 1.2), '1.50 times'],
    ['an answer on a plan', asked(0.99), '0.99 s'],
  ])('are met by %s', (_, results, measured) => {
    expect(goalsOf(results)).toEqual([{ goal: expect.any(String) as string, measured, met: true }]);
  });

  it.each([
    ['generation of a minute', [result('generate', 60)], '60.0 s'],
    ['a sandbox of a fifth', [applied(1000, 0.2)], '1/5.0'],
    ['more than linear growth', driven(1, 0.8, 1.21), '1.51 times'],
    ['a slow answer on a plan', asked(1), '1.00 s'],
  ])('are missed by %s', (_, results, measured) => {
    expect(goalsOf(results)).toEqual([
      { goal: expect.any(String) as string, measured, met: false },
    ]);
    expect(tableOf(results, goalsOf(results))).toContain('MISSED');
  });

  it('are not asked of what was left out, nor of a small account', () => {
    expect(goalsOf([result('synthesise', 1), applied(100, 0.7), ...driven(1)])).toEqual([]);
  });
});

/**
 * How long the review of a plan takes, from process start: every rule, and plans of the mix of
 * resources that a baseline has. `review-phases.ts` tells where the time goes.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, measureFastest } from './measure';
import type { Goal, Result } from './pieces';
import { referenceIn, workload } from './workload';
import type { Resource } from './workload';

const root = join(__dirname, '../..');
const CLI = join(root, 'cli/bin/alicloud-baseline.js');

/** A plan that makes so many resources in an empty account. */
export function planOf(count: number): string {
  const made = workload(count).map(planned);
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {
      root_module: { resources: made.map(({ base, after: values }) => ({ ...base, values })) },
    },
    resource_changes: made.map(({ base, after, unknown }) => ({
      ...base,
      change: {
        actions: ['create'],
        before: null,
        after,
        after_unknown: unknown,
        after_sensitive: {},
      },
    })),
    configuration: {
      root_module: { resources: made.map(({ base, expressions }) => ({ ...base, expressions })) },
    },
  });
}

function planned({ type, name, arguments: args }: Resource) {
  const after: Record<string, unknown> = {};
  const unknown: Record<string, boolean> = { id: true };
  const expressions: Record<string, unknown> = {};
  for (const [argument, value] of Object.entries(args)) {
    const reference = referenceIn(value);
    if (reference === undefined) {
      after[argument] = value;
      expressions[argument] = { constant_value: value };
    } else {
      unknown[argument] = true;
      const { address, attribute } = reference;
      expressions[argument] = { references: [`${address}.${attribute}`, address] };
    }
  }
  const base = { address: `${type}.${name}`, mode: 'managed', type, name };
  return { base, after, unknown, expressions };
}

/** Reviews a plan of so many resources with the built command line. */
export async function reviewing(count: number): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-review-'));
  try {
    const plan = join(folder, 'plan.json');
    const text = planOf(count);
    writeFileSync(plan, text);
    const format = ['--format', 'markdown', '--fail-on', 'critical'];
    const command = [
      'sh',
      '-c',
      '"$@" > /dev/null; [ $? -le 1 ]',
      'sh',
      process.execPath,
      CLI,
      'review',
      plan,
      ...format,
    ];
    const { seconds, cpuSeconds, peakMegabytes } = await measureFastest(command, {
      cwd: folder,
    });
    const phases = await measure(
      [process.execPath, '--import', 'tsx', join(root, 'scripts/bench/review-phases.ts'), plan],
      { cwd: root },
    );
    const more = {
      planMegabytes: text.length / 1e6,
      ...(JSON.parse(phases.stdout) as Record<string, number>),
    };
    return {
      name: `review a plan of ${count} resources`,
      count,
      seconds,
      cpuSeconds,
      peakMegabytes,
      more,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds and megabytes that the review of so many resources may take, from process start. */
const GOALS: readonly (readonly [count: number, seconds: number, megabytes?: number])[] = [
  [10, 0.25],
  [10_000, 1, 350],
  [100_000, 10],
];

/** What the reviews among the results are held against. */
export function reviewGoals(results: readonly Result[]): Goal[] {
  return GOALS.flatMap(([count, most, megabytes]) => {
    const result = results.find((one) => one.name.startsWith('review') && one.count === count);
    if (result === undefined) return [];
    const { seconds, peakMegabytes } = result;
    const memory = megabytes === undefined ? '' : ` and ${megabytes} MB`;
    return [
      {
        goal: `a plan of ${count} resources is reviewed in less than ${most} s${memory}`,
        measured: `${seconds.toFixed(2)} s, ${peakMegabytes.toFixed(0)} MB`,
        met: seconds < most && (megabytes === undefined || peakMegabytes < megabytes),
      },
    ];
  });
}

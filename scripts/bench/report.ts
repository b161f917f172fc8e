import { accessComparingGoals } from './access-graph';
import { accessPlanGoals } from './access-plan';
import { detectGoals } from './detect';
import type { Goal, Result } from './pieces';
import { reviewGoals } from './review';

const GENERATION_SECONDS = 60;
const SANDBOX_SHARE = 1 / 5;
const MANY = 1000;
const GROWTH = 1.5;

/** What the numbers are held against; a piece that was left out has no goal. */
export function goalsOf(results: readonly Result[]): Goal[] {
  const generated = results.find(({ name }) => name.startsWith('generate'));
  // In a small account Terraform has little to do, and loading the schema costs what it costs.
  const applied = results.find(
    ({ count = 0, more }) => more?.['sandboxShare'] !== undefined && count >= MANY,
  );
  const each = results.flatMap(({ more }) => more?.['cpuMillisecondsEach'] ?? []);
  const goals: Goal[] = [];
  if (generated !== undefined) {
    const { seconds } = generated;
    goals.push({
      goal: `generation takes less than ${GENERATION_SECONDS} s`,
      measured: `${seconds.toFixed(1)} s`,
      met: seconds < GENERATION_SECONDS,
    });
  }
  if (applied !== undefined) {
    const share = applied.more?.['sandboxShare'] ?? 1;
    goals.push({
      goal: `at ${applied.count ?? 0} resources the sandbox takes less than a fifth of Terraform's processor time`,
      measured: `1/${(1 / share).toFixed(1)}`,
      met: share < SANDBOX_SHARE,
    });
  }
  if (each.length > 1) {
    // Against the cheapest: the smallest account bears the start of the program, and hides growth.
    const growth = Math.max(...each.map((cost, i) => cost / Math.min(...each.slice(0, i + 1))));
    goals.push({
      goal: `driven directly, a resource costs at most ${GROWTH} times what it costs in any smaller account`,
      measured: `${growth.toFixed(2)} times`,
      met: growth <= GROWTH,
    });
  }
  return [
    ...goals,
    ...evaluationGoals(results),
    ...detectGoals(results),
    ...reviewGoals(results),
    ...accessPlanGoals(results),
    ...accessComparingGoals(results),
  ];
}

const EVALUATIONS_PER_SECOND = 200_000;
/** What a heap that is swept now and then breathes; a leak of 20 bytes a decision is more. */
const FLAT_MEGABYTES = 16;

function evaluationGoals(results: readonly Result[]): Goal[] {
  const { evaluationsPerSecond = 0, rssGrowthMegabytes = 0 } =
    results.find(({ more }) => more?.['evaluationsPerSecond'] !== undefined)?.more ?? {};
  if (evaluationsPerSecond === 0) return [];
  return [
    {
      goal: `at least ${EVALUATIONS_PER_SECOND} evaluations a second against the developer role, on one core`,
      measured: evaluationsPerSecond.toFixed(0),
      met: evaluationsPerSecond >= EVALUATIONS_PER_SECOND,
    },
    {
      goal: `over a million evaluations memory grows by less than ${FLAT_MEGABYTES} MB`,
      measured: `${rssGrowthMegabytes.toFixed(1)} MB`,
      met: rssGrowthMegabytes < FLAT_MEGABYTES,
    },
  ];
}

/** The numbers as a table, and the goals below it. */
export function tableOf(results: readonly Result[], goals: readonly Goal[]): string {
  const rows = results.map(({ name, seconds, cpuSeconds, peakMegabytes, more = {} }) => [
    name,
    short(seconds),
    short(cpuSeconds),
    peakMegabytes.toFixed(0),
    notes(more),
  ]);
  const table = [['', 'seconds', 'CPU s', 'peak MB', ''], ...rows];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...table.map((row) => (row[i] ?? '').length)));
  const lines = table.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const held = goals.map(
    ({ goal, measured, met }) => `${met ? 'met   ' : 'MISSED'}  ${goal}: ${measured}`,
  );
  return [...lines, '', ...held, ''].join('\n');
}

function notes(more: Readonly<Record<string, number>>): string {
  const { terraformCpuSeconds, sandboxCpuSeconds, cpuMillisecondsEach } = more;
  if (more['evaluationsPerSecond'] !== undefined) {
    return `${more['evaluationsPerSecond'].toFixed(0)} a second of CPU`;
  }
  if (more['detectedMegabytes'] !== undefined) {
    const { jqSeconds = 0 } = more;
    return jqSeconds === 0 ? 'jq is not installed' : `jq, one question: ${short(jqSeconds)} s`;
  }
  if (terraformCpuSeconds !== undefined && sandboxCpuSeconds !== undefined) {
    return `CPU: Terraform ${short(terraformCpuSeconds)} s, sandbox ${short(sandboxCpuSeconds)} s`;
  }
  return cpuMillisecondsEach === undefined ? '' : `CPU: ${cpuMillisecondsEach.toFixed(2)} ms each`;
}

function short(seconds: number): string {
  return seconds.toFixed(seconds < 1 ? 3 : 1);
}

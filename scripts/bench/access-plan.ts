/** How long it takes to say whether a role may carry out a plan, from process start. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureFastest } from './measure';
import type { Goal, Result } from './pieces';
import { planOf } from './review';

const root = join(__dirname, '../..');
const CLI = join(root, 'cli/bin/alicloud-baseline.js');

const COUNT = 1000;
const MOST_SECONDS = 1;

/** Asks of the role that deploys whether it may make so many resources. */
export async function accessPlanning(count = COUNT): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-access-'));
  try {
    const plan = join(folder, 'plan.json');
    writeFileSync(plan, planOf(count));
    const settings = ['--settings', join(root, 'baseline.yaml')];
    const asked = [process.execPath, CLI, 'access', 'plan', plan, '--as', 'deployer', ...settings];
    // It may not, as nothing of the plan bears our names: that is an answer.
    const command = ['sh', '-c', '"$@" > /dev/null; [ $? -eq 1 ]', 'sh', ...asked];
    const { seconds, cpuSeconds, peakMegabytes } = await measureFastest(command, { cwd: folder });
    const name = `say whether a role may carry out a plan of ${count} resources`;
    return { name, count, seconds, cpuSeconds, peakMegabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the answers among the results are held against. */
export function accessPlanGoals(results: readonly Result[]): Goal[] {
  return results
    .filter(({ name, count }) => name.startsWith('say whether') && count === COUNT)
    .map(({ seconds }) => ({
      goal: `whether a role may carry out a plan of ${COUNT} resources is said in less than ${MOST_SECONDS} s`,
      measured: `${seconds.toFixed(2)} s`,
      met: seconds < MOST_SECONDS,
    }));
}

/**
 * What takes too long for the gate: properties and differential tests by seed, then mutation of each
 * folder. LONG_SEED and LONG_MINUTES bind it; the last lines are a table.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { LEAST_SCORE, mutate, mutatedFolders, scoreOf } from './mutate/mutate';
import { limitsFrom, type Limits } from './long/limits';
import { exitCodeOf, tableOf, type Part } from './long/table';

const root = join(__dirname, '..');

type Ended = Omit<Part, 'name' | 'seconds'>;

/** Every test file that ends in `.long.ts`, by Jest. */
function properties({ seed, minutes }: Limits, signal: AbortSignal): Promise<Ended> {
  const env = { ...process.env, LONG_SEED: String(seed), LONG_MINUTES: String(minutes) };
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--config', 'jest.long.config.mjs', '--runInBand'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
    signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ outcome: code === null ? 'not finished' : code === 0 ? 'passed' : 'failed' });
    });
  });
}

async function mutation(folder: string, signal: AbortSignal): Promise<Ended> {
  const found = await mutate(folder, signal);
  if (found === undefined) return { outcome: 'not finished' };
  const score = scoreOf(found);
  return {
    outcome: score < LEAST_SCORE ? 'failed' : 'passed',
    more: `${score.toFixed(1)} % noticed, ${LEAST_SCORE} % wanted, ${found.survivors.length} not`,
  };
}

async function main(): Promise<number> {
  const limits = limitsFrom(process.env);
  const again = `LONG_SEED=${limits.seed} LONG_MINUTES=${limits.minutes} npm run long`;
  console.error(`The same again: ${again}`);
  const signal = AbortSignal.timeout(limits.minutes * 60_000);
  const begun: [string, () => Promise<Ended>][] = [
    ['properties', () => properties(limits, signal)],
    ...mutatedFolders.map((folder): [string, () => Promise<Ended>] => [
      `mutation of ${folder}`,
      () => mutation(folder, signal),
    ]),
  ];
  const parts: Part[] = [];
  for (const [name, run] of begun) {
    const start = performance.now();
    const ended: Ended = signal.aborted ? { outcome: 'not finished' } : await run();
    parts.push({ name, seconds: (performance.now() - start) / 1000, ...ended });
  }
  process.stdout.write(`\n${tableOf(parts)}\n${again}\n`);
  return exitCodeOf(parts);
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);

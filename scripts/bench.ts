/**
 * Measures what costs time and memory, prints a table and writes bench.json. `--quick` leaves the
 * long pieces out. Exit code 1 where a goal is missed. Build first: it measures what is built.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, arch, platform } from 'node:os';
import { join } from 'node:path';
import { accessComparing } from './bench/access-graph';
import { accessPlanning } from './bench/access-plan';
import { detecting } from './bench/detect';
import { evaluations } from './bench/evaluations';
import { apply, direct, generation, importing, synth, type Result } from './bench/pieces';
import { goalsOf, tableOf } from './bench/report';
import { reviewing } from './bench/review';

const FILE = join(__dirname, '../bench.json');
const PACKAGE = '@cdktf/provider-alicloud';

type Piece = () => Promise<Result>;

function piecesOf(quick: boolean, terraform: string | undefined): Piece[] {
  const applied = quick ? [100] : [100, 1000];
  const driven = quick ? [1000, 4000] : [2000, 5000, 10_000, 20_000];
  const reviewed = quick ? [10, 1000] : [10, 1000, 10_000, 100_000];
  return [
    ...(quick ? [] : [generation]),
    () => importing('import one binding', `require('${PACKAGE}/lib/ram-role')`),
    () => importing('import the lazy index', `require('${PACKAGE}')`),
    () => importing('touch one binding of it', `require('${PACKAGE}').ramRole.RamRole`),
    synth,
    evaluations,
    () => detecting(quick ? 300 : 1000),
    ...reviewed.map((count) => () => reviewing(count)),
    () => accessPlanning(),
    ...accessComparing,
    ...(terraform === undefined ? [] : applied.map((count) => () => apply(count, terraform))),
    ...driven.map((count) => () => direct(count)),
  ];
}

/** The first line of `terraform version`, or nothing where there is none. */
function versionOf(binary: string): string | undefined {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1' };
  const { status, stdout } = spawnSync(binary, ['version'], { encoding: 'utf8', env });
  return status === 0 ? stdout.split('\n')[0] : undefined;
}

async function main(args: readonly string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--quick');
  if (unknown !== undefined) {
    console.error(`found ${unknown}, allowed: --quick`);
    process.exitCode = 2;
    return;
  }
  const binary = process.env['TERRAFORM_BINARY_NAME'] ?? 'terraform';
  const version = versionOf(binary);
  if (version === undefined) console.error(`${binary} is not installed: applying is left out.`);
  const results: Result[] = [];
  for (const piece of piecesOf(args.includes('--quick'), version && binary)) {
    const result = await piece();
    console.error(`- ${result.name}: ${result.seconds.toFixed(2)} s`);
    results.push(result);
  }
  const goals = goalsOf(results);
  const machine = {
    node: process.version,
    terraform: version ?? null,
    platform: `${platform()} ${arch()}`,
    processors: availableParallelism(),
  };
  const report = { date: new Date().toISOString(), machine, results, goals };
  writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`\n${tableOf(results, goals)}`);
  if (goals.some(({ met }) => !met)) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 3;
});

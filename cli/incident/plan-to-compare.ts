import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../../policies/review';
import { unfinished, wrongInput } from '../exit';
import { run } from '../process';
import { configurationIn } from '../review/file-names';
import { parseJson, readText } from '../review/read-file';
import { shown } from '../review/shown';
import { requireTerraform, terraformBinary } from '../terraform';

/** A plan, and what errors call it. */
export interface PlanToCompare {
  readonly plan: Json;
  readonly name: string;
}

const STACKS = join('cdktf.out', 'stacks');

/**
 * A plan from a file or standard input; or what Terraform sees when it looks at the account for the
 * configuration of a folder: without a name for the stack that is synthesised here.
 *
 * @throws InputError, CliError where there is none, or Terraform fails.
 */
export async function planToCompare(where: string | undefined): Promise<PlanToCompare> {
  const place = where ?? stackHere();
  if (place !== '-' && statSync(place, { throwIfNoEntry: false })?.isDirectory() === true) {
    return { plan: await refreshed(place), name: `the plan of ${shown(place)}` };
  }
  const name = place === '-' ? 'standard input' : shown(place);
  return { plan: parseJson(readText(place, name), name), name };
}

function stackHere(): string {
  if (configurationIn(readdirSync('.'), 'terraform').length > 0) return '.';
  const isThere = statSync(STACKS, { throwIfNoEntry: false })?.isDirectory() === true;
  const names = isThere ? readdirSync(STACKS) : [];
  const [name] = names;
  if (name !== undefined && names.length === 1) return join(STACKS, name);
  const found =
    name === undefined
      ? 'no configuration of Terraform here, and no stack that is synthesised'
      : `the stacks ${names.map(shown).join(', ')}`;
  throw wrongInput(
    `drift: found ${found}; allowed: a plan as terraform show -json prints it, or the folder of a configuration, such as ${STACKS}/security-baseline after npx cdktf synth`,
  );
}

/** Terraform looks and writes nothing: no state, no lock. The plan has secrets, and does not stay. */
async function refreshed(folder: string): Promise<Json> {
  await requireTerraform({});
  const kept = mkdtempSync(join(tmpdir(), 'alicloud-baseline-drift-'));
  const file = join(kept, 'drift.plan');
  try {
    const isReady = readdirSync(folder).includes('.terraform');
    if (!isReady) await terraform(folder, ['init', '-input=false']);
    await terraform(folder, [
      'plan',
      '-refresh-only',
      '-input=false',
      '-lock=false',
      `-out=${file}`,
    ]);
    const lines = await terraform(folder, ['show', '-json', file]);
    return parseJson(lines.join('\n'), `the plan of ${shown(folder)}`);
  } finally {
    rmSync(kept, { recursive: true, force: true });
  }
}

/** Lines of a failed run that are shown. */
const SHOWN = 20;

async function terraform(cwd: string, args: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  const given = args[0] === 'show' ? args : [...args, '-no-color'];
  const { code } = await run(terraformBinary(), given, { cwd, onLine: (line) => lines.push(line) });
  if (code === 0) return lines;
  throw unfinished(
    `${terraformBinary()} ${args[0] ?? ''} ended with exit code ${String(code)} in ${shown(cwd)}:\n${lines.slice(-SHOWN).join('\n')}`,
  );
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DEFAULT_FILE, loadSettings } from '../../settings';
import { cdktf, stackFile, stackNames, tail, type Stage } from '../cdktf';
import { pageOf } from '../../policies/explain';
import { plannedIn, type Planned, type StackJson } from '../../policies/preflight';
import { asText, explainMarkdown } from '../explain/render';
import { notesHere } from './explain';
import { CliError, EXIT, wrongInput, type ExitCode } from '../exit';
import { print, printError } from '../print';
import { Progress } from '../progress';
import { keepRehearsal, openRehearsal } from '../rehearsal-folder';
import { placeholdersFor } from '../placeholder-variables';
import { requireTerraform } from '../terraform';

export interface RehearseOptions {
  readonly folder: string;
  readonly verbose?: boolean;
}

const NOTHING_TO_DO = 'No changes.';

/**
 * Deploys the CDKTF application of this folder into an empty simulated account with the real
 * cdktf and Terraform, and asks for the difference afterwards: there must be none.
 */
export async function rehearse(options: RehearseOptions): Promise<ExitCode> {
  const began = Date.now();
  const progress = new Progress();
  if (!existsSync('cdktf.json')) {
    throw wrongInput('there is no cdktf.json here. Rehearse in the folder of a CDKTF application.');
  }
  // cdktf would tell of wrong settings as well, but with an exit code and a stack of its own.
  if (existsSync(DEFAULT_FILE)) loadSettings();
  const { keepStateInAccount, startSandbox } = await import('alicloud-sandbox');
  const rehearsal = resolve(options.folder);
  const folder = openRehearsal(rehearsal);
  const sandbox = await startSandbox({ folder: join(folder, 'account') });
  let ended = false;
  let planned: Planned[];
  try {
    const env = { ...sandbox.environment, CI: 'true', FORCE_COLOR: '0' };
    const stage: Stage = { progress, folder, env, verbose: options.verbose === true };
    const terraform = await requireTerraform(env);
    const stacks = await synthesise(stage);
    // The sandbox refuses a backend that it cannot stand in for, and the application may name any.
    for (const stack of stacks) keepStateInAccount(dirname(stackFile(folder, stack)));
    planned = stacks.flatMap((stack) => plannedIn(synthesised(folder, stack)));
    const given = { ...stage, env: { ...env, ...standIns(folder, stacks) } };
    await deploy(given, terraform);
    for (const stack of stacks) await expectNoChanges(given, stack);
    ended = true;
  } finally {
    await sandbox.close({ ended });
    if (!ended) printError(`What was made until then is in ${folder}.\n`);
  }
  const page = pageOf(planned);
  const notes = notesHere();
  writeFileSync(join(folder, 'explain.md'), explainMarkdown(page, notes), { mode: 0o600 });
  const told = `${asText(explainMarkdown(page, notes))}${ending(Date.now() - began, options.folder)}`;
  keepRehearsal(rehearsal);
  print(told);
  return EXIT.clean;
}

async function synthesise(stage: Stage): Promise<string[]> {
  stage.progress.start('Synthesising');
  await cdktf(stage, ['synth']);
  const stacks = stackNames(stage.folder);
  stage.progress.done(
    `${stacks.length} stack${stacks.length === 1 ? '' : 's'}: ${stacks.join(', ')}`,
  );
  return stacks;
}

function synthesised(folder: string, stack: string): StackJson {
  return JSON.parse(readFileSync(stackFile(folder, stack), 'utf8')) as StackJson;
}

function standIns(folder: string, stacks: readonly string[]): Record<string, string> {
  const files = stacks.map((stack) => stackFile(folder, stack));
  return Object.assign({}, ...files.map((path) => placeholdersFor(path, process.env))) as Record<
    string,
    string
  >;
}

async function deploy(stage: Stage, terraform: string): Promise<void> {
  stage.progress.start(`Deploying with cdktf and ${terraform}`);
  let made = 0;
  await cdktf(stage, ['deploy', '*', '--auto-approve', '--skip-synth'], (line) => {
    if (line.includes('Creation complete')) made += 1;
    stage.progress.note(`${made} made`);
  });
  stage.progress.done(`${made} resources made`);
}

async function expectNoChanges(stage: Stage, stack: string): Promise<void> {
  stage.progress.start(`Asking cdktf for differences in ${stack}`);
  const lines = await cdktf(stage, ['diff', stack, '--skip-synth']);
  if (!lines.some((line) => line.includes(NOTHING_TO_DO))) {
    stage.progress.failed();
    throw new CliError(
      EXIT.findings,
      `${stack} was deployed, and a second plan still wants changes:\n${tail(lines)}`,
    );
  }
  stage.progress.done('no changes');
}

function ending(milliseconds: number, folder: string): string {
  return `
Deployed, and a second plan has no changes: ${(milliseconds / 1000).toFixed(1)} s in all. The account is in ${folder}/account, a file for each object; explain.md has the page above.

Next, for a real account:
  1. bin/alicloud-baseline check --deploy names what is left to set in baseline.yaml.
  2. Sign in: ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or a profile.
  3. bin/alicloud-baseline preflight says what it would do to that account; then npx cdktf deploy. docs/first-hour.md has all of it.
`;
}

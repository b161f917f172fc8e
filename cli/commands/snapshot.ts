import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  SECTION_NAMES,
  SECTIONS,
  partOfReport,
  snapshotOf,
  snapshotText,
  withReport,
  type Snapshot,
} from '../../policies/account/snapshot';
import { formatValue } from '../../settings/format-value';
import { partOfFolder, partOfTerraform, type Part } from '../account/offline';
import { credentialsOf } from '../credential-report';
import { EXIT, wrongInput, type ExitCode } from '../exit';
import { Progress } from '../progress';
import { shown } from '../review/shown';

export interface SnapshotOptions {
  readonly output: string;
  /** The folder of a simulated account. */
  readonly account?: string;
  /** A state or a plan, as terraform show -json prints it. */
  readonly terraform?: string;
  readonly credentialReport?: string;
  readonly region?: readonly string[];
  readonly policy?: boolean;
}

export interface Taken {
  /** What goes to standard output. */
  readonly text: string;
  /** What was not read, a line each. */
  readonly notes: readonly string[];
  readonly code: ExitCode;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Writes down an account as it is. Reads only.
 *
 * @throws CliError where there is nothing to read, or nobody is let in.
 */
export async function takeSnapshot(
  options: SnapshotOptions,
  env: Environment,
  now = new Date(),
): Promise<Taken> {
  if (options.policy === true) {
    const { leastPolicy } = await import('../snapshot/live/policy.js');
    return { text: leastPolicy(), notes: [], code: EXIT.clean };
  }
  const { part, isLive, ended } = await partOf(options, env);
  const snapshot = snapshotOf({ ...part, taken: now.toISOString() });
  const text = snapshotText(snapshot);
  const notes = [...(ended === undefined ? [] : [`${ended}. Sign in again`]), ...missing(snapshot)];
  const code = isLive === true && !isWholeOf(snapshot) ? EXIT.unfinished : EXIT.clean;
  if (options.output === '-') return { text, notes, code };
  writePrivate(options.output, text);
  const count = SECTION_NAMES.reduce((sum, one) => sum + snapshot.sections[one].objects.length, 0);
  return { text: `${String(count)} objects are in ${shown(options.output)}.\n`, notes, code };
}

interface Gathered {
  readonly part: Part;
  /** Whether it was asked of the account itself: then what it lacks was refused or broke off. */
  readonly isLive?: boolean;
  readonly ended?: string | undefined;
}

async function partOf(options: SnapshotOptions, env: Environment): Promise<Gathered> {
  const { account, terraform, credentialReport } = options;
  if (account !== undefined && terraform !== undefined) {
    throw wrongInput('--account and --terraform both say what there is: give one of them.');
  }
  const report = credentialReport === undefined ? undefined : credentialsOf(credentialReport);
  const name = shown(credentialReport ?? '');
  const offline = offlinePart(options);
  if (offline === undefined && report !== undefined) return { part: partOfReport(report, name) };
  const read = offline === undefined ? await livePart(options, env) : { part: offline };
  return report === undefined ? read : { ...read, part: withReport(read.part, report, name) };
}

function offlinePart({ account, terraform }: SnapshotOptions): Part | undefined {
  if (account !== undefined) return partOfFolder(account);
  return terraform === undefined ? undefined : partOfTerraform(terraform);
}

async function livePart({ region = [] }: SnapshotOptions, env: Environment): Promise<Gathered> {
  const { isRegion } = await import('../snapshot/live/products.js');
  const wrong = region.find((one) => !isRegion(one));
  if (wrong !== undefined) {
    throw wrongInput(
      `--region: found ${formatValue(wrong)}, allowed: a region, such as cn-beijing`,
    );
  }
  const { client, credentialsIn } = await import('../snapshot/live/client.js');
  const { readLive } = await import('../snapshot/live/read.js');
  const ask = client(env, credentialsIn(env));
  const progress = new Progress();
  progress.start('Reading the account');
  const { ended, ...part } = await readLive(ask, region, (what) => progress.note(what));
  progress.done(`${String(part.found.length)} objects`);
  return { part, isLive: true, ended };
}

function isWholeOf({ sections }: Snapshot): boolean {
  return SECTION_NAMES.every((name) => sections[name].coverage.every(({ read }) => read === 'all'));
}

/** What nobody may take for absent, by section. */
function missing({ sections }: Snapshot): readonly string[] {
  return SECTION_NAMES.flatMap((name) => {
    const { what } = SECTIONS[name];
    const { coverage } = sections[name];
    if (coverage.length === 0) return [`${name} (${what}): were not asked for`];
    return coverage.flatMap(({ region, read, why }) => {
      if (read === 'all' && why === undefined) return [];
      const where = region === '*' ? '' : ` in ${region}`;
      const much = { all: 'read, but', partly: 'not all read', not: 'not read' }[read];
      return [`${name} (${what})${where}: ${much}${why === undefined ? '' : `: ${why}`}`];
    });
  });
}

/** Whole or not at all, and for its owner only. */
function writePrivate(file: string, text: string): void {
  const draft = join(dirname(file), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

import { existsSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../../policies/review';
import type { Rule, Suppression } from '../../policies/review';
import { readConfig } from './config';
import type { ReviewConfig } from './config';
import { CONFIG_FILE, holderOf, repositoryOf } from './file-names';
import { commitOf, writeCommit } from './git';
import { readSources } from './locations';
import { named, NoConfiguration, NOTHING, readInputs } from './read-input';
import type { Inputs } from './input';
import type { ReadingOptions } from './read-input';
import { isSettingsOnly, settingsFileOf } from './settings-files';
import { readSettings } from './settings-review';
import type { ReadSettings } from './settings-review';
import { shown } from './shown';

/** What there was before a change. */
export interface Base {
  /** As each program that may run it reads it; absent where there was nothing of it. */
  readonly inputs?: Inputs | undefined;
  /** Beside the code that a plan was made from. */
  readonly comments: readonly Suppression[];
  readonly config?: ReviewConfig | undefined;
  /** Of each path that is reviewed, in their order. */
  readonly settings: readonly (ReadSettings | undefined)[];
  readonly notes: readonly string[];
}

export interface BaseQuestion {
  /** What is reviewed. */
  readonly paths: readonly string[];
  readonly source?: string | undefined;
  readonly reading: ReadingOptions;
  readonly rules: readonly Rule[];
}

/**
 * Reads what there was before: a folder or a file, or a commit of this repository.
 *
 * @throws InputError where it is neither, or both.
 */
export async function readBase(base: string, question: BaseQuestion): Promise<Base> {
  const isPath = existsSync(base);
  // A folder that the change calls as the branch it is compared with would be its own judge.
  const commit = /^\.{0,2}\//.test(base) ? undefined : commitOf(base);
  if (commit !== undefined && isPath && !/^\.{1,2}$/.test(base)) {
    throw new InputError(
      base,
      '',
      'a commit and a path of that name',
      `./${base} for the path, or another name of the commit`,
    );
  }
  if (commit === undefined) {
    if (isPath) return readPath(base, question);
    throw new InputError(
      base,
      '',
      'nothing of this name, and no such commit',
      'a plan in JSON, cdktf.out, a folder with .tf or .tf.json files, or a commit that is here: git fetch --depth=1 origin <commit>',
    );
  }
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'alicloud-baseline-base-'));
  try {
    return await readCommit(commit, base, folder, question);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readCommit(
  commit: string,
  reference: string,
  into: string,
  { paths, source, reading, rules }: BaseQuestion,
): Promise<Base> {
  const { counterpart, links } = writeCommit(commit, reference, into);
  const all = named(paths.filter((path) => path !== '-'));
  const there = all.map((one) => ({ ...one, before: counterpart(one.path) }));
  const missing = there.filter(({ before }) => !existsSync(before));
  const found = there.flatMap(({ before, name }) =>
    existsSync(before) && !isSettingsOnly(before) ? [{ path: before, name }] : [],
  );
  const settings = paths.map((path) => {
    const file = path === '-' ? undefined : settingsFileOf(counterpart(path));
    return file === undefined
      ? undefined
      : readSettings(file, `${reference}:${relative(into, file)}`);
  });
  const { inputs, notes } = await read(found, reference, readingOf(reading, counterpart));
  const before = source === undefined ? undefined : counterpart(source);
  const config = counterpart(CONFIG_FILE);
  return {
    inputs,
    settings,
    comments:
      before !== undefined && existsSync(before) ? (await readSources(before)).suppressions : [],
    config: existsSync(config)
      ? readConfig(config, rules, 'run', `${reference}:${CONFIG_FILE}`)
      : undefined,
    notes: [
      ...notes,
      ...missing.map(
        ({ path }) => `${shown(path)} is not in ${reference}: everything in it counts as new`,
      ),
      ...links.slice(0, 3).map((path) => `${reference}:${path} is a link, and was not read`),
    ],
  };
}

async function readPath(base: string, { paths, reading, rules }: BaseQuestion): Promise<Base> {
  const { inputs, notes } = isSettingsOnly(base)
    ? { inputs: NOTHING, notes: [] }
    : await read([{ path: base, name: '' }], shown(base), readingOf(reading, inBase(base, paths)));
  const settings = settingsFileOf(base);
  const config = configBeside(base, paths);
  return {
    inputs,
    // One base is of one set of settings: that of the first path.
    settings: settings === undefined ? [] : [readSettings(settings)],
    comments: [],
    config: config === undefined ? undefined : readConfig(config, rules, 'run', shown(config)),
    notes,
  };
}

/** In a folder without configuration there was nothing: the first change brings everything. */
async function read(
  paths: Parameters<typeof readInputs>[0],
  name: string,
  reading: ReadingOptions,
) {
  if (paths.length === 0) return { inputs: undefined, notes: [] };
  try {
    return { inputs: await readInputs(paths, reading), notes: [] };
  } catch (error) {
    if (!(error instanceof NoConfiguration)) throw error;
    const note = `the base ${name} has no configuration: everything counts as new`;
    return { inputs: NOTHING, notes: [note] };
  }
}

/** The same with the files of the base; what it does not have gave nothing a value. */
function readingOf(reading: ReadingOptions, counterpart: (path: string) => string): ReadingOptions {
  return {
    ...reading,
    variableFiles: (reading.variableFiles ?? [])
      .map(counterpart)
      .filter((path) => existsSync(path)),
  };
}

/** Where a file of what is reviewed is in the base. One of neither is the same for both. */
function inBase(base: string, paths: readonly string[]): (path: string) => string {
  return (path) => {
    const outer = paths.find((one) => one !== '-' && holds(resolve(one), resolve(path)));
    return outer === undefined ? path : join(base, relative(resolve(outer), resolve(path)));
  };
}

/**
 * The configuration of the review in the base: in it, in the folder that it is in, or where its
 * cdktf.out is. Never one that may be part of what is reviewed.
 */
function configBeside(base: string, paths: readonly string[]): string | undefined {
  const real = realpathSync(base);
  const isFolder = statSync(real).isDirectory();
  const reviewed = paths
    .filter((path) => path !== '-' && existsSync(path))
    .map((path) => holderOf(realpathSync(path)));
  const repositories = new Set(reviewed.map(repositoryOf));
  const isOfChange = (candidate: string): boolean => {
    const repository = repositoryOf(candidate);
    return (
      (repository !== undefined && repositories.has(repository)) ||
      reviewed.some(
        (one) => holds(candidate, one) || (repository === undefined && holds(one, candidate)),
      )
    );
  };
  const around = [dirname(real), holderOf(real)].filter((one) => !isOfChange(one));
  return [...(isFolder ? [real] : []), ...around]
    .map((candidate) => join(candidate, CONFIG_FILE))
    .find((file) => existsSync(file));
}

/** Whether a folder is another one, or what that is in. */
function holds(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`));
}

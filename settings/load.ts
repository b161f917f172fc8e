import { dirname, join } from 'node:path';
import type { ReadAttachment } from './areas/identity';
import { DEFAULT_FILE } from './default-file';
import { problemsWithPreset, valueAt } from './deviations';
import { findSecrets } from './find-secrets';
import { presetNames } from './presets';
import { settingsError } from './problems';
import type { FileProblem } from './problems';
import { describeIssues } from './describe-issues';
import { LARGEST_FILE, readText, tooLarge } from './read-text';
import { resolve } from './resolve';
import type { Settings } from './settings';
import { fileSchema } from './schema';
import { oneLine } from '../alicloud/printable';
import { fillEmpty } from './schema-path';
import { YamlTree } from './yaml';

/** Environment variables by name, as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment variables that change settings. Empty ones count as not set. */
export const settingsVariables = {
  /** The path of the settings file, unless the caller gives one. Default: baseline.yaml. */
  file: 'ALICLOUD_BASELINE_FILE',
  /** The account id. Wins over the file, so that one file can serve several accounts. */
  accountId: 'ALICLOUD_BASELINE_ACCOUNT_ID',
} as const;

export interface ParseOptions {
  /** The name that problems tell. Default: baseline.yaml. */
  readonly file?: string;
  /** Default: `process.env`. */
  readonly env?: Environment;
  /** Reads a file that the settings name. Default: from the folder of `file`. */
  readonly read?: ReadAttachment;
}

/**
 * Reads the settings file and decides every value.
 *
 * @param path - Default: `$ALICLOUD_BASELINE_FILE`, else baseline.yaml in the working directory.
 * @throws BaselineError with every problem at once.
 */
export function loadSettings(path?: string, env: Environment = process.env): Settings {
  const chosen = path ?? variable(env, settingsVariables.file) ?? DEFAULT_FILE;
  return parseSettings(readText(chosen), { file: chosen, env });
}

/**
 * Decides every value from the text of a settings file. Touches nothing but its arguments, unless
 * the environment is left out or the settings name other files.
 *
 * @throws BaselineError with every problem at once.
 */
export function parseSettings(text: string, options: ParseOptions = {}): Settings {
  const file = oneLine(options.file ?? DEFAULT_FILE);
  const env = options.env ?? process.env;
  if (text.length > LARGEST_FILE) throw settingsError([tooLarge(file)]);
  const source = text.replace(/^\uFEFF/, '');
  const tree = new YamlTree(source, file);
  const secrets = findSecrets(source, tree, file);
  const early = [...tree.problems, ...secrets];
  if (tree.broken) throw settingsError(early);
  if (tree.data === null && early.length === 0) throw settingsError([empty(file)]);

  const { data, variables } = withEnvironment(fillEmpty(tree.data), env);
  const preset = presetNames.find((name) => name === (valueAt(data, ['preset']) ?? presetNames[0]));
  const origin = { file, tree, data, variables, preset };
  const problems = [
    ...early,
    ...describeIssues(fileSchema, origin),
    ...(preset ? problemsWithPreset(data, preset, tree, file) : []),
  ];
  if (problems.length > 0) throw settingsError(problems);
  return resolve(fileSchema.parse(data), tree, (path) => readAttachment(path, options));
}

/** A file that the settings name, beside the settings file. */
function readAttachment(path: string, { file = DEFAULT_FILE, read }: ParseOptions): string {
  if (read) return read(path);
  const text = readText(join(dirname(file), path), 'a file that the settings name');
  if (text.length > LARGEST_FILE) throw settingsError([tooLarge(oneLine(path))]);
  return text;
}

function variable(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

/** Lays the environment over the file, and tells which settings are from there. */
function withEnvironment(data: unknown, env: Environment) {
  const variables = new Map<string, string>();
  const id = variable(env, settingsVariables.accountId);
  if (id === undefined || typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { data, variables };
  }
  const account = valueAt(data, ['account']) ?? {};
  if (typeof account !== 'object' || Array.isArray(account)) return { data, variables };
  variables.set('account.id', settingsVariables.accountId);
  return { data: { ...data, account: { ...account, id } }, variables };
}

function empty(file: string): FileProblem {
  return {
    code: 'file',
    at: { file, line: 1, column: 1 },
    path: '',
    found: 'an empty file',
    allowed: 'at least version, account and region',
    fix: 'Start from the baseline.yaml that comes with this project.',
  };
}

import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { shown } from './shown';
import { unreadable } from './read-file';

/** The programs that may run a configuration. They do not read the same files. */
export const tools = ['terraform', 'tofu'] as const;
export type Tool = (typeof tools)[number];

const CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/;
const OF_TOFU = /\.tofu(?:\.json)?$/;

/** The names in a folder, without those of folders, as both programs sort them. A link is a file. */
export function filesIn(folder: string): string[] {
  return entriesIn(folder).flatMap((entry) => (entry.isDirectory() ? [] : [entry.name]));
}

/** The names of the folders in a folder, and of links to some. */
export function foldersIn(folder: string): string[] {
  return entriesIn(folder).flatMap(({ name }) => (isFolder(join(folder, name)) ? [name] : []));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Nothing that anybody asked for: a link that leads nowhere is no folder.
    return false;
  }
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => byBytes(a.name, b.name));
  } catch (error) {
    throw unreadable(shown(folder), error);
  }
}

/** The folder of a file; of a cdktf.out, and of what is in it, the folder that this is in. */
export function holderOf(path: string): string {
  const parts = resolve(path).split(sep);
  const written = parts.lastIndexOf('cdktf.out');
  if (written > 0) return parts.slice(0, written).join(sep) || sep;
  return existsSync(path) && !isFolder(path) ? dirname(path) : path;
}

/** The folder of the repository that a folder is in. No change can bring a folder called .git. */
export function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Not as JavaScript compares texts, which sets signs beyond the first plane before others. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Files that a program reads as configuration: of those in a folder, by name. */
export function configurationIn(names: readonly string[], tool: Tool): string[] {
  const all = names.filter((name) => CONFIGURATION.test(name) && !isIgnored(name));
  if (tool === 'terraform') return all.filter((name) => !OF_TOFU.test(name));
  // main.tofu stands in the place of main.tf, main.tofu.json in that of main.tf.json.
  const taken = new Set(all);
  return all.filter(
    (name) => OF_TOFU.test(name) || !taken.has(name.replace(/\.tf(\.json)?$/, '.tofu$1')),
  );
}

/** Hidden files, and what editors leave beside a file. */
function isIgnored(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || (name.startsWith('#') && name.endsWith('#'));
}

const FIRST = ['terraform.tfvars', 'terraform.tfvars.json'];

/** Files with values of variables that are read without being asked for; what comes later wins. */
export function variableFilesIn(names: readonly string[]): string[] {
  return [
    ...FIRST.filter((name) => names.includes(name)),
    // Hidden ones too: for these both programs look at the end of the name only.
    ...names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name)),
  ];
}

/** Where a configuration of the review is looked for. */
export const CONFIG_FILE = '.alicloud-baseline-review.yaml';

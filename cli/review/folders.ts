import { join, resolve } from 'node:path';
import { blocksOf, field, InputError, isObject, kindOf } from '../../policies/review';
import type { Folder, Json, JsonObject, SourceFile, Suppression } from '../../policies/review';
import { configurationIn, filesIn, variableFilesIn } from './file-names';
import type { Tool } from './file-names';
import { parseHcl } from './hcl';
import { installedIn } from './installed-modules';
import type { InstalledModules } from './installed-modules';
import { linesOfJson, linesOfHcl } from './source-lines';
import { suppressionsOf } from './metadata';
import { parseJson, readText, realPath } from './read-file';
import { asBlocks, refuseRepeated } from './read-json';
import { shown } from './shown';

/** A folder of configuration, and every folder that its modules are in. */
export interface Loaded {
  readonly root: Folder;
  readonly variables: JsonObject;
  /** By real path. */
  readonly folders: ReadonlyMap<string, Folder>;
  readonly suppressions: readonly Suppression[];
  /** Absent where nothing has been installed. */
  readonly installed: InstalledModules | undefined;
  /** Files that only OpenTofu reads, and those in whose place it reads them. */
  readonly differing: readonly string[];
}

/** How many folders one configuration may have its modules in. */
const MOST_FOLDERS = 500;
/** In how many ways they may be called for what is installed to be looked for. */
const MOST_CALLS = 5000;

/**
 * Reads the configuration in a folder as a program does, and that of the modules it names by path or has
 * installed.
 *
 * @param variableFiles - with values, in the order in which they are given; the last one wins.
 */
export async function loadFolder(
  path: string,
  tool: Tool,
  variableFiles: readonly string[] = [],
): Promise<Loaded> {
  const folders = new Map<string, Folder>();
  const suppressions: Suppression[] = [];
  const differing: string[] = [];
  const root = realPath(path);
  const installed = installedIn(root);
  const open = [{ next: root, key: '' }];
  const seen = new Set<string>();
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { next, key } = one;
    if (seen.has(`${key} ${next}`)) continue;
    seen.add(`${key} ${next}`);
    const known = folders.get(next);
    if (known !== undefined) {
      // Which module is installed hangs on all calls that lead to it, and these multiply.
      const isFollowed = installed !== undefined && seen.size < MOST_CALLS;
      open.push(...(isFollowed ? modulesIn(known.files, next, key, installed) : []));
      continue;
    }
    if (folders.size >= MOST_FOLDERS) {
      throw new InputError(path, '', `modules in more than ${MOST_FOLDERS} folders`, 'fewer');
    }
    const names = filesIn(next);
    const folder = next;
    differing.push(...differingIn(names).map((name) => shown(join(folder, name))));
    const files: SourceFile[] = [];
    for (const name of configurationIn(names, tool)) {
      const read = await loadFile(join(next, name));
      files.push(read.file);
      const inModule = next !== root;
      suppressions.push(
        ...read.suppressions.map((one) =>
          inModule ? { ...one, address: `*.${one.address}` } : one,
        ),
      );
    }
    folders.set(next, { path: next, files });
    open.push(...modulesIn(files, next, key, installed));
  }
  const variables = await variablesIn(root, variableFiles);
  return {
    root: folders.get(root) ?? { path: root, files: [] },
    variables,
    folders,
    suppressions,
    differing,
    installed,
  };
}

function differingIn(names: readonly string[]): string[] {
  const terraform = new Set(configurationIn(names, 'terraform'));
  return configurationIn(names, 'tofu').filter((name) => !terraform.has(name));
}

/** One file, as a configuration of its own. */
export async function loadFile(
  path: string,
): Promise<{ readonly file: SourceFile; readonly suppressions: readonly Suppression[] }> {
  const text = readText(path, shown(path));
  return sourceOf(
    path,
    text,
    isHcl(path)
      ? await parseHcl(shown(path), text)
      : asBlocks(parseJson(text, shown(path)), text, shown(path)),
  );
}

/** Whether a file is of Terraform's own syntax, by its name. */
export function isHcl(path: string): boolean {
  return path.endsWith('.tf') || path.endsWith('.tofu');
}

/** What has been read, as a file of configuration. */
export function sourceOf(
  path: string,
  text: string,
  content: JsonObject,
): { readonly file: SourceFile; readonly suppressions: readonly Suppression[] } {
  const name = shown(path);
  const marks = isHcl(path)
    ? linesOfHcl(text, name)
    : { lines: linesOfJson(text), suppressions: [] };
  const lineOf = (type: string, resource: string): number | undefined =>
    marks.lines.get(`${type}.${resource}`);
  const file = { path: name, content, lineOf };
  return { file, suppressions: [...marks.suppressions, ...suppressionsOf(file)] };
}

const LOCAL = /^\.{1,2}(\/|$)/;

/** The folders of the modules that are called, with the calls that lead to each. */
function modulesIn(
  files: readonly SourceFile[],
  folder: string,
  key: string,
  installed: InstalledModules | undefined,
): { readonly next: string; readonly key: string }[] {
  return blocksOf(files, 'module', 1).flatMap(({ names, body }) => {
    const source = field(body, 'source');
    if (typeof source !== 'string') return [];
    const inner = [key, ...names].filter((name) => name !== '').join('.');
    const next = LOCAL.test(source)
      ? realPath(resolve(folder, source))
      : installed?.(inner, source);
    return next === undefined ? [] : [{ next, key: inner }];
  });
}

async function variablesIn(folder: string, more: readonly string[]): Promise<JsonObject> {
  const values = new Map<string, Json>();
  const own = variableFilesIn(filesIn(folder)).map((name) => join(folder, name));
  for (const path of [...own, ...more]) {
    const text = readText(path, shown(path));
    const read = path.endsWith('.json')
      ? literal(parseJson(text, shown(path)))
      : await parseHcl(shown(path), text);
    if (path.endsWith('.json')) refuseRepeated(text, shown(path));
    if (!isObject(read)) throw new InputError(shown(path), '', kindOf(read), 'values by name');
    for (const [variable, value] of Object.entries(read)) values.set(variable, value);
  }
  return Object.fromEntries(values);
}

/** Texts in JSON with values are no templates, other than those in configuration. */
function literal(json: Json): Json {
  if (typeof json === 'string') return json.replace(/[$%](?=\{)/g, (sign) => sign + sign);
  if (isObject(json)) {
    return Object.fromEntries(Object.entries(json).map(([name, item]) => [name, literal(item)]));
  }
  return Array.isArray(json) ? (json as readonly Json[]).map(literal) : json;
}

/** The folder of a module, of those that were read. */
export function moduleIn(
  folders: ReadonlyMap<string, Folder>,
  installed: InstalledModules | undefined,
) {
  return (from: string, source: string, key: string): Folder | undefined => {
    const folder = LOCAL.test(source) ? realPath(resolve(from, source)) : installed?.(key, source);
    return folder === undefined ? undefined : folders.get(folder);
  };
}

import { readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { field, InputError, isList, isObject, kindOf } from '../../policies/review';
import type { Folder, Json, JsonObject, SourceFile, Suppression } from '../../policies/review';
import { parseHcl } from './hcl';
import { linesOfJson, marksOfHcl } from './marks';
import { suppressionsOf } from './metadata';
import { STANDARD_INPUT } from './outcome';
import { parseJson, readText, realPath, unreadable } from './read-file';

/** A folder of configuration, and every folder that its modules are in. */
export interface Loaded {
  readonly root: Folder;
  readonly variables: JsonObject;
  /** By real path. */
  readonly folders: ReadonlyMap<string, Folder>;
  readonly suppressions: readonly Suppression[];
}

/** How many folders one configuration may have its modules in. */
const MOST_FOLDERS = 500;

/** Reads a folder of .tf and .tf.json files, and those that its modules name by path. */
export async function loadFolder(path: string): Promise<Loaded> {
  const folders = new Map<string, Folder>();
  const suppressions: Suppression[] = [];
  const root = realPath(path);
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (folders.has(next)) continue;
    if (folders.size >= MOST_FOLDERS) {
      throw new InputError(path, '', `modules in more than ${MOST_FOLDERS} folders`, 'fewer');
    }
    const files: SourceFile[] = [];
    for (const name of namesIn(next).filter((one) => /\.tf(\.json)?$/.test(one))) {
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
    open.push(...files.flatMap((file) => localModules(file, next)));
  }
  const variables = await variablesIn(root);
  return { root: folders.get(root) ?? { path: root, files: [] }, variables, folders, suppressions };
}

/** One file, as a configuration of its own. */
export async function loadFile(
  path: string,
): Promise<{ readonly file: SourceFile; readonly suppressions: readonly Suppression[] }> {
  const text = readText(path, shown(path));
  return sourceOf(
    path,
    text,
    path.endsWith('.tf') ? await parseHcl(shown(path), text) : parseJson(text, shown(path)),
  );
}

/** What has been read as JSON, as a file of configuration. */
export function sourceOf(
  path: string,
  text: string,
  content: Json,
): { readonly file: SourceFile; readonly suppressions: readonly Suppression[] } {
  const name = shown(path);
  if (!isObject(content))
    throw new InputError(name, '', kindOf(content), 'blocks, as Terraform has them');
  const marks = path.endsWith('.tf')
    ? marksOfHcl(text, name)
    : { lines: linesOfJson(text), suppressions: [] };
  const lineOf = (type: string, resource: string): number | undefined =>
    marks.lines.get(`${type}.${resource}`);
  const file = { path: name, content, lineOf };
  return { file, suppressions: [...marks.suppressions, ...suppressionsOf(file)] };
}

function localModules({ content }: SourceFile, folder: string): string[] {
  const calls = field(content, 'module');
  if (!isObject(calls)) return [];
  return Object.values(calls).flatMap((body) => {
    const source = field(isList(body) ? body[0] : body, 'source');
    return typeof source === 'string' && /^\.{1,2}(\/|$)/.test(source)
      ? [realPath(resolve(folder, source))]
      : [];
  });
}

async function variablesIn(folder: string): Promise<JsonObject> {
  const names = namesIn(folder).filter((name) =>
    /^terraform\.tfvars(\.json)?$|\.auto\.tfvars(\.json)?$/.test(name),
  );
  // terraform.tfvars comes first, and what comes later wins.
  names.sort(
    (a, b) =>
      Number(b.startsWith('terraform.')) - Number(a.startsWith('terraform.')) || (a < b ? -1 : 1),
  );
  let values: JsonObject = {};
  for (const name of names) {
    const path = join(folder, name);
    const text = readText(path, shown(path));
    const read = name.endsWith('.json')
      ? parseJson(text, shown(path))
      : await parseHcl(shown(path), text);
    if (isObject(read)) values = { ...values, ...read };
  }
  return values;
}

export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    throw unreadable(shown(folder), error);
  }
}

/** A path as reports show it: from where the command runs, with `/`. */
export function shown(path: string): string {
  if (path === '-') return STANDARD_INPUT;
  const short = relative(process.cwd(), resolve(path));
  return (short === '' ? '.' : short).replaceAll('\\', '/');
}

/** The folder of a module, of those that were read. */
export function moduleIn(folders: ReadonlyMap<string, Folder>) {
  return (from: string, source: string): Folder | undefined =>
    /^\.{1,2}(\/|$)/.test(source) ? folders.get(realPath(resolve(from, source))) : undefined;
}

/** The stacks that cdktf has written into a folder, by name; none where it is no such folder. */
export function stacksIn(
  folder: string,
): readonly { readonly name: string; readonly path: string }[] {
  if (!namesIn(folder).includes('manifest.json')) return [];
  const file = join(folder, 'manifest.json');
  const stacks = field(parseJson(readText(file, shown(file)), shown(file)), 'stacks');
  if (!isObject(stacks))
    throw new InputError(
      shown(file),
      'stacks',
      kindOf(stacks),
      'the stacks of a cdktf application',
    );
  return Object.entries(stacks)
    .map(([name, stack]) => {
      const path = field(stack, 'synthesizedStackPath');
      if (typeof path !== 'string')
        throw new InputError(shown(file), `stacks.${name}`, kindOf(path), 'a path');
      return { name, path: join(dirname(file), path) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

import { basename, dirname, isAbsolute, join, posix } from 'node:path';
import { repeatedKeys } from '../../alicloud/json-text';
import { field, InputError, isObject } from '../../policies/review';
import { filesIn, foldersIn } from './file-names';
import { parseJson, readText, realPath } from './read-file';
import { shown } from './shown';

/** A stack that cdktf has written: Terraform runs in its folder, and reads all of it. */
export interface Stack {
  readonly name: string;
  readonly path: string;
}

export interface Stacks {
  readonly stacks: readonly Stack[];
  /** What a reader should know, in sentences. */
  readonly notes: readonly string[];
}

const MANIFEST = 'manifest.json';
/** How cdktf calls the file of a stack, in JSON or in HCL. */
const STACK_FILE = /^cdk\.tf(?:\.json)?$/;

/**
 * The stacks that cdktf has written into a folder, by name; none where it is no such folder. The
 * manifest gives them names, and says where they are; it does not say where there are none.
 */
export function stacksIn(folder: string): Stacks {
  const { named, notes } = manifestOf(folder);
  const found = new Map<string, Stack>();
  const add = (name: string, path: string): void => {
    const real = realPath(path);
    if (!found.has(real)) found.set(real, { name, path });
  };
  for (const [name, path] of named) {
    const file = join(folder, path);
    realPath(file);
    add(name, dirname(file));
  }
  if (foldersIn(folder).includes('stacks')) {
    for (const name of foldersIn(join(folder, 'stacks'))) {
      const path = join(folder, 'stacks', name);
      if (filesIn(path).some((file) => STACK_FILE.test(file))) add(name, path);
    }
  }
  const stacks = [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { stacks, notes };
}

interface Manifest {
  readonly named: readonly (readonly [name: string, path: string])[];
  readonly notes: readonly string[];
}

/** What a manifest of cdktf says. Other programs have files of that name too: those say nothing. */
function manifestOf(folder: string): Manifest {
  const nothing = { named: [], notes: [] };
  if (!filesIn(folder).includes(MANIFEST)) return nothing;
  const file = join(folder, MANIFEST);
  const read = jsonIn(file);
  const stacks = field(read?.json, 'stacks');
  if (read === undefined || !isObject(stacks)) return nothing;
  const named: (readonly [string, string])[] = [];
  const notes = repeatedKeys(read.text, { most: 1 }).map(
    (path) => `${shown(file)} has the key ${path.join('.')} twice, of which the last was taken`,
  );
  for (const [name, stack] of Object.entries(stacks)) {
    const path = field(stack, 'synthesizedStackPath');
    if (typeof path === 'string' && isStackFile(path)) named.push([name, path]);
    else notes.push(`${shown(file)}, stacks.${name}: names no stack of cdktf, and was passed over`);
  }
  return { named: named.sort(([a], [b]) => (a < b ? -1 : 1)), notes };
}

function jsonIn(file: string) {
  try {
    const text = readText(file, shown(file));
    return { text, json: parseJson(text, shown(file)) };
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Only such as cdktf writes: in the folder, and of the right name. */
function isStackFile(path: string): boolean {
  const isInside = !isAbsolute(path) && !posix.normalize(path).startsWith('..');
  return isInside && STACK_FILE.test(basename(path));
}

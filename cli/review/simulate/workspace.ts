import { copyFileSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { blocksOf, field } from '../../../policies/review';
import type { Folder, Json } from '../../../policies/review';
import { configurationIn, filesIn, variableFilesIn } from '../file-names';
import { loadFolder } from '../folders';
import type { Loaded } from '../folders';
import { realPath } from '../read-file';
import { shown } from '../shown';
import { answerTo, answerToTemplate, isLocal } from './allowed';
import type { NamedFile } from './allowed';

/** What Terraform may plan: a copy of what was looked at, or why there is none. */
export type Workspace =
  | { readonly refused: readonly string[] }
  | { readonly refused: readonly []; readonly missing: readonly string[] };

/** Whatever a folder is called, it is read after all others. */
const OVERRIDE = 'zzzz_simulated_override.tf.json';
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * Copies a configuration into an empty folder: its files and those that they name, each looked at first.
 * Backends give way to a local one, and modules are those of the folder or installed in it.
 */
export async function writeWorkspace(
  path: string,
  into: string,
  variableFiles: readonly string[],
): Promise<Workspace> {
  const root = realPath(path);
  const loaded = await loadFolder(root, 'terraform', variableFiles);
  const refused: string[] = [];
  const copies = new Map<string, string>();
  for (const folder of loaded.folders.values()) {
    const inside = relative(root, folder.path);
    if (inside === '..' || inside.startsWith(`..${sep}`)) {
      refused.push(`the module in ${shown(folder.path)}, which is outside of the folder`);
      continue;
    }
    refused.push(...(await looked(folder, root, copies)));
  }
  const calls = callsOf(loaded, root);
  refused.push(...calls.refused);
  if (refused.length > 0) return { refused: [...new Set(refused)] };
  for (const [from, to] of copies) {
    mkdirSync(dirname(join(into, to)), { recursive: true });
    copyFileSync(from, join(into, to));
  }
  for (const name of variableFilesIn(filesIn(root)))
    copyFileSync(join(root, name), join(into, name));
  variableFiles.forEach((file, index) => {
    const end = file.endsWith('.json') ? '.json' : '';
    // After all others of this kind, in the order in which they were given.
    copyFileSync(file, join(into, `zzzz-${String(index).padStart(4, '0')}.auto.tfvars${end}`));
  });
  writeFileSync(join(into, OVERRIDE), JSON.stringify({ terraform: { backend: { local: {} } } }));
  const manifest = join(into, 'modules.json');
  writeFileSync(manifest, JSON.stringify({ Modules: calls.modules }));
  return { refused: [], missing: missingIn(loaded) };
}

/** What is wrong with the files of a folder; those that are well, and what they name, are copied. */
async function looked(
  folder: Folder,
  root: string,
  copies: Map<string, string>,
): Promise<readonly string[]> {
  const refused: string[] = [];
  const copy = (file: string): boolean => {
    const inside = relative(root, file);
    const isPlain = isPlainFile(file, root);
    if (isPlain) copies.set(file, inside);
    else refused.push(`${shown(file)}, which is no file of the folder`);
    return isPlain;
  };
  for (const name of configurationIn(filesIn(folder.path), 'terraform')) {
    copy(join(folder.path, name));
    if (name === OVERRIDE || (name.includes('override.tf') && name > OVERRIDE)) {
      refused.push(`${name}, which is read after ours`);
    }
  }
  for (const { path: file, content } of folder.files) {
    const answer = answerTo({ file, content });
    refused.push(...answer.refused);
    for (const named of answer.files) {
      const at = resolve(named.isOfModule ? folder.path : root, named.path);
      if (copy(at)) refused.push(...templateIn(at, named));
    }
  }
  return Promise.resolve(refused);
}

function templateIn(file: string, { isTemplate }: NamedFile): readonly string[] {
  return isTemplate ? answerToTemplate(shown(file), readFileSync(file, 'utf8')) : [];
}

/** No link on the way, nothing that is no file, nothing huge. */
function isPlainFile(file: string, root: string): boolean {
  const parts = relative(root, file).split(sep);
  if (parts.includes('..')) return false;
  try {
    const steps = parts.map((_, index) => lstatSync(join(root, ...parts.slice(0, index + 1))));
    const last = steps.pop();
    return (
      last?.isFile() === true && last.size <= MOST_BYTES && steps.every((one) => one.isDirectory())
    );
  } catch {
    // What is not there is refused by Terraform; what cannot be read is none of ours.
    return false;
  }
}

/** Terraform's own record of modules, so that it fetches none. */
function callsOf(loaded: Loaded, root: string) {
  const modules: Json[] = [{ Key: '', Source: '', Dir: '.' }];
  const refused: string[] = [];
  const open = [{ folder: loaded.root, key: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { folder, key } = next;
    for (const { names, body } of blocksOf(folder.files, 'module', 1)) {
      const source = field(body, 'source');
      const inner = [key, ...names].filter((name) => name !== '').join('.');
      if (typeof source !== 'string') continue;
      const at = isLocal(source)
        ? realPath(resolve(folder.path, source))
        : loaded.installed?.(inner, source);
      const called = at === undefined ? undefined : loaded.folders.get(at);
      if (called === undefined || modules.length > MOST_MODULES) {
        refused.push(`module ${inner}, which is not in the folder and not installed`);
        continue;
      }
      modules.push({
        Key: inner,
        Source: fullSource(source),
        Dir: relative(root, called.path) || '.',
      });
      open.push({ folder: called, key: inner });
    }
  }
  return { modules, refused: refused.slice(0, 5) };
}

const MOST_MODULES = 2000;

function fullSource(source: string): string {
  return isLocal(source) || /^[\w.-]+\.[\w.-]+\//.test(source)
    ? source
    : `registry.terraform.io/${source}`;
}

/** Variables of the root that nothing gives a value. */
function missingIn({ root, variables }: Loaded): readonly string[] {
  return blocksOf(root.files, 'variable', 1).flatMap(({ names: [name = ''], body }) =>
    'default' in body || field(variables, name) !== undefined ? [] : [name],
  );
}

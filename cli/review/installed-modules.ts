import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { field, InputError, isList, isObject } from '../../policies/review';
import { parseJson, readText, realPath } from './read-file';
import { shown } from './shown';

/** Modules that `terraform init` has installed, by the names of the calls that lead to each: `a.b`. */
export type InstalledModules = (key: string, source: string) => string | undefined;

const PLACE = ['.terraform', 'modules'];
/** What the registry's modules are called without the host. */
const REGISTRY = /^registry\.(?:terraform\.io|opentofu\.org)\//;

/** What is installed for a configuration, read as Terraform reads it: by the call, for its source. */
export function installedIn(root: string): InstalledModules | undefined {
  const place = join(root, ...PLACE);
  const manifest = join(place, 'modules.json');
  if (!existsSync(manifest)) return undefined;
  const name = shown(manifest);
  const all = field(parseJson(readText(manifest, name), name), 'Modules');
  if (!isList(all)) throw new InputError(name, 'Modules', 'no list', 'what terraform init writes');
  const found = new Map<string, { readonly source: string; readonly folder: string }>();
  for (const one of all) {
    if (!isObject(one)) continue;
    const { Key: key, Source: source, Dir: folder } = one;
    if (typeof key !== 'string' || typeof source !== 'string' || typeof folder !== 'string')
      continue;
    found.set(key, { source: source.replace(REGISTRY, ''), folder: join(root, folder) });
  }
  return (key, source) => {
    const one = found.get(key);
    if (one?.source !== source.replace(REGISTRY, '')) return undefined;
    return existsSync(one.folder) && isIn(place, one.folder) ? realPath(one.folder) : undefined;
  };
}

/** Nothing is installed elsewhere: who says so would have other files read. */
function isIn(place: string, folder: string): boolean {
  const path = relative(realPath(place), realPath(folder));
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`);
}

/** The units that register themselves by being there: a file with one default export, named by its id. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RULES = 'policies/rules';
const CATALOGUE = 'policies/detections/catalogue';

/** A rule or a detection. */
export interface Unit {
  readonly id: string;
  /** Its file from the folder of the registry, without `.ts`. */
  readonly path: string;
}

export interface Product {
  /** The name of its folder. */
  readonly id: string;
  /** By id. */
  readonly rules: readonly Unit[];
}

/** A file whose name has a second dot belongs to a unit, and is none. */
const UNIT_FILE = /^[a-z0-9-]+\.ts$/;

/** Every product that has rules, by name. What rules share stands beside them and exports no default. */
export function productsIn(root: string): Product[] {
  const folder = join(root, RULES);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, rules: unitsIn(join(folder, name), `${name}/`) }))
    .filter(({ rules }) => rules.length > 0)
    .sort(byId);
}

/** Every detection, by id. */
export function detectionsIn(root: string): Unit[] {
  return unitsIn(join(root, CATALOGUE), '');
}

function unitsIn(folder: string, prefix: string): Unit[] {
  return readdirSync(folder)
    .filter((file) => UNIT_FILE.test(file))
    .filter((file) => /^export default /m.test(readFileSync(join(folder, file), 'utf8')))
    .map((file) => file.replace(/\.ts$/, ''))
    .map((id) => ({ id, path: `${prefix}${id}` }))
    .sort(byId);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

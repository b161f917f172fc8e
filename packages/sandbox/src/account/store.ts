import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isNamedByRegion } from '../behaviour/behaviour';
import { valuesAt } from '../behaviour/expression';
import { isList, isObject, textOf, type ObjectValue, type Value } from '../value/value';
import { AccountError } from './errors';
import { isErrno, readIfThere, writeAtomically } from './files';

/** An object in the account, as its file holds it. */
export interface StoredResource {
  readonly type: string;
  readonly id: string;
  readonly region: string;
  readonly attributes: ObjectValue;
  /** Attributes that hold secrets: their values are in Terraform's state and not here. */
  readonly withheld?: readonly string[];
  /** Versions of a policy. */
  readonly versions?: number;
}

/** File names longer than this are cut and made unique by a hash. */
const LONGEST_NAME = 180;
const LONGEST_REGION = 30;
const ENDING = '.json';

/**
 * The account's objects: `resources/<type>/<id>.json`, one readable file each, so that a person
 * can look at an account, compare two with `diff`, and change one by hand. Where two regions may
 * each have an object of the same name it is `<id>@<region>.json`. Reading an object always reads
 * its file; only look-ups by another attribute go through an index in memory.
 */
export class Store {
  /** Type -> attribute -> value -> names of the files. */
  private readonly indexes = new Map<string, Map<string, Map<string, Set<string>>>>();
  private readonly folders = new Set<string>();
  /** Type -> names of the files, for counting. */
  private readonly names = new Map<string, Set<string>>();

  constructor(private readonly folder: string) {}

  /** Without a region, the first of the name. */
  read(type: string, id: string, region?: string): StoredResource | undefined {
    for (const file of this.filesOf(type, id, region)) {
      const found = this.parsed(type, file, id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  types(): string[] {
    return entries(join(this.folder, 'resources'));
  }

  list(type: string): StoredResource[] {
    return this.files(type).flatMap((file) => this.parsed(type, file) ?? []);
  }

  count(type: string): number {
    return this.namesOf(type).size;
  }

  /** Where the object is or would be: for messages that send a person there. */
  path({ type, id, region }: Omit<StoredResource, 'attributes'>): string {
    return join(this.folder, 'resources', type, fileName(type, id, region));
  }

  write(resource: StoredResource): void {
    const { type, id, region } = resource;
    const folder = join(this.folder, 'resources', type);
    if (!this.folders.has(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      this.folders.add(folder);
    }
    const file = fileName(type, id, region);
    this.forget(type, file);
    this.names.get(type)?.add(file);
    writeAtomically(join(folder, file), `${JSON.stringify(resource, null, 2)}\n`);
    for (const [path, byValue] of this.indexes.get(type) ?? []) {
      index(byValue, resource, path, file);
    }
  }

  remove({ type, id, region }: Omit<StoredResource, 'attributes'>): void {
    const file = fileName(type, id, region);
    this.forget(type, file);
    this.names.get(type)?.delete(file);
    rmSync(join(this.folder, 'resources', type, file), { force: true });
  }

  /** The objects that have the value at the path, which may lead into blocks and lists. */
  with(type: string, path: string, value: Value): StoredResource[] {
    if (path === 'id') {
      const found = this.read(type, textOf(value));
      return found === undefined ? [] : [found];
    }
    let ofType = this.indexes.get(type);
    if (ofType === undefined)
      this.indexes.set(type, (ofType = new Map<string, Map<string, Set<string>>>()));
    let byValue = ofType.get(path);
    if (byValue === undefined) {
      ofType.set(path, (byValue = new Map<string, Set<string>>()));
      for (const file of this.files(type)) {
        const resource = this.parsed(type, file);
        if (resource !== undefined) index(byValue, resource, path, file);
      }
    }
    // A file may have been edited by hand since it was read for the index.
    return [...(byValue.get(textOf(value)) ?? [])]
      .flatMap((file) => this.parsed(type, file) ?? [])
      .filter((resource) => textsAt(resource, path).includes(textOf(value)));
  }

  /** Takes an object out of the indexes, with the values it had when it was put in. */
  private forget(type: string, file: string): void {
    const ofType = this.indexes.get(type);
    const before = ofType === undefined ? undefined : this.parsed(type, file);
    if (before === undefined) return;
    for (const [path, byValue] of ofType ?? []) {
      for (const text of textsAt(before, path)) byValue.get(text)?.delete(file);
    }
  }

  /** Names of the files that may hold the object. One made by hand may have no region. */
  private filesOf(type: string, id: string, region: string | undefined): string[] {
    const plain = fileName(type, id, '');
    if (!isNamedByRegion(type)) return [plain];
    if (region !== undefined) return [fileName(type, id, region), plain];
    const start = plain.replace(ENDING, '@');
    return [...this.files(type).filter((file) => file.startsWith(start)), plain];
  }

  private files(type: string): string[] {
    const all = entries(join(this.folder, 'resources', type));
    // Not the half of a file that a killed process left.
    return all.filter((name) => name.endsWith(ENDING));
  }

  private namesOf(type: string): Set<string> {
    const names = this.names.get(type) ?? new Set(this.files(type));
    this.names.set(type, names);
    return names;
  }

  private parsed(type: string, file: string, id?: string): StoredResource | undefined {
    const path = join(this.folder, 'resources', type, file);
    const text = readIfThere(path);
    return text === undefined ? undefined : parse(path, type, id, text);
  }
}

function index(
  byValue: Map<string, Set<string>>,
  resource: StoredResource,
  path: string,
  file: string,
): void {
  for (const key of textsAt(resource, path)) {
    const files = byValue.get(key);
    if (files === undefined) byValue.set(key, new Set([file]));
    else files.add(file);
  }
}

function textsAt({ attributes }: StoredResource, path: string): string[] {
  return valuesAt(attributes, path.split('.'))
    .filter((value) => value !== null)
    .map(textOf);
}

function fileName(type: string, id: string, region: string): string {
  const where =
    region === '' || !isNamedByRegion(type) ? '' : `@${escaped(region, LONGEST_REGION)}`;
  return `${escaped(id)}${where}${ENDING}`;
}

/** An id as a file name that every file system takes and a person still reads. */
function escaped(text: string, longest = LONGEST_NAME): string {
  const name = encodeURIComponent(text).replace(
    /[*.]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  if (name.length <= longest) return name;
  return `${name.slice(0, longest)}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}

function parse(file: string, type: string, id: string | undefined, text: string): StoredResource {
  const wrong = (what: string): AccountError =>
    new AccountError(`${file} ${what}. Fix it by hand, or delete it: then the object is gone.`);
  let value: Value;
  try {
    value = JSON.parse(text) as Value;
  } catch (error) {
    throw wrong(`is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  if (!isObject(value)) throw wrong('does not hold an object');
  const { attributes, region } = value;
  if (attributes === undefined || !isObject(attributes)) throw wrong('has no "attributes" object');
  const named = value['id'];
  if (typeof named !== 'string' || (id !== undefined && named !== id)) {
    throw wrong(`says its "id" is ${JSON.stringify(named)}, which its file name is not`);
  }
  const { withheld, versions } = value;
  return {
    type,
    id: named,
    region: typeof region === 'string' ? region : '',
    attributes,
    ...(isList(withheld) && { withheld: withheld.map(textOf) }),
    ...(typeof versions === 'number' && { versions }),
  };
}

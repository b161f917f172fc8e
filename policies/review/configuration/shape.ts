import { InputError, kindOf } from '../input-error';
import { field, isList, isObject } from '../json';
import type { Json, JsonObject } from '../json';

/** One file of a configuration in Terraform's JSON syntax. */
export interface SourceFile {
  /** As reports are to show it. */
  readonly path: string;
  readonly content: JsonObject;
  /** The line on which a resource begins, from 1. */
  readonly lineOf?: (type: string, name: string) => number | undefined;
}

/** A folder of configuration. */
export interface Folder {
  readonly path: string;
  readonly files: readonly SourceFile[];
}

/** The blocks that Terraform has at the top of a file, and its comments in JSON. */
const KINDS: ReadonlySet<string> = new Set([
  '//',
  'action',
  'check',
  'data',
  'ephemeral',
  'import',
  'list',
  'locals',
  'module',
  'moved',
  'output',
  'provider',
  'removed',
  'resource',
  'terraform',
  'variable',
]);

/**
 * The kinds of blocks at the top of a file that nobody reads, such as `resources` for `resource`.
 *
 * @throws InputError where something stands for a block that is none.
 */
export function strangeKinds({ path, content }: SourceFile): readonly string[] {
  for (const [kind, value] of Object.entries(content)) {
    const isBlock = isObject(value) || (isList(value) && value.every(isObject));
    if (kind === '//' || !KINDS.has(kind) || isBlock) continue;
    throw new InputError(path, kind, isList(value) ? 'a list of others' : kindOf(value), 'blocks');
  }
  return Object.keys(content).filter((kind) => !KINDS.has(kind));
}

/** A block with the file that it stands in. */
export interface Written {
  readonly names: readonly string[];
  readonly body: JsonObject;
  readonly file: SourceFile;
}

/**
 * The blocks of a kind, such as `resource`, with so many labels. Terraform's JSON has them as objects
 * or as lists of objects, on every level.
 *
 * @throws InputError where something else stands there.
 */
export function blocksOf(files: readonly SourceFile[], kind: string, labels: number): Written[] {
  return files.flatMap((file) => {
    const value = field(file.content, kind);
    return value === undefined ? [] : unfold(value, [], labels, kind, file);
  });
}

const OVERRIDE = /(^|[/\\])([^/\\]*_)?override\.(?:tf|tofu)(\.json)?$/;

/**
 * The same, each once. Files called `override.tf` or `*_override.tf` change what others declare, as
 * Terraform has it: an argument takes the place of one, blocks take the place of all of their kind.
 *
 * @throws InputError where something is declared twice: one of the two would not be looked at.
 */
export function declared(
  files: readonly SourceFile[],
  kind: string,
  labels: number,
): ReadonlyMap<string, Written> {
  const found = new Map<string, Written>();
  const later = files.filter(({ path }) => OVERRIDE.test(path));
  const first = later.length === 0 ? files : files.filter(({ path }) => !OVERRIDE.test(path));
  for (const one of blocksOf(first, kind, labels).flatMap(apart)) {
    const name = one.names.join('.');
    const other = found.get(name);
    if (other !== undefined) {
      const at = labels === 0 ? `local.${name}` : `${kind}.${name}`;
      const where = other.file.path === one.file.path ? '' : `, also in ${other.file.path}`;
      throw new InputError(one.file.path, at, `a second declaration${where}`, 'one of each name');
    }
    found.set(name, one);
  }
  for (const one of blocksOf(later, kind, labels).flatMap(apart)) {
    const name = one.names.join('.');
    const base = found.get(name);
    found.set(name, base === undefined ? one : { ...base, body: overridden(base.body, one.body) });
  }
  return found;
}

/** Locals, each by itself, as `value`; others as they are. */
function apart(block: Written): readonly Written[] {
  if (block.names.length > 0) return [block];
  return Object.entries(block.body).flatMap(([name, value]) =>
    name === '//' ? [] : [{ ...block, names: [name], body: { value } }],
  );
}

function overridden(base: JsonObject, over: JsonObject): JsonObject {
  const given = new Set([...Object.keys(over), ...dynamicKinds(over)]);
  const kept = Object.entries(base).filter(([name]) => name === 'dynamic' || !given.has(name));
  const dynamic = [...dynamicIn(base), ...dynamicIn(over)].map(([kind, blocks, own]) =>
    own === base && given.has(kind) ? {} : { [kind]: blocks },
  );
  const rest = Object.fromEntries([...kept, ...Object.entries(over)]);
  return dynamic.length === 0 ? rest : { ...rest, dynamic };
}

function dynamicIn(body: JsonObject): (readonly [string, Json, JsonObject])[] {
  const value = body['dynamic'];
  const list: readonly Json[] = value === undefined ? [] : isList(value) ? value : [value];
  return list.flatMap((one) =>
    isObject(one) ? Object.entries(one).map(([kind, blocks]) => [kind, blocks, body] as const) : [],
  );
}

function dynamicKinds(body: JsonObject): readonly string[] {
  return dynamicIn(body).map(([kind]) => kind);
}

function unfold(
  value: Json,
  names: readonly string[],
  labels: number,
  at: string,
  file: SourceFile,
): Written[] {
  if (isList(value)) return value.flatMap((one) => unfold(one, names, labels, at, file));
  if (!isObject(value)) throw new InputError(file.path, at, kindOf(value), 'an object');
  if (names.length === labels) return [{ names, body: value, file }];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '//' ? [] : unfold(inner, [...names, name], labels, `${at}.${name}`, file),
  );
}

import { isList, isObject } from '../json';
import type { Json, JsonObject } from '../json';
import { entriesOf, naming } from './instances';
import type { Names } from './evaluate';
import { unknownValue, isSet, isUnknownValue, isValueList } from './value';
import type { Evaluated, Value } from './value';

/** Evaluates JSON with more names than its place has. */
export type Evaluate = (json: Json, names?: Names) => Evaluated;

/** How many blocks may still be made: `dynamic` ones in one another multiply. */
export interface Room {
  blocks: number;
}

/** The arguments of a body, its `dynamic` blocks written out. */
export function argumentsOf(
  body: JsonObject,
  evaluate: Evaluate,
  room: Room,
  names?: Names,
): ReadonlyMap<string, Evaluated> {
  const found = new Map<string, Evaluated>();
  for (const [argument, json] of Object.entries(body)) {
    if (argument === 'dynamic' || argument === '//') continue;
    found.set(argument, evaluateBody(json, evaluate, room, names));
  }
  for (const dynamic of flat(body['dynamic'])) {
    for (const [kind, blocks] of Object.entries(dynamic)) {
      for (const block of flat(blocks))
        add(found, kind, generated(kind, block, evaluate, room, names));
    }
  }
  return found;
}

/** A value, or nested blocks, which may have dynamic ones in them, on any level. */
function evaluateBody(json: Json, evaluate: Evaluate, room: Room, names?: Names): Evaluated {
  const list = isList(json) ? json : [json];
  if (list.some(isParts)) {
    const parts = list.filter(isList);
    // Terraform takes the parts for one block, and a part of a block may mean the contrary of it.
    if (parts.some(({ length }) => length !== 1))
      return { value: unknownValue(IN_PARTS), references: [] };
    return evaluateBody(list.flat(), evaluate, room, names);
  }
  if (!list.every(isObject) || !list.some(holdsDynamic)) return evaluate(json, names);
  return together(list.map((block) => whole(argumentsOf(block, evaluate, room, names))));
}

const IN_PARTS = 'is a block that is written in parts';

/** In JSON the body of a block may be a list of objects. */
function isParts(json: Json): boolean {
  return isList(json) && json.length > 0 && json.every(isObject);
}

function holdsDynamic(json: Json): boolean {
  if (isList(json)) return json.some(holdsDynamic);
  if (!isObject(json)) return false;
  return isDynamic(json['dynamic']) || Object.values(json).some(holdsDynamic);
}

/** A map may have a key of that name and be none. */
function isDynamic(json: Json | undefined): boolean {
  return flat(json)
    .flatMap((kinds) => Object.values(kinds).flatMap(flat))
    .some((block) => Object.hasOwn(block, 'for_each'));
}

const TOO_MANY = 'is one of more blocks than are read';

function generated(
  kind: string,
  block: JsonObject,
  evaluate: Evaluate,
  room: Room,
  outer?: Names,
): Evaluated {
  const over = evaluate(block['for_each'] ?? null, outer);
  const entries = elementsOf(over.value) ?? entriesOf(over.value);
  const iterator =
    typeof block['iterator'] === 'string' ? block['iterator'].replace(/^\$\{|\}$/g, '') : kind;
  if (entries === undefined) {
    return {
      value: unknownValue('is one of blocks that only a plan knows'),
      references: over.references,
    };
  }
  if (entries.length > room.blocks)
    return { value: unknownValue(TOO_MANY), references: over.references };
  room.blocks -= entries.length;
  const made = entries.flatMap(([key, value]) => {
    const inner = naming(iterator, { key, value });
    const names: Names = (head, steps) => inner(head, steps) ?? outer?.(head, steps);
    return flat(block['content']).map((content) =>
      whole(argumentsOf(content, evaluate, room, names)),
    );
  });
  const { value, references, ...rest } = together(made);
  return {
    value,
    references: [...over.references, ...references],
    sensitive: rest.sensitive === true || isSensitive(over),
  };
}

/** Lists and sets of anything, which blocks may be made of, but not resources. */
function elementsOf(value: Value): readonly (readonly [Value, Value])[] | undefined {
  if (!isValueList(value)) return undefined;
  return value.map((one, index) => [isSet(value) ? one : index, one] as const);
}

function add(found: Map<string, Evaluated>, kind: string, more: Evaluated): void {
  const before = found.get(kind);
  if (before === undefined) {
    found.set(kind, more);
    return;
  }
  const references = [...before.references, ...more.references];
  // How many there are is as open as either part.
  const open = [before.value, more.value].find(isUnknownValue);
  const value = open ?? [before.value, more.value].flat();
  found.set(kind, { value, references, sensitive: isSensitive(before) || isSensitive(more) });
}

function whole(values: ReadonlyMap<string, Evaluated>): Evaluated {
  return {
    sensitive: [...values.values()].some(isSensitive),
    value: Object.fromEntries([...values].map(([name, { value }]) => [name, value])),
    references: [...values.values()].flatMap(({ references }) => references),
  };
}

function together(items: readonly Evaluated[]): Evaluated {
  return {
    sensitive: items.some(isSensitive),
    value: items.map(({ value }) => value),
    references: items.flatMap(({ references }) => references),
  };
}

function isSensitive({ sensitive }: Evaluated): boolean {
  return sensitive === true;
}

function flat(value: Json | undefined): readonly JsonObject[] {
  if (isList(value)) return value.flatMap(flat);
  return isObject(value) ? [value] : [];
}

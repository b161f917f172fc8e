import { isList, isObject } from '../json';
import type { Json, JsonObject } from '../json';
import { entriesOf, naming } from './instances';
import type { Names } from './scope';
import { madeOf } from './origin';
import type { Room } from './room';
import { unknownValue, isSet, isUnknownValue, isValueList } from './value';
import type { Evaluated, Value } from './value';

/** Evaluates JSON with more names than its place has. */
export type Evaluate = (json: Json, names?: Names) => Evaluated;

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
    // Its content is as open as its number.
    const parts = [over, ...flat(block['content']).map((content) => evaluate(content, outer))];
    return madeOf(unknownValue('is one of blocks that only a plan knows'), parts);
  }
  if (entries.length > room.blocks) return madeOf(unknownValue(TOO_MANY), [over]);
  room.blocks -= entries.length;
  const made = entries.flatMap(([key, value]) => {
    const inner = naming(iterator, { key, value }, over);
    const names: Names = (head, steps) => inner(head, steps) ?? outer?.(head, steps);
    return flat(block['content']).map((content) =>
      whole(argumentsOf(content, evaluate, room, names)),
    );
  });
  const blocks = together(made);
  return madeOf(blocks.value, [over, blocks]);
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
  // How many there are is as open as either part.
  const open = [before.value, more.value].find(isUnknownValue);
  const value = open ?? [before.value, more.value].flat();
  found.set(kind, madeOf(value, [before, more]));
}

function whole(values: ReadonlyMap<string, Evaluated>): Evaluated {
  const value = Object.fromEntries([...values].map(([name, one]) => [name, one.value]));
  return madeOf(value, [...values.values()]);
}

function together(items: readonly Evaluated[]): Evaluated {
  return madeOf(
    items.map(({ value }) => value),
    items,
  );
}

function flat(value: Json | undefined): readonly JsonObject[] {
  if (isList(value)) return value.flatMap(flat);
  return isObject(value) ? [value] : [];
}

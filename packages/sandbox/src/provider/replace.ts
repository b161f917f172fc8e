import type { AttributePath } from '../protocol/messages';
import { providerSchema } from '../schema/load';
import { elementsOf } from '../schema/shape';
import type { Block, ResourceSchema } from '../schema/types';
import type { Path } from '../schema/visit';
import {
  canonical,
  isList,
  isObject,
  isUnknown,
  type ObjectValue,
  type Value,
} from '../value/value';
import { attributePath } from './diagnostics';

/** Arguments of a type that cannot be changed in place, as the provider's source has them. */
export function replacing(type: string): string[] {
  const constraints = providerSchema().resources[type]?.constraints ?? {};
  return Object.entries(constraints)
    .filter(([path, { force_new }]) => force_new === true && !path.includes('.'))
    .map(([path]) => path);
}

/** The attributes whose change the provider can only carry out by making a new object. */
export function replacements(
  schema: ResourceSchema,
  planned: ObjectValue,
  before: ObjectValue,
): AttributePath[] {
  const found = new Map<string, Path>();
  for (const [dotted, constraint] of Object.entries(schema.constraints)) {
    if (constraint.force_new !== true) continue;
    const names = dotted.split('.');
    const [now, then] = [planned, before].map((value) => leaves(schema.block, names, value, []));
    for (const [key, leaf] of [...(now ?? []), ...(then ?? [])]) {
      if (changed(now?.get(key), then?.get(key))) found.set(key, leaf.path);
    }
  }
  return [...found.values()].map(attributePath);
}

interface Leaf {
  readonly path: Path;
  readonly text: string;
}

const UNKNOWN_TEXT = '?';
const UNSET_TEXT = 'null';

function changed(now: Leaf | undefined, then: Leaf | undefined): boolean {
  // What is not known yet may turn out to be the same; Terraform plans for the worse.
  return (now?.text ?? UNSET_TEXT) !== (then?.text ?? UNSET_TEXT);
}

/**
 * The values at a constraint's path, each with the path that leads to it. Elements of a set have
 * no place of their own: there the path stops at the set, and its elements count together.
 */
function leaves(
  block: Block,
  names: readonly string[],
  object: ObjectValue,
  path: Path,
): Map<string, Leaf> {
  const [name = '', ...rest] = names;
  const here = [...path, name];
  const nested = block.block_types?.[name];
  const value = object[name] ?? null;
  if (nested === undefined || rest.length === 0) {
    const isSet = nested?.nesting_mode === 'set' || block.attributes?.[name]?.type[0] === 'set';
    return new Map([[here.join('.'), { path: here, text: comparable(value, isSet) }]]);
  }
  const inside = elementsOf(value).map(([index, element]) =>
    leaves(nested.block, rest, element, index === null ? here : [...here, index]),
  );
  if (nested.nesting_mode !== 'set') return new Map(inside.flatMap((leaf) => [...leaf]));
  const texts = inside.flatMap((leaf) => [...leaf.values()].map(({ text }) => text)).sort();
  const text = texts.length === 0 ? UNSET_TEXT : texts.join();
  return new Map([[here.join('.'), { path: here, text }]]);
}

/** An empty collection, an empty text and none are the same to the SDK, and a set has no order. */
function comparable(value: Value, isSet: boolean): string {
  if (isUnknown(value)) return UNKNOWN_TEXT;
  if (isList(value)) {
    if (value.length === 0) return UNSET_TEXT;
    const texts = value.map(canonical);
    return (isSet ? texts.sort() : texts).join();
  }
  if (value === '' || (isObject(value) && Object.keys(value).length === 0)) return UNSET_TEXT;
  return canonical(value);
}

import { isList, isObject, type ObjectValue, type Value } from '../value/value';
import { attributesOf, blocksOf, elementsOf, TIMEOUTS } from './shape';
import type { AttributeType, Block } from './types';

/** Steps into a value: attribute names and list indexes. */
export type Path = readonly (string | number)[];

export interface Visit {
  readonly path: Path;
  /** The path's names alone, joined with dots: the key of the constraints. */
  readonly dotted: string;
  readonly value: Value;
  /** The object that holds the value. */
  readonly parent: ObjectValue;
  /** Null for a nested block. */
  readonly type: AttributeType | null;
  readonly required: boolean;
  readonly deprecated: boolean;
}

/** Calls for every attribute and nested block of a value, outer ones first. */
export function visit(block: Block, value: Value, call: (visited: Visit) => void): void {
  if (isObject(value)) visitBlock(block, value, [], '', call);
}

function visitBlock(
  block: Block,
  object: ObjectValue,
  path: Path,
  dotted: string,
  call: (visited: Visit) => void,
): void {
  for (const [name, attribute] of attributesOf(block)) {
    const at = {
      path: [...path, name],
      dotted: dotted + name,
      value: object[name] ?? null,
      parent: object,
    };
    const { type, required = false, deprecated = false } = attribute;
    call({ ...at, type, required, deprecated });
    visitFields(type, at.value, at.path, `${at.dotted}.`, call);
  }
  for (const [name, nested] of blocksOf(block)) {
    if (name === TIMEOUTS) continue;
    const at = {
      path: [...path, name],
      dotted: dotted + name,
      value: object[name] ?? null,
      parent: object,
    };
    call({ ...at, type: null, required: false, deprecated: nested.block.deprecated === true });
    for (const [index, element] of elementsOf(at.value)) {
      const inside = index === null ? at.path : [...at.path, index];
      visitBlock(nested.block, element, inside, `${at.dotted}.`, call);
    }
  }
}

/** The fields of attributes whose type is an object, or a list or set of objects. */
function visitFields(
  type: AttributeType,
  value: Value,
  path: Path,
  dotted: string,
  call: (visited: Visit) => void,
): void {
  if (typeof type === 'string') return;
  const [kind, inner] = type;
  if ((kind === 'list' || kind === 'set') && isList(value)) {
    value.forEach((v, i) => {
      visitFields(inner, v, [...path, i], dotted, call);
    });
  } else if (kind === 'object' && isObject(value)) {
    for (const [name, fieldType] of Object.entries(inner)) {
      const at = { path: [...path, name], dotted: dotted + name, value: value[name] ?? null };
      call({ ...at, parent: value, type: fieldType, required: false, deprecated: false });
      visitFields(fieldType, at.value, at.path, `${at.dotted}.`, call);
    }
  }
}

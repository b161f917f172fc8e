import { isObject } from '../json';
import { numberOf, numberText } from './numbers';
import { isSet, isUnknownValue, isValueList, setOf } from './value';
import type { Value } from './value';

type Primitive = string | number | boolean;
type Fields = Readonly<Record<string, Value>>;

/** A value that Terraform refuses at this place, or that we cannot tell how it converts. */
export class NotConvertible extends Error {}

/**
 * A value as the type of a variable makes it. Types are values themselves: `string`, `number`,
 * `bool`, `any`, `{ list }`, `{ set }`, `{ map }`, `{ tuple }`, `{ object }`, and in objects
 * `{ optional, default }`. What is not known stays so.
 *
 * @throws NotConvertible
 */
export function convert(value: Value, type: Value): Value {
  if (isUnknownValue(value) || value === null || type === 'any') return value;
  if (type === 'string') return asString(value);
  if (type === 'number') return asNumber(value);
  if (type === 'bool') return asBool(value);
  if (!isFields(type)) throw new NotConvertible();
  const { list, set, map, tuple, object } = type;
  if (list !== undefined) return elementsAs(elements(value), list);
  if (set !== undefined) return setFrom(elementsAs(elements(value), set));
  if (map !== undefined) return mapAs(fields(value), map);
  if (tuple !== undefined) return tupleAs(elements(value), elements(tuple));
  if (object !== undefined) return objectAs(fields(value), fields(object));
  throw new NotConvertible();
}

function elementsAs(values: readonly Value[], type: Value): readonly Value[] {
  return type === 'any' ? unified(values) : values.map((one) => convert(one, type));
}

function mapAs(value: Fields, type: Value): Fields {
  const names = Object.keys(value);
  const values = elementsAs(Object.values(value), type);
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
}

function tupleAs(values: readonly Value[], types: readonly Value[]): readonly Value[] {
  if (values.length !== types.length) throw new NotConvertible();
  return values.map((one, index) => convert(one, types[index] ?? 'any'));
}

/** Attributes that the type does not have are left out, and optional ones filled in. */
function objectAs(value: Fields, types: Fields): Fields {
  return Object.fromEntries(
    Object.entries(types).map(([name, type]) => {
      const given = Object.hasOwn(value, name) ? (value[name] ?? null) : undefined;
      const optional = isFields(type) ? type['optional'] : undefined;
      if (optional === undefined) {
        if (given === undefined) throw new NotConvertible();
        return [name, convert(given, type)];
      }
      const filled = given ?? (isFields(type) ? (type['default'] ?? null) : null);
      return [name, convert(filled, optional)];
    }),
  );
}

/** A set: each element once, in Terraform's order. What is not known may be one of the others. */
export function setFrom(values: readonly Value[]): readonly Value[] {
  if (values.some((one) => isUnknownValue(one) || one === null)) throw new NotConvertible();
  if (values.some((one) => typeof one === 'object')) {
    if (values.length > 1) throw new NotConvertible();
    return setOf(values);
  }
  const once = [...new Set(values)] as Primitive[];
  return setOf(once.sort(typeof once[0] === 'number' ? byNumber : byBytes));
}

function byNumber(a: Primitive, b: Primitive): number {
  return Number(a) - Number(b);
}

/** The order that Terraform has keys and elements in. */
export function byBytes(a: Primitive, b: Primitive): number {
  return Buffer.compare(Buffer.from(String(a), 'utf8'), Buffer.from(String(b), 'utf8'));
}

/**
 * Values that become elements of one collection, or the two results of a conditional: numbers and
 * truth values become texts beside texts.
 *
 * @throws NotConvertible where they have no type in common, or which one cannot be told.
 */
export function unified(values: readonly Value[]): readonly Value[] {
  const known = values.filter((one) => one !== null && !isUnknownValue(one));
  if (known.every((one) => typeof one === 'string')) return values;
  if (known.every(isPrimitive)) {
    const isMixed = new Set(known.map((one) => typeof one)).size > 1;
    if (!isMixed && values.every((one) => !isUnknownValue(one))) return values;
    if (!known.some((one) => typeof one === 'string')) throw new NotConvertible();
    return values.map((one) => (one === null || isUnknownValue(one) ? one : asString(one)));
  }
  const [first = null] = known;
  if (values.some(isUnknownValue) || !known.every((one) => isAlike(first, one))) {
    return unifiedMaps(values);
  }
  return values;
}

/** Objects with other keys become maps, whose values have one type. */
function unifiedMaps(values: readonly Value[]): readonly Value[] {
  const maps = values.map(fields);
  const all = unified(maps.flatMap((map) => Object.values(map)));
  let next = 0;
  return maps.map((map) =>
    Object.fromEntries(Object.keys(map).map((name) => [name, all[next++] ?? null])),
  );
}

/** Whether two values have the same type for sure. */
function isAlike(a: Value, b: Value): boolean {
  if (a === null || b === null) return true;
  if (isUnknownValue(a) || isUnknownValue(b)) return false;
  if (isValueList(a)) {
    if (!isValueList(b) || isSet(a) !== isSet(b)) return false;
    const [first = null, ...rest] = [...a, ...b];
    return rest.every((one) => isAlike(first, one));
  }
  if (!isFields(a)) return typeof a === typeof b;
  if (!isFields(b) || Object.keys(a).length !== Object.keys(b).length) return false;
  return Object.entries(a).every(([name, one]) => {
    const other = Object.hasOwn(b, name) ? b[name] : undefined;
    return other !== undefined && isAlike(one, other);
  });
}

/** @throws NotConvertible */
export function asString(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  const text = typeof value === 'number' ? numberText(value) : undefined;
  if (text === undefined) throw new NotConvertible();
  return text;
}

/** @throws NotConvertible */
export function asNumber(value: Value): number {
  const number = typeof value === 'string' ? numberOf(value) : value;
  if (typeof number !== 'number') throw new NotConvertible();
  return number;
}

const TRUTHS: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  false: false,
  '0': false,
};

/** @throws NotConvertible */
export function asBool(value: Value): boolean {
  const found = typeof value === 'string' && Object.hasOwn(TRUTHS, value) ? TRUTHS[value] : value;
  if (typeof found !== 'boolean') throw new NotConvertible();
  return found;
}

/** @throws NotConvertible where it is no list, set or tuple. */
export function elements(value: Value | undefined): readonly Value[] {
  if (value === undefined || !isValueList(value)) throw new NotConvertible();
  return value;
}

/** @throws NotConvertible where it is no map or object. */
export function fields(value: Value | undefined): Fields {
  if (value === undefined || !isFields(value)) throw new NotConvertible();
  return value;
}

function isFields(value: Value): value is Fields {
  return isObject(value) && !isUnknownValue(value);
}

function isPrimitive(value: Value): value is Primitive {
  return typeof value !== 'object';
}

/** A value that Terraform does not know yet. */
export class Unknown {
  static readonly value = new Unknown();

  toJSON(): never {
    throw new Error('a value that is not known yet cannot be written as JSON');
  }
}

export interface ObjectValue {
  readonly [name: string]: Value;
}

/** A Terraform value without its type: sets are lists, and so are list blocks. */
export type Value = null | string | number | boolean | Unknown | readonly Value[] | ObjectValue;

export const UNKNOWN = Unknown.value;

export function isUnknown(value: Value | undefined): value is Unknown {
  return value instanceof Unknown;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function isObject(value: Value | undefined): value is ObjectValue {
  return (
    typeof value === 'object' && value !== null && !isList(value) && !(value instanceof Unknown)
  );
}

/** True where nothing inside is unknown. */
export function isKnown(value: Value): boolean {
  if (isUnknown(value)) return false;
  if (isList(value)) return value.every(isKnown);
  if (isObject(value)) return Object.values(value).every(isKnown);
  return true;
}

/** A text that is the same for the same value, whatever the order of its keys. */
export function canonical(value: Value): string {
  if (isUnknown(value)) return '?';
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (isObject(value)) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** A scalar as a text; anything else as its canonical form. */
export function textOf(value: Value): string {
  return typeof value === 'string' ? value : canonical(value);
}

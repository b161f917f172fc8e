/** What JSON text can stand for. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: Json;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** A field of an object that may have been made by anybody: `constructor` is not there by nature. */
export function field(object: Json | undefined, name: string): Json | undefined {
  return isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Whether a tree is `true` anywhere. */
export function hasTrue(tree: Json | undefined): boolean {
  if (tree === true) return true;
  if (isList(tree)) return tree.some(hasTrue);
  return isObject(tree) && Object.values(tree).some(hasTrue);
}

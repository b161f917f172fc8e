import { z } from 'zod';
import { fileSchema } from './schema';
import type { Path } from './format-value';

type AnySchema = z.core.$ZodType;

/** A schema without the wrappers that say what happens when a value is left out. */
function unwrap(schema: AnySchema): AnySchema {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap());
  }
  return schema;
}

/** What stands under a key of a section or map, or at a position of a list. */
function step(schema: AnySchema, part: string | number): AnySchema | undefined {
  if (schema instanceof z.ZodArray) return unwrap(schema.element);
  if (schema instanceof z.ZodRecord) return unwrap(schema.valueType);
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape: Record<string, AnySchema> = schema.shape;
  const found = Object.hasOwn(shape, part) ? shape[part] : schema.def.catchall;
  return found instanceof z.ZodNever ? undefined : found && unwrap(found);
}

/** The schema of a setting, unwrapped; nothing when there is no such setting. */
export function schemaAt(path: Path, root: AnySchema = fileSchema): AnySchema | undefined {
  return path.reduce<AnySchema | undefined>(
    (schema, part) => schema && step(schema, part),
    unwrap(root),
  );
}

/** The keys of a section, as they are written; none for anything else. */
export function keysOf(schema: AnySchema | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Whether the schema fixes this very key, as opposed to a key that the user chooses. */
export function isFixedKey(path: Path, root: AnySchema = fileSchema): boolean {
  return keysOf(schemaAt(path.slice(0, -1), root)).includes(String(path.at(-1)));
}

/**
 * The sections that have a key of this name, those nearest to the top: for settings that ended up in
 * the wrong one.
 */
export function sectionsWith(key: string, root: AnySchema): Path[] {
  const found: Path[] = [];
  const visit = (schema: AnySchema, path: Path): void => {
    for (const name of keysOf(schema)) {
      const inner = step(schema, name);
      if (name === key) found.push(path);
      if (inner) visit(inner, [...path, name]);
    }
  };
  visit(root, []);
  const nearest = Math.min(...found.map(({ length }) => length));
  return found.filter(({ length }) => length === nearest);
}

/**
 * Gives sections, maps and lists that have no content the meaning of empty ones, so that a user
 * may comment out everything below `login:` and leave that line standing.
 */
export function fillEmpty(data: unknown, schema: AnySchema = fileSchema): unknown {
  const inner = unwrap(schema);
  const isList = inner instanceof z.ZodArray;
  const isMap = inner instanceof z.ZodObject || inner instanceof z.ZodRecord;
  if (data === null) return isList ? [] : isMap ? {} : data;
  if (isList && Array.isArray(data)) return data.map((item) => fillEmpty(item, inner.element));
  if (!isMap || typeof data !== 'object' || Array.isArray(data)) return data;
  const filled = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of Object.entries(data)) {
    const below = step(inner, key);
    filled[key] = below ? fillEmpty(value, below) : value;
  }
  return filled;
}

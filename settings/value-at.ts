import type { Path } from './show';

/** Looking into what was read, which may be anything. */

/** What stands at a path, if anything does. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.hasOwn(value, part)
      ? (value as Record<string | number, unknown>)[part]
      : undefined;
  }, data);
}

/** The map at a path; an empty one where there is none. */
export function mapAt(data: unknown, path: Path): Readonly<Record<string, unknown>> {
  const found = valueAt(data, path);
  const isMap = typeof found === 'object' && found !== null && !Array.isArray(found);
  return isMap ? (found as Readonly<Record<string, unknown>>) : {};
}

/** The list at a path; an empty one where there is none. */
export function listAt(data: unknown, path: Path): readonly unknown[] {
  const found = valueAt(data, path);
  return Array.isArray(found) ? found : [];
}

import type { Calls, Entry, ProviderSchema } from './schema-files';

/** How much of what was known is read again as it was. */
export interface Alike {
  readonly same: number;
  readonly of: number;
  /** `alicloud_ram_role.name: was …, is …` */
  readonly different: readonly string[];
}

/** Compares the constraints of the types that both have, attribute by attribute. */
export function constraintsAlike(before: ProviderSchema, after: ProviderSchema): Alike {
  const parts = [
    [before.resources, after.resources],
    [before.dataSources, after.dataSources],
  ] as const;
  return counted(
    parts.flatMap(([old, next]) =>
      Object.entries(old).flatMap(([type, { constraints }]) =>
        pairs(type, constraints, next[type]),
      ),
    ),
  );
}

/** Compares the calls of each operation that both have. */
export function callsAlike(before: Calls, after: Calls): Alike {
  const resources = Object.entries(before.resources).flatMap(([type, operations]) =>
    Object.entries(operations).map(([operation, calls]): Pair => {
      const next = after.resources[type] as Readonly<Record<string, unknown>> | undefined;
      return [`${type} ${operation}`, calls, next?.[operation]];
    }),
  );
  const data = Object.entries(before.data_sources).map(([type, calls]): Pair => {
    return [`data ${type}`, calls, after.data_sources[type]];
  });
  return counted([...resources, ...data]);
}

type Pair = readonly [place: string, was: unknown, is: unknown];

function pairs(type: string, constraints: Entry['constraints'], next: Entry | undefined): Pair[] {
  if (next === undefined) return [];
  const paths = new Set([...Object.keys(constraints), ...Object.keys(next.constraints)]);
  return [...paths].map((path) => [`${type}.${path}`, constraints[path], next.constraints[path]]);
}

/** The same text for the same content: fields have no order, nor have lists of values and paths. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`;
  if (value === undefined) return 'nothing';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${name}: ${canonical(inner)}`).join(', ')}}`;
}

function counted(all: readonly Pair[]): Alike {
  const different = all.filter(([, was, is]) => canonical(was) !== canonical(is));
  return {
    same: all.length - different.length,
    of: all.length,
    different: different.map(
      ([place, was, is]) => `${place}: was ${canonical(was)}, is ${canonical(is)}`,
    ),
  };
}

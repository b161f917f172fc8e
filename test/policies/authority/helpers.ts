import type { AccountObject, AccountObjects } from '../../../policies/authority';
import { systemPolicyDocument } from '../../../packages/sandbox/src/catalogue/identity';

/** An account that has these objects. */
export function accountOf(
  objects: Readonly<Record<string, readonly (AccountObject['attributes'] & { id?: string })[]>>,
): AccountObjects {
  return {
    id: '1234567890123456',
    list: (type) =>
      (objects[type] ?? []).map((attributes, index) => ({
        id: attributes.id ?? String(index),
        attributes,
      })),
    systemPolicy: systemPolicyDocument,
  };
}

export function documentOf(...statements: readonly object[]): string {
  return JSON.stringify({ Version: '1', Statement: statements });
}

type Resources = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

/** The objects that a configuration makes, with references to names put in. */
export function objectsOf(text: string): AccountObjects {
  const { resource } = JSON.parse(text) as { resource: Resources };
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'string') return value;
    return value.replace(
      /\$\{(alicloud_[a-z_]+)\.([A-Za-z0-9_-]+)\.([a-z_]+)\}/g,
      (whole, type: string, name: string, attribute: string) => {
        const found = resource[type]?.[name]?.[attribute];
        return typeof found === 'string' ? String(fill(found)) : whole;
      },
    );
  };
  return accountOf(
    Object.fromEntries(
      Object.entries(resource).map(([type, byName]) => [
        type,
        Object.values(byName).map((attributes) =>
          Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, fill(value)])),
        ),
      ]),
    ),
  );
}

import { field, isList, isObject } from '../json';
import type { Json } from '../json';
import { InputError, kindOf } from '../input-error';

/**
 * The values of every managed resource that a plan says there will be, by address.
 *
 * @param forgotten - the addresses that Terraform will forget: it lists those too, without values.
 */
export function plannedValues(
  plan: Json,
  file: string,
  forgotten: ReadonlySet<string>,
): ReadonlyMap<string, Json> | undefined {
  const planned = field(plan, 'planned_values');
  if (planned === undefined) return undefined;
  const found = new Map<string, Json>();
  const root = field(planned, 'root_module') ?? (isObject(planned) ? {} : undefined);
  const open: { readonly module: Json | undefined; readonly at: string }[] = [
    { module: root, at: 'planned_values.root_module' },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { module, at } = next;
    if (!isObject(module)) throw new InputError(file, at, kindOf(module), 'a module');
    for (const resource of list(field(module, 'resources'), `${at}.resources`, file)) {
      if (field(resource, 'mode') === 'data') continue;
      const address = field(resource, 'address');
      const values = field(resource, 'values');
      const isNamed = typeof address === 'string';
      if (isNamed && values === undefined && forgotten.has(address)) continue;
      if (!isNamed || values === undefined || found.has(address)) {
        const what = isNamed
          ? `${address} ${values === undefined ? 'without values' : 'twice'}`
          : kindOf(resource);
        const allowed = 'resources with an address of their own and values';
        throw new InputError(file, `${at}.resources`, what, allowed);
      }
      found.set(address, values);
    }
    for (const child of list(field(module, 'child_modules'), `${at}.child_modules`, file)) {
      open.push({ module: child, at: `${at}.child_modules` });
    }
  }
  return found;
}

/** A list that may be left out. */
export function list(value: Json | undefined, place: string, file: string): readonly Json[] {
  if (value === undefined) return [];
  if (!isList(value)) throw new InputError(file, place, kindOf(value), 'a list');
  return value;
}

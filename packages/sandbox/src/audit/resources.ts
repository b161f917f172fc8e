import { firstSet } from '../behaviour/expression';
import { textOf } from '../value/value';
import table from './resource-types.json';
import type { Made } from './made';

/** A resource that an event is about. */
export interface Resource {
  readonly type: string;
  readonly name: string;
}

/** By resource type of Terraform: what ActionTrail calls it, and what names it (`a|b`: the first that is set). */
const TYPES: Readonly<Record<string, readonly string[] | undefined>> = table.types;
/** By service and parameter, for calls that are no operation of Terraform. */
const PARAMETERS: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> =
  table.parameters;

/** What a call is about. Nothing where no page names the type. */
export function resourcesOf({ asked, call, parameters }: Made): readonly Resource[] {
  if (parameters !== undefined) {
    const types = PARAMETERS[call.service.toLowerCase()] ?? {};
    return Object.entries(types).flatMap(([parameter, type]) => {
      const name = parameters[parameter];
      return typeof name === 'string' && name !== '' ? [{ type, name }] : [];
    });
  }
  const [type, by = 'id'] = TYPES[asked.type] ?? [];
  if (type === undefined) return [];
  const name = firstSet(by, { ...asked.values, id: asked.id });
  return name === null || textOf(name) === '' ? [] : [{ type, name: textOf(name) }];
}

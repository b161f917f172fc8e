import { z } from 'zod';
import type { Form } from '../alicloud/names';
import { oneOf, formatValue } from './format-value';

/**
 * The kinds of field that settings are made of. Each kind takes its limits once and gives three
 * things from them: the check, what a problem says is allowed, and the JSON Schema for editors.
 */

/** Says how to fix a wrong value, where the field itself knows best. */
export type Advice = (value: unknown) => string | undefined;

/** What fields know beyond their check. Looked up by `describe-issues.ts`, never printed in the schema. */
export const advice = z.registry<{ advise: Advice }>();

/** Where in a map an issue of ours belongs: at the key, or at its value. */
export interface IssueParams {
  readonly at?: 'key';
  readonly found?: string;
  readonly fix?: string;
}

type Payload = Parameters<NonNullable<z.core.$ZodCheckDef['when']>>[0];

/** Runs a check on any list although items are wrong: it must take them as unknown. */
export const onAnyList = { when: ({ value }: Payload): boolean => Array.isArray(value) };

/** Runs a check on any map although parts are wrong: it must take them as unknown. */
export const onAnyMap = {
  when: ({ value }: Payload): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** A whole number between two limits, both allowed. */
export function wholeNumber(from: number, to: number, unit: string, description: string) {
  const of = unit === '' ? '' : ` of ${unit}`;
  const error = `a whole number${of} from ${from} to ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error }).meta({ description });
}

/** One number out of a few. */
export function oneNumberOf<const T extends readonly [number, ...number[]]>(
  values: T,
  unit: string,
  description: string,
) {
  return z.literal(values, { error: `${oneOf(values)} ${unit}` }).meta({ description });
}

/** One word out of a few. */
export function choice<const T extends readonly [string, ...string[]]>(
  values: T,
  description: string,
) {
  return z.enum(values, { error: oneOf(values) }).meta({ description });
}

/** A switch. */
export function flag(description: string) {
  return z.boolean({ error: 'true or false' }).meta({ description });
}

/** Text of one form. */
export function text({ pattern, allowed }: Form, description: string) {
  return z.string({ error: allowed }).regex(pattern, { error: allowed }).meta({ description });
}

/** A list. Its length is checked although items are wrong, so that both are told. */
export function list<T extends z.ZodType>(item: T, most: number, description: string) {
  const allowed = `a list of up to ${most}`;
  return z
    .array(item, { error: allowed })
    .superRefine((items, context) => {
      if (items.length <= most) return;
      const params: IssueParams = { found: `a list of ${items.length}` };
      context.addIssue({ code: 'custom', message: allowed, params: { ...params } });
    }, onAnyList)
    .meta({ description, maxItems: most });
}

/** A map whose keys the user chooses. */
export function mapping<T extends z.ZodType>(
  keys: Form,
  value: T,
  most: number,
  description: string,
) {
  return z
    .record(z.string(), value, { error: `a map of up to ${most}` })
    .superRefine(refineKeys(keys, most), onAnyMap)
    .meta({ description, maxProperties: most, propertyNames: { pattern: keys.pattern.source } });
}

/** A map with some fixed keys, beside which the user chooses further ones for values of one kind. */
export function sectionWithMore<T extends z.core.$ZodShape, V extends z.ZodType>(
  shape: T,
  keys: Form,
  value: V,
  most: number,
  description: string,
) {
  return z
    .object(shape, { error: `a map of up to ${most}` })
    .catchall(value)
    .superRefine(refineKeys(keys, most), onAnyMap)
    .meta({ description, maxProperties: most, propertyNames: { pattern: keys.pattern.source } });
}

function refineKeys(keys: Form, most: number) {
  return (map: unknown, context: z.core.$RefinementCtx): void => {
    const names = Object.keys(Object(map) as object);
    for (const name of names.filter((key) => !keys.pattern.test(key))) {
      const params: IssueParams = { at: 'key', found: `the key ${formatValue(name)}` };
      const message = `keys of ${keys.allowed}`;
      context.addIssue({ code: 'custom', path: [name], message, params: { ...params } });
    }
    if (names.length > most) {
      const params: IssueParams = { found: `a map of ${names.length}` };
      const message = `a map of up to ${most}`;
      context.addIssue({ code: 'custom', message, params: { ...params } });
    }
  };
}

/** A map with fixed keys; any other key is refused. */
export function section<T extends z.core.$ZodShape>(shape: T, description: string) {
  const error = `a map with the keys ${Object.keys(shape).join(', ')}`;
  return z.strictObject(shape, { error }).meta({ description });
}

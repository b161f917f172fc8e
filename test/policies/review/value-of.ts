import { readConfiguration } from '../../../policies/review';
import type { Json, JsonObject, Model, Resource } from '../../../policies/review';

/** The one role of a configuration whose `description` is this, with more around it. */
export function roleWith(description: Json, more: JsonObject = {}): Resource {
  const { resource, ...rest } = more;
  const content: JsonObject = {
    ...rest,
    resource: {
      ...(resource as JsonObject | undefined),
      alicloud_ram_role: { asked: { description } },
    },
  };
  const [role] = readConfiguration([{ path: 'main.tf.json', content }]).ofType('alicloud_ram_role');
  if (role === undefined) throw new Error('no role');
  return role;
}

/** What an expression comes to, and `unknown` where that cannot be told; an empty text is `absent`. */
export function valueOf(expression: string, more: JsonObject = {}): unknown {
  return textValueOf(`\${${expression}}`, more);
}

/** The same of a text, whatever stands in it. */
export function textValueOf(text: string, more: JsonObject = {}): unknown {
  const { found } = roleWith(text, more).json('description');
  return found.state === 'known' ? found.value : found.state;
}

type Options = Parameters<typeof readConfiguration>[1];

/** One file of a configuration. */
export function read(content: JsonObject, options: Options = {}): Model {
  return readConfiguration([{ path: 'main.tf.json', content }], options);
}

/** What an argument of each resource was found to be, by address. */
export function foundIn(model: Model, argument: string) {
  return model.resources.map((one) => [one.address, one.json(argument).found] as const);
}

/** The same, as the value, or why there is none. */
export function valuesIn(model: Model, argument: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    foundIn(model, argument).map(([address, found]) => [
      address,
      found.state === 'known' ? found.value : found.state === 'absent' ? found.state : found.reason,
    ]),
  );
}

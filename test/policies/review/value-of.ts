import { readConfiguration } from '../../../policies/review';
import type { Json, JsonObject, Resource } from '../../../policies/review';

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

import { behaviourOf } from '../../../../packages/sandbox/src/behaviour/behaviour';
import { providerSchema } from '../../../../packages/sandbox/src/schema/load';
import { attributesOf, blocksOf } from '../../../../packages/sandbox/src/schema/shape';
import type {
  AttributeType,
  Block,
  Constraint,
  ResourceSchema,
} from '../../../../packages/sandbox/src/schema/types';
import { isList, isObject, type Value } from '../../../../packages/sandbox/src/value/value';
import type { Plain } from './direct';

const DOCUMENT = '{"Version":"1","Statement":[]}';

/** Values that a check beyond lists, ranges and lengths asks for. */
const SPECIAL: Readonly<Record<string, Value>> = {
  'alicloud_instance.instance_type': 'ecs.g7.large',
  'alicloud_msc_sub_contact.contact_name': 'alice',
  'alicloud_msc_sub_contact.email': 'alice@example.com',
  'alicloud_msc_sub_contact.mobile': '13800000000',
  'alicloud_msc_sub_webhook.webhook_name': 'hook',
  'alicloud_msc_sub_webhook.server_url': 'https://oapi.dingtalk.com/robot/send?access_token=abc',
};

type Made = Record<string, Value>;

/** The least that the schema and the known constraints let pass, of plausible values. */
export function leastConfig(type: string): Plain {
  const schema = providerSchema().resources[type];
  if (schema === undefined) throw new Error(`no resource type ${type}`);
  const config = required(type, schema, schema.block, '');
  const behaviour = behaviourOf(type);
  for (const need of [...(behaviour.needs ?? []), ...(behaviour.destroyNeeds ?? [])]) {
    const [name = ''] = need.oneOf;
    config[name] ??= plausible(type, schema, name);
  }
  // A member that is added may ask for others.
  for (let round = 0; round < 3; round += 1)
    complete(type, schema, schema.block, config, '', config);
  return config;
}

function required(type: string, schema: ResourceSchema, block: Block, at: string): Made {
  const made: Made = {};
  for (const [name, attribute] of attributesOf(block)) {
    if (attribute.required === true) made[name] = plausible(type, schema, at + name);
  }
  for (const [name, nested] of blocksOf(block)) {
    const least = nested.min_items ?? 0;
    if (least > 0) made[name] = blocks(type, schema, nested.block, `${at}${name}.`, least);
  }
  return made;
}

function blocks(type: string, schema: ResourceSchema, block: Block, at: string, n: number): Made[] {
  return Array.from({ length: n }, () => required(type, schema, block, at));
}

/** Adds what the groups of constraints ask for, beside what is there. */
function complete(
  type: string,
  schema: ResourceSchema,
  block: Block,
  object: Made,
  at: string,
  root: Made,
): void {
  for (const name of Object.keys({ ...block.attributes, ...block.block_types })) {
    const constraint = schema.constraints[at + name] ?? {};
    const one = constraint.exactly_one_of ?? constraint.at_least_one_of;
    if (one !== undefined && !one.some((path) => given(root, path))) add(type, schema, root, one);
    const nested = block.block_types?.[name];
    const inside = object[name];
    if (nested === undefined || !isList(inside)) continue;
    for (const element of inside) {
      if (isObject(element)) {
        complete(type, schema, nested.block, element, `${at}${name}.`, root);
      }
    }
  }
  for (const name of Object.keys(object)) {
    for (const other of schema.constraints[at + name]?.required_with ?? []) {
      if (!given(root, other)) put(type, schema, root, other);
    }
  }
}

/** The first member of a group that is neither gone nor at odds with what is there. */
function add(type: string, schema: ResourceSchema, root: Made, group: readonly string[]): void {
  const free = group.filter((path) => {
    const constraint: Constraint = schema.constraints[path] ?? {};
    const odds = constraint.conflicts_with ?? [];
    return constraint.removed !== true && !odds.some((other) => given(root, other));
  });
  const current = free.find((path) => schema.constraints[path]?.deprecated !== true);
  const chosen = current ?? free[0];
  if (chosen !== undefined) put(type, schema, root, chosen);
}

function put(type: string, schema: ResourceSchema, root: Made, path: string): void {
  const [name = '', ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step));
  const nested = schema.block.block_types?.[name];
  if (nested === undefined) root[name] = plausible(type, schema, name);
  else if (!given(root, name)) {
    const [element = {}] = blocks(type, schema, nested.block, `${name}.`, 1);
    const [inner] = rest;
    if (inner !== undefined) element[inner] = plausible(type, schema, `${name}.${inner}`);
    root[name] = [element];
  }
}

function given(root: Made, path: string): boolean {
  let value: Value = root;
  for (const step of path.split('.').filter((s) => !/^\d+$/.test(s))) {
    const inside: Value = isList(value) ? (value[0] ?? null) : value;
    value = isObject(inside) ? (inside[step] ?? null) : null;
  }
  return value !== null && !(isList(value) && value.length === 0);
}

function typeAt(block: Block, names: readonly string[]): AttributeType {
  const [name = '', ...rest] = names;
  const nested = block.block_types?.[name];
  if (nested !== undefined) return typeAt(nested.block, rest);
  return block.attributes?.[name]?.type ?? 'string';
}

function plausible(type: string, schema: ResourceSchema, dotted: string): Value {
  const special = SPECIAL[`${type}.${dotted}`];
  if (special !== undefined) return special;
  const constraint = schema.constraints[dotted] ?? {};
  const name = dotted.slice(dotted.lastIndexOf('.') + 1);
  return ofType(typeAt(schema.block, dotted.split('.')), constraint, name);
}

function ofType(type: AttributeType, constraint: Constraint, name: string): Value {
  if (typeof type !== 'string') {
    const [kind, inner] = type;
    if (kind === 'object') {
      return Object.fromEntries(Object.entries(inner).map(([n, t]) => [n, ofType(t, {}, n)]));
    }
    return kind === 'map' ? { key: ofType(inner, {}, name) } : [ofType(inner, {}, name)];
  }
  const [listed] = constraint.one_of ?? [];
  if (type === 'bool') return true;
  if (type === 'number')
    return Number(listed ?? constraint.min ?? Math.min(1, constraint.max ?? 1));
  return listed ?? text(constraint, name);
}

function text(
  { format, min_length: least, max_length: most, min }: Constraint,
  name: string,
): string {
  if (format === 'cidr') return '10.0.0.0/24';
  if (format === 'ip') return '10.0.0.1';
  if (format === 'rfc3339') return '2030-01-01T00:00:00Z';
  if (format === 'json' || /policy$|document$/.test(name)) return DOCUMENT;
  if (min !== undefined) return String(min);
  return `a-${name.replaceAll('_', '-')}`.padEnd(least ?? 0, 'a').slice(0, most ?? 128);
}

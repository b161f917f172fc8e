import { behaviourOf } from '../../../../packages/sandbox/src/behaviour/behaviour';
import { providerSchema } from '../../../../packages/sandbox/src/schema/load';
import { attributesOf, blocksOf } from '../../../../packages/sandbox/src/schema/shape';
import type {
  AttributeType,
  Block,
  Check,
  Constraint,
  Format,
  ResourceSchema,
} from '../../../../packages/sandbox/src/schema/types';
import { isList, isObject, type Value } from '../../../../packages/sandbox/src/value/value';
import type { Plain } from './direct';

const DOCUMENT =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}]}';
const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';

type Made = Record<string, Value>;

/** The least that the schema and the known constraints let pass, of plausible values. */
export function leastConfig(type: string): Plain {
  const schema = providerSchema().resources[type];
  if (schema === undefined) throw new Error(`no resource type ${type}`);
  const config = required(schema, schema.block, '');
  const behaviour = behaviourOf(type);
  for (const need of [...(behaviour.needs ?? []), ...(behaviour.destroyNeeds ?? [])]) {
    const [name = ''] = need.oneOf;
    config[name] ??= plausible(schema, name);
  }
  // A member that is added may ask for others.
  for (let round = 0; round < 3; round += 1) complete(schema, schema.block, config, '', config);
  return config;
}

/** The same for a data source. */
export function leastDataConfig(type: string): Plain {
  const schema = providerSchema().dataSources[type];
  if (schema === undefined) throw new Error(`no data source ${type}`);
  const config = required(schema, schema.block, '');
  complete(schema, schema.block, config, '', config);
  return config;
}

function required(schema: ResourceSchema, block: Block, at: string): Made {
  const made: Made = {};
  for (const [name, attribute] of attributesOf(block)) {
    if (attribute.required === true) made[name] = plausible(schema, at + name);
  }
  for (const [name, nested] of blocksOf(block)) {
    const least = nested.min_items ?? 0;
    if (least > 0) made[name] = blocks(schema, nested.block, `${at}${name}.`, least);
  }
  return made;
}

function blocks(schema: ResourceSchema, block: Block, at: string, n: number): Made[] {
  return Array.from({ length: n }, () => required(schema, block, at));
}

/** Adds what the groups of constraints ask for, beside what is there. */
function complete(
  schema: ResourceSchema,
  block: Block,
  object: Made,
  at: string,
  root: Made,
): void {
  for (const name of Object.keys({ ...block.attributes, ...block.block_types })) {
    const constraint = schema.constraints[at + name] ?? {};
    const one = constraint.exactly_one_of ?? constraint.at_least_one_of;
    if (one !== undefined && !one.some((path) => given(root, path))) add(schema, root, one);
    const nested = block.block_types?.[name];
    const inside = object[name];
    if (nested === undefined || !isList(inside)) continue;
    for (const element of inside) {
      if (isObject(element)) {
        complete(schema, nested.block, element, `${at}${name}.`, root);
      }
    }
  }
  for (const name of Object.keys(object)) {
    for (const other of schema.constraints[at + name]?.required_with ?? []) {
      if (!given(root, other)) put(schema, root, other);
    }
  }
}

/** The first member of a group that is neither gone nor at odds with what is there. */
function add(schema: ResourceSchema, root: Made, group: readonly string[]): void {
  const free = group.filter((path) => {
    const constraint: Constraint = schema.constraints[path] ?? {};
    const odds = constraint.conflicts_with ?? [];
    return constraint.removed !== true && !odds.some((other) => given(root, other));
  });
  const current = free.find((path) => schema.constraints[path]?.deprecated !== true);
  const chosen = current ?? free[0];
  if (chosen !== undefined) put(schema, root, chosen);
}

function put(schema: ResourceSchema, root: Made, path: string): void {
  const [name = '', ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step));
  const nested = schema.block.block_types?.[name];
  if (nested === undefined) root[name] = plausible(schema, name);
  else if (!given(root, name)) {
    const [element = {}] = blocks(schema, nested.block, `${name}.`, 1);
    const [inner] = rest;
    if (inner !== undefined) element[inner] = plausible(schema, `${name}.${inner}`);
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

function plausible(schema: ResourceSchema, dotted: string): Value {
  const name = dotted.slice(dotted.lastIndexOf('.') + 1);
  return ofType(typeAt(schema.block, dotted.split('.')), schema.constraints[dotted] ?? {}, name);
}

function ofType(type: AttributeType, check: Check, name: string): Value {
  if (type === 'bool') return true;
  if (type === 'number') return number(check);
  if (typeof type === 'string') return text(check, name);
  const [kind, inner] = type;
  if (kind === 'object') {
    return Object.fromEntries(Object.entries(inner).map(([n, t]) => [n, ofType(t, {}, n)]));
  }
  if (kind === 'map') return { key: ofType(inner, {}, name) };
  return Array.from({ length: check.min_items ?? 1 }, (_, i) =>
    ofType(inner, check.element ?? {}, i === 0 ? name : `${name}${String(i)}`),
  );
}

function number(check: Check): number {
  const { one_of: listed, min, max, any } = check;
  return Number(listed?.[0] ?? min ?? any?.map(number)[0] ?? Math.min(1, max ?? 1));
}

/** Something for each pattern that a required argument has. */
const CANDIDATES = [
  ...['a-name', 'aname', 'A_name', 'ANAME', 'abcdef', '123450', '/a', 'a', 'Secret_123'],
  ...['vsw-1', 'vsw-2', 'vsw-3', 'ecs.g7.large', 'GID-abcd', 'alice@example.com'],
  'https://oapi.dingtalk.com/robot/send?access_token=abc',
];

/** What only the API looks at. */
const KNOWN: Readonly<Record<string, string | undefined>> = {
  alias_name: 'alias/a',
  zone_id: 'eu-central-1a',
};

const FORMATS: Readonly<Record<Format, string>> = {
  date: '2030-01-01',
  int64: '1',
  ip: '10.0.0.1',
  json: DOCUMENT,
  json_object: '{}',
  network: '10.0.0.0/24',
  regexp: '^a',
  rfc3339: '2030-01-01T00:00:00Z',
  yaml: 'a: b',
};

function text(check: Check, name: string): string {
  const { one_of: listed, format, element, min_length: least = 0, max_length: most = 128 } = check;
  if (listed !== undefined) return String([...listed].sort()[0]);
  if (name.startsWith("assume_role_policy")) return TRUST;
  if (format !== undefined) return FORMATS[format];
  if (element !== undefined) return text(element, name);
  const patterns = [check, ...(check.all ?? [])].flatMap((one) => one.pattern ?? []);
  if (patterns.length > 0) return matching(patterns, name);
  if (/policy$|document$/.test(name)) return DOCUMENT;
  if (KNOWN[name] !== undefined) return KNOWN[name];
  return `a-${name.replaceAll('_', '-')}`.padEnd(least, 'a').slice(0, most);
}

/** JavaScript reads these patterns as Go does, but for the name of a script. */
function matching(patterns: readonly string[], name: string): string {
  const all = patterns.map((p) => new RegExp(p.replaceAll('\\p{Han}', '\u4e00-\u9fa5')));
  const numbered = Number(/\d$/.exec(name)?.[0] ?? 0);
  const fitting = CANDIDATES.filter((candidate) => all.every((one) => one.test(candidate)));
  const found = fitting[numbered] ?? fitting[0];
  if (found === undefined) throw new Error(`no candidate for ${patterns.join(' and ')}`);
  return found;
}

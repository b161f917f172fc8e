import { attributesOf } from '../../src/schema/shape';
import type { AttributeType, Block, ProviderSchema } from '../../src/schema/types';
import type { Imports, Use } from './documents';
import { operation, type Source } from './go';
import { readId, type Part } from './ids';
import { readKept, type Kept } from './kept';
import { readObject, type ReadObject } from './objects';
import { listedTypes } from './write-lists';

/** A line of `packages/sandbox/src/behaviour/ids.json`. */
export interface IdEntry extends Kept {
  id: string;
  /** A create that sets what is there, so that a second one is no fault. */
  overwrites?: true;
  computed?: Record<string, string>;
  unread?: string[];
}

interface Known {
  readonly schema: ProviderSchema;
  readonly source: Source;
  readonly imports: ReadonlyMap<string, Imports>;
  readonly uses: readonly Use[];
}

/** The ids of all types, and what an import leaves out. */
export function idEntries(known: Known): Record<string, IdEntry> {
  const digits = numbersIn(known);
  const entries: Record<string, IdEntry> = {};
  for (const type of Object.keys(known.schema.resources).sort()) {
    const entry = entryOf(type, known, digits);
    if (entry !== undefined) entries[type] = entry;
  }
  return entries;
}

/**
 * `alicloud_esa_site.id` where an example of the documentation gives it to a number, or where a
 * list shows it as one.
 */
function numbersIn({ schema, uses }: Known): Set<string> {
  const used = uses.flatMap(({ argument, value }) => {
    const [type = '', name = ''] = argument.split('.');
    return schema.resources[type]?.block.attributes?.[name]?.type === 'number' ? [value] : [];
  });
  const listed = Object.entries(schema.dataSources).flatMap(([name, { block }]) => {
    const [type] = listedTypes(name, schema);
    const isNumber = attributesOf(block).some(([, { type: of }]) => rowOf(of)?.['id'] === 'number');
    return isNumber && type !== undefined ? [`${type}.id`] : [];
  });
  return new Set([...used, ...listed]);
}

function rowOf(type: AttributeType): Readonly<Record<string, AttributeType>> | undefined {
  if (typeof type === 'string' || type[0] === 'object') return undefined;
  const inner = type[1];
  return typeof inner !== 'string' && inner[0] === 'object' ? inner[1] : undefined;
}

function entryOf(type: string, known: Known, digits: ReadonlySet<string>): IdEntry | undefined {
  const maker = known.source.resources.get(type) ?? '';
  const schema = known.schema.resources[type];
  const block = schema?.block;
  const documented = documentedParts(known.imports.get(type)?.sample ?? '', block ?? {});
  const read = readId(known.source, maker);
  // Where the source is not followed to its end, the documentation names more parts than it.
  const isCut = read !== undefined && read.length < documented.length;
  const parts = isCut ? documented : read;
  if (parts === undefined || block === undefined) return undefined;
  const object = readObject(known.source, maker);
  const readText = operation(known.source, maker, 'Read');
  const sample = known.imports.get(type)?.sample ?? '';
  const places = parts.filter((part) => !('text' in part));
  const samples = sample.split(/[:#&/]/);
  const templates: string[] = [];
  const computed: Record<string, string> = {};
  let place = 0;
  for (const part of parts) {
    if ('text' in part) {
      templates.push(part.text);
      if (part.text.startsWith('{')) place += part.text.split(':').length - 1;
      continue;
    }
    const own = ownAttributes(part, places.length === 1, place, object, readText);
    const sampled = samples[place] ?? '';
    const given = argumentOf(part, own, block, sampled);
    const number = isNumber(type, own, block, places.length, digits);
    templates.push(
      given === undefined
        ? (maybeGiven(own, block, sampled) ?? made(type, place, sampled, number))
        : `{${given}}`,
    );
    const shown =
      places.length === 1 && parts.length === 1 ? '{id}' : `{part${String(place + 1)}:id}`;
    for (const name of own) if (isAnswer(block, name)) computed[name] = shown;
    place += 1;
  }
  const status = statusOf(type, block, known);
  if (status !== undefined) computed['status'] = status;
  const unread = unreadOf(type, block, object, known.imports.get(type));
  return {
    id: templates.join(''),
    ...(setsOnly(operation(known.source, maker, 'Create')) && { overwrites: true }),
    ...(Object.keys(computed).length > 0 && { computed }),
    ...(unread.length > 0 && { unread }),
    ...(schema !== undefined && readKept(type, schema, object, known)),
  };
}

/** `<instance_name>:<table_name>`, where every part is an attribute of the type. */
function documentedParts(sample: string, block: Block): Part[] {
  const names = sample.split(':').map((part) => /^<(\w+)>$/.exec(part)?.[1] ?? '');
  if (names.length < 2 || !names.every((name) => block.attributes?.[name] !== undefined)) return [];
  return names.flatMap((name, index): Part[] => {
    const attribute = block.attributes?.[name];
    const part: Part = attribute?.computed === true ? { made: name } : { argument: name };
    return index === 0 ? [part] : [{ text: ':' }, part];
  });
}

/** Attributes that the read sets to this part of the id. */
function ownAttributes(
  part: Part,
  alone: boolean,
  place: number,
  object: ReadObject,
  read: string,
): string[] {
  const whole = alone ? `|d\\.Id\\(\\)` : '';
  const byPlace = [
    ...read.matchAll(
      new RegExp(`d\\.Set\\("([a-z0-9_]+)",[^\\n]*(?:parts\\[${String(place)}\\]${whole})\\)`, 'g'),
    ),
  ].map(([, name = '']) => name);
  const byName = 'made' in part ? [part.made, ...(object.attributes.get(part.made) ?? [])] : [];
  return [...new Set([...byPlace, ...byName])].filter((name) => name !== 'id');
}

/** The argument whose value the part is, where that is certain. */
function argumentOf(
  part: Part,
  own: readonly string[],
  block: Block,
  sample: string,
): string | undefined {
  const attributes = block.attributes ?? {};
  if ('argument' in part)
    return attributes[part.argument] === undefined ? undefined : part.argument;
  const documented = /^<(\w+)>$/.exec(sample)?.[1];
  const settable = (name: string): boolean =>
    attributes[name] !== undefined && attributes[name].computed !== true;
  const required = own.find((name) => attributes[name]?.required === true);
  return (
    required ??
    [documented, ...own].find((name) => name !== undefined && name !== 'id' && settable(name))
  );
}

/** An argument that the API makes up where it is left out. */
function maybeGiven(own: readonly string[], block: Block, sample: string): string | undefined {
  const documented = /^<(\w+)>$/.exec(sample)?.[1];
  const name = own.find((each) => {
    const attribute = block.attributes?.[each];
    return each === documented && attribute?.optional === true && attribute.computed === true;
  });
  return name === undefined ? undefined : `{${name}|base36:16}`;
}

function isAnswer(block: Block, name: string): boolean {
  const attribute = block.attributes?.[name];
  return attribute?.computed === true && name !== 'id';
}

function isNumber(
  type: string,
  own: readonly string[],
  block: Block,
  places: number,
  digits: ReadonlySet<string>,
): boolean {
  return (
    own.some(
      (name) => block.attributes?.[name]?.type === 'number' || digits.has(`${type}.${name}`),
    ) ||
    (places === 1 && digits.has(`${type}.id`))
  );
}

/** Something of the form that the documentation's sample has, or one that the type's name leads. */
function made(type: string, place: number, sample: string, number: boolean): string {
  if (number || /^\d{4,}[x*]*$/.test(sample)) return '{digits:12}';
  const prefix = /^([a-z]{1,8}(?:-[a-z]{1,8})??)-[a-z]*\d[a-z0-9*]*$/.exec(sample)?.[1];
  if (prefix !== undefined) return `${prefix}-{base36:20}`;
  const name = type.replace(/^alicloud_/, '').replaceAll('_', '-');
  return place === 0 ? `${name}-{base36:20}` : `${name.split('-').pop() ?? name}-{base36:16}`;
}

/**
 * Arguments that the read never sets and that the provider's own tests leave out when they compare
 * an import: after an import they are unset.
 */
function unreadOf(
  type: string,
  block: Block,
  object: ReadObject,
  imports: Imports | undefined,
): string[] {
  const names = { ...block.attributes, ...block.block_types };
  return [...(imports?.ignored ?? [])]
    .filter((name) => Object.hasOwn(names, name) && !object.set.has(name))
    .filter((name) => !(block.attributes?.[name]?.computed === true))
    .sort();
}

/** Whether the create's first call changes a setting that is there anyway. */
function setsOnly(create: string): boolean {
  const first = /\baction :?= "(\w+)"/.exec(create)?.[1] ?? '';
  return /^(Put|Set|Modify|Update|Enable|Change|Config|Open|Switch)/.test(first);
}

/** States of an object that is made and in order, the likeliest first. */
const SETTLED = [
  ...['Available', 'Active', 'Running', 'Normal', 'Enabled', 'InService', 'Success', 'OK'],
  ...[
    'available',
    'active',
    'running',
    'normal',
    'enabled',
    'enable',
    'ACTIVE',
    'RUNNING',
    'NORMAL',
  ],
  ...['ENABLE', 'On', 'online', 'Created', 'Enable', 'Opened', 'Allocated', 'Online', 'Completed'],
];

/** The state that the create waits for, or the settled one that the list can be asked for. */
function statusOf(type: string, block: Block, { source }: Known): string | undefined {
  const attribute = block.attributes?.['status'];
  if (attribute?.computed !== true || attribute.type !== 'string') return undefined;
  const maker = source.resources.get(type) ?? '';
  const awaited = awaitedState(operation(source, maker, 'Create'));
  if (awaited !== undefined) return awaited === 'Available' ? undefined : awaited;
  const list = source.dataSources.get(`${type}s`) ?? '';
  const text = source.functions.get(list)?.text ?? '';
  const closed = /"status":\s*\{[^}]*?StringInSlice\(\[\]string\{([^}]*)\}/.exec(text)?.[1] ?? '';
  const states = [...closed.matchAll(/"([^"]+)"/g)].map(([, state = '']) => state);
  if (states.length === 0 || states.includes('Available')) return undefined;
  return SETTLED.find((state) => states.includes(state)) ?? states[0];
}

/** `BuildStateConf([]string{}, []string{"Running"}, …, RefreshFunc(id, "Status", …))`: Running. */
function awaitedState(create: string): string | undefined {
  const waits = create.matchAll(
    /BuildStateConf\w*\([^\n]*?\[\]string\{[^}\n]*\},\s*\[\]string\{"(\w+)"[^}\n]*\},([^\n]*)/g,
  );
  for (const [, state = '', refresh = ''] of waits) {
    const field = /, "([^"]*)", \[\]string/.exec(refresh)?.[1] ?? 'Status';
    if (/(^|[.a-z])status$|[a-z]Status$|^State$/i.test(field) && !/^\d|^(true|false)$/.test(state))
      return state;
  }
  return undefined;
}

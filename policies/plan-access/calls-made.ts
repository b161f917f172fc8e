import type { Operation, ProviderCalls, TypeCalls } from './provider-calls';
import type { Values } from './resources';

/** On what a call hangs: `packages/provider-alicloud/schema/README.md`. */
export interface Term {
  readonly changed?: readonly string[];
  readonly set?: string;
  readonly differs?: string;
  readonly added?: string;
  readonly removed?: string;
  readonly is?: readonly string[];
  readonly not?: Term;
  readonly creating?: boolean;
  readonly open?: boolean;
}
export type When = readonly (readonly Term[])[];

/** By type, operation and call; what is not in it is made always. */
export type CallConditions = Readonly<
  Record<
    string,
    Readonly<Partial<Record<Operation, Readonly<Record<string, When | undefined>>>>> | undefined
  >
>;

export interface OperationOn {
  readonly operation: Operation;
  readonly type: string;
  readonly isData: boolean;
  /** As it is to be, or as it is where it is read or goes. */
  readonly values: Values;
  /** As it was; empty where it is made. */
  readonly before: Values;
  /** Arguments that are set, and to what is known later only. */
  readonly unknown?: readonly string[];
}

export interface CallMade {
  /** `Product:Action`, or `Product METHOD /path`. */
  readonly call: string;
  readonly isRead: boolean;
  /** The provider may make it: that hangs on more than the arguments. */
  readonly isSure: boolean;
  /** After the object is there, or has changed. */
  readonly comesAfter: boolean;
}

const READS = /^(?:Desc|List|Get|Query|Lookup|Head|Check|Search|Is[A-Z])/;

export function isReading(call: string): boolean {
  const [, name] = call.split(':');
  return name === undefined ? call.includes(' GET ') : READS.test(name);
}

/** The calls that an operation makes with these values; nothing where its type's are not known. */
export function callsMade(
  asked: OperationOn,
  { resources, data_sources: data }: ProviderCalls,
  conditions: CallConditions,
): readonly CallMade[] | undefined {
  const { type, operation, isData } = asked;
  if (isData) return data[type]?.map((call) => made(call, true, false));
  const known = resources[type];
  if (known === undefined || Object.keys(known).length === 0) return undefined;
  const found = new Map<string, CallMade>();
  for (const [part, comesAfter] of partsOf(operation, known)) {
    for (const call of known[part] ?? []) {
      const when = conditions[type]?.[part]?.[call];
      const holds = when === undefined ? 'sure' : holding(when, asked);
      if (holds === 'no' || found.has(call)) continue;
      // Who makes something looks at it when it is made.
      const later = comesAfter || (operation === 'create' && isReading(call));
      found.set(call, made(call, holds === 'sure', later));
    }
  }
  return [...found.values()];
}

function made(call: string, isSure: boolean, comesAfter: boolean): CallMade {
  return { call, isRead: isReading(call), isSure, comesAfter };
}

/** Which operations follow each other, and whether the object is there then. */
function partsOf(
  operation: Operation,
  known: TypeCalls,
): readonly (readonly [Operation, boolean])[] {
  switch (operation) {
    case 'create':
      return [
        // What has no call of its own to be made is made by its update.
        ['create', false],
        ...(known.create_goes_on_with_update === true
          ? [['update', known.create !== undefined] as const]
          : []),
        ['read', true],
      ];
    case 'update':
      return [
        ['update', false],
        ['read', true],
      ];
    case 'read':
      return [['read', false]];
    case 'delete':
      return [['delete', false]];
  }
}

type Holds = 'sure' | 'open' | 'no';

function holding(when: When, asked: OperationOn): Holds {
  const ways = when.map((terms): Holds => {
    const all = terms.map((term) => holds(term, asked));
    if (all.includes('no')) return 'no';
    return all.includes('open') ? 'open' : 'sure';
  });
  return ways.find((way) => way === 'sure') ?? ways.find((way) => way === 'open') ?? 'no';
}

const OPPOSITE: Readonly<Record<Holds, Holds>> = { sure: 'no', no: 'sure', open: 'open' };

function holds(term: Term, asked: OperationOn): Holds {
  const { type, operation, values, before, unknown = [] } = asked;
  const { changed, set, differs, added, removed, is, not, creating } = term;
  if (not !== undefined) return OPPOSITE[holds(not, asked)];
  if (creating !== undefined) return (operation === 'create') === creating ? 'sure' : 'no';
  const about = [set, differs, added, removed, is?.[0], ...(changed ?? [])];
  if (about.some((name) => unknown.includes(name ?? ''))) return 'open';
  if (set !== undefined) return isSet(values[set]) ? 'sure' : 'no';
  if (added !== undefined) return isMore(values[added], before[added]) ? 'sure' : 'no';
  if (removed !== undefined) return isMore(before[removed], values[removed]) ? 'sure' : 'no';
  if (is !== undefined) return String(values[is[0] ?? '']) === is[1] ? 'sure' : 'no';
  if (differs !== undefined && operation === 'create') return fromNew(type, differs, values);
  const names = differs === undefined ? changed : [differs];
  if (names === undefined) return 'open';
  const isChanged = names.some((name) => {
    const [now, was] = [values[name], before[name]];
    // At creation what is computed is not there yet.
    return isSet(now) || isSet(was) ? JSON.stringify(now) !== JSON.stringify(was) : false;
  });
  return isChanged ? 'sure' : 'no';
}

/**
 * What new objects have, by type and argument: ActionTrail's CreateTrail ("in the shutdown state by
 * default"), and the provider's creation of a flow log, which waits until it is on.
 */
const NEW: Readonly<Record<string, Values | undefined>> = {
  alicloud_actiontrail_trail: { status: 'Disable' },
  alicloud_vpc_flow_log: { status: 'Active' },
};

/** Whether an argument is to have another value than a new object has. */
function fromNew(type: string, name: string, values: Values): Holds {
  if (!isSet(values[name])) return 'no';
  const has = NEW[type]?.[name];
  if (has === undefined) return 'open';
  return values[name] === has ? 'no' : 'sure';
}

/** Tags of the cloud's own, which the provider neither sets nor takes away. */
const IGNORED = /^(?:aliyun|acs:|https?:\/\/)/;

/** Whether the first collection has elements that the second has not; of a map also other values. */
function isMore(these: unknown, those: unknown): boolean {
  const others = new Set(elementsOf(those));
  return elementsOf(these).some((element) => !others.has(element));
}

function elementsOf(collection: unknown): string[] {
  if (Array.isArray(collection)) return collection.map((element) => JSON.stringify(element, bare));
  if (typeof collection !== 'object' || collection === null) return [];
  return Object.entries(collection)
    .filter(([key]) => !IGNORED.test(key))
    .map((entry) => JSON.stringify(entry));
}

/** A state has the empty values of Go where a plan has none. */
function bare(key: string, value: unknown): unknown {
  return key === '' || isSet(value) ? value : undefined;
}

/** The empty values of Go count as none. */
function isSet(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) {
    return false;
  }
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

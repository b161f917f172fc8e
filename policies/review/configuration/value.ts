import { isList, isObject } from '../json';
import type { Json } from '../json';
import type { Reference } from '../resource';

const UNKNOWN = Symbol('unknown');
const ENCODED = Symbol('encoded');
const PART = Symbol('part');

/** Why an expression is not known that is read and cannot be told. */
export const PLANNED = 'is an expression that only a plan resolves';

/** A value that only a plan or an apply can tell, with the reason. */
export interface Unknown {
  readonly [UNKNOWN]: string;
  /** Of a text that is the JSON of a value with unknown parts: that value. */
  readonly [ENCODED]?: Value;
  /** Of what a resource comes to, or an attribute of it: which. */
  readonly [PART]?: Reference;
}

let met = 0;

/** Counts a value that is not known, made or met: what is made beside it may be refused for it. */
export function meetUnknown(): void {
  met += 1;
}

/** How often something that is not known has been made or met. */
export function unknownsMet(): number {
  return met;
}

/** @param reason - as `is known after apply` or `hangs on var.name, which has no default`. */
export function unknownValue(reason: string): Unknown {
  met += 1;
  return { [UNKNOWN]: reason };
}

/** The JSON of a value of which parts are not known. */
export function encodedJson(value: Value): Unknown {
  return { [UNKNOWN]: reasonOf(value) ?? 'is not known', [ENCODED]: value };
}

/** What is known of a text that is not known as a whole: the value that it is the JSON of. */
export function encodedIn(value: Value): Value | undefined {
  return isUnknownValue(value) ? value[ENCODED] : undefined;
}

/** What a resource comes to, or an attribute of it, that only an apply tells. */
export function partOf(reference: Reference, reason: string): Unknown {
  met += 1;
  return { [UNKNOWN]: reason, [PART]: reference };
}

/** The attribute of a resource, or the resource, that a value is; undefined of all else. */
export function partIn(value: Value): Reference | undefined {
  return isUnknownValue(value) ? value[PART] : undefined;
}

/** A step into what is not known: of a resource, its attribute. */
export function intoUnknown(value: Unknown, name: Value): Unknown {
  const part = value[PART];
  if (part?.attribute !== '' || typeof name !== 'string') return value;
  return partOf({ ...part, attribute: name }, value[UNKNOWN]);
}

const sets = new WeakSet<object>();

/** Marks a list as a set: it has no order of its own, and its elements are their own keys. */
export function setOf(values: readonly Value[]): readonly Value[] {
  const set = [...values];
  sets.add(set);
  return set;
}

export function isSet(values: readonly Value[]): boolean {
  return sets.has(values);
}

export function isUnknownValue(value: Value): value is Unknown {
  return typeof value === 'object' && value !== null && UNKNOWN in value;
}

/** What an expression comes to: JSON, with gaps. */
export type Value =
  | string
  | number
  | boolean
  | null
  | Unknown
  | readonly Value[]
  | { readonly [name: string]: Value };

/** A value, and the attributes of other resources that it was made from. */
export interface Evaluated {
  readonly value: Value;
  readonly references: readonly Reference[];
  /** Whether a sensitive variable is in it. */
  readonly sensitive?: boolean;
  /** Of what is not known whole: what it hangs on. */
  readonly origin?: string;
}

/** Names under which passwords and the like go, where no plan tells what is sensitive. */
const SECRET = /(^|_)(password|secret|private_key|token)$/;

/** Whether an argument has the name of a secret. */
export function isSecretName(argument: string): boolean {
  return SECRET.test(argument);
}

/** The known part of a value. */
export function knownPart(value: Value): Json | undefined {
  if (isUnknownValue(value)) return undefined;
  if (isValueList(value)) return value.map((item) => knownPart(item) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const known = knownPart(item);
    return known === undefined ? [] : [[name, known] as const];
  });
  return Object.fromEntries(entries);
}

/** Values are made of one another, many times over: each is looked through once. */
const known = new WeakMap<object, Json | undefined>();

/** A tree that is `true` where the value has a gap; undefined where it has none. */
export function unknownsIn(value: Value): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (known.has(value)) return known.get(value);
  const found = findUnknowns(value);
  known.set(value, found);
  return found;
}

function findUnknowns(value: Value & object): Json | undefined {
  if (isUnknownValue(value)) return true;
  if (isValueList(value)) {
    const items = value.map((item) => unknownsIn(item) ?? false);
    return items.some((item) => item !== false) ? items : undefined;
  }
  const entries = Object.entries(value).flatMap(([name, item]) => {
    const found = unknownsIn(item);
    return found === undefined ? [] : [[name, found] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The reason of the first gap. */
export function reasonOf(value: Value): string | undefined {
  if (isUnknownValue(value)) return value[UNKNOWN];
  const items = isList(value) ? value : isObject(value) ? Object.values(value) : [];
  for (const item of items as readonly Value[]) {
    const reason = reasonOf(item);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

export function isValueList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

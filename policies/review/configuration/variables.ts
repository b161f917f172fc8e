import { field } from '../json';
import type { Json } from '../json';
import { evaluateJson } from './evaluate';
import { attempt } from './functions';
import { ExpressionParser } from './parse-expression';
import { NotUnderstood } from './scope';
import type { Scope } from './scope';
import { convert } from './types';
import { toBeGiven } from './exact';
import { isUnknownValue, unknownValue } from './value';
import type { Evaluated, Value } from './value';

/**
 * What a variable comes to: what it is given, or its default, made into its type as Terraform does.
 * One that may not be null takes its default for it.
 */
export function variableValue(
  name: string,
  declared: Json | undefined,
  given: Evaluated | undefined,
): Evaluated {
  const written = declared === undefined ? undefined : field(declared, 'default');
  const isNullable = declared === undefined || field(declared, 'nullable') !== false;
  const fallback = written === undefined ? undefined : literal(written);
  const found = given?.value === null && !isNullable ? fallback : (given ?? fallback);
  if (found === undefined) {
    return { value: toBeGiven(name), references: [] };
  }
  const type = declared === undefined ? undefined : field(declared, 'type');
  return type === undefined ? found : { ...found, value: asType(found.value, type, name) };
}

function literal(json: Json): Evaluated {
  return evaluateJson(json, () => unknownValue('has no value here'));
}

function asType(value: Value, type: Json, name: string): Value {
  const wanted = typeOf(type);
  if (isUnknownValue(wanted)) return unknownValue(`hangs on the type of var.${name}`);
  const converted = attempt(() => convert(value, wanted));
  return isUnknownValue(converted) && !isUnknownValue(value)
    ? unknownValue(`hangs on var.${name}, which is not of its type`)
    : converted;
}

const TYPES = new Set(['string', 'number', 'bool', 'any']);
/** What JSON syntax allows in place of a type, since long ago. */
const SHORT: Readonly<Record<string, Value>> = { list: { list: 'any' }, map: { map: 'any' } };
const known = new Map<string, Value>();

/** A type as `convert` takes it. */
function typeOf(type: Json): Value {
  if (typeof type !== 'string') return unknownValue('is no type');
  const ready = known.get(type);
  if (ready !== undefined) return ready;
  const made = readType(type.replace(/^\$\{([^]*)\}$/, '$1'));
  known.set(type, made);
  return made;
}

function readType(text: string): Value {
  if (Object.hasOwn(SHORT, text)) return SHORT[text] ?? null;
  const scope: Scope = {
    resolve: (head, steps) =>
      TYPES.has(head) && steps.length === 0 ? head : unknownValue('is no type'),
    get quiet() {
      return scope;
    },
  };
  try {
    return new ExpressionParser(`\${${text}}`, typeConstructor).template()(scope);
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    return unknownValue('is no type');
  }
}

function typeConstructor(name: string, given: readonly Value[]): Value {
  const [first, second] = given;
  const isKind = ['list', 'set', 'map', 'tuple', 'object', 'optional'].includes(name);
  if (!isKind || first === undefined) return unknownValue('is no type');
  return second === undefined ? { [name]: first } : { [name]: first, default: second };
}

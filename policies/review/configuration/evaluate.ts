import type { Json } from '../json';
import { eachOnce } from '../references';
import type { Reference } from '../resource';
import { asWritten } from './exact';
import { madeOf, originFrom } from './origin';
import { ExpressionParser } from './parse-expression';
import type { Step } from './operations';
import { referenceTo } from './steps';
import { NotUnderstood } from './scope';
import type { Names, Scope } from './scope';
import { meetUnknown, unknownsIn, unknownValue, PLANNED } from './value';
import type { Evaluated, Value } from './value';

/** Looks an attribute of a resource up. */
export type Lookup = (reference: Reference) => Value;

const REFERENCE = /\b(alicloud_\w+)\.([\w-]+)(?:\[(?:"([^"\]]+)"|(\d+))\])?(?:\.(\w+))?/g;
/** What an expression that is not understood may hang on. */
const SPELLED = /\b(var|local|module|data)\.([A-Za-z_][\w-]*)/g;
/** Longer than any expression that people write; a document of this size holds none of ours. */
const LONGEST = 1024 * 1024;

/** What a text of a configuration comes to, its references with it. */
function evaluateText(written: string, lookup: Lookup, names?: Names): Evaluated {
  // Terraform holds every text in this form.
  const text = written.normalize('NFC');
  if (!text.includes('${') && !text.includes('%{')) return { value: text, references: [] };
  const references: Reference[] = [];
  const parts: Evaluated[] = [];
  let sensitive = /\bsensitive\s*\(/.test(text);
  const lookedUp = (head: string, steps: readonly Step[]): Evaluated => {
    const named = names?.(head, steps);
    if (named !== undefined) return named;
    const reference = referenceOf(head, steps);
    return reference === undefined
      ? { value: unknownValue(`hangs on ${head}, which only a plan knows`), references: [] }
      : { value: lookup(reference), references: [reference] };
  };
  const found = (head: string, steps: readonly Step[]): Evaluated => {
    const one = lookedUp(head, steps);
    parts.push(one);
    if (unknownsIn(one.value) !== undefined) meetUnknown();
    return one;
  };
  const quiet: Scope = {
    resolve: (head, steps) => found(head, steps).value,
    get quiet() {
      return quiet;
    },
  };
  const scope: Scope = {
    resolve: (head, steps) => {
      const one = found(head, steps);
      references.push(...one.references);
      sensitive ||= one.sensitive === true;
      return one.value;
    },
    quiet,
  };
  try {
    if (text.length > LONGEST) throw new NotUnderstood();
    const value = asWritten(text, new ExpressionParser(text).template()(scope));
    return {
      value: isHuge(value) ? unknownValue('grows too large') : value,
      references: eachOnce(references),
      sensitive,
      ...(unknownsIn(value) === undefined ? {} : { origin: originFrom(text, parts) }),
    };
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    for (const [, head = '', name = ''] of text.matchAll(SPELLED)) {
      found(head, [{ kind: 'name', name }]);
    }
    return {
      value: unknownValue(PLANNED),
      references: [...text.matchAll(REFERENCE)].map(spelled),
      origin: originFrom(text, parts),
    };
  }
}

/** Of texts in signs, with as much for every value around them. */
const LARGEST = 32 * 1024 * 1024;
const NODE = 64;
const weights = new WeakMap<object, number>();

/** Whether a value that is made of others, each of them many times over, has grown too large. */
function isHuge(value: Value): boolean {
  return weightOf(value) > LARGEST;
}

function weightOf(value: Value): number {
  if (typeof value === 'string') return value.length + NODE;
  if (typeof value !== 'object' || value === null) return NODE;
  const ready = weights.get(value);
  if (ready !== undefined) return ready;
  const weight = Object.values(value).reduce<number>(
    (sum, item: Value) => sum + weightOf(item),
    NODE,
  );
  weights.set(value, weight);
  return weight;
}

function referenceOf(head: string, steps: readonly Step[]): Reference | undefined {
  const isAddress = head.includes('_') && steps[0]?.kind === 'name';
  return isAddress ? referenceTo(head, steps) : undefined;
}

function spelled([
  ,
  type = '',
  name = '',
  word,
  index,
  attribute = '',
]: RegExpMatchArray): Reference {
  const key = index === undefined ? word : Number(index);
  return { address: `${type}.${name}`, attribute, ...(key === undefined ? {} : { key }) };
}

/** What JSON comes to, all texts in it taken for templates. */
export function evaluateJson(json: Json, lookup: Lookup, names?: Names): Evaluated {
  const parts: Evaluated[] = [];
  const walk = (item: Json): Value => {
    if (typeof item === 'string') {
      const found = evaluateText(item, lookup, names);
      parts.push(found);
      return found.value;
    }
    if (typeof item !== 'object' || item === null) return item;
    if (Array.isArray(item)) return (item as readonly Json[]).map(walk);
    return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, walk(value)]));
  };
  const value = walk(json);
  const [only] = parts;
  if (typeof json === 'string' && only !== undefined) return only;
  return madeOf(value, parts);
}

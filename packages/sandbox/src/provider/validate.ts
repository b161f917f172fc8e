import { isIP } from 'node:net';
import type { Diagnostic } from '../protocol/messages';
import { visit, type Visit } from '../schema/visit';
import type { Constraint, ResourceSchema } from '../schema/types';
import { valueAt } from '../behaviour/expression';
import { ruleOf } from '../behaviour/rules';
import { isList, isObject, isUnknown, textOf, type Value } from '../value/value';
import { error, pathText, warning } from './diagnostics';

/**
 * What the real provider refuses before it calls an API, in its words, with the attribute's path.
 * Values that are not known yet are left for when they are: Terraform asks again then.
 */
export function validateResource(
  type: string,
  schema: ResourceSchema,
  config: Value,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(schema.block, config, (at) => {
    const constraint = schema.constraints[at.dotted];
    if (constraint !== undefined) found.push(...together(at, constraint, config, schema));
    if (isGiven(at)) found.push(...single(type, at, constraint ?? {}));
  });
  return found;
}

/** An empty text counts as given, an absent block or a null does not. */
function isGiven({ value, type }: Pick<Visit, 'value' | 'type'>): boolean {
  if (value === null) return false;
  return type !== null || !isList(value) || value.length > 0;
}

function single(type: string, at: Visit, constraint: Constraint): Diagnostic[] {
  const { path, value } = at;
  const name = pathText(path);
  const found: Diagnostic[] = [];
  if (constraint.removed === true) {
    found.push(
      error(`"${name}": [REMOVED]`, 'The provider has removed this argument. Leave it out.', path),
    );
  }
  if (constraint.deprecated === true || at.deprecated) {
    found.push(warning('Argument is deprecated', `"${name}" is deprecated.`, path));
  }
  const rule = ruleOf(type, at.dotted);
  const wrong =
    isUnknown(value) || isList(value) || isObject(value)
      ? undefined
      : (notOneOf(value, constraint, rule.ignoresCase === true) ??
        outOfRange(value, constraint) ??
        wrongLength(value, constraint) ??
        wrongFormat(value, constraint) ??
        rule.refuses?.(value));
  if (wrong !== undefined) {
    found.push(error(wrong.replace('%s', name), `Attribute ${name} of ${type}.`, path));
  }
  return found;
}

function notOneOf(
  value: Value,
  { one_of: allowed }: Constraint,
  anyCase: boolean,
): string | undefined {
  if (allowed === undefined) return undefined;
  const same = (a: string): boolean =>
    anyCase ? a.toLowerCase() === textOf(value).toLowerCase() : a === textOf(value);
  if (allowed.some(same)) return undefined;
  return `expected %s to be one of [${allowed.join(' ')}], got ${textOf(value)}`;
}

function outOfRange(value: Value, { min, max }: Constraint): string | undefined {
  const number = typeof value === 'boolean' || value === null ? NaN : Number(value);
  if (Number.isNaN(number)) return undefined;
  if (min !== undefined && max !== undefined && (number < min || number > max)) {
    return `expected %s to be in the range (${min} - ${max}), got ${textOf(value)}`;
  }
  if (min !== undefined && number < min) {
    return `expected %s to be at least (${min}), got ${textOf(value)}`;
  }
  if (max !== undefined && number > max) {
    return `expected %s to be at most (${max}), got ${textOf(value)}`;
  }
  return undefined;
}

function wrongLength(
  value: Value,
  { min_length: min, max_length: max }: Constraint,
): string | undefined {
  if (typeof value !== 'string' || (min === undefined && max === undefined)) return undefined;
  // The provider counts bytes.
  const length = Buffer.byteLength(value);
  if (length >= (min ?? 0) && length <= (max ?? Infinity)) return undefined;
  const range = max === undefined ? `at least ${min}` : `in the range (${min ?? 0} - ${max})`;
  return `expected length of %s to be ${range}, got ${length}`;
}

const CIDR = /^(.+)\/(\d{1,3})$/;
const RFC3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

function wrongFormat(value: Value, { format }: Constraint): string | undefined {
  if (typeof value !== 'string') return undefined;
  switch (format) {
    case 'json':
      return jsonProblem(value);
    case 'ip':
      return isIP(value) === 0 ? `expected %s to contain a valid IP, got: ${value}` : undefined;
    case 'cidr': {
      const [, address = '', bits = ''] = CIDR.exec(value) ?? [];
      const width = isIP(address) === 4 ? 32 : 128;
      const valid = isIP(address) !== 0 && Number(bits) <= width;
      return valid ? undefined : `expected %s to contain a valid CIDR, got: ${value}`;
    }
    case 'rfc3339':
      return RFC3339.test(value) ? undefined : `"%s": invalid RFC3339 timestamp: ${value}`;
    case undefined:
      return undefined;
    default:
      return format satisfies never;
  }
}

function jsonProblem(value: string): string | undefined {
  try {
    JSON.parse(value);
    return undefined;
  } catch {
    // The parser's message quotes the document, which may hold anything: it is not repeated.
    return '"%s" contains an invalid JSON';
  }
}

/** Checks between attributes. An unknown value counts as given, as it does in the provider. */
function together(
  at: Visit,
  constraint: Constraint,
  config: Value,
  schema: ResourceSchema,
): Diagnostic[] {
  const { path, dotted } = at;
  const name = pathText(path);
  const given = (other: string): boolean => isGivenAt(other, at, config, schema);
  const found: Diagnostic[] = [];
  const report = (summary: string): void => {
    found.push(error(summary, `Attribute ${name}.`, path));
  };
  if (isGiven(at) && !isUnknown(at.value)) {
    // The provider names the first one only.
    const other = constraint.conflicts_with?.find(given);
    if (other !== undefined) report(`"${name}": conflicts with ${other}`);
    const required = constraint.required_with ?? [];
    if (!required.every(given)) report(`"${name}": all of ${listed(required)} must be specified`);
  }
  const one = constraint.exactly_one_of;
  if (one !== undefined && reportsFor(one, dotted, schema)) {
    const set = one.filter(given);
    if (set.length === 0) report(`"${name}": one of ${listed(one)} must be specified`);
    if (set.length > 1) {
      report(
        `"${name}": only one of ${listed(one)} can be specified, but ${listed(set)} were specified.`,
      );
    }
  }
  const any = constraint.at_least_one_of;
  if (any !== undefined && reportsFor(any, dotted, schema) && !any.some(given)) {
    report(`"${name}": one of ${listed(any)} must be specified`);
  }
  return found;
}

/** A group is checked once, at the first of its members that carries the check. */
function reportsFor(group: readonly string[], dotted: string, schema: ResourceSchema): boolean {
  const carriers = group.filter((member) => {
    const constraint = schema.constraints[member];
    return constraint?.exactly_one_of !== undefined || constraint?.at_least_one_of !== undefined;
  });
  return (carriers[0] ?? dotted) === dotted;
}

function listed(names: readonly string[]): string {
  return `\`${[...names].sort().join(',')}\``;
}

/** The other attribute beside this one, or at its own place in the resource. */
function isGivenAt(other: string, at: Visit, config: Value, schema: ResourceSchema): boolean {
  const parent = at.dotted.slice(0, at.dotted.lastIndexOf('.') + 1);
  const beside = other.startsWith(parent) && !other.slice(parent.length).includes('.');
  const value = beside
    ? (at.parent[other.slice(parent.length)] ?? null)
    : valueAt(config, other.split('.'));
  const isBlock = schema.block.block_types?.[other] !== undefined;
  return isGiven({ value, type: isBlock ? null : 'string' });
}

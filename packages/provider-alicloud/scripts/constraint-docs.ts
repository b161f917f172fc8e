import { escapeAttributeName } from '@cdktf/provider-generator/lib/get/generator/models/attribute-model';
import { toCamelCase } from 'codemaker';
import type {
  AttributeType,
  Constraint,
  Constraints,
  NestedBlock,
  SchemaAttribute,
} from './schema-files';

const width = 100;

/** What the schema says about one attribute, block, or member of an object. */
export interface Subject {
  readonly constraint?: Constraint | undefined;
  readonly type?: AttributeType | undefined;
  readonly attribute?: SchemaAttribute | undefined;
  readonly block?: NestedBlock | undefined;
}

/** The JSDoc of a property, or nothing where nothing is known. */
export function propertyDoc(subject: Subject): string | undefined {
  const { constraint = {}, attribute, block } = subject;
  const lines = [
    ...values(constraint, subject.type),
    ...counts(block),
    ...relations(constraint),
    ...(constraint.force_new ? ['Changing it replaces the resource.'] : []),
    ...(attribute?.sensitive ? ["Sensitive: Terraform's output hides it."] : []),
    ...endOfLife(constraint, attribute?.deprecated ?? block?.block.deprecated),
  ];
  return lines.length === 0 ? undefined : lines.flatMap(wrap).join('\n');
}

/** The JSDoc of a configuration: what must be set though no single property is required. */
export function configDoc(constraints: Constraints): string[] {
  const all = Object.values(constraints).flatMap((constraint) => groups(constraint));
  return [...new Set(all)].flatMap(wrap);
}

/** The JSDoc of a class. */
export function classDoc(deprecated: boolean | undefined): string[] {
  return deprecated ? ['@deprecated The provider warns about every use.'] : [];
}

/** A dotted Terraform path as the properties a program writes. */
export function propertyPath(path: string): string {
  return path
    .split('.')
    .map((name) => escapeAttributeName(toCamelCase(name)))
    .join('.');
}

function values(constraint: Constraint, type: AttributeType | undefined): string[] {
  const { one_of: oneOf, min, max, min_length: minLength, max_length: maxLength } = constraint;
  const known = [
    ...(oneOf ? [`One of ${list(inOrder(oneOf, type), type)}.`] : []),
    ...range(min, max, ''),
    ...range(minLength, maxLength, ' characters'),
    ...(constraint.format ? [formats[constraint.format]] : []),
  ];
  const unknown = constraint.validated && known.length === 0;
  return [
    ...known,
    ...(unknown ? ['The provider checks the value.'] : []),
    ...('default' in constraint ? [`Default: ${literal(constraint.default)}.`] : []),
  ];
}

const formats = {
  json: 'JSON text.',
  rfc3339: 'A time as in RFC 3339.',
  cidr: 'A CIDR block.',
  ip: 'An IP address.',
} as const;

function range(min: number | undefined, max: number | undefined, unit: string): string[] {
  if (min !== undefined && max !== undefined) {
    return [min === max ? `Exactly ${min}${unit}.` : `From ${min} to ${max}${unit}.`];
  }
  if (min !== undefined) return [`At least ${min}${unit}.`];
  return max === undefined ? [] : [`At most ${max}${unit}.`];
}

function counts(block: NestedBlock | undefined): string[] {
  const { min_items: min = 0, max_items: max = 0 } = block ?? {};
  return [
    ...(min > 1 ? [`At least ${min} of them.`] : []),
    ...(max > 1 ? [`At most ${max} of them.`] : []),
  ];
}

function relations(constraint: Constraint): string[] {
  const { conflicts_with: conflicts, required_with: together } = constraint;
  return [
    ...(conflicts ? [`Conflicts with ${paths(conflicts)}.`] : []),
    ...groups(constraint),
    ...(together ? [`Only together with ${paths(together)}.`] : []),
  ];
}

function groups({ exactly_one_of: exactly, at_least_one_of: atLeast }: Constraint): string[] {
  return [
    ...(exactly ? [`Exactly one of ${paths([...exactly].sort())} must be set.`] : []),
    ...(atLeast ? [`At least one of ${paths([...atLeast].sort())} must be set.`] : []),
  ];
}

function endOfLife(constraint: Constraint, deprecated: boolean | undefined): string[] {
  if (constraint.removed) return ['@deprecated Removed: the provider refuses it.'];
  return deprecated || constraint.deprecated ? ['@deprecated The provider warns about it.'] : [];
}

function inOrder(oneOf: readonly string[], type: AttributeType | undefined): readonly string[] {
  return type === 'number' ? [...oneOf].sort((a, b) => Number(a) - Number(b)) : oneOf;
}

function list(items: readonly string[], type: AttributeType | undefined): string {
  return items.map((item) => literal(type === 'number' ? Number(item) : item)).join(', ');
}

function paths(references: readonly string[]): string {
  return references.map((reference) => `\`${propertyPath(reference)}\``).join(', ');
}

/** In backticks, so that no reader of JSDoc takes a part of it for markup. */
function literal(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
  return `\`${text}\``;
}

/** Breaks lines at spaces, but not inside backticks. */
function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.match(/(?:`[^`]*`|[^\s`])+/g) ?? []) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

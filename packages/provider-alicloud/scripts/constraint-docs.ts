import { escapeAttributeName } from '@cdktf/provider-generator/lib/get/generator/models/attribute-model';
import { toCamelCase } from 'codemaker';
import type {
  AttributeType,
  Check,
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
  return [
    ...sentences(constraint, type),
    ...('default' in constraint ? [`Default: ${literal(constraint.default)}.`] : []),
  ];
}

/** What a check asks for, a sentence each. */
function sentences(check: Check, type: AttributeType | undefined): string[] {
  const { format, any = [], all = [], element, min_length: minLength } = check;
  const known = [
    ...lists(check, type),
    ...range(check.min, check.max, ''),
    ...range(minLength, check.max_length, ' characters'),
    ...(check.multiple_of === undefined ? [] : [`A multiple of ${check.multiple_of}.`]),
    ...patterns(check),
    ...(format === undefined ? [] : [formats[format]]),
    ...(check.may_be_empty === true ? ['Or an empty text.'] : []),
    ...all.flatMap((one) => sentences(one, type)),
    ...(any.length === 0
      ? []
      : [`${any.map((one, i) => clause(one, type, i > 0)).join(', or ')}.`]),
  ];
  const inner = element === undefined ? [] : sentences(element, elementType(type));
  const each = check.separated_by === undefined ? 'Each element' : 'Each part';
  return [
    ...(check.whole === true && known.length === 0 ? ['A whole number.'] : known),
    ...inner.map((sentence) => `${each}: ${uncapitalized(sentence)}`),
    ...itemCounts(check.min_items, check.max_items, 0),
  ];
}

/** One of several checks, as a part of a sentence. */
function clause(check: Check, type: AttributeType | undefined, goesOn: boolean): string {
  const text = sentences(check, type).join(' ').replace(/\.$/, '');
  return goesOn ? uncapitalized(text) : text;
}

function elementType(type: AttributeType | undefined): AttributeType | undefined {
  return Array.isArray(type) && type[0] !== 'object' ? (type[1] as AttributeType) : type;
}

function uncapitalized(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function lists(check: Check, type: AttributeType | undefined): string[] {
  const { one_of: oneOf, none_of: noneOf, ignore_case: anyCase } = check;
  const end = anyCase === true ? ', in any case.' : '.';
  return [
    ...(oneOf ? [`One of ${list(inOrder(oneOf, type), type)}${end}`] : []),
    ...(noneOf ? [`None of ${list(noneOf, type)}${end}`] : []),
  ];
}

/** The provider's own words where it has some: an expression says little to a reader. */
function patterns(check: Check): string[] {
  const { pattern, not_pattern: not, contains_none_of: characters, message } = check;
  if (message !== undefined && message.trim() !== '') {
    const sentence = message.trim().replaceAll('*/', '* /');
    return [/[.!?]$/.test(sentence) ? sentence : `${sentence}.`];
  }
  return [
    ...(pattern === undefined ? [] : [`Matches ${code(pattern)}.`]),
    ...(not === undefined ? [] : [`Does not match ${code(not)}.`]),
    ...(characters === undefined ? [] : [`Contains none of ${code(characters)}.`]),
  ];
}

const formats = {
  date: 'A date, `YYYY-MM-DD`.',
  int64: 'A whole number of 64 bits.',
  ip: 'An IP address.',
  json: 'JSON text.',
  json_object: 'A JSON object.',
  network: 'A CIDR block of a network address.',
  regexp: "A regular expression of Go's syntax (RE2).",
  rfc3339: 'A time as in RFC 3339.',
  yaml: 'YAML text.',
} as const;

function range(min: number | undefined, max: number | undefined, unit: string): string[] {
  if (min !== undefined && max !== undefined) {
    return [min === max ? `Exactly ${min}${unit}.` : `From ${min} to ${max}${unit}.`];
  }
  if (min !== undefined) return [`At least ${min}${unit}.`];
  return max === undefined ? [] : [`At most ${max}${unit}.`];
}

/** A block's counts go without saying where there may be one. */
function counts(block: NestedBlock | undefined): string[] {
  return itemCounts(block?.min_items, block?.max_items, 1);
}

function itemCounts(min = 0, max = 0, usual: number): string[] {
  return [
    ...(min > usual ? [`At least ${min} of them.`] : []),
    ...(max > usual ? [`At most ${max} of them.`] : []),
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

type Members = readonly (string | number)[];

function inOrder(oneOf: Members, type: AttributeType | undefined): Members {
  return type === 'number' ? [...oneOf].sort((a, b) => Number(a) - Number(b)) : oneOf;
}

function list(items: Members, type: AttributeType | undefined): string {
  return items.map((item) => literal(type === 'number' ? Number(item) : item)).join(', ');
}

function paths(references: readonly string[]): string {
  return references.map((reference) => `\`${propertyPath(reference)}\``).join(', ');
}

/** Comments end at a star and a slash, and backticks at a backtick. */
function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('*/', '* /')}\``;
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

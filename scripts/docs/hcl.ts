import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, Resources } from '../../policies/review';

const SCHEMAS = join(__dirname, '../../packages/provider-alicloud/schema/resources');

interface SchemaBlock {
  readonly block_types?: Readonly<Record<string, { readonly block: SchemaBlock }>>;
}

type Body = Readonly<Record<string, Json>>;

/** Resources as a person writes them, laid out as `terraform fmt` does. */
export function hcl(resources: Resources): string {
  return Object.entries(resources)
    .flatMap(([type, named]) => {
      const text = readFileSync(join(SCHEMAS, `${type}.json`), 'utf8');
      const { block } = JSON.parse(text) as { readonly block: SchemaBlock };
      return Object.entries(named).map(([name, body]) =>
        [`resource "${type}" "${name}" {`, ...lines(body, block).map(indent), '}'].join('\n'),
      );
    })
    .join('\n\n');
}

/** Arguments first, then nested blocks, which only the schema tells from lists of objects. */
function lines(body: Body, schema: SchemaBlock | undefined): string[] {
  const nested = Object.entries(body).flatMap(([name, value]) => {
    const block = schema?.block_types?.[name]?.block;
    return block === undefined ? [] : [{ name, block, blocks: [value].flat() }];
  });
  const names = new Set(nested.map(({ name }) => name));
  const given = Object.entries(body).filter(([name]) => !names.has(name));
  const blocks = nested.flatMap(({ name, block, blocks: all }) =>
    all.flatMap((one) => ['', `${name} {`, ...lines(one as Body, block).map(indent), '}']),
  );
  return given.length === 0 ? blocks.slice(1) : [...pairs(given), ...blocks];
}

/** Each name with its value; neighbours of one line have their equals signs below each other. */
function pairs(entries: readonly (readonly [string, Json])[]): string[] {
  const written = entries.map(([name, value]) => ({ name, text: expression(value) }));
  return written.flatMap(({ name, text }, index) => {
    const [first = '', ...rest] = text;
    const width = rest.length > 0 ? name.length : widthAround(written, index);
    return [`${name.padEnd(width)} = ${first}`, ...rest];
  });
}

function widthAround(
  written: readonly { readonly name: string; readonly text: readonly string[] }[],
  at: number,
): number {
  const isShort = (index: number): boolean => written[index]?.text.length === 1;
  let from = at;
  while (isShort(from - 1)) from -= 1;
  let to = at;
  while (isShort(to + 1)) to += 1;
  return Math.max(...written.slice(from, to + 1).map(({ name }) => name.length));
}

function expression(value: Json): string[] {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(expression);
    const short = `[${items.map((item) => item.join(' ')).join(', ')}]`;
    if (items.every(({ length }) => length === 1) && short.length < 80) return [short];
    return ['[', ...items.flatMap(trailing).map(indent), ']'];
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, one]) => [keyOf(key), one] as const);
    return entries.length === 0 ? ['{}'] : ['{', ...pairs(entries).map(indent), '}'];
  }
  return [JSON.stringify(value)];
}

/** A reference stands bare, and a document is written out, as a text of quotes nobody can read. */
function text(value: string): string[] {
  const reference = /^\$\{([A-Za-z_][\w.[\]"-]*)\}$/.exec(value)?.[1];
  if (reference !== undefined) return [reference];
  const document = /^[{[]/.test(value) && !value.includes('${') ? parsed(value) : undefined;
  if (document === undefined) return [JSON.stringify(value)];
  const [first = '', ...rest] = expression(document);
  const last = rest.pop();
  return last === undefined
    ? [`jsonencode(${first})`]
    : [`jsonencode(${first}`, ...rest, `${last})`];
}

function parsed(value: string): Json | undefined {
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}

function trailing(item: readonly string[]): string[] {
  return item.map((line, index) => (index === item.length - 1 ? `${line},` : line));
}

function keyOf(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key);
}

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

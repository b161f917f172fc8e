import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { readConfiguration } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { terraform } from '../../helpers/terraform';

const folders = temporaryFolders('console');
/** What counts as not set: null and an empty text. */
const ABSENT = Symbol('absent');

/** What Terraform does not take: it would not plan. */
const REFUSED = 'refused';

/** What Terraform itself makes of expressions. */
function byTerraform(expressions: readonly string[]): readonly unknown[] {
  const answers = asked(expressions);
  if (answers !== undefined) return answers;
  // Of a few it says nothing itself before there is a plan, and so nothing of those beside them.
  if (expressions.length === 1) return [REFUSED];
  const half = Math.ceil(expressions.length / 2);
  return [...byTerraform(expressions.slice(0, half)), ...byTerraform(expressions.slice(half))];
}

function asked(expressions: readonly string[]): readonly unknown[] | undefined {
  const lines = expressions.map((one) => `    try(jsonencode(${one}), "${REFUSED}"),\n`).join('');
  const answers = consoleValue(`locals {\n  answers = [\n${lines}  ]\n}\n`, 'local.answers');
  return (answers as readonly string[] | undefined)?.map((one) =>
    one === REFUSED ? one : (JSON.parse(one) as unknown),
  );
}

/** A value as `terraform console` gives it, which takes no long lines; files may have them. */
function consoleValue(configuration: string, expression: string, file = 'main.tf'): unknown {
  const folder = folders();
  writeFileSync(join(folder, file), configuration);
  const { stdout, stderr } = spawnSync(terraform, ['console'], {
    cwd: folder,
    encoding: 'utf8',
    input: `jsonencode(${expression})\n`,
    maxBuffer: 64 * 1024 * 1024,
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (last === '(known after apply)') return undefined;
  if (!last.startsWith('"')) throw new Error(`${stdout}${stderr}`);
  return JSON.parse(JSON.parse(last) as string);
}

/** What the review makes of a text of a configuration; `undefined` where it does not say. */
export function byReview(text: string, more: JsonObject = {}): unknown {
  const resource = { alicloud_ram_role: { a: { description: text } } };
  const model = readConfiguration([{ path: 'main.tf.json', content: { ...more, resource } }]);
  const [role] = model.ofType('alicloud_ram_role');
  const { found } = role?.json('description') ?? { found: { state: 'unknown' } };
  if (found.state === 'absent') return ABSENT;
  return found.state === 'known' ? (found as { readonly value: Json }).value : undefined;
}

interface Comparison {
  readonly same: number;
  readonly unknown: number;
  readonly refused: number;
  /** What we make otherwise of, with both answers. Terraform's is the right one. */
  readonly other: readonly (readonly [expression: string, ours: unknown, right: unknown])[];
}

/** Our answers beside Terraform's. */
export function compare(expressions: readonly string[]): Comparison {
  const answers = byTerraform(expressions);
  const seen = { same: 0, unknown: 0, refused: 0 };
  const other: (readonly [string, unknown, unknown])[] = [];
  for (const [index, expression] of expressions.entries()) {
    const answer = answers[index];
    const ours = byReview(`\${${expression}}`);
    if (answer === REFUSED) seen.refused += 1;
    else if (ours === undefined) seen.unknown += 1;
    else if (isDeepStrictEqual(ours, answer === '' || answer === null ? ABSENT : answer)) {
      seen.same += 1;
    } else other.push([expression, ours, answer]);
  }
  return { ...seen, other };
}

type Variables = readonly (readonly [type: string, value: unknown])[];

export function variablesByTerraform(variables: Variables): readonly unknown[] {
  const names = variables.map((_, index) => `[var.v${index}]`);
  return consoleValue(
    JSON.stringify({ variable: declared(variables) }),
    `[${names.join(', ')}]`,
    'main.tf.json',
  ) as readonly unknown[];
}

export function variablesByReview(variables: Variables): readonly unknown[] {
  const more = { variable: declared(variables) };
  return variables.map((_, index) => byReview(`\${[var.v${index}]}`, more));
}

function declared(variables: Variables): JsonObject {
  return Object.fromEntries(
    variables.map(([type, value], index) => [`v${index}`, { type, default: value as Json }]),
  );
}

const TEXTS = [
  '',
  'a',
  'B',
  'ß',
  '😀',
  'e\u0301',
  '<&>',
  '10',
  '010',
  '1.50',
  'true',
  ' x ',
  'a,b',
];
const NUMBERS = ['0', '1', '2', '3', '10', '0.1', '0.2', '0.3', '1.50', '99999999999999999999'];
const quoted = (text: string): string => JSON.stringify(text);

const call = (...names: readonly string[]) => fc.constantFrom(...names);

/** Each kind of expression is a text. */
type Kinds = Record<
  'any' | 'list' | 'object' | 'operation' | 'call' | 'network' | 'template' | 'loop',
  string
>;

/**
 * Expressions of the kinds that people write, and mixtures that nobody would. Made from the
 * language's documentation, not from what reads it here.
 */
export const expressions: fc.Arbitrary<string> = fc.letrec<Kinds>((tie) => {
  const any = tie('any');
  const some = fc.array(any, { maxLength: 3 });
  return {
    any: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.constantFrom(...TEXTS).map(quoted),
      fc.constantFrom(...NUMBERS, 'true', 'false', 'null'),
      tie('list'),
      tie('object'),
      tie('operation'),
      tie('call'),
      tie('network'),
      tie('template'),
      tie('loop'),
    ),
    list: some.map((items) => `[${items.join(', ')}]`),
    object: fc
      .uniqueArray(fc.constantFrom('a', 'b', 'Z', '10', '9', '_'), { maxLength: 3 })
      .chain((keys) => fc.tuple(...keys.map((key) => any.map((one) => `${quoted(key)} = ${one}`))))
      .map((entries) => `{ ${entries.join(', ')} }`),
    operation: fc.oneof(
      fc
        .tuple(any, call('==', '!=', '<', '>=', '+', '-', '*', '/', '%', '&&', '||'), any)
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc.tuple(any, any, any).map(([condition, a, b]) => `(${condition} ? ${a} : ${b})`),
      fc.tuple(fc.boolean(), any, any).map(([condition, a, b]) => `(${condition} ? ${a} : ${b})`),
      fc.tuple(call('!', '-'), any).map(([sign, a]) => `(${sign}${a})`),
      fc.tuple(any, any).map(([a, b]) => `"x\${${a}}-\${${b}}"`),
    ),
    call: fc.oneof(
      fc
        .tuple(
          call('alltrue', 'anytrue', 'base64decode', 'chomp', 'jsondecode', 'max', 'range', 'sum'),
          any,
        )
        .map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(call('endswith', 'index', 'setunion', 'startswith', 'trim', 'zipmap'), any, any)
        .map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc.tuple(any, any).map(([a, b]) => `setsubtract(${a}, ${b})`),
      fc.tuple(any, any).map(([a, b]) => `min(${a}, ${b})`),
      fc.tuple(any, any).map(([a, b]) => `try(${a}, ${b})`),
      fc.tuple(tie('object'), any).map(([a, b]) => `try(${a}.a, ${b})`),
      fc.tuple(tie('list'), any).map(([a, b]) => `can(${a}[${b}])`),
      any.map((a) => `jsondecode(jsonencode(${a}))`),
      any.map((a) => `nonsensitive(sensitive(${a}))`),
      fc
        .tuple(any, fc.integer({ min: -2, max: 4 }), fc.integer({ min: -2, max: 4 }))
        .map(([a, from, count]) => `substr(${a}, ${from}, ${count})`),
      fc
        .tuple(tie('list'), fc.integer({ min: -1, max: 2 }), fc.integer({ min: -1, max: 3 }))
        .map(([a, from, to]) => `slice(${a}, ${from}, ${to})`),
      fc
        .tuple(
          call('lower', 'upper', 'trimspace', 'tostring', 'tonumber', 'tobool', 'length', 'keys'),
          any,
        )
        .map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(call('jsonencode', 'toset', 'tolist', 'tomap', 'flatten', 'compact', 'one'), any)
        .map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(call('distinct', 'sort', 'reverse', 'values', 'base64encode'), any)
        .map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(
          call('join', 'split', 'contains', 'element', 'concat', 'merge', 'coalesce', 'lookup'),
          any,
          any,
        )
        .map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc
        .tuple(call('trimprefix', 'trimsuffix', 'concat', 'merge', 'coalesce'), any, any)
        .map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc
        .tuple(call('lookup', 'replace', 'concat', 'coalesce'), any, any, any)
        .map(([name, a, b, c]) => `${name}(${a}, ${b}, ${c})`),
      fc
        .tuple(call('%s', '%d', 'a%%b%s', '%s/%s', '%5d'), any)
        .map(([format, a]) => `format("${format}", ${a})`),
    ),
    network: fc.oneof(
      fc
        .tuple(fc.constantFrom('10.0.0.0/8', '0.0.0.0/0', '192.168.1.7/30', 'a'), any, any)
        .map(([network, a, b]) => `cidrsubnet("${network}", ${a}, ${b})`),
      fc
        .tuple(
          fc.constantFrom('10.0.0.0/8', '0.0.0.0/0', '192.168.1.7/30'),
          fc.integer({ min: -9, max: 9 }),
        )
        .map(([network, a]) => `cidrhost("${network}", ${a})`),
    ),
    template: fc.oneof(
      fc
        .tuple(any, any, any)
        .map(([a, b, c]) => `"%{ if ${a} }x\${${b}}%{ else } \${${c}}%{ endif }"`),
      fc.tuple(any, any).map(([a, b]) => `"a %{~ if ${a} ~} b\${ ${b} ~} c%{ endif }"`),
      fc.tuple(any, any).map(([a, b]) => `"%{ for k, v in ${a} }\${k}\${${b}},%{ endfor }"`),
      any.map((a) => `trimspace(<<-TEXT\n    \${${a}} $\${b} \\n\n  c\n  TEXT\n)`),
      any.map((a) => `join("", [<<TEXT\n  %{ for v in ${a} }<\${v}>\n%{ endfor }TEXT\nTEXT\n])`),
    ),
    loop: fc.oneof(
      fc.tuple(any, any).map(([over, a]) => `[for v in ${over} : [v, ${a}]]`),
      fc.tuple(any, any).map(([over, a]) => `[for k, v in ${over} : k if v != ${a}]`),
      any.map((over) => `{ for k, v in ${over} : k => v }`),
      fc.tuple(any, any).map(([over, a]) => `{ for v in ${over} : "k\${v}" => ${a}... }`),
      any.map((over) => `${over}[*]`),
      fc.tuple(any, any).map(([over, a]) => `${over}[${a}]`),
      fc.tuple(tie('object'), call('a', 'b')).map(([over, name]) => `${over}.${name}`),
    ),
  };
}).any;

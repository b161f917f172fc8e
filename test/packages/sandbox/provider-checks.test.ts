/** The checks of the real provider, value by value: at each bound, at both sides of it. */
import { providerSchema } from '../../../packages/sandbox/src/schema/load';
import type { AttributeType, Block } from '../../../packages/sandbox/src/schema/types';
import { UNKNOWN, type Value } from '../../../packages/sandbox/src/value/value';
import { Direct, errorsOf, pathText, type Plain } from './helpers/direct';
import { knownChecks, type KnownCheck, type KnownChecks } from './helpers/facts';

/** The texts that every function was tried with. */
const TEXTS = [
  ...['', ' ', 'x', 'ab', 'Abc', 'ABC', 'a-b', 'a_b', 'a.b', 'a b', '1abc', '-a', 'a-', '_a'],
  ...[
    '0',
    '1',
    '1.5',
    '-1',
    '1024',
    '10.0.0.0/8',
    '{}',
    '[]',
    'http://a.b',
    'a@b.cc',
    'x ',
    '中文',
    'vsw-1',
  ],
  ...[2, 16, 32, 64, 65, 128, 129, 256, 257].map((length) => 'a'.repeat(length)),
];

/** Whether the facts say that a value is taken; nothing where they do not say. */
function accepts(check: KnownCheck, value: Value): boolean | undefined {
  if (check.accepted?.some((one) => one === value) === true) return true;
  if (check.refused?.some((one) => one === value) === true) return false;
  if (typeof value === 'number') return acceptsNumber(check, value);
  if (typeof value !== 'string') return undefined;
  const parts = [
    check.function === undefined ? true : undefined,
    check.one_of === undefined || isListed(check, value),
    Buffer.byteLength(value) >= (check.min_length ?? 0),
    Buffer.byteLength(value) <= (check.max_length ?? Infinity),
    check.pattern === undefined || javascript(check.pattern).test(value),
    check.not_pattern === undefined || !javascript(check.not_pattern).test(value),
    !Array.from(check.contains_none_of ?? '').some((one) => value.includes(one)),
    ...(check.all ?? []).map((one) => accepts(one, value)),
  ];
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function acceptsNumber(check: KnownCheck, value: number): boolean | undefined {
  if (check.type === 'int' && !Number.isInteger(value)) return false;
  const { any } = check;
  if (any !== undefined) return any.some((one) => acceptsNumber(one, value) === true);
  if (check.function !== undefined) return undefined;
  const inRange = value >= (check.min ?? -Infinity) && value <= (check.max ?? Infinity);
  return inRange && (check.one_of === undefined || check.one_of.includes(value));
}

function isListed({ one_of: list = [], ignore_case: any }: KnownCheck, value: string): boolean {
  const plain = (text: string) => (any === true ? text.toLowerCase() : text);
  return list.map(String).map(plain).includes(plain(value));
}

/** These patterns mean the same in JavaScript, but for the name of a script. */
function javascript(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('\\p{Han}', '\u2e80-\u2fd5\u3005\u3007\u3400-\u9fff'));
}

function swapped(text: string): string {
  const lower = text.toLowerCase();
  return lower === text ? text.toUpperCase() : lower;
}

/** Values worth asking about: what is named in the check, and what is just beside it. */
function samples(check: KnownCheck, isNumber: boolean): Value[] {
  const named = (check.one_of ?? []).flatMap<Value>((one) =>
    typeof one === 'number' ? [one, one + 1, one - 1] : [one, `${one} `, swapped(one)],
  );
  const bounds = [check.min, check.max].flatMap((bound) =>
    bound === undefined ? [] : [bound - 1, bound, bound + 1],
  );
  const lengths = [check.min_length, check.max_length].flatMap((length) =>
    length === undefined ? [] : ['a'.repeat(Math.max(0, length - 1)), 'a'.repeat(length + 1)],
  );
  const inner = [...(check.all ?? []), ...(check.any ?? [])].flatMap((c) => samples(c, isNumber));
  const own = isNumber ? [1.5, ...bounds] : [...TEXTS, ...lengths];
  return [...named, ...own, ...inner, ...(check.accepted ?? []), ...(check.refused ?? [])];
}

function typeAt(block: Block, [name = '', ...rest]: readonly string[]): AttributeType | undefined {
  const nested = block.block_types?.[name];
  return nested === undefined
    ? rest.reduce<AttributeType | undefined>(within, block.attributes?.[name]?.type)
    : typeAt(nested.block, rest);
}

function within(type: AttributeType | undefined, name: string): AttributeType | undefined {
  if (type === undefined || typeof type === 'string') return undefined;
  return type[0] === 'object' ? type[1][name] : within(type[1], name);
}

interface Asked {
  readonly value: Value;
  readonly accepted: boolean;
}

/** What to ask of an attribute, with what the facts say. */
function questions({ check }: KnownChecks, type: AttributeType): Asked[] {
  if (type === 'string' || type === 'number') {
    return [...new Set(samples(check, type === 'number'))].flatMap((value) => {
      const accepted = accepts(check, value);
      return accepted === undefined ? [] : [{ value, accepted }];
    });
  }
  if (typeof type === 'string' || (type[0] !== 'list' && type[0] !== 'set')) return [];
  const [, inner] = type;
  const element: KnownCheck = {
    ...check.element,
    ...(check.element_type !== undefined && { type: check.element_type }),
  };
  const asked = questions({ check: element } as KnownChecks, inner);
  // Of some functions it is not known what they take.
  const any = check.element?.function === undefined ? (inner === 'number' ? 1 : 'x') : undefined;
  const good = asked.find(({ accepted }) => accepted)?.value ?? any;
  if (good === undefined || typeof inner !== 'string') return [];
  const { min_items: least = 0, max_items: most = 1000 } = check;
  const sizes = [least - 1, least, most, most + 1].filter((size) => size >= 0 && size <= 1000);
  return [
    ...sizes.map((size) => ({
      value: Array.from({ length: size }, () => good),
      accepted: size >= least && size <= most,
    })),
    ...asked.map(({ value, accepted }) => ({
      value: [value, ...Array.from({ length: Math.max(0, least - 1) }, () => good)],
      accepted,
    })),
  ];
}

function nested([name = '', ...rest]: readonly string[], value: Value): Plain {
  return { [name]: rest.length === 0 ? value : [nested(rest, value)] };
}

let direct: Direct;
beforeAll(() => {
  direct = new Direct();
});
afterAll(() => {
  direct.remove();
});

/** Whether the sandbox refuses the value itself, whatever else the configuration lacks. */
function refuses({ of, type, path }: KnownChecks, value: Value): boolean {
  const names = path.split('.');
  const company = providerSchema().resources[type]?.constraints[path]?.required_with ?? [];
  const others = company.map((name) => [name, UNKNOWN] as const);
  const config = { ...Object.fromEntries<Value>(others), ...nested(names, value) };
  const said =
    of === 'resources' ? direct.validate(type, config) : direct.validateData(type, config);
  const place = names.join('.0.');
  return errorsOf(said).some(({ attribute, summary }) => {
    // That an argument is gone is no matter of its value.
    if (summary.endsWith('[REMOVED]')) return false;
    const at = pathText(attribute) ?? '';
    return at === place || at.startsWith(`${place}.`);
  });
}

/** The one value that the facts have from a later version of the provider. */
const NEWER = 'alicloud_hbr_policy.rules.rule_type "SECURITY"';

test('every check takes and refuses what the provider takes and refuses', () => {
  const schema = providerSchema();
  let asked = 0;
  const rows = knownChecks();
  const wrong = rows.flatMap((row) => {
    const types = row.of === 'resources' ? schema.resources : schema.dataSources;
    const block = types[row.type]?.block;
    const type = block === undefined ? undefined : typeAt(block, row.path.split('.'));
    // How many there are of a block is for Terraform itself to check.
    if (type === undefined) return [];
    return questions(row, type).flatMap(({ value, accepted }) => {
      asked += 1;
      const place = `${row.type}.${row.path} ${JSON.stringify(value)}`;
      return refuses(row, value) === !accepted || place === NEWER ? [] : [place];
    });
  });
  process.stdout.write(
    `${String(rows.length)} checks, ${String(asked)} values, ${String(wrong.length)} otherwise.\n`,
  );
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(rows.length);
}, 600_000);

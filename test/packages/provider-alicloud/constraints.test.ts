import { pathsOf } from '../../../packages/provider-alicloud/scripts/merge-schema';
import {
  readSchema,
  type AttributeType,
  type Constraint,
  type SchemaBlock,
} from '../../../packages/provider-alicloud/scripts/schema-files';

const { resources } = readSchema();

interface Row {
  readonly name: string;
  readonly path: string;
  readonly type: string;
  readonly constraint: Constraint;
}

const rows: readonly Row[] = Object.entries(resources).flatMap(([type, entry]) =>
  Object.entries(entry.constraints).map(([path, constraint]) => ({
    name: `${type}.${path}`,
    path,
    type,
    constraint,
  })),
);

/** The names of the rows for which something is wrong. */
function where(isWrong: (row: Row) => boolean): string[] {
  return rows.filter(isWrong).map((row) => row.name);
}

describe('the constraints', () => {
  test('are there', () => {
    expect(rows.length).toBeGreaterThan(7000);
    expect(rows.filter((row) => row.constraint.one_of).length).toBeGreaterThan(1950);
  });

  test('are about attributes that exist, and name only attributes that exist', () => {
    const known = new Map(
      Object.entries(resources).map(([type, entry]) => [type, pathsOf(entry.block)]),
    );
    const exists = (type: string, path: string) => known.get(type)?.has(path) ?? false;
    expect(where((row) => !exists(row.type, row.path))).toEqual([]);
    expect(where((row) => references(row).some((path) => !exists(row.type, path)))).toEqual([]);
  });

  test('accept no value twice: a list torn at the spaces of its values repeats words', () => {
    expect(
      where(({ constraint: { one_of: list = [] } }) => new Set(list).size < list.length),
    ).toEqual([]);
  });

  test('accept at least one value where they have a list', () => {
    expect(where((row) => row.constraint.one_of?.length === 0)).toEqual([]);
  });

  // A list that is only a part of what the provider accepts shows itself here. An empty default
  // means "not set".
  test('accept their own defaults', () => {
    const refused = where(({ constraint: { default: value, one_of: list, ignore_case: any } }) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const plain = (word: string) => (any === true ? word.toLowerCase() : word);
      return Boolean(list) && Boolean(text) && !list?.map(String).map(plain).includes(plain(text));
    });
    expect(refused).toEqual([]);
    expect(
      where(({ constraint: { default: value, min, max } }) => outside(value, min, max)),
    ).toEqual([]);
  });

  test('have bounds of numbers for numbers, and for texts that must be a number', () => {
    expect(
      where(({ type, path, constraint: { min, max, pattern } }) => {
        const isNumber = typeAt(type, path) === 'number' || pattern?.includes('[0-9]') === true;
        return (min !== undefined || max !== undefined) && !isNumber;
      }),
    ).toEqual([]);
  });

  test('have bounds of lengths for texts', () => {
    expect(
      where(({ type, path, constraint: { min_length: min, max_length: max } }) =>
        min === undefined && max === undefined ? false : typeAt(type, path) !== 'string',
      ),
    ).toEqual([]);
  });

  test('list numbers for attributes that are numbers, and texts for texts', () => {
    expect(
      where(({ type, path, constraint: { one_of: list = [] } }) => {
        const of = typeAt(type, path) ?? 'string';
        return !list.every((member) => typeof member === (of === 'number' ? 'number' : 'string'));
      }),
    ).toEqual([]);
  });

  test.each([
    ['alicloud_msc_sub_contact', 'position', 'Finance Director'],
    ['alicloud_reserved_instance', 'offering_type', 'Partial Upfront'],
    ['alicloud_image', 'platform', 'Windows Server 2022'],
    ['alicloud_express_connect_traffic_qos_rule', 'protocol', 'MS SQL'],
    ['alicloud_dcdn_waf_rule', 'rate_limit.target', 'Query String Parameter'],
  ])('let %s have a %s of "%s"', (type, path, value) => {
    expect(resources[type]?.constraints[path]?.one_of).toContain(value);
  });
});

function references({ constraint }: Row): string[] {
  return [
    ...(constraint.conflicts_with ?? []),
    ...(constraint.exactly_one_of ?? []),
    ...(constraint.at_least_one_of ?? []),
    ...(constraint.required_with ?? []),
  ];
}

function outside(value: unknown, min = -Infinity, max = Infinity): boolean {
  return typeof value === 'number' && (value < min || value > max);
}

function typeAt(type: string, path: string): AttributeType | undefined {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let block: SchemaBlock | undefined = resources[type]?.block;
  for (const name of names) block = block?.block_types?.[name]?.block;
  return block?.attributes?.[last]?.type;
}

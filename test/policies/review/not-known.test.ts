import type { Json, JsonObject } from '../../../policies/review';
import { roleWith } from './value-of';

/** Why a value is not known, what it was made from, and when two are the same open question. */

const more: JsonObject = {
  variable: { unset: {}, given: { default: 'x' } },
  locals: { self: '${local.self}', made: 'a-${var.unset}' },
  data: { alicloud_zones: { z: { type: 'a' } } },
  resource: {
    alicloud_vpc: {
      v: { vpc_name: 'net', is_default: true, priority: 7, tags: { a: 'b' }, secret: '%%{' },
      w: { vpc_name: 'w', description: '${alicloud_vpc.v.vpc_name}', open: '${var.unset}' },
      many: { count: 2, vpc_name: 'x' },
      each: { for_each: { a: 1 }, vpc_name: '${each.key}' },
    },
  },
};

const READ = 'is read from the account';
const APPLY = 'is known after apply';
const PLAN = 'is an expression that only a plan resolves';

describe('a value that is not known', () => {
  it.each<[Json, string]>([
    ['${var.unset}', 'is var.unset, which has no value here'],
    ['${ var.unset }', 'is var.unset, which has no value here'],
    ['${var.missing}', 'is var.missing, which has no value here'],
    ['${upper(var.unset)}', 'hangs on var.unset, which has no value here'],
    ['x-${var.unset}', 'hangs on var.unset, which has no value here'],
    ['${true ? var.unset : 1}', 'hangs on var.unset, which has no value here'],
    ['${[upper(var.unset)]}', 'hangs on var.unset, which has no value here'],
    ['${{ a = [1, var.unset] }}', 'hangs on var.unset, which has no value here'],
    ['${[1, [null, var.unset]]}', 'hangs on var.unset, which has no value here'],
    ['${jsonencode({ a = var.unset })}', 'is var.unset, which has no value here'],
    ['${local.missing}', 'has no value here'],
    ['${local.self}', 'refers to itself'],
    ['${alicloud_vpc.v.id}', APPLY],
    ['${upper(alicloud_vpc.v.id)}', APPLY],
    ['${alicloud_vpc.v.tags}', APPLY],
    ['${alicloud_vpc.many[0].vpc_name}', APPLY],
    ['${alicloud_vpc.each["a"].vpc_name}', APPLY],
    ['${alicloud_vpc.none.id}', APPLY],
    ['${alicloud_vpc.w.open}', 'is var.unset, which has no value here'],
    ['${data.alicloud_zones.z.id}', `is an id that ${READ}`],
    ['${data.alicloud_zones.z.ids[0]}', `is an id that ${READ}`],
    ['${data.alicloud_zones.z.zones[0].id}', `is an id that ${READ}`],
    ['${data.alicloud_zones.z.zones}', READ],
    ['${data.alicloud_zones.z.zones[0]}', READ],
    ['${data.alicloud_zones.z.ids}', READ],
    ['${data.alicloud_zones.z}', READ],
    ['x-${data.alicloud_zones.z.id}', READ],
    ['${data.alicloud_zones.none.id}', 'has no value here'],
    ['${module.none.id}', 'has no value here'],
    ['${nothing.here}', 'hangs on nothing, which only a plan knows'],
    ['${some_name}', 'hangs on some_name, which only a plan knows'],
    ['${some_name[0]}', 'hangs on some_name, which only a plan knows'],
    ['${each.value}', 'hangs on each, which only a plan knows'],
    ['${path.module}', 'is a file that is not read here'],
    ['${file("x")}', 'is a file that is not read here'],
    ['${templatefile("x", {})}', 'is a file that is not read here'],
    ['${file(var.unset)}', 'hangs on var.unset, which has no value here'],
    ['${a b}', PLAN],
    ['${1 / 3}', PLAN],
    ['${uuid()}', PLAN],
    ['${uuid(var.unset)}', 'hangs on var.unset, which has no value here'],
    ['${tonumber("x")}', PLAN],
    ['${[1][2]}', 'is out of its list'],
    ['${{ a = 1 }.b}', 'is not in its object'],
    ['${null.a}', 'is a part of nothing'],
    ['${[1][null]}', 'has no such index'],
    ['${[1]["a"]}', 'has no such index'],
    ['${{ for v in ["a", "a"] : v => 1 }}', 'has a key twice'],
    ['${try([1][1])}', 'is nothing that can be made'],
  ])('%j says that it %s', (text, reason) => {
    expect(roleWith(text, more).json('description').found).toMatchObject({
      state: 'unknown',
      reason,
    });
  });

  it.each<[string, Json]>([
    ['${alicloud_vpc.v.vpc_name}', 'net'],
    ['${alicloud_vpc.v.is_default}', true],
    ['${alicloud_vpc.v.priority}', 7],
    ['${alicloud_vpc.w.description}', 'net'],
    ['${alicloud_vpc.v.secret}', '%{'],
    ['${path.root}', '.'],
    ['e\u0301', '\u00e9'],
  ])('is none where %j is %j', (text, value) => {
    expect(roleWith(text, more).json('description').found).toMatchObject({ state: 'known', value });
  });
});

describe('what a value was made from', () => {
  const v = (attribute: string) => ({ address: 'alicloud_vpc.v', attribute });

  it.each<[string, readonly object[]]>([
    ['plain', []],
    ['${var.given}', []],
    ['${alicloud_vpc.v.id}', [v('id')]],
    ['${alicloud_vpc.v.id}-${alicloud_vpc.v.id}', [v('id')]],
    ['${alicloud_vpc.v.id}-${alicloud_vpc.v.vpc_name}', [v('id'), v('vpc_name')]],
    ['${alicloud_vpc.v}', [v('')]],
    ['${alicloud_vpc.none.id}', [{ address: 'alicloud_vpc.none', attribute: 'id' }]],
    ['${alicloud_vpc.many[1].id}', [{ address: 'alicloud_vpc.many', attribute: 'id', key: 1 }]],
    ['${alicloud_vpc.each["a"].id}', [{ address: 'alicloud_vpc.each', attribute: 'id', key: 'a' }]],
    ['${alicloud_vpc.many[*].id}', [{ address: 'alicloud_vpc.many', attribute: '' }]],
    // Of what is not chosen only the type matters.
    ['${true ? alicloud_vpc.v.vpc_name : alicloud_vpc.w.vpc_name}', [v('vpc_name')]],
    // What is not understood names what it names.
    ['${alicloud_vpc.v.id b}', [v('id')]],
    ['${alicloud_vpc.v b}', [v('')]],
    ['${alicloud_vpc.v[0] b}', [{ ...v(''), key: 0 }]],
    ['${alicloud_vpc.v["a"].id b}', [{ ...v('id'), key: 'a' }]],
    ['${a b}', []],
  ])('%j: %j', (text, references) => {
    expect(roleWith(text, more).references('description')).toEqual(references);
  });

  it('is nothing of an argument that is not there', () => {
    expect(roleWith('x').references('name')).toEqual([]);
    expect(roleWith('x').origin('name')).toBe('');
  });
});

describe('an open question', () => {
  const origin = (description: Json, given: JsonObject = more): string =>
    roleWith(description, given).origin('description');
  const local = (made: Json) => ({ ...more, locals: { made } });

  it('is none where the value is known', () => {
    expect(origin('x')).toBe('');
    expect(origin('${var.given}')).toBe('');
    expect(origin(['${var.given}'])).toBe('');
  });

  it('is the same where all that it hangs on is', () => {
    const other = { ...more, variable: { unset: {}, given: { default: 'y' } } };
    for (const text of ['${local.made}', '${var.unset}', ['a', '${var.unset}']]) {
      expect(origin(text)).not.toBe('');
      expect(origin(text, other)).toBe(origin(text));
    }
  });

  it.each<[Json, Json]>([
    ['${var.unset}', '${var.missing}'],
    ['x-${var.unset}', 'y-${var.unset}'],
    [
      ['a', '${var.unset}'],
      ['b', '${var.unset}'],
    ],
    [
      [1, '${var.unset}'],
      ['1', '${var.unset}'],
    ],
    [
      [null, '${var.unset}'],
      [true, '${var.unset}'],
    ],
    [
      [['a'], '${var.unset}'],
      [['b'], '${var.unset}'],
    ],
    [{ a: '${var.unset}' }, { b: '${var.unset}' }],
    [
      { a: 1, b: '${var.unset}' },
      { a: 2, b: '${var.unset}' },
    ],
    [['${var.unset}'], ['${alicloud_vpc.v.id}']],
    ['${a b}', '${a c}'],
  ])('is another of %j than of %j', (one, two) => {
    expect(origin(one)).not.toBe(origin(two));
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['${local.made}', local('a-${var.unset}'), local('b-${var.unset}')],
    ['${local.made}-${var.unset}', local('a'), local('b')],
    ['${local.made b}', local('a'), local('b')],
    [
      '${jsonencode(local.made)}',
      local({ a: '${var.unset}', b: 1 }),
      local({ a: '${var.unset}', b: 2 }),
    ],
    [
      '${data.alicloud_zones.z.id}',
      { data: { alicloud_zones: { z: { type: 'a' } } } },
      { data: { alicloud_zones: { z: { type: 'b' } } } },
    ],
    [
      '${alicloud_vpc.v.tags}',
      { resource: { alicloud_vpc: { v: { tags: { a: '1' } } } } },
      { resource: { alicloud_vpc: { v: { tags: { a: '${1 / 3}' } } } } },
    ],
  ])('hangs on more than %j says', (text, one, two) => {
    expect(origin(text, one)).not.toBe('');
    expect(origin(text, one)).not.toBe(origin(text, two));
  });
});

import { InputError } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';
import { read, valuesIn } from './value-of';

/** Blocks and instances, as Terraform makes them of what is written. */

const X = 'alicloud_x';

/** What blocks of a resource come to. */
function blocksOf(written: JsonObject, more: JsonObject): unknown {
  const model = read({ ...more, resource: { [X]: { a: written } } });
  return valuesIn(model, 'rule')[`${X}.a`];
}

describe('nested blocks', () => {
  const dynamic = (each: Json, content: Json, more: JsonObject = {}): JsonObject => ({
    rule: [{ for_each: each, content, ...more }],
  });
  const unset = { variable: { unset: {} } };

  it.each<[string, JsonObject, unknown]>([
    ['a list', { rule: [{ p: 1 }, { p: '${1 + 1}' }] }, [{ p: 1 }, { p: 2 }]],
    ['one in a list of its parts', { rule: [[{ p: 1 }], [{ p: 2 }]] }, [{ p: 1 }, { p: 2 }]],
    [
      'one in several parts',
      { rule: [[{ p: 1 }, { q: 2 }]] },
      'is a block that is written in parts',
    ],
    ['a list of nothing', { rule: [[]] }, [[]]],
    ['a list of lists', { rule: [['a'], ['b', 'c']] }, [['a'], ['b', 'c']]],
    ['a dynamic one', { dynamic: dynamic(['a'], { p: '${rule.value}' }) }, [{ p: 'a' }]],
    ['content as a list', { dynamic: dynamic(['a'], [{ p: '${rule.key}' }]) }, [{ p: 0 }]],
    [
      'an iterator',
      { dynamic: dynamic(['a'], { p: '${it.value}' }, { iterator: '${it}' }) },
      [{ p: 'a' }],
    ],
    [
      'a plain iterator',
      { dynamic: dynamic(['a'], { p: '${it.value}' }, { iterator: 'it' }) },
      [{ p: 'a' }],
    ],
    ['a map', { dynamic: dynamic({ k: 'v' }, { p: '${rule.key}${rule.value}' }) }, [{ p: 'kv' }]],
    ['a dynamic one over nothing', { dynamic: dynamic([], { p: 1 }) }, []],
    [
      'a dynamic one beside a plain one',
      { rule: [{ p: 1 }], dynamic: dynamic(['a'], { p: '${rule.value}' }) },
      [{ p: 1 }, { p: 'a' }],
    ],
    [
      'a dynamic one that nobody knows, beside a plain one',
      { rule: [{ p: 1 }], dynamic: dynamic('${var.unset}', { p: 1 }) },
      'is one of blocks that only a plan knows',
    ],
    [
      'a dynamic one in a block',
      { rule: { q: 1, dynamic: { in: { for_each: ['a'], content: { p: '${in.value}' } } } } },
      [{ q: 1, in: [{ p: 'a' }] }],
    ],
    [
      'a dynamic one in one of two blocks',
      { rule: [{ q: 1 }, { dynamic: { in: { for_each: [1], content: { p: 2 } } } }] },
      [{ q: 1 }, { in: [{ p: 2 }] }],
    ],
    [
      'a dynamic one two blocks deep',
      { rule: { o: 1, deep: [{ dynamic: { in: { for_each: [1], content: { p: 2 } } } }] } },
      [{ o: 1, deep: [{ in: [{ p: 2 }] }] }],
    ],
    [
      'a dynamic one in a dynamic one',
      {
        dynamic: dynamic(['a'], {
          dynamic: { in: { for_each: ['b'], content: { p: '${rule.value}${in.value}' } } },
        }),
      },
      [{ in: [{ p: 'ab' }] }],
    ],
    ['a key of that name', { rule: { dynamic: { a: 'b' } } }, { dynamic: { a: 'b' } }],
    ['a comment', { '//': 'not', rule: { p: 1 } }, { p: 1 }],
  ])('are %s', (_, written, expected) => {
    expect(blocksOf(written, unset)).toEqual(expected);
  });

  it('are no arguments where they say how others are made', () => {
    const written = { dynamic: dynamic(['a'], {}), '//': 'text', count: 1, lifecycle: {}, p: 1 };
    const model = read({ resource: { [X]: { a: written } } });
    for (const name of ['dynamic', '//', 'count', 'lifecycle']) {
      expect(valuesIn(model, name)).toEqual({ [`${X}.a[0]`]: 'absent' });
    }
    expect(valuesIn(model, 'p')).toEqual({ [`${X}.a[0]`]: 1 });
  });

  it('are open where there are more than anybody reads', () => {
    const many = dynamic('${flatten([for i in range(11) : range(10000)])}', { p: 1 });
    const reason = 'is one of more blocks than are read';
    expect(blocksOf({ dynamic: many }, {})).toBe(reason);
    expect(blocksOf({ dynamic: dynamic('${range(100)}', {}) }, {})).toHaveLength(100);
  });
});

describe('instances', () => {
  const addresses = (written: JsonObject): readonly string[] =>
    read({ variable: { n: {} }, resource: { [X]: { a: written } } }).resources.map(
      ({ address }) => address,
    );

  it.each<[JsonObject, readonly string[]]>([
    [{ count: '2' }, ['a[0]', 'a[1]']],
    [{ count: '${"1"}' }, ['a[0]']],
    [{ count: -1 }, []],
    [{ count: 1.5 }, ['a']],
    [{ count: 'x' }, ['a']],
    [{ count: true }, ['a']],
    [{ count: 1001 }, ['a']],
    [{ for_each: ['x', 1] }, ['a']],
    [{ for_each: ['x', 'y'] }, ['a["x"]', 'a["y"]']],
    [{ for_each: 'x' }, ['a']],
    [{ for_each: '${toset([for i in range(1001) : tostring(i)])}' }, ['a']],
    [{}, ['a']],
  ])('%j: %j', (written, expected) => {
    expect(addresses(written)).toEqual(expected.map((one) => `${X}.${one}`));
  });

  it('may be a thousand', () => {
    expect(addresses({ count: 1000 })).toHaveLength(1000);
    expect(addresses({ for_each: '${toset([for i in range(1000) : tostring(i)])}' })).toHaveLength(
      1000,
    );
  });

  it('are told where there is none', () => {
    const none: string[] = [];
    const resource = { [X]: { a: { count: 0 }, b: { count: 1 }, c: {} } };
    read({ resource }, { onNone: (address) => none.push(address) });
    expect(none).toEqual([`${X}.a`]);
  });

  it('have a number or a key of their own', () => {
    const resource = {
      [X]: {
        c: { count: 2, p: 'n${count.index}' },
        e: { for_each: { k: { v: 1 } }, p: '${each.key}${each.value.v}' },
        o: { count: '${var.n}', p: '${count.index}' },
        q: { for_each: '${var.n}', p: '${each.value}' },
      },
    };
    const ONE_OF = 'is one of several that only a plan knows';
    expect(valuesIn(read({ variable: { n: {} }, resource }), 'p')).toEqual({
      [`${X}.c[0]`]: 'n0',
      [`${X}.c[1]`]: 'n1',
      [`${X}.e["k"]`]: 'k1',
      [`${X}.o`]: ONE_OF,
      [`${X}.q`]: ONE_OF,
    });
  });

  it('are others where their number hangs on something else', () => {
    const target = (count: Json) =>
      read({ variable: { n: {}, m: {} }, resource: { [X]: { a: { count } } } }).resources[0]
        ?.target;
    expect(target(1)).toBe('');
    expect(target('${var.n}')).toMatch(/^ as often as \S+$/);
    expect(target('${var.n}')).not.toBe(target('${var.m}'));
  });

  it('are refused where there are too many of them', () => {
    const many = Object.fromEntries(
      Array.from({ length: 51 }, (_, at) => [`r${at}`, { count: 1000 }]),
    );
    expect(() => read({ resource: { [X]: many } })).toThrow(
      new InputError('', `${X}.r50`, 'more than 50000 resources', 'fewer, or a plan in JSON'),
    );
  });
});

describe('what a resource is about', () => {
  it.each<[string, JsonObject, string]>([
    ['alicloud_x', { vpc_id: 'v', bucket: 'b', name: 'n', p: 1 }, 'bucket="b",vpc_id="v"'],
    ['alicloud_x', { zone_id: 'z', image_id: 'i', kms_key_id: 'k' }, ''],
    ['alicloud_image_copy', { image_id: 'i', zone_id: 'z' }, 'image_id="i"'],
    ['alicloud_ram_role', { role_name: 'r', user_name: 'u' }, 'user_name="u"'],
    ['alicloud_x', { vpc_id: '${alicloud_vpc.v.id}' }, 'vpc_id=alicloud_vpc.v[].id'],
    ['alicloud_x', { vpc_id: '${alicloud_vpc.v[0].id}' }, 'vpc_id=alicloud_vpc.v[0].id'],
    ['alicloud_x', { vpc_ids: ['b', 'a'] }, 'vpc_ids=["b","a"]'],
    ['alicloud_x', { vpc_id: null }, 'vpc_id=null'],
  ])('%s with %j: %j', (type, written, target) => {
    expect(read({ resource: { [type]: { a: written } } }).resources[0]?.target).toBe(target);
  });
});

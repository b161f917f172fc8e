import { InputError, readConfiguration } from '../../../policies/review';
import type { Json, JsonObject, Resource } from '../../../policies/review';

const ROLE = 'alicloud_ram_role';
const files = (content: JsonObject, path = 'main.tf.json') => [{ path, content }];
const read = (content: JsonObject, options: Parameters<typeof readConfiguration>[1] = {}) =>
  readConfiguration(files(content), options);
function only(resources: readonly (Resource | undefined)[]): Resource {
  const [resource] = resources;
  if (resource === undefined) throw new Error('no resource');
  return resource;
}
/** What `description` of the one role comes to. */
const value = (text: Json, more: JsonObject = {}): unknown => {
  const role = only(
    read({
      ...more,
      resource: {
        [ROLE]: { a: { description: text } },
        ...(more['resource'] as JsonObject | undefined),
      },
    })
      .ofType(ROLE)
      .filter(({ name }) => name === 'a'),
  );
  const { found } = role.json('description');
  return found.state === 'known' ? found.value : found.state;
};

describe('an expression', () => {
  const names = {
    variable: {
      set: { default: 'd' },
      unset: {},
      list: [{ default: ['x', 'y'] }],
      map: { default: { k: 'v' } },
    },
    locals: { plain: 'p', chained: '${local.plain}-${var.set}', loop: '${local.loop}' },
    resource: { alicloud_vpc: { v: { vpc_name: 'net', cidr_block: '${local.plain}' } } },
  };

  it.each([
    ['plain', 'plain'],
    ['${var.set}', 'd'],
    ['a-${var.set}-b', 'a-d-b'],
    ['${local.chained}', 'p-d'],
    ['${var.list[1]}', 'y'],
    ['${var.map.k}', 'v'],
    ['${var.map["k"]}', 'v'],
    ['${alicloud_vpc.v.vpc_name}', 'net'],
    ['${alicloud_vpc.v.cidr_block}', 'p'],
    ['$${literal}', '${literal}'],
    ['${true ? "yes" : "no"}', 'yes'],
    ['${var.set == "d" && !false}', true],
    ['${1 + 2 * 3}', 7],
    ['${[1, "b"] == [1, "b"]}', 'unknown'],
    ['${[1, 2] == [1, 3]}', false],
    ['${[1] == [1, 2]}', false],
    ['${[1, 2] != [1]}', true],
    ['${{ a = 1, b = [2] } == { b = [2], a = 1 }}', 'unknown'],
    ['${{ a = 1 } == { a = 2 }}', false],
    ['${{ a = 1 } == { a = 1, b = 2 }}', false],
    ['${"q\\"q"}', 'q"q'],
    ['${[1, "b", null,]}', [1, 'b', null]],
    ['${jsonencode({ Version = "1", "Action" : ["*"] })}', '{"Action":["*"],"Version":"1"}'],
    ['${jsonencode({\n  A = 1 # note\n  B = var.set\n})}', '{"A":1,"B":"d"}'],
    ['${lower("ABC")}', 'abc'],
    ['${join(",", concat(["a"], ["b"]))}', 'a,b'],
    ['${tonumber("5")}', 5],
    ['${length(var.list)}', 2],
    ['${[for x in var.list : upper(x)]}', ['X', 'Y']],
    ['${[for k, v in { b = 1, a = 2 } : k]}', ['a', 'b']],
    ['${{ for x in var.list : x => true }}', { x: true, y: true }],
    ['${var.list[*]}', ['x', 'y']],
    ['${[{ a = 1 }, { a = 2 }][*].a}', [1, 2]],
    ['${merge({ k = "10.0.0.0/8" }, var.map).k}', 'v'],
    ['${true /* or not */ ? "a" : "b"}', 'a'],
    ['${true ? "a" : var.unset}', 'a'],
    ['${length("😀")}', 1],
    ['${0.1 + 0.2 == 0.3}', 'unknown'],
    ['${jsonencode("<")}', '"\\u003c"'],
  ])('%j is %j', (text, expected) => {
    expect(value(text, names)).toEqual(expected);
  });

  it.each([
    '${var.unset}',
    '${var.missing}',
    '${local.loop}',
    '${alicloud_vpc.v.id}',
    '${data.alicloud_account.this.id}',
    'a-${alicloud_vpc.v.id}',
    '${[for x in var.unset : x]}',
    '${[for x in var.list : x if var.unset]}',
    '${{ for x in var.list : var.unset => x }}',
    '${{ for x in var.list : "k" => x }}',
    '${var.unset[*]}',
    '${true ? 1 : var.unset}',
    '${file("x")}',
    '${var.unset ? "a" : "b"}',
    '${jsonencode({ A = var.unset })}',
    '%{ if var.unset }a%{ endif }',
    '${',
    '${"unended}',
    '${a b}',
    '${1 / 0}',
    `\${${'('.repeat(5000)}1${')'.repeat(5000)}}`,
  ])('%j is unknown', (text) => {
    expect(value(text, names)).toBe('unknown');
  });

  it('of circles is unknown', () => {
    expect(
      value('${alicloud_vpc.a.vpc_name}', {
        resource: {
          alicloud_vpc: {
            a: { vpc_name: '${alicloud_vpc.b.vpc_name}' },
            b: { vpc_name: '${alicloud_vpc.a.vpc_name}' },
          },
        },
      }),
    ).toBe('unknown');
  });
});

describe('a configuration', () => {
  const addresses = (content: JsonObject): string[] =>
    read(content).resources.map(({ address }) => address);

  it('has an instance for each of count and for_each, as far as these are known', () => {
    expect(
      addresses({
        variable: { n: {} },
        resource: {
          [ROLE]: {
            counted: { count: 2 },
            each: { for_each: '${toset(["x", "y"])}' },
            map: { for_each: { k: 'v' } },
            none: { count: '${false ? 1 : 0}' },
            open: { count: '${var.n}' },
          },
        },
      }),
    ).toEqual([
      `${ROLE}.counted[0]`,
      `${ROLE}.counted[1]`,
      `${ROLE}.each["x"]`,
      `${ROLE}.each["y"]`,
      `${ROLE}.map["k"]`,
      `${ROLE}.open`,
    ]);
  });

  it('gives each instance its own values', () => {
    const { resources } = read({
      resource: { [ROLE]: { a: { for_each: { k: 'v' }, role_name: '${each.key}-${each.value}' } } },
    });
    expect(resources.map((one) => one.string('role_name').found)).toEqual([
      { state: 'known', value: 'k-v', sensitive: false },
    ]);
  });

  it('writes dynamic blocks out, or leaves open how many there are', () => {
    const rules = (each: Json) => {
      const [group] = read({
        resource: {
          alicloud_network_acl: {
            a: {
              dynamic: {
                ingress_acl_entries: [
                  { for_each: each, content: [{ port: '${ingress_acl_entries.value}' }] },
                ],
              },
            },
          },
        },
      }).resources;
      const { known, more } = only([group]).blocks('ingress_acl_entries');
      return [known.map((one) => one.string('port').found.state === 'known'), more.length];
    };
    expect(rules(['22/22', '80/80'])).toEqual([[true, true], 0]);
    expect(rules('${var.ports}')).toEqual([[], 1]);
  });

  it('follows modules at hand, with what they are given and what they give', () => {
    const child = {
      path: 'child',
      files: files(
        {
          variable: { n: {} },
          resource: { [ROLE]: { r: { role_name: '${var.n}' } } },
          output: {
            name: { value: '${alicloud_ram_role.r.role_name}' },
            id: { value: '${alicloud_ram_role.r.id}' },
          },
        },
        'child/main.tf.json',
      ),
    };
    const model = read(
      {
        module: { m: { source: './child', n: 'x' } },
        resource: {
          alicloud_ram_role_policy_attachment: {
            a: { role_name: '${module.m.name}', policy_name: '${module.m.id}' },
          },
        },
      },
      { module: (_, source) => (source === './child' ? child : undefined) },
    );
    const [attachment, role] = model.resources as [Resource, Resource];
    expect(role.address).toBe('module.m.alicloud_ram_role.r');
    expect(role.where).toEqual({ file: 'child/main.tf.json', module: 'module.m' });
    expect(attachment.string('role_name').found).toEqual({
      state: 'known',
      value: 'x',
      sensitive: false,
    });
    expect(attachment.references('policy_name')).toEqual([
      { address: 'module.m.alicloud_ram_role.r', attribute: 'id' },
    ]);
    expect(model.unread).toEqual([]);
  });

  it('says which modules are not at hand', () => {
    expect(read({ module: { m: { source: 'registry/x/y' } } }).unread).toMatchObject([
      { address: 'module.m', path: '', reason: 'is a module that is not at hand: registry/x/y' },
    ]);
  });

  it('knows that a sensitive variable, and a password, are sensitive', () => {
    const [role] = read({
      variable: { s: { default: 'hidden', sensitive: true } },
      resource: { [ROLE]: { a: { description: 'x-${var.s}', password: 'y' } } },
    }).resources as [Resource];
    expect(role.string('description').found).toEqual({
      state: 'known',
      value: 'x-hidden',
      sensitive: true,
    });
    expect(role.string('password').found).toEqual({ state: 'known', value: 'y', sensitive: true });
  });

  it('tells the construct that cdktf notes, and the line', () => {
    const [role] = readConfiguration([
      {
        path: 'cdk.tf.json',
        content: { resource: { [ROLE]: { a: { '//': { metadata: { path: 'stack/A/Role' } } } } } },
        lineOf: () => 7,
      },
    ]).resources;
    expect(role?.where).toEqual({ file: 'cdk.tf.json', line: 7, construct: 'stack/A/Role' });
  });

  it.each([
    [{ resource: 'x' }, 'main.tf.json, resource: found a string; allowed: an object'],
    [
      { resource: { [ROLE]: 7 } },
      `main.tf.json, resource.${ROLE}: found a number; allowed: an object`,
    ],
    [
      { resource: { [ROLE]: { a: null } } },
      `main.tf.json, resource.${ROLE}.a: found null; allowed: an object`,
    ],
  ])('is refused where %j', (content, told) => {
    expect(() => read(content)).toThrow(
      new InputError('main.tf.json', '', '', '').constructor as never,
    );
    expect(() => read(content)).toThrow(told);
  });
});

describe('what is declared twice', () => {
  const role = (body: JsonObject) => ({ resource: { [ROLE]: { a: body } } });

  it.each([
    ['in one file', files({ resource: { [ROLE]: { a: [{}, {}] } } }), ''],
    ['in two', [...files(role({}), 'a.tf'), ...files(role({}), 'b.tf')], ', also in a.tf'],
  ])('is refused, be it %s', (_, given, also) => {
    const [file = ''] = given.map(({ path }) => path).slice(-1);
    expect(() => readConfiguration(given)).toThrow(
      new InputError(file, `resource.${ROLE}.a`, `a second declaration${also}`, 'one of each name'),
    );
  });

  it('is refused of locals, too', () => {
    const given = [
      ...files({ locals: [{ x: 1 }, { '//': 'a', x: 2 }], ...role({ description: '${local.x}' }) }),
    ];
    expect(() => readConfiguration(given)).toThrow('local.x: found a second declaration');
  });

  it('is changed by files that override, argument by argument', () => {
    const base = {
      locals: { text: 'base' },
      ...role({
        role_name: 'r',
        description: '${local.text}',
        tags: [{ a: 1 }],
        dynamic: { rule: [{ for_each: ['x'], content: [{ k: '${rule.value}' }] }] },
      }),
    };
    const over = { locals: { text: 'over' }, ...role({ tags: [{ b: 2 }], rule: [{ k: 'y' }] }) };
    const { resources } = readConfiguration([
      ...files(over, 'a_override.tf.json'),
      ...files(base, 'main.tf'),
    ]);
    const found = only(resources);
    expect(resources).toHaveLength(1);
    expect(found.where.file).toBe('main.tf');
    expect(
      ['role_name', 'description', 'tags', 'rule'].map((name) => found.json(name).found),
    ).toEqual(
      ['r', 'over', [{ b: 2 }], [{ k: 'y' }]].map((one) => ({
        state: 'known',
        value: one,
        sensitive: false,
      })),
    );
  });
});

describe('a configuration that nobody wrote like this', () => {
  it('is unknown where values grow without end', () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`l${at}`, `\${local.l${at + 1}}\${local.l${at + 1}}`]),
    );
    const nested = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`n${at}`, Array(10).fill(`\${local.n${at + 1}}`)]),
    );
    const locals = { ...doubled, l60: 'x', ...nested, n30: 'x' } as JsonObject;
    expect(value('${local.l0}', { locals })).toBe('unknown');
    expect(value('${local.n0}', { locals })).toBe('unknown');
    expect(value('${local.n28}', { locals })).toEqual(Array(10).fill(Array(10).fill('x')));
  });

  it('tells of blocks that are not known, and refuses what is no block', () => {
    expect(read({ resources: { a: 1 }, moved: [{ from: 'a.b', to: 'a.c' }] }).unread).toEqual([
      { address: 'main.tf.json', path: '', reason: 'has a block that is not known: resources' },
    ]);
    expect(() => read({ data: [1, 2] })).toThrow('main.tf.json, data: found a list of others');
    expect(() => read({ output: 'x' })).toThrow('main.tf.json, output: found a string');
  });
});

describe('what is sensitive', () => {
  const SHOWN = { state: 'known', value: 'hush', sensitive: true };
  const sensitive = { variable: { s: { sensitive: true, default: 'hush' } } };

  it.each([
    [
      'through another resource',
      { [ROLE]: { b: { description: '${var.s}' } } },
      `\${${ROLE}.b.description}`,
    ],
    [
      'by the name of its argument',
      { [ROLE]: { b: { password: 'hush' } } },
      `\${${ROLE}.b.password}`,
    ],
  ])('stays so %s', (_, resource, text) => {
    const { resources } = read({
      ...sensitive,
      resource: { [ROLE]: { ...resource[ROLE], z: { description: text } } },
    });
    expect(only(resources.slice(-1)).string('description').found).toEqual(SHOWN);
  });

  it('stays so in dynamic blocks', () => {
    const { resources } = read({
      ...sensitive,
      resource: {
        [ROLE]: {
          a: { dynamic: { rule: [{ for_each: [1], content: [{ text: '${var.s}' }] }] } },
        },
      },
    });
    expect(only(resources).string('rule.text').found).toEqual(SHOWN);
  });
});

it('dynamic blocks are written out over lists of anything', () => {
  const { resources } = read({
    resource: {
      [ROLE]: {
        a: {
          dynamic: {
            rule: [
              {
                for_each: [{ p: 22 }, { p: 80 }],
                content: [{ at: '${rule.key}', p: '${rule.value.p}' }],
              },
            ],
          },
        },
      },
    },
  });
  expect(only(resources).json('rule').found).toMatchObject({
    value: [
      { at: 0, p: 22 },
      { at: 1, p: 80 },
    ],
  });
});

describe('a variable', () => {
  const CHILD = 'alicloud_security_group_rule';
  const given = (variable: JsonObject, call: JsonObject): unknown => {
    const child = {
      path: 'm',
      files: files({
        variable: { c: variable },
        resource: { [CHILD]: { r: { cidr_ip: '${var.c}' } } },
      }),
    };
    const model = read({ module: { m: { source: './m', ...call } } }, { module: () => child });
    const { found } = only(model.ofType(CHILD)).json('cidr_ip');
    return found.state === 'known' ? found.value : found.state;
  };

  it.each([
    [
      'null where it may not be null',
      { default: '0.0.0.0/0', nullable: false },
      { c: null },
      '0.0.0.0/0',
    ],
    ['null where it may', { default: '0.0.0.0/0' }, { c: null }, 'absent'],
    ['nothing', { type: 'string', default: '0.0.0.0/0' }, {}, '0.0.0.0/0'],
    ['another type', { type: 'string' }, { c: 22 }, '22'],
    [
      'an object without what is optional',
      { type: '${object({ cidr = optional(string, "0.0.0.0/0") })}' },
      { c: {} },
      { cidr: '0.0.0.0/0' },
    ],
    ['what its type does not take', { type: 'number' }, { c: 'x' }, 'unknown'],
    ['a type that is none', { type: 'strnig' }, { c: 'x' }, 'unknown'],
    ['nothing, without a default', { type: 'string' }, {}, 'unknown'],
  ])('that is given %s', (_, variable, call, expected) => {
    expect(given(variable, call)).toEqual(expected);
  });

  it.each([
    ['bool', 'true', '${var.create == true ? 1 : 0}', 1],
    ['string', false, '${var.create == "false" ? 0 : 1}', 0],
    ['bool', 'false', '${var.create ? 1 : 0}', 0],
  ])('of type %s by default %j decides how many there are', (type, value_, count, length) => {
    const model = read({
      variable: { create: { type, default: value_ } },
      resource: { [CHILD]: { r: { count, cidr_ip: '0.0.0.0/0' } } },
    });
    expect(model.ofType(CHILD)).toHaveLength(length);
  });
});

describe('the key of a dynamic block', () => {
  const keys = (over: string): unknown => {
    const content = { port: '${rule.key}' };
    const dynamic = { rule: { for_each: over, content } };
    const [one] = read({ resource: { alicloud_x: { a: { dynamic } } } }).resources;
    return one?.blocks('rule').known.map((block) => block.json('port').found);
  };
  const known = (value_: Json) => ({ state: 'known', value: value_, sensitive: false });

  it('is the index in a list, and the element itself in a set', () => {
    expect(keys('${["22", "80"]}')).toEqual([known(0), known(1)]);
    expect(keys('${toset(["22", "80"])}')).toEqual([known('22'), known('80')]);
    expect(keys('${{ a = 1 }}')).toEqual([known('a')]);
  });
});

describe('one for each of another resource', () => {
  const versioning = (more: JsonObject) => ({ status: 'Enabled', ...more });
  const named = (buckets: JsonObject, versionings: JsonObject) => {
    const model = read({
      resource: {
        alicloud_oss_bucket: { ...buckets, other: { bucket: 'other' } },
        alicloud_oss_bucket_versioning: versionings,
      },
    });
    const link = { type: 'alicloud_oss_bucket_versioning', by: 'bucket' };
    return model.ofType('alicloud_oss_bucket').map((one) => {
      const { known, more } = model.related(one, link);
      return [one.address, known.map(({ address }) => address), more.length];
    });
  };
  const each = { for_each: '${toset(["x", "y"])}', bucket: '${each.key}' };

  it.each<[string, JsonObject]>([
    ['by each.value', { for_each: '${alicloud_oss_bucket.b}', bucket: '${each.value.id}' }],
    ['by each.key', { for_each: '${alicloud_oss_bucket.b}', bucket: '${each.key}' }],
    [
      'in a loop',
      {
        for_each: '${{ for key, one in alicloud_oss_bucket.b : key => one.id }}',
        bucket: '${each.value}',
      },
    ],
  ])('is of that one, and of no other: %s', (_, more) => {
    expect(named({ b: each }, { v: versioning(more) })).toEqual([
      ['alicloud_oss_bucket.b["x"]', ['alicloud_oss_bucket_versioning.v["x"]'], 0],
      ['alicloud_oss_bucket.b["y"]', ['alicloud_oss_bucket_versioning.v["y"]'], 0],
      ['alicloud_oss_bucket.other', [], 0],
    ]);
  });

  it('is of one of those, where nobody knows how many there are', () => {
    const open = { for_each: '${toset(var.unset)}', bucket: '${each.key}' };
    const v = versioning({ for_each: '${alicloud_oss_bucket.b}', bucket: '${each.value.id}' });
    expect(named({ b: open }, { v })).toEqual([
      ['alicloud_oss_bucket.b', ['alicloud_oss_bucket_versioning.v'], 0],
      ['alicloud_oss_bucket.other', [], 0],
    ]);
  });

  it('is of nobody knows which, where it may be either', () => {
    const bucket = '${coalesce(alicloud_oss_bucket.a.id, alicloud_oss_bucket.b.id)}';
    const v = versioning({ bucket });
    expect(named({ a: {}, b: {} }, { v })).toEqual([
      ['alicloud_oss_bucket.a', [], 1],
      ['alicloud_oss_bucket.b', [], 1],
      ['alicloud_oss_bucket.other', [], 0],
    ]);
  });

  it('of itself comes to an end', () => {
    const loop = { for_each: '${alicloud_oss_bucket.b}', bucket: '${each.key}' };
    expect(named({ b: loop }, {})).toEqual([
      ['alicloud_oss_bucket.b', [], 0],
      ['alicloud_oss_bucket.other', [], 0],
    ]);
  });
});

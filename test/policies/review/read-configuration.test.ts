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
    ['${"q\\"q"}', 'q"q'],
    ['${[1, "b", null,]}', [1, 'b', null]],
    ['${jsonencode({ Version = "1", "Action" : ["*"] })}', '{"Version":"1","Action":["*"]}'],
    ['${jsonencode({\n  A = 1 # note\n  B = var.set\n})}', '{"A":1,"B":"d"}'],
    ['${lower("ABC")}', 'abc'],
    ['${join(",", concat(["a"], ["b"]))}', 'a,b'],
    ['${tonumber("5")}', 5],
    ['${length(var.list)}', 2],
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
    '${[for x in var.list : x]}',
    '${var.list[*]}',
    '${file("x")}',
    '${var.unset ? "a" : "b"}',
    '${jsonencode({ A = var.unset })}',
    '%{ if true }a%{ endif }',
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
    expect(read({ module: { m: { source: 'registry/x/y' } } }).unread).toEqual([
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

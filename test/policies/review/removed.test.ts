import { readPlan } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';

/**
 * As Terraform 1.11.4 planned `removed` blocks in the simulated account: of a resource, of the instances
 * of one, and of a module with instances. It lists what it forgets, without values.
 */
interface Entry {
  readonly address: string;
  readonly module?: string;
  readonly index?: string | number;
}

const base = ({ address, module, index }: Entry): JsonObject => ({
  address,
  ...(module === undefined ? {} : { module_address: module }),
  mode: 'managed',
  type: 'alicloud_vpc',
  name: 'a',
  ...(index === undefined ? {} : { index }),
  provider_name: 'registry.terraform.io/aliyun/alicloud',
});
const listed = ({ address, ...rest }: Entry): JsonObject => ({
  ...base({ address, ...(rest.index === undefined ? {} : { index: rest.index }) }),
  schema_version: 0,
  sensitive_values: false,
});
const change = (entry: Entry, actions: readonly string[] = ['forget']): JsonObject => ({
  ...base(entry),
  change: {
    actions,
    before: { cidr_block: '10.0.0.0/16' },
    after: null,
    after_unknown: {},
    before_sensitive: {},
    after_sensitive: false,
  },
  action_reason: 'delete_because_no_resource_config',
});
const plan = (rootModule: JsonObject, changes: readonly Json[]): JsonObject => ({
  format_version: '1.2',
  terraform_version: '1.11.4',
  planned_values: { root_module: rootModule },
  resource_changes: changes,
  configuration: { root_module: {} },
});
const read = (json: Json) => readPlan(json, { file: 'plan.json' });

const one = { address: 'alicloud_vpc.a' };
const instances = [0, 1].map((index) => ({ address: `alicloud_vpc.a[${index}]`, index }));
const inModules = [0, 1].flatMap((at) =>
  ['x', 'y'].map((index) => ({
    address: `module.m[${at}].alicloud_vpc.a["${index}"]`,
    module: `module.m[${at}]`,
    index,
  })),
);

describe('what Terraform forgets', () => {
  it.each<[string, JsonObject, readonly Entry[], string]>([
    ['a resource', { resources: [listed(one)] }, [one], 'alicloud_vpc.a'],
    [
      'all instances of one',
      { resources: instances.map(listed) },
      instances,
      'alicloud_vpc.a[0], alicloud_vpc.a[1]',
    ],
    [
      'a module with instances',
      {
        child_modules: [0, 1].map((at) => ({
          address: `module.m[${at}]`,
          resources: inModules.filter(({ module }) => module === `module.m[${at}]`).map(listed),
        })),
      },
      inModules,
      'module.m[0].alicloud_vpc.a["x"], module.m[0].alicloud_vpc.a["y"], module.m[1].alicloud_vpc.a["x"] and 1 more',
    ],
  ])('is gone, and told: %s', (_, root, entries, names) => {
    const { before, after, notes } = read(
      plan(
        root,
        entries.map((entry) => change(entry)),
      ),
    );
    expect(after.resources).toStrictEqual([]);
    expect(before.resources.map(({ address }) => address)).toStrictEqual(
      entries.map(({ address }) => address),
    );
    expect(notes).toStrictEqual([
      `plan.json: Terraform forgets ${names}: what stays in the account is not reviewed`,
    ]);
  });

  it('is not what it destroys: that is not listed, and there is nothing to tell', () => {
    const { after, notes } = read(plan({}, [change(one, ['delete'])]));
    expect(after.resources).toStrictEqual([]);
    expect(notes).toStrictEqual([]);
  });
});

describe('a resource without values that is not forgotten does not vanish:', () => {
  const root = { resources: [listed(one)] };
  const made = {
    ...base(one),
    change: { actions: ['create'], before: null, after: { vpc_name: 'a' }, after_unknown: {} },
  };
  it.each<[string, Json, RegExp]>([
    ['without a change', plan(root, []), /alicloud_vpc\.a without values/],
    ['that is made', plan(root, [made]), /alicloud_vpc\.a without values/],
    ['that is destroyed', plan(root, [change(one, ['delete'])]), /alicloud_vpc\.a without values/],
    [
      'where another is forgotten',
      plan(root, [change({ address: 'alicloud_vpc.a[0]', index: 0 })]),
      /alicloud_vpc\.a without values/,
    ],
    [
      'where only an old object of it is forgotten',
      plan(root, [{ ...change(one), deposed: '00000001' }]),
      /alicloud_vpc\.a without values/,
    ],
    [
      'that is forgotten and has values all the same',
      plan({ resources: [{ ...listed(one), values: { vpc_name: 'a' } }] }, [change(one)]),
      /no change of alicloud_vpc\.a/,
    ],
    [
      'that is forgotten and made',
      plan({ resources: [listed(one)] }, [change(one), made]),
      /alicloud_vpc\.a twice/,
    ],
    [
      'that is forgotten and has something afterwards',
      plan(root, [
        { ...base(one), change: { actions: ['forget'], before: {}, after: { vpc_name: 'a' } } },
      ]),
      /null, as the resource goes/,
    ],
  ])('%s', (_, json, told) => {
    expect(() => read(json)).toThrow(told);
  });
});

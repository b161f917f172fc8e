import { readPlan } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';
import { toldOf } from './plain';

const TYPE = 'alicloud_oss_bucket';
const A = `${TYPE}.a`;
const B = `${TYPE}.b`;
const change = (name: string, actions: readonly string[], more: JsonObject = {}): JsonObject => ({
  address: `${TYPE}.${name}`,
  mode: 'managed',
  type: TYPE,
  name,
  change: {
    actions,
    before: actions[0] === 'create' ? null : {},
    after: actions.at(-1) === 'delete' ? null : {},
    after_unknown: {},
  },
  ...more,
});
const resource = (address: string): JsonObject => ({ address, mode: 'managed', values: {} });
const plan = (changes: readonly Json[], more: JsonObject = {}): JsonObject => ({
  format_version: '1.2',
  resource_changes: changes,
  ...more,
});
const planned = (root_module: Json, ...changes: readonly JsonObject[]): JsonObject =>
  plan(changes, { planned_values: { root_module } });

describe('planned values', () => {
  const OWN = 'resources with an address of their own and values';
  it.each<[string, Json, string]>([
    ['a root that is a list', [], '.root_module: found a list; allowed: a module'],
    [
      'no list of resources',
      { resources: {} },
      '.root_module.resources: found an object; allowed: a list',
    ],
    [
      'a resource without an address',
      { resources: [{ values: {} }] },
      `.root_module.resources: found an object; allowed: ${OWN}`,
    ],
    [
      'a resource with a number for its address',
      { resources: [{ address: 1, values: {} }] },
      `.root_module.resources: found an object; allowed: ${OWN}`,
    ],
    [
      'a resource twice',
      { resources: [resource(A), resource(A)] },
      `.root_module.resources: found ${A} twice; allowed: ${OWN}`,
    ],
    [
      'a resource without values',
      { resources: [{ address: A }] },
      `.root_module.resources: found ${A} without values; allowed: ${OWN}`,
    ],
    [
      'a child module that is none',
      { child_modules: [null] },
      '.root_module.child_modules: found null; allowed: a module',
    ],
  ])('are refused with %s', (_, root, message) => {
    expect(toldOf(planned(root, change('a', ['create'])))).toBe(
      `plan.json, planned_values${message}`,
    );
  });

  it('are those of every module, and of no data', () => {
    const inside = { module_address: 'module.m', address: `module.m.${A}` };
    const data = { address: `data.${A}`, mode: 'data', values: {} };
    const root = { child_modules: [{ resources: [data, resource(`module.m.${A}`)] }] };
    expect(toldOf(planned(root, change('a', ['create'], inside)))).toBeUndefined();
  });

  it.each<[string, readonly JsonObject[], string]>([
    ['there is no change of it', [change('a', ['update'])], B],
    ['it is deleted', [change('a', ['update']), change('b', ['delete'])], B],
  ])('are not of what there will not be: %s', (_, changes, missing) => {
    const both = { resources: [resource(A), resource(B)] };
    expect(toldOf(planned(both, ...changes))).toBe(
      `plan.json, resource_changes: found no change of ${missing}; allowed: a plan as Terraform printed it`,
    );
  });
});

describe('the version of a plan', () => {
  it.each<[string, Json, string]>([
    ['a number', 1.2, 'a number'],
    ['a list', ['1.2'], 'a list'],
    ['two of them', '1.2 1.3', '"1.2 1.3"'],
  ])('is no %s', (_, format_version, found) => {
    expect(toldOf({ ...plan([]), format_version })).toBe(
      `plan.json, format_version: found ${found}; allowed: 1.x, as terraform show -json prints it`,
    );
  });
});

describe('a plan', () => {
  const read = (given: JsonObject, prefix?: string) =>
    readPlan(given, { file: 'plan.json', ...(prefix === undefined ? {} : { prefix }) });

  it('tells where a resource is, and nothing of the root', () => {
    const inside = { module_address: 'module.m["k"]', address: `module.m["k"].${A}` };
    const { after } = read(plan([change('a', ['create'], inside), change('b', ['create'])]));
    expect(after.resources.map(({ where }) => where)).toStrictEqual([
      {},
      { module: 'module.m["k"]' },
    ]);
    expect(after.at(`module.m["k"].${A}`)?.configAddress).toBe(`module.m["k"].${A}`);
  });

  it('has put off what it tells no address of, too', () => {
    const deferred_changes = [
      { reason: 'provider_config_unknown' },
      { resource_change: { address: 1 } },
    ];
    const one = { address: 'plan.json', path: '', reason: 'is put off to a later plan' };
    const { before, after } = read(plan([], { deferred_changes }));
    expect(after.unread).toStrictEqual([one, one]);
    expect(before.unread).toStrictEqual([]);
  });

  it('has a prefix before every address', () => {
    const previous_address = `${TYPE}.old`;
    const configuration = {
      root_module: {
        resources: [{ address: A, expressions: { bucket: { references: [B] } } }],
      },
    };
    const moved = change('a', ['update'], { previous_address });
    const one = read(plan([moved], { configuration }), 'stack/');
    expect([...one.moved]).toStrictEqual([[`stack/${previous_address}`, `stack/${A}`]]);
    expect(one.before.resources.map(({ address }) => address)).toStrictEqual([
      `stack/${previous_address}`,
    ]);
    const there = one.after.at(`stack/${A}`);
    expect(there?.references('bucket')).toStrictEqual([{ address: `stack/${B}`, attribute: '' }]);
    expect(there?.configAddress).toBe(`stack/${A}`);
  });
});

describe('a program that a resource runs when it is made', () => {
  const unread = (actions: readonly string[], provisioners: Json) =>
    readPlan(
      plan([change('a', actions)], {
        configuration: { root_module: { resources: [{ address: A, provisioners }] } },
      }),
      { file: 'plan.json', prefix: 'stack/' },
    ).after.unread;
  const program = [{ type: 'local-exec' }];

  it.each([[['create']], [['delete', 'create']]])('is not read: %j', (actions) => {
    expect(unread(actions, program)).toStrictEqual([
      {
        address: `stack/${A}`,
        path: '',
        reason: 'runs a program when it is made, which may change anything',
      },
    ]);
    expect(unread(actions, [])).toStrictEqual([]);
  });

  it.each([[['no-op']], [['update']], [['delete']]])('does not run: %j', (actions) => {
    expect(unread(actions, program)).toStrictEqual([]);
  });
});

describe('a value that was written', () => {
  /** A bucket of which a constant was written for `acl`, and `name` made from another. */
  const bucket = (sides: JsonObject) => {
    const expressions = {
      acl: { constant_value: 'private' },
      bucket: { references: [B] },
    };
    const { before, after } = readPlan(
      plan([change('a', ['update'], { change: { actions: ['update'], ...sides } })], {
        configuration: { root_module: { resources: [{ address: A, expressions }] } },
      }),
      { file: 'plan.json' },
    );
    return { before: before.at(A), after: after.at(A) };
  };

  it('is told where the plan has left it out', () => {
    const { before, after } = bucket({ before: {}, after: {}, after_unknown: {} });
    expect(after?.string('acl').found).toStrictEqual({ state: 'absent' });
    expect(after?.suppressed('acl')).toBe('private');
    expect(after?.suppressed('bucket')).toBeUndefined();
    expect(before?.suppressed('acl')).toBeUndefined();
    const kept = bucket({ before: {}, after: { acl: 'public-read' }, after_unknown: {} });
    expect(kept.after?.suppressed('acl')).toBeUndefined();
  });

  it('was made from something only as the resource is to be', () => {
    const { before, after } = bucket({ before: {}, after: {}, after_unknown: {} });
    expect(after?.references('bucket')).toStrictEqual([{ address: B, attribute: '' }]);
    expect(before?.references('bucket')).toStrictEqual([]);
  });

  it('is unknown where it is lost with the marks, and known where it is not', () => {
    const { after } = bucket({ before: {}, after: { acl: 'public-read' } });
    expect(after?.string('acl').found).toStrictEqual({
      state: 'known',
      value: 'public-read',
      sensitive: false,
    });
    expect(after?.string('bucket').found.state).toBe('unknown');
    expect(after?.string('storage_class').found.state).toBe('absent');
  });
});

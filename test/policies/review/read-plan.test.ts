import type { Json, JsonObject } from '../../../policies/review';
import { buildPlan } from './build-plan';
import type { Planned } from './build-plan';
import { readPlain as read, toldOf } from './plain';

const message = (plan: Json): string => toldOf(plan) ?? 'taken';
const bucket = { address: 'alicloud_oss_bucket.a', after: { bucket: 'data' } };
const good = buildPlan(bucket);
const [change] = good['resource_changes'] as readonly JsonObject[];
const withChange = (more: JsonObject): JsonObject => ({
  ...good,
  resource_changes: [{ ...change, ...more }],
});

describe('a plan', () => {
  it('has both sides, by address', () => {
    const { before, after, moved } = read(
      buildPlan(
        { address: 'alicloud_vpc.kept', before: { vpc_name: 'a' }, after: { vpc_name: 'a' } },
        { address: 'alicloud_vpc.gone', before: { vpc_name: 'b' }, after: null },
        { address: 'alicloud_vpc.made', after: { vpc_name: 'c' } },
        { address: 'alicloud_vpc.new', before: {}, after: {}, previous: 'alicloud_vpc.old' },
      ),
    );
    const addresses = (of: typeof before): string[] => of.resources.map(({ address }) => address);
    expect(addresses(before)).toStrictEqual([
      'alicloud_vpc.gone',
      'alicloud_vpc.kept',
      'alicloud_vpc.old',
    ]);
    expect(addresses(after)).toStrictEqual([
      'alicloud_vpc.kept',
      'alicloud_vpc.made',
      'alicloud_vpc.new',
    ]);
    expect([...moved]).toStrictEqual([['alicloud_vpc.old', 'alicloud_vpc.new']]);
  });

  it.each([
    ['null', null, 'plan.json: found null; allowed: a Terraform plan in JSON'],
    ['a list', [], 'plan.json: found a list; allowed: a Terraform plan in JSON'],
    [
      'no version',
      { resource_changes: [] },
      'plan.json, format_version: found nothing; allowed: 1.x, as terraform show -json prints it',
    ],
    [
      'the version of another format',
      { ...good, format_version: '2.0' },
      'plan.json, format_version: found "2.0"; allowed: 1.x, as terraform show -json prints it',
    ],
    [
      'a state',
      { format_version: '1.0', terraform_version: '1.11.4', values: { root_module: {} } },
      'plan.json: found a state; allowed: what terraform show -json prints of a saved plan',
    ],
    [
      'what terraform validate prints',
      { format_version: '1.0', valid: true, diagnostics: [] },
      'plan.json: found no plan, though of its format; allowed: what terraform show -json prints of a saved plan',
    ],
    [
      'a plan that failed',
      { ...good, errored: true },
      'plan.json, errored: found true; allowed: a plan that Terraform finished',
    ],
    [
      'changes that are no list',
      { ...good, resource_changes: {} },
      'plan.json, resource_changes: found an object; allowed: a list',
    ],
    [
      'a change without its change',
      withChange({ change: null }),
      'plan.json, resource_changes[0].change: found null; allowed: a change',
    ],
    [
      'a type that is not that of the address',
      withChange({ type: 'alicloud_vpc' }),
      'plan.json, resource_changes[0].address: found alicloud_oss_bucket.a; allowed: the address that its module, type and name make, alicloud_vpc.a',
    ],
    [
      'a change twice',
      { ...good, resource_changes: [change ?? null, change ?? null] },
      'plan.json, resource_changes: found alicloud_oss_bucket.a twice; allowed: each address once',
    ],
    [
      'a resource that has lost its change',
      { ...good, resource_changes: [] },
      'plan.json, resource_changes: found no change of alicloud_oss_bucket.a; allowed: a plan as Terraform printed it',
    ],
    [
      'values that differ',
      withChange({
        change: { actions: ['create'], before: null, after: { bucket: 'x' }, after_unknown: {} },
      }),
      'plan.json, resource_changes[0]: found values of alicloud_oss_bucket.a that differ from planned_values; allowed: a plan as Terraform printed it',
    ],
    ...[{ bucket: 'data', acl: 'public-read' }, {}, { acl: 'data' }].map(
      (after): [string, JsonObject, string] => [
        `a plan with other values than planned: ${JSON.stringify(after)}`,
        withChange({ change: { actions: ['create'], before: null, after, after_unknown: {} } }),
        'plan.json, resource_changes[0]: found values of alicloud_oss_bucket.a that differ from planned_values; allowed: a plan as Terraform printed it',
      ],
    ),
    [
      'an action that there is not',
      withChange({ change: { actions: ['creat'], after: {} } }),
      'plan.json, resource_changes[0].change.actions: found ["creat"]; allowed: a list of no-op, create, read, update, delete, forget',
    ],
    [
      'a deletion that leaves something',
      withChange({ change: { actions: ['delete'], before: {}, after: {} } }),
      'plan.json, resource_changes[0].change.after: found an object; allowed: null, as the resource goes',
    ],
  ])('is refused where it is %s', (_, plan, told) => {
    expect(message(plan as Json)).toBe(told);
  });

  it('says that it leaves resources out', () => {
    const part = { ...good, complete: false };
    const left = {
      address: 'plan.json',
      path: '',
      reason: 'is a plan that leaves resources out, such as by -target',
    };
    expect(read(part).after.unread).toStrictEqual([left]);
    expect(read(good).after.unread).toStrictEqual([]);
    const address = 'alicloud_oss_bucket.later';
    const deferred = [{ reason: 'provider_config_unknown', resource_change: { address } }];
    expect(read({ ...part, deferred_changes: deferred }).after.unread).toStrictEqual([
      left,
      { address, path: '', reason: 'is put off to a later plan' },
    ]);
  });
});

describe('a value of a plan', () => {
  const of = (planned: Planned) => {
    const [resource] = read(buildPlan(planned)).after.resources;
    if (resource === undefined) throw new Error('no resource');
    return resource;
  };
  const address = 'alicloud_actiontrail_trail.a';

  it('is absent where the configuration leaves it to the provider, and unknown where it does not', () => {
    const trail = of({
      address,
      unknown: { trail_region: true, status: true },
      expressions: { status: { references: ['var.status'] } },
    });
    expect(trail.string('trail_region').found).toStrictEqual({ state: 'absent' });
    expect(trail.string('status').found).toStrictEqual({
      state: 'unknown',
      reason: 'is known after apply',
    });
  });

  it('is unknown where a plan that was stripped of what is unknown has lost it', () => {
    const plan = buildPlan({ address, expressions: { status: { references: ['var.status'] } } });
    const text = JSON.stringify(plan).replace('"after_unknown":{},', '');
    const [trail] = read(JSON.parse(text) as Json).after.resources;
    expect(trail?.string('status').found.state).toBe('unknown');
  });

  it.each([
    ['', 'absent'],
    [null, 'absent'],
    [false, 'known'],
    [0, 'known'],
    [[], 'unparsable'],
  ])('%j is %s as a text', (value, state) => {
    expect(of({ address, after: { status: value } }).string('status').found.state).toBe(state);
  });

  it('is read through exactly one block', () => {
    const cluster = (...configs: readonly JsonObject[]) =>
      of({
        address: 'alicloud_cs_managed_kubernetes.a',
        after: { audit_log_config: configs },
      }).boolean('audit_log_config.enabled').found;
    expect(cluster({ enabled: true })).toStrictEqual({
      state: 'known',
      value: true,
      sensitive: false,
    });
    expect(cluster()).toStrictEqual({ state: 'absent' });
    expect(cluster({}, {})).toStrictEqual({ state: 'unparsable', reason: 'is in one of 2 blocks' });
  });
});

describe('what belongs together in a plan', () => {
  const logging = 'alicloud_oss_bucket_logging';
  const related = (...planned: readonly Planned[]) => {
    const { after } = read(buildPlan(...planned));
    return after.ofType('alicloud_oss_bucket').map((one) => {
      const { known, more } = after.related(one, { type: logging, by: 'bucket' });
      return [one.address, known.map(({ address }) => address), more.map(({ address }) => address)];
    });
  };
  const a = { address: 'alicloud_oss_bucket.a', after: { bucket: 'a' } };

  it('is known by its name', () => {
    expect(related(a, { address: `${logging}.x`, after: { bucket: 'a' } })).toStrictEqual([
      ['alicloud_oss_bucket.a', [`${logging}.x`], []],
    ]);
  });

  it('is known by a reference to what has no id yet', () => {
    const x = {
      address: `${logging}.x`,
      unknown: { bucket: true },
      expressions: {
        bucket: { references: ['alicloud_oss_bucket.a.id', 'alicloud_oss_bucket.a'] },
      },
    };
    expect(related(a, x)).toStrictEqual([['alicloud_oss_bucket.a', [`${logging}.x`], []]]);
  });

  it('is known by the key of the instance', () => {
    const references = { bucket: { references: ['alicloud_oss_bucket.a', 'each.key'] } };
    const of = (key: string) => [
      { address: `alicloud_oss_bucket.a["${key}"]`, after: { bucket: key } },
      { address: `${logging}.x["${key}"]`, unknown: { bucket: true }, expressions: references },
    ];
    expect(related(...of('p'), ...of('q'))).toStrictEqual([
      ['alicloud_oss_bucket.a["p"]', [`${logging}.x["p"]`], []],
      ['alicloud_oss_bucket.a["q"]', [`${logging}.x["q"]`], []],
    ]);
  });

  it('is left open by what names nobody knows whom', () => {
    const x = {
      address: `${logging}.x`,
      unknown: { bucket: true },
      expressions: { bucket: { references: ['var.b'] } },
    };
    expect(related(a, x)).toStrictEqual([['alicloud_oss_bucket.a', [], [`${logging}.x`]]]);
  });

  it('is not what names another', () => {
    expect(related(a, { address: `${logging}.x`, after: { bucket: 'b' } })).toStrictEqual([
      ['alicloud_oss_bucket.a', [], []],
    ]);
  });

  it('is known by each.value, where there is one for each of them', () => {
    const of = (key: string) => [
      { address: `alicloud_oss_bucket.a["${key}"]`, after: { bucket: key } },
      {
        address: `${logging}.x["${key}"]`,
        unknown: { bucket: true },
        expressions: { bucket: { references: ['each.value.id', 'each.value'] } },
        each: 'alicloud_oss_bucket.a',
      },
    ];
    const other = { address: 'alicloud_oss_bucket.z', after: { bucket: 'z' } };
    expect(related(...of('p'), ...of('q'), other)).toStrictEqual([
      ['alicloud_oss_bucket.a["p"]', [`${logging}.x["p"]`], []],
      ['alicloud_oss_bucket.a["q"]', [`${logging}.x["q"]`], []],
      ['alicloud_oss_bucket.z', [], []],
    ]);
  });

  it('is left open by what may name one of several', () => {
    const either = [
      'alicloud_oss_bucket.a.id',
      'alicloud_oss_bucket.a',
      'alicloud_oss_bucket.b.id',
    ];
    const x = {
      address: `${logging}.x`,
      unknown: { bucket: true },
      expressions: { bucket: { references: either } },
    };
    const b = { address: 'alicloud_oss_bucket.b', after: { bucket: 'b' } };
    expect(related(a, b, x)).toStrictEqual([
      ['alicloud_oss_bucket.a', [], [`${logging}.x`]],
      ['alicloud_oss_bucket.b', [], [`${logging}.x`]],
    ]);
  });
});

describe('a variable that is null', () => {
  const ssl = (references: readonly string[], value: Json) => {
    const plan = buildPlan({
      address: 'alicloud_db_instance.a',
      unknown: { ssl_action: true },
      expressions: { ssl_action: { references } },
    });
    const { after } = read({ ...plan, variables: { ssl: { value } } });
    return after.at('alicloud_db_instance.a')?.string('ssl_action').found.state;
  };

  it('is not set, and not unknown', () => {
    expect(ssl(['var.ssl'], null)).toBe('absent');
  });

  it.each<[string, readonly string[], Json]>([
    ['with a value', ['var.ssl'], 'Open'],
    ['beside something else', ['var.ssl', 'alicloud_vpc.a.id', 'alicloud_vpc.a'], null],
    ['that there is none of', ['var.other'], null],
  ])('is none %s', (_, references, value) => {
    expect(ssl(references, value)).toBe('unknown');
  });

  it('is one within a module, by what that is given and by what it has else', () => {
    const address = 'module.m.alicloud_db_instance.a';
    const change = {
      address,
      module_address: 'module.m',
      mode: 'managed',
      type: 'alicloud_db_instance',
      name: 'a',
      change: { actions: ['create'], before: null, after: {}, after_unknown: { ssl_action: true } },
    };
    const stateOf = (expressions: JsonObject, variable: JsonObject) => {
      const module = {
        variables: { s: variable },
        resources: [
          {
            address: 'alicloud_db_instance.a',
            expressions: { ssl_action: { references: ['var.s'] } },
          },
        ],
      };
      const plan = {
        format_version: '1.2',
        resource_changes: [change],
        variables: { ssl: { value: null } },
        configuration: { root_module: { module_calls: { m: { expressions, module } } } },
      };
      return read(plan).after.at(address)?.string('ssl_action').found.state;
    };
    expect(stateOf({}, { default: null })).toBe('absent');
    expect(stateOf({ s: { constant_value: null } }, {})).toBe('absent');
    expect(stateOf({ s: { references: ['var.ssl'] } }, { default: 'Open' })).toBe('absent');
    expect(stateOf({ s: { references: ['local.s'] } }, { default: null })).toBe('unknown');
    expect(stateOf({}, { default: 'Open' })).toBe('unknown');
    expect(stateOf({}, {})).toBe('unknown');
  });
});

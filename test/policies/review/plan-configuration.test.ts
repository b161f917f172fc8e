import { PlanConfiguration } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';

const LOGGING = 'alicloud_oss_bucket_logging.x';
const BUCKET = 'alicloud_oss_bucket.a';

/** What a module has where its one resource was written so. */
const written = (expressions: JsonObject, more: JsonObject = {}): JsonObject => ({
  resources: [{ address: LOGGING, expressions, ...more }],
});
const made = (...references: readonly Json[]): JsonObject => ({ references });
/** What `bucket` was made from. */
const bucketOf = (root: JsonObject, module = '') =>
  new PlanConfiguration(root, undefined).references(module, LOGGING, 'bucket');
const fromExpression = (bucket: Json, more: JsonObject = {}) => bucketOf(written({ bucket }, more));

describe('how a resource was written', () => {
  const configuration = new PlanConfiguration(
    {
      resources: [
        { type: 'a resource that somebody took the address from' },
        {
          address: LOGGING,
          expressions: { bucket: { constant_value: 'logs' }, prefix: made('var.prefix') },
        },
      ],
    },
    undefined,
  );

  it('is known of those that are there', () => {
    expect(configuration.leavesOut('', LOGGING, 'target')).toBe(true);
    expect(configuration.leavesOut('', LOGGING, 'bucket')).toBe(false);
    expect(configuration.leavesOut('', 'alicloud_vpc.none', 'target')).toBe(false);
    expect(configuration.constant('', LOGGING, 'bucket')).toBe('logs');
    expect(configuration.constant('', LOGGING, 'prefix')).toBeUndefined();
    expect(configuration.constant('', 'alicloud_vpc.none', 'bucket')).toBeUndefined();
    expect(configuration.argumentsOf('', LOGGING)).toStrictEqual(['bucket', 'prefix']);
    expect(configuration.argumentsOf('', 'alicloud_vpc.none')).toStrictEqual([]);
  });

  it.each<[string, JsonObject, boolean]>([
    ['none is written', {}, false],
    ['an empty list is', { provisioners: [] }, false],
    ['no list is', { provisioners: {} }, false],
    ['one is', { provisioners: [{ type: 'local-exec' }] }, true],
  ])('has a provisioner or not, where %s', (_, more, has) => {
    const one = new PlanConfiguration(written({}, more), undefined);
    expect(one.hasProvisioner('', LOGGING)).toBe(has);
  });

  it('leaves an argument out that is null, in itself or by a variable', () => {
    const root = written({
      literal: { constant_value: null },
      variable: made('var.none'),
      set: made('var.some'),
      both: made('var.none', 'var.some'),
      nested: made(['var.none']),
      blocks: [],
    });
    const variables = { none: { value: null }, some: { value: 'a' } };
    const known = new PlanConfiguration(root, variables);
    const leftOut = known
      .argumentsOf('', LOGGING)
      .filter((one) => known.leavesOut('', LOGGING, one));
    expect(leftOut).toStrictEqual(['literal', 'variable']);
  });
});

describe('what an argument was made from', () => {
  it.each<[string, Json, readonly JsonObject[]]>([
    ['a constant', { constant_value: 'logs' }, []],
    ['a constant that reads as a reference', { constant_value: made(BUCKET) }, []],
    ['an attribute', made(`${BUCKET}.id`, BUCKET), [{ address: BUCKET, attribute: 'id' }]],
    [
      'an attribute of an instance',
      made(`${BUCKET}["k"].id`, `${BUCKET}["k"]`, BUCKET),
      [{ address: BUCKET, attribute: 'id', key: 'k' }],
    ],
    [
      'an instance by number',
      made(`${BUCKET}[12]`, BUCKET),
      [{ address: BUCKET, attribute: '', key: 12 }],
    ],
    [
      'a resource beside another of which the name begins alike',
      made(`${BUCKET}b.id`, BUCKET),
      [
        { address: `${BUCKET}b`, attribute: 'id' },
        { address: BUCKET, attribute: '' },
      ],
    ],
    [
      'the same twice',
      made(`${BUCKET}.id`, BUCKET, `${BUCKET}.id`),
      [{ address: BUCKET, attribute: 'id' }],
    ],
    ['a local value', made('local.bucket'), []],
    ['data', made('data.alicloud_oss_buckets.all.names', 'data.alicloud_oss_buckets.all'), []],
    ['the workspace', made('terraform.workspace'), []],
    ['no reference at all', made('nonsense'), []],
    ['what is no text', made([`${BUCKET}.id`], 1, null), []],
    [
      'blocks',
      [{ name: made(`${BUCKET}.id`) }, { inner: [{ name: made('alicloud_oss_bucket.b') }] }],
      [
        { address: BUCKET, attribute: 'id' },
        { address: 'alicloud_oss_bucket.b', attribute: '' },
      ],
    ],
    ['no expression', 'text', []],
  ])('is told of %s', (_, expression, references) => {
    expect(fromExpression(expression)).toStrictEqual(references);
  });

  it('is nothing where there is no such argument, resource or module', () => {
    const one = new PlanConfiguration(written({ bucket: made(BUCKET) }), undefined);
    expect(one.references('', LOGGING, 'bucket')).toHaveLength(1);
    expect(one.references('', LOGGING, 'prefix')).toStrictEqual([]);
    expect(one.references('', 'alicloud_vpc.none', 'bucket')).toStrictEqual([]);
    expect(one.references('module.none', LOGGING, 'bucket')).toStrictEqual([]);
  });
});

describe('each.value', () => {
  const over = (expression: Json, ...references: readonly string[]) =>
    fromExpression(expression, { for_each_expression: made(...references) });
  const id = made('each.value.id', 'each.value');

  it('is that of the resources that are gone through', () => {
    expect(over(id, BUCKET)).toStrictEqual([{ address: BUCKET, attribute: 'id' }]);
    expect(over(made('each.value.id', 'each.value.name', 'each.value'), BUCKET)).toStrictEqual([
      { address: BUCKET, attribute: 'id' },
      { address: BUCKET, attribute: 'name' },
    ]);
  });

  it('is of nobody knows what where an attribute is gone through, or none is asked for', () => {
    expect(over(id, `${BUCKET}.tags`, BUCKET)).toStrictEqual([]);
    expect(over(made('each.value'), BUCKET)).toStrictEqual([]);
    expect(over(made(['each.value.id']), BUCKET)).toStrictEqual([]);
    expect(over({ constant_value: 'logs' }, BUCKET)).toStrictEqual([]);
    expect(fromExpression(id)).toStrictEqual([]);
  });
});

describe('what comes out of a module', () => {
  const inside: JsonObject = { outputs: { id: { expression: made(`${BUCKET}.id`, BUCKET) } } };
  const through = (reference: string, more: JsonObject = {}) =>
    bucketOf({
      ...written({ bucket: made(reference) }),
      module_calls: { store: { module: inside, ...more } },
    });

  it('is followed to what it was made from there', () => {
    expect(through('module.store.id')).toStrictEqual([
      { address: `module.store.${BUCKET}`, attribute: 'id' },
    ]);
    expect(through('module.store.other')).toStrictEqual([]);
    expect(through('module.other.id')).toStrictEqual([]);
  });

  it.each(['count_expression', 'for_each_expression'])(
    'is of the instance that is named, with %s',
    (several) => {
      const more = { [several]: { constant_value: 2 } };
      expect(through('module.store.id', more)).toStrictEqual([]);
      expect(through('module.store[10].id', more)).toStrictEqual([
        { address: `module.store[10].${BUCKET}`, attribute: 'id' },
      ]);
      expect(through('module.store["eu-1"].id', more)).toStrictEqual([
        { address: `module.store["eu-1"].${BUCKET}`, attribute: 'id' },
      ]);
    },
  );

  it('is told to each that asks', () => {
    const root = {
      ...written({ bucket: made('module.store.id'), prefix: made('module.store.id') }),
      module_calls: { store: { module: inside } },
    };
    const one = new PlanConfiguration(root, undefined);
    for (const argument of ['bucket', 'prefix']) {
      expect(one.references('', LOGGING, argument)).toStrictEqual([
        { address: `module.store.${BUCKET}`, attribute: 'id' },
      ]);
    }
  });

  it('is nothing where it comes of itself', () => {
    const echo = { outputs: { out: { expression: made('var.in') } } };
    const root = {
      ...written({ bucket: made('module.echo.out') }),
      module_calls: {
        echo: { module: echo, expressions: { in: made('module.echo.out', BUCKET) } },
      },
    };
    expect(bucketOf(root)).toStrictEqual([{ address: BUCKET, attribute: '' }]);
  });
});

describe('what a module is given', () => {
  const inner = { ...written({ bucket: made('var.bucket') }), variables: { bucket: {} } };

  it('is what it was made from where the module is called', () => {
    const call = { module: inner, expressions: { bucket: made(`${BUCKET}.id`, BUCKET) } };
    const root = { module_calls: { store: call } };
    expect(bucketOf(root, 'module.store')).toStrictEqual([{ address: BUCKET, attribute: 'id' }]);
    expect(bucketOf(written({ bucket: made('var.bucket') }))).toStrictEqual([]);
  });

  it.each(['', '["k"]', '["long-key"]', '[""]', '["a\\"]b"]', '[7]', '[12]'])(
    'is of the instance of the module that calls it: %s',
    (key) => {
      const call = { module: inner, expressions: { bucket: made(`${BUCKET}.id`, BUCKET) } };
      const root = { module_calls: { outer: { module: { module_calls: { inner: call } } } } };
      expect(bucketOf(root, `module.outer${key}.module.inner`)).toStrictEqual([
        { address: `module.outer${key}.${BUCKET}`, attribute: 'id' },
      ]);
    },
  );
});

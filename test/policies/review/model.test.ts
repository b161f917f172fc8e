import { Collection, Model, readPlan, Resource } from '../../../policies/review';
import type { Json, Ternary } from '../../../policies/review';
import { buildPlan } from './build-plan';
import type { Planned } from './build-plan';

const BUCKET = 'alicloud_oss_bucket';
const LOGGING = 'alicloud_oss_bucket_logging';

const modelOf = (...planned: readonly Planned[]): Model =>
  readPlan(buildPlan(...planned), { file: 'plan.json' }).after;

/** A logging of which the bucket is known after apply, as `references` say. */
const loggingOf = (name: string, ...references: readonly string[]): Planned => ({
  address: `${LOGGING}.${name}`,
  unknown: { bucket: true },
  expressions: { bucket: { references } },
});
const bucket = (name: string): Planned => ({ address: `${BUCKET}.${name}`, after: {} });

describe('what names a resource', () => {
  const related = (...planned: readonly Planned[]) => {
    const model = modelOf(...planned);
    return model.ofType(BUCKET).map((one) => {
      const { location, known, more } = model.related(one, { type: LOGGING, by: 'bucket' });
      expect(location).toStrictEqual({ address: one.address, path: '' });
      return [known.map(({ name }) => name), more.map(({ address }) => address.split('.')[1])];
    });
  };

  it('by a reference without a key means the only instance, and of several nobody knows which', () => {
    const x = loggingOf('x', `${BUCKET}.a`);
    expect(related(bucket('a["k"]'), x)).toStrictEqual([[['x'], []]]);
    expect(related(bucket('a["k"]'), bucket('a["l"]'), x)).toStrictEqual([
      [[], ['x']],
      [[], ['x']],
    ]);
  });

  it('by a reference with a key means that instance', () => {
    const planned = [bucket('a["k"]'), bucket('a["l"]'), bucket('b[0]'), bucket('b[1]')];
    expect(related(...planned, loggingOf('x', `${BUCKET}.a["l"].id`))).toStrictEqual([
      [[], []],
      [['x'], []],
      [[], []],
      [[], []],
    ]);
    expect(related(...planned, loggingOf('x', `${BUCKET}.b[0].id`))).toStrictEqual([
      [[], []],
      [[], []],
      [['x'], []],
      [[], []],
    ]);
  });

  it('names at most three of those that leave it open', () => {
    const loose = ['p', 'q', 'r', 's'].map((name) => loggingOf(name, 'var.bucket'));
    expect(related(bucket('a'), ...loose)).toStrictEqual([[[], ['p', 'q', 'r']]]);
    const keyless = ['p', 'q', 'r', 's'].map((name) => loggingOf(name, `${BUCKET}.a`));
    expect(related(bucket('a[0]'), bucket('a[1]'), ...keyless)).toStrictEqual([
      [[], ['p', 'q', 'r']],
      [[], ['p', 'q', 'r']],
    ]);
  });

  it('does so by its value, where both are known, whatever it was made from', () => {
    const named = (name: string): Planned => ({ address: `${BUCKET}.a`, after: { bucket: name } });
    const x: Planned = {
      address: `${LOGGING}.x`,
      after: { bucket: 'data' },
      expressions: { bucket: { references: [`${BUCKET}.a.bucket`, `${BUCKET}.a`] } },
    };
    expect(related(named('data'), x)).toStrictEqual([[['x'], []]]);
    expect(related(named('other'), x)).toStrictEqual([[[], []]]);
    expect(related(bucket('a'), x)).toStrictEqual([[['x'], []]]);
    expect(related(named('data'), { address: `${LOGGING}.y`, after: {} })).toStrictEqual([
      [[], []],
    ]);
  });

  it('is asked by the attributes that it may hold', () => {
    const model = modelOf(
      { address: `${BUCKET}.a`, after: { id: 'i', bucket: 'b', arn: 'r' } },
      ...['i', 'b', 'r'].map((held) => ({
        address: `${LOGGING}.${held}`,
        after: { bucket: held },
      })),
    );
    const [one] = model.ofType(BUCKET);
    if (one === undefined) throw new Error('no bucket');
    const names = (to?: readonly string[]) =>
      model
        .related(one, { type: LOGGING, by: 'bucket', ...(to && { to }) })
        .known.map(({ name }) => name);
    expect(names()).toStrictEqual(['i', 'b']);
    expect(names(['arn'])).toStrictEqual(['r']);
    expect(names([])).toStrictEqual([]);
  });
});

describe('what a resource names', () => {
  const target = (types: readonly string[], ...planned: readonly Planned[]) => {
    const model = modelOf(...planned);
    const from = model.ofType(LOGGING)[0];
    if (from === undefined) throw new Error('no logging');
    const { location, known, more } = model.target(from, 'bucket', types);
    expect(location).toStrictEqual({ address: from.address, path: 'bucket' });
    return [known.map(({ address }) => address), more.map(({ reason }) => reason)];
  };

  it.each<[string, readonly Planned[], readonly string[], readonly string[]]>([
    ['by reference', [bucket('a'), loggingOf('x', `${BUCKET}.a.id`)], ['a'], []],
    [
      'by reference to one of several instances',
      [bucket('a[0]'), bucket('a[1]'), loggingOf('x', `${BUCKET}.a[1].id`)],
      ['a[1]'],
      [],
    ],
    [
      'by reference to what has the same key',
      [bucket('a["k"]'), bucket('a["l"]'), loggingOf('x["l"]', `${BUCKET}.a`)],
      ['a["l"]'],
      [],
    ],
    [
      'by reference to any of several instances',
      [bucket('a[0]'), bucket('a[1]'), loggingOf('x', `${BUCKET}.a`)],
      ['a[0]', 'a[1]'],
      [],
    ],
    [
      'by reference to the only instance, whatever its key',
      [bucket('a["k"]'), loggingOf('x["l"]', `${BUCKET}.a`)],
      ['a["k"]'],
      [],
    ],
    [
      'by value',
      [
        { address: `${BUCKET}.a`, after: { bucket: 'b' } },
        { address: `${BUCKET}.c`, after: { bucket: 'd' } },
        { address: `${LOGGING}.x`, after: { bucket: 'b' } },
      ],
      ['a'],
      [],
    ],
    [
      'by a value that is its id and its name, once',
      [
        { address: `${BUCKET}.a`, after: { id: 'b', bucket: 'b' } },
        { address: `${LOGGING}.x`, after: { bucket: 'b' } },
      ],
      ['a'],
      [],
    ],
    ['not, where nothing is set', [bucket('a'), { address: `${LOGGING}.x`, after: {} }], [], []],
    [
      'nobody knows, where it is not known',
      [bucket('a'), loggingOf('x', 'var.bucket')],
      [],
      ['may name this resource: it is known after apply'],
    ],
  ])('is told %s', (_, planned, known, more) => {
    expect(target([BUCKET], ...planned)).toStrictEqual([
      known.map((name) => `${BUCKET}.${name}`),
      more,
    ]);
  });

  it('is of a type that is asked for', () => {
    const planned = [bucket('a'), loggingOf('x', `${BUCKET}.a.id`)];
    expect(target(['alicloud_vpc'], ...planned)).toStrictEqual([
      [],
      ['may name this resource: it is known after apply'],
    ]);
    expect(target(['alicloud_vpc', BUCKET], ...planned)).toStrictEqual([[`${BUCKET}.a`], []]);
  });
});

describe('several models', () => {
  it('are one, with what could not be read in each', () => {
    const doubt = { address: 'module.a', path: '', reason: 'is not at hand' };
    const one = new Model(modelOf(bucket('a')).resources, [doubt]);
    const other = modelOf(bucket('b'), loggingOf('x'));
    const joined = Model.join([one, other]);
    expect(joined.resources.map(({ name }) => name)).toStrictEqual(['a', 'b', 'x']);
    expect(joined.unread).toStrictEqual([doubt]);
    expect(joined.ofType(LOGGING, BUCKET).map(({ name }) => name)).toStrictEqual(['x', 'a', 'b']);
    expect(joined.ofType()).toStrictEqual([]);
    expect(joined.ofType('alicloud_vpc')).toStrictEqual([]);
    expect(joined.at(`${BUCKET}.b`)?.name).toBe('b');
    expect(joined.at(`${BUCKET}.c`)).toBeUndefined();
    expect(Model.join([one])).toBe(one);
    expect(Model.join([]).resources).toStrictEqual([]);
  });
});

function resource(values: Json, unknown: Json = {}, sensitive: Json = {}): Resource {
  return new Resource({
    address: 'a.b',
    type: 'a',
    name: 'b',
    configAddress: 'a.b',
    where: {},
    target: '',
    trees: { values, unknown, sensitive },
    references: () => [],
    reason: (path) => (path === 'why' ? 'hangs on var.x' : undefined),
    leftToProvider: (argument) => argument === 'computed',
  });
}
const known = (value: Json, sensitive = false) => ({ state: 'known', value, sensitive });
const ABSENT = { state: 'absent' };
const UNKNOWN = { state: 'unknown', reason: 'is known after apply' };

describe('an argument', () => {
  it.each<[Json, object, object, object]>([
    ['x', known('x'), { reason: 'is not a number' }, { reason: 'is not true or false' }],
    ['5', known('5'), known(5), { reason: 'is not true or false' }],
    ['-5.25', known('-5.25'), known(-5.25), { reason: 'is not true or false' }],
    ['5.', known('5.'), { reason: 'is not a number' }, { reason: 'is not true or false' }],
    ['x5', known('x5'), { reason: 'is not a number' }, { reason: 'is not true or false' }],
    ['5x', known('5x'), { reason: 'is not a number' }, { reason: 'is not true or false' }],
    [7, known('7'), known(7), { reason: 'is not true or false' }],
    [true, known('true'), { reason: 'is not a number' }, known(true)],
    [false, known('false'), { reason: 'is not a number' }, known(false)],
    ['true', known('true'), { reason: 'is not a number' }, known(true)],
    ['false', known('false'), { reason: 'is not a number' }, known(false)],
    [{}, { reason: 'is not a text' }, { reason: 'is not a number' }, { state: 'unparsable' }],
    ['', ABSENT, ABSENT, ABSENT],
    [null, ABSENT, ABSENT, ABSENT],
  ])('of %j is read as what it should be', (value, text, number, boolean) => {
    const one = resource({ v: value });
    expect(one.string('v').found).toMatchObject(text);
    expect(one.number('v').found).toMatchObject(number);
    expect(one.boolean('v').found).toMatchObject(boolean);
  });

  it.each<[string, Json, Json, Json, object]>([
    ['v', { v: 'x' }, { v: true }, {}, UNKNOWN],
    ['v', { v: 'x' }, { v: false }, {}, known('x')],
    ['v', { v: 'x' }, {}, { v: true }, known('x', true)],
    ['v', { v: 'x' }, {}, true, known('x', true)],
    ['v', { v: 'x' }, true, {}, UNKNOWN],
    ['why', {}, { why: true }, {}, { state: 'unknown', reason: 'hangs on var.x' }],
    ['computed', {}, { computed: true }, {}, ABSENT],
    ['v', {}, {}, {}, ABSENT],
    ['constructor', {}, {}, {}, ABSENT],
    ['v.w', { v: { w: 1 } }, {}, {}, known(1)],
    ['v.w', { v: [{ w: 1 }] }, {}, {}, known(1)],
    ['v.w', { v: [] }, {}, {}, ABSENT],
    ['v.w', { v: [{}, {}, {}] }, {}, {}, { state: 'unparsable', reason: 'is in one of 3 blocks' }],
    ['v.w', { v: [{ w: 1 }] }, { v: [true] }, {}, UNKNOWN],
    ['v.w', { v: [{ w: 1 }] }, { v: true }, {}, UNKNOWN],
    ['v.w', { v: [{ w: 1 }] }, { v: [{ w: true }] }, {}, UNKNOWN],
    ['v.w', { v: [{ w: 1 }] }, { v: [{ w: false }] }, {}, known(1)],
    ['v.w', { v: [{ w: 1 }] }, {}, { v: [{ w: true }] }, known(1, true)],
    ['v.w', { v: [{ w: 1 }] }, {}, { v: true }, known(1, true)],
    ['v.w', { v: [{ w: 1 }] }, {}, { v: [true] }, known(1, true)],
    ['v', { v: { w: [1] } }, { v: { w: [false, true] } }, {}, UNKNOWN],
    ['v', { v: { w: [1] } }, { v: { w: [false] } }, { v: { w: [true] } }, known({ w: [1] }, true)],
    ['v', { v: [1, 2] }, {}, { v: [false, false] }, known([1, 2])],
  ])('at %s of %j, unknown %j, sensitive %j', (path, values, unknown, sensitive, found) => {
    const reading = resource(values, unknown, sensitive).json(path);
    expect(reading.found).toStrictEqual(found);
    expect(reading.location).toStrictEqual({ address: 'a.b', path });
  });

  it('is compared with what it should be, and with what its absence means', () => {
    const set = resource({ v: 'x' }).string('v');
    const open = resource({}, { v: true }).string('v');
    const none = resource({}).string('v');
    const holds = ({ holds: value }: Ternary) => value;
    expect(
      [set.equals('x', { absent: false }), set.equals('y', { absent: true })].map(holds),
    ).toStrictEqual([true, false]);
    expect(
      ([true, false, 'unknown'] as const).map((absent) => holds(none.equals('x', { absent }))),
    ).toStrictEqual([true, false, 'unknown']);
    expect(none.equals('x', { absent: 'unknown' }).reasons).toStrictEqual([
      { address: 'a.b', path: 'v', reason: 'is not set, and the default is not known' },
    ]);
    expect(open.equals('x', { absent: true }).reasons).toStrictEqual([
      { address: 'a.b', path: 'v', reason: 'is known after apply' },
    ]);
    expect(
      [set, open, none, resource({ v: {} }).string('v')].map((one) => holds(one.isSet())),
    ).toStrictEqual([true, 'unknown', false, true]);
  });

  it('has a default, where the provider has one', () => {
    const set = resource({ v: 'x' }).string('v').or('d');
    const none = resource({}).string('v').or('d');
    expect([set.defaulted, none.defaulted]).toStrictEqual([false, true]);
    expect([set.found, none.found]).toStrictEqual([known('x'), known('d')]);
    expect([none.equals('c', 'd').holds, none.equals('c').holds]).toStrictEqual([true, false]);
    const open = resource({}, { v: true }).string('v').or('d');
    expect([open.equals('d').holds, open.is(() => true).holds]).toStrictEqual([
      'unknown',
      'unknown',
    ]);
    expect(open.satisfies(() => none.equals('d')).reasons).toStrictEqual([
      { address: 'a.b', path: 'v', reason: 'is known after apply' },
    ]);
    expect(none.satisfies((value) => none.equals(value)).holds).toBe(true);
  });

  it('is read as something else', () => {
    const length = (values: Json, unknown: Json = {}) =>
      resource(values, unknown, { v: true })
        .string('v')
        .map((text) => (text === 'x' ? undefined : text.length), 'long').found;
    expect(length({ v: 'abc' })).toStrictEqual(known(3, true));
    expect(length({ v: 'x' })).toStrictEqual({ state: 'unparsable', reason: 'is not long' });
    expect(length({})).toStrictEqual(ABSENT);
    expect(length({}, { v: true })).toStrictEqual(UNKNOWN);
  });
});

describe('a list of an argument', () => {
  const strings = (values: Json, unknown: Json = {}, sensitive: Json = {}) => {
    const { known: all, more, location } = resource({ v: values }, unknown, sensitive).strings('v');
    expect(location).toStrictEqual({ address: 'a.b', path: 'v' });
    return [
      all.map(({ found, location: { path } }) => [path, found]),
      more.map(({ reason }) => reason),
    ];
  };

  it('has its elements, each known or not', () => {
    expect(strings(['x', 'y'], { v: [false, true] }, { v: [true] })).toStrictEqual([
      [
        ['v[0]', known('x', true)],
        ['v[1]', UNKNOWN],
      ],
      [],
    ]);
    expect(strings([7])).toStrictEqual([
      [['v[0]', { state: 'unparsable', reason: 'is not a text' }]],
      [],
    ]);
    expect(strings(['x'], { v: true })).toStrictEqual([[], ['is known after apply']]);
    expect(strings([])).toStrictEqual([[], []]);
    expect(strings(null)).toStrictEqual([[], []]);
    expect(strings('x')).toStrictEqual([[], ['is not a list']]);
  });

  it('has blocks, of which one may stand alone', () => {
    const blocks = (values: Json, unknown: Json = {}) => {
      const { known: all, more } = resource({ v: values }, unknown).blocks('v');
      return [
        all.map((block) => {
          const { location, found } = block.string('w');
          return [location.path, found];
        }),
        more.map(({ reason }) => reason),
      ];
    };
    expect(blocks([{ w: 'x' }, {}])).toStrictEqual([
      [
        ['v[0].w', known('x')],
        ['v[1].w', ABSENT],
      ],
      [],
    ]);
    expect(blocks({ w: 'x' })).toStrictEqual([[['v[0].w', known('x')]], []]);
    expect(blocks([{ w: 'x' }], { v: [{ w: true }] })).toStrictEqual([[['v[0].w', UNKNOWN]], []]);
    expect(blocks('x')).toStrictEqual([[], ['is not blocks']]);
    expect(resource({}).blocks('v').known).toStrictEqual([]);
    expect(
      resource({ v: [{}, {}] })
        .blocks('v.w')
        .more.map(({ reason }) => reason),
    ).toStrictEqual(['is in one of 2 blocks']);
    expect(resource({ v: [] }).blocks('v.w')).toMatchObject({ known: [], more: [] });
  });

  it('tells what is read of it, without indexes', () => {
    const read: string[] = [];
    const one = new Resource({
      address: 'a.b',
      type: 'a',
      name: 'b',
      configAddress: 'a.b',
      where: {},
      target: '',
      trees: { values: { v: [{ w: [{}] }] }, unknown: {}, sensitive: {} },
      references: () => [],
      onRead: (type, path) => read.push(`${type} ${path}`),
    });
    one.blocks('v').known[0]?.blocks('w').known[0]?.string('x');
    expect(read).toStrictEqual(['a v', 'a v.w', 'a v.w.x']);
  });
});

describe('several things', () => {
  const location = { address: 'a', path: 'b' };
  const doubt = { ...location, reason: 'is known after apply' };
  const at = (value: Ternary['holds']): Ternary => ({
    holds: value,
    reasons: value === 'unknown' ? [{ ...doubt, path: 'c' }] : [],
    at: [{ address: 'a', path: String(value) }],
  });
  const asked = (values: readonly Ternary['holds'][], more: readonly (typeof doubt)[] = []) => {
    const items = new Collection(location, values, more);
    return [
      items.some(at).holds,
      items.every(at).holds,
      items.isEmpty().holds,
      items.isNotEmpty().holds,
    ];
  };

  it.each<[Ternary['holds'][], boolean, Ternary['holds'][]]>([
    [[], false, [false, true, true, false]],
    [[], true, ['unknown', 'unknown', 'unknown', 'unknown']],
    [[true], false, [true, true, false, true]],
    [[true], true, [true, 'unknown', false, true]],
    [[false], false, [false, false, false, true]],
    [[false], true, ['unknown', false, false, true]],
    [[true, false], false, [true, false, false, true]],
    [['unknown', true], false, [true, 'unknown', false, true]],
    [['unknown', false], false, ['unknown', false, false, true]],
  ])('%j, of which there may be more: %s', (values, more, expected) => {
    expect(asked(values, more ? [doubt] : [])).toStrictEqual(expected);
  });

  it('say what decided, and what it hangs on', () => {
    const items = new Collection<Ternary['holds']>(location, [false, 'unknown'], [doubt]);
    expect(items.some(at).reasons.map(({ path }) => path)).toStrictEqual(['c', 'b']);
    expect(items.every(at).at).toStrictEqual([{ address: 'a', path: 'false' }]);
    const all = new Collection<Ternary['holds']>(location, [true, true]);
    expect([all.every(at).at, all.some(at).at]).toStrictEqual([
      [location],
      [{ address: 'a', path: 'true' }],
    ]);
    expect(new Collection<Ternary['holds']>(location, [false]).some(at).at).toStrictEqual([
      location,
    ]);
  });
});

describe('a text about a resource', () => {
  it.each<[string, Json, Json, string]>([
    ['a value', { v: 'secret' }, { v: true }, 'is (sensitive), twice (sensitive)'],
    ['all values', { v: 'secret' }, true, 'is (sensitive), twice (sensitive)'],
    ['no value', { v: 'secret' }, false, 'is secret, twice secret'],
    ['another value', { v: 'secret', w: 'x' }, { w: true }, 'is secret, twice secret'],
    [
      'an element',
      { v: ['a', 'secret'] },
      { v: [false, true] },
      'is (sensitive), twice (sensitive)',
    ],
    ['another element', { v: ['abc', 'secret'] }, { v: [true, false] }, 'is secret, twice secret'],
    ['a whole list', { v: ['secret'] }, { v: true }, 'is (sensitive), twice (sensitive)'],
    [
      'a nested value',
      { v: [{ w: 'secret' }] },
      { v: [{ w: true }] },
      'is (sensitive), twice (sensitive)',
    ],
    ['a whole block', { v: [{ w: 'secret' }] }, { v: [true] }, 'is (sensitive), twice (sensitive)'],
    ['a short value', { v: 'se' }, { v: true }, 'is secret, twice secret'],
    [
      'a value of three letters',
      { v: 'sec' },
      { v: true },
      'is (sensitive)ret, twice (sensitive)ret',
    ],
    ['a number', { v: 12345 }, { v: true }, 'is secret, twice secret'],
  ])('hides %s that is sensitive', (_, values, sensitive, told) => {
    expect(resource(values, {}, sensitive).hide('is secret, twice secret')).toBe(told);
  });

  it('is matched by its texts', () => {
    const one = resource({ a: 'x', b: '', c: 5 });
    expect(['a', 'b', 'c', 'd', 'toString'].map((name) => one.knownText(name))).toStrictEqual([
      'x',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

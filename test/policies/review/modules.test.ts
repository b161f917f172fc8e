import { InputError } from '../../../policies/review';
import type { Json, JsonObject } from '../../../policies/review';
import { foundIn, read, textValueOf, valuesIn } from './value-of';

/** Modules, what they are given and what stands beside them. */

type Options = Parameters<typeof read>[1];
const X = 'alicloud_x';

describe('programs', () => {
  it('that are run are told, with what they are given', () => {
    const unread = (command: string) =>
      read({
        resource: { [X]: { a: { provisioner: { 'local-exec': { command } } }, b: {} } },
        data: { external: { e: { program: [command] } }, alicloud_external: { f: {} } },
      }).unread;
    expect(unread('x')).toMatchObject([
      { address: `${X}.a`, reason: 'runs a program when it is made, which may change anything' },
      { address: 'data.external.e', reason: 'runs a program when it is planned' },
    ]);
    const [one, two] = [unread('x'), unread('y')].map((all) => all.map(({ given }) => given));
    expect(one?.[0]).not.toBe(two?.[0]);
    expect(one?.[1]).not.toBe(two?.[1]);
    expect(one).toEqual(unread('x').map(({ given }) => given));
  });
});

describe('a module', () => {
  const child: JsonObject = {
    variable: { v: { default: 'd' } },
    resource: { [X]: { r: { p: '${var.v}' } } },
    output: { plain: { value: '${var.v}' }, hidden: { value: 'h', sensitive: true } },
  };
  const module = (from: string, source: string) =>
    source === './c' ? { path: 'c', files: [{ path: 'c.tf.json', content: child }] } : undefined;
  const called = (calls: JsonObject, p: Json) =>
    read({ variable: { n: {} }, module: calls, resource: { [X]: { a: { p } } } }, { module });

  it.each<[string, JsonObject, Json, unknown]>([
    ['its default', {}, '${module.m.plain}', 'd'],
    ['what it is given', { v: 'x' }, '${module.m.plain}', 'x'],
    ['of its instance', { v: 'n${count.index}', count: 2 }, '${module.m[1].plain}', 'n1'],
    ['of its key', { v: '${each.value}', for_each: { k: 'e' } }, '${module.m["k"].plain}', 'e'],
    ['of no instance', { count: 1 }, '${module.m[1].plain}', 'has no value here'],
    ['of nobody knows which', { count: 1 }, '${module.m.plain}', 'has no value here'],
    ['of none', {}, '${module.m}', 'has no value here'],
    ['that it has not', {}, '${module.m.other}', 'has no value here'],
    ['of another', {}, '${module.other.plain}', 'has no value here'],
  ])('gives %s', (_, call, p, expected) => {
    const model = called({ m: { source: './c', ...call } }, p);
    expect(valuesIn(model, 'p')).toMatchObject({ [`${X}.a`]: expected });
  });

  it('keeps what is sensitive', () => {
    const model = called({ m: { source: './c' } }, '${module.m.hidden}');
    expect(foundIn(model, 'p')).toContainEqual([
      `${X}.a`,
      { state: 'known', value: 'h', sensitive: true },
    ]);
  });

  it('has an address for each of its instances', () => {
    const model = called(
      {
        c: { source: './c', count: 2, v: '${count.index}' },
        e: { source: './c', for_each: { k: 1 } },
        o: { source: './c', count: '${var.n}' },
      },
      '',
    );
    expect(valuesIn(model, 'p')).toEqual({
      [`${X}.a`]: 'absent',
      [`module.c[0].${X}.r`]: 0,
      [`module.c[1].${X}.r`]: 1,
      [`module.e["k"].${X}.r`]: 'd',
      [`module.o.${X}.r`]: 'd',
    });
    const [open] = model.resources.slice(-1);
    expect(open?.target).toMatch(/^ as often as \S+$/);
    expect(model.resources[0]?.target).toBe('');
  });

  it('is asked for by the calls that lead to it', () => {
    const asked: unknown[] = [];
    const inner = { module: { y: { source: './y' } } };
    read(
      { module: { x: { source: './x' }, z: { source: 7 } } },
      {
        path: 'root',
        module: (from, source, key) => {
          asked.push([from, source, key]);
          if (source !== './x') return undefined;
          return { path: 'x', files: [{ path: 'x.tf.json', content: inner }] };
        },
      },
    );
    expect(asked).toEqual([
      ['root', './x', 'x'],
      ['x', './y', 'x.y'],
      ['root', '', 'z'],
    ]);
  });

  it('that is not at hand is told with what it is given', () => {
    const given = (v: string) => called({ m: { source: './other', v } }, '').unread[0]?.given;
    expect(given('a')).not.toBe(given('b'));
    expect(given('a')).toBe(given('a'));
  });

  it('that calls itself is refused', () => {
    const itself = { module: { again: { source: './c' } } };
    expect(() =>
      read(
        { module: { m: { source: './c' } } },
        { module: () => ({ path: 'c', files: [{ path: 'c.tf.json', content: itself }] }) },
      ),
    ).toThrow(
      new InputError(
        'c.tf.json',
        'module.m.module.again',
        'a module that calls itself',
        'modules that end',
      ),
    );
  });
});

describe('an empty default', () => {
  const ask = (fallback: Json, written: JsonObject = {}, options: Options = { path: 'm' }) =>
    valuesIn(
      read(
        {
          variable: { v: { default: fallback } },
          resource: { [X]: { a: { p: '${var.v}' } } },
          ...written,
        },
        options,
      ),
      'p',
    );
  const open = {
    [`${X}.a`]: 'hangs on var.v, whose empty default may be for the caller to fill',
  };

  it.each<[string, Json, JsonObject, Options, unknown]>([
    ['of a module', '', {}, { path: 'm' }, open],
    ['of a module that is a list', [], {}, { path: 'm' }, open],
    ['that is not empty', 'x', {}, { path: 'm' }, { [`${X}.a`]: 'x' }],
    ['that is a list and not empty', ['x'], {}, { path: 'm' }, { [`${X}.a`]: ['x'] }],
    ['that is given', '', {}, { path: 'm', variables: { v: 'y' } }, { [`${X}.a`]: 'y' }],
    [
      'of what has a state',
      '',
      { terraform: { backend: {} } },
      { path: 'm' },
      { [`${X}.a`]: 'absent' },
    ],
    [
      'of what is in the cloud',
      '',
      { terraform: { cloud: {} } },
      { path: 'm' },
      { [`${X}.a`]: 'absent' },
    ],
    ['of what has settings', '', { terraform: { required_version: '1' } }, { path: 'm' }, open],
    [
      'of what asks a provider',
      '',
      { provider: { alicloud: {} } },
      { path: 'm' },
      { [`${X}.a`]: 'absent' },
    ],
    [
      'of what names a provider as of old',
      '',
      { provider: { alicloud: { configuration_source: 'x' } } },
      { path: 'm' },
      open,
    ],
    ['of what stands nowhere', '', {}, {}, { [`${X}.a`]: 'absent' }],
  ])('%s', (_, fallback, written, options, expected) => {
    expect(ask(fallback, written, options)).toEqual(expected);
  });

  it('is only that of an argument that is the variable and nothing else', () => {
    const resource = { [X]: { a: { p: 'x${var.v}' } } };
    expect(ask('', { resource })).toEqual({ [`${X}.a`]: 'x' });
  });
});

describe('files beside it', () => {
  const files = {
    textOf: (path: string) => ({ 'a.txt': 'A\u0301', 'b.tpl': 'x${name}-${other}' })[path],
    nameOf: (folder: string) => `at ${folder}`,
  };
  const resource = (p: string) => ({ resource: { [X]: { a: { p } } } });

  it.each([
    ['${file("a.txt")}', '\u00c1'],
    ['${file("c.txt")}', 'is a file that is not read here'],
    ['${templatefile("b.tpl", { name = 1, other = "y" })}', 'x1-y'],
    ['${templatefile("b.tpl", { name = 1 })}', 'is an expression that only a plan resolves'],
    ['${templatefile("b.tpl", "x")}', 'is an expression that only a plan resolves'],
    ['${path.module}', 'at root'],
    ['${path.root}', '.'],
    ['${path.cwd}', 'is a file that is not read here'],
    ['${path}', 'is a file that is not read here'],
  ])('%j is %j', (p, expected) => {
    expect(valuesIn(read(resource(p), { path: 'root', files }), 'p')).toEqual({
      [`${X}.a`]: expected,
    });
  });
});

describe('a variable', () => {
  it.each<[string, Json, unknown]>([
    ['string', 1.5, ['1.5']],
    ['${string}', true, ['true']],
    ['number', '22', [22]],
    ['bool', '0', [false]],
    ['any', ['a', 1], [['a', 1]]],
    ['list', [1, 'a'], [['1', 'a']]],
    ['map', { a: 1, b: 'x' }, [{ a: '1', b: 'x' }]],
    ['list(string)', [22, null], [['22', null]]],
    ['list(any)', [22, '80'], [['22', '80']]],
    ['set(number)', [10, 9, '9'], [[9, 10]]],
    ['map(string)', { a: 1 }, [{ a: '1' }]],
    ['tuple([string, number])', [1, '2'], [['1', 2]]],
    ['tuple([string, number])', [1], 'unknown'],
    ['object({ a = string, b = optional(number) })', { a: 1, c: 3 }, [{ a: '1', b: null }]],
    ['object({ a = string })', {}, 'unknown'],
    ['object({ a = optional(string, 22) })', {}, [{ a: '22' }]],
    ['object({ a = optional(string, 22) })', { a: null }, [{ a: '22' }]],
    ['object({ a = optional(string, 22) })', { a: 'x' }, [{ a: 'x' }]],
    ['list(number)', ['a'], 'unknown'],
    ['list(number)', 'a', 'unknown'],
    ['map(number)', [1], 'unknown'],
    ['set(string)', [null], 'unknown'],
    ['strnig', 'a', 'unknown'],
    ['string.a', 'a', 'unknown'],
    ['stack(string)', 'a', 'unknown'],
    ['list()', ['a'], 'unknown'],
    ['string number', 'a', 'unknown'],
    ['string', null, [null]],
  ])('of type %s by default %j is %j', (type, fallback, expected) => {
    const variable = { v: { type, default: fallback } };
    expect(textValueOf('${[var.v]}', { variable })).toEqual(expected);
  });

  it('of a type that is no text is unknown', () => {
    expect(textValueOf('${var.v}', { variable: { v: { type: 7, default: 'a' } } })).toBe('unknown');
  });
});

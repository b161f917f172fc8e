import type { Json, JsonObject } from '../../../policies/review';
import { readPlain, toldOf } from './plain';

const TYPE = 'alicloud_oss_bucket';
const A = `${TYPE}.a`;
const entry = (change: JsonObject, more: JsonObject = {}): JsonObject => ({
  address: A,
  mode: 'managed',
  type: TYPE,
  name: 'a',
  change,
  ...more,
});
const create: JsonObject = { actions: ['create'], before: null, after: {}, after_unknown: {} };
const planOf = (...resource_changes: readonly JsonObject[]): JsonObject => ({
  format_version: '1.2',
  resource_changes,
});
const change = (actions: Json, before: Json, after: Json, more: JsonObject = {}): JsonObject =>
  planOf(entry({ actions, before, after, ...more }));
const AT = 'plan.json, resource_changes[0]';

describe('a change', () => {
  it.each<[string, JsonObject, string]>([
    ['an empty type', { type: '' }, '.type: found a string; allowed: a text'],
    ['a name that is a number', { name: 1 }, '.name: found a number; allowed: a text'],
    ['no address', { address: null }, '.address: found null; allowed: a text'],
    ['another mode', { mode: 'other' }, '.mode: found "other"; allowed: managed, data'],
    [
      'a number for a module',
      { module_address: 1 },
      '.module_address: found a number; allowed: a text',
    ],
    [
      'a list for its address before',
      { previous_address: [] },
      '.previous_address: found a list; allowed: a text',
    ],
    ['a key that is true', { index: true }, '.index: found a boolean; allowed: a text or a number'],
    [
      'an address with more than its name',
      { address: `${A}b` },
      `.address: found ${A}b; allowed: the address that its module, type and name make, ${A}`,
    ],
    [
      'a key that its address has not',
      { index: 0 },
      `.address: found ${A}; allowed: the address that its module, type and name make, ${A}`,
    ],
    [
      'an address of another module',
      { module_address: 'module.m' },
      `.address: found ${A}; allowed: the address that its module, type and name make, module.m.${A}`,
    ],
    [
      'a mode of data and an address of none',
      { mode: 'data' },
      `.address: found ${A}; allowed: the address that its module, type and name make, data.${A}`,
    ],
  ])('is refused with %s', (_, more, message) => {
    expect(toldOf(planOf(entry(create, more)))).toBe(`${AT}${message}`);
  });

  it.each<[string, JsonObject]>([
    ['a key', { index: 'k', address: `${A}["k"]` }],
    ['a number for a key', { index: 0, address: `${A}[0]` }],
    ['a module', { module_address: 'module.m', address: `module.m.${A}` }],
  ])('is taken with %s', (_, more) => {
    expect(toldOf(planOf(entry(create, more)))).toBeUndefined();
  });

  const ACTIONS = 'a list of no-op, create, read, update, delete, forget';
  it.each<[string, JsonObject, string]>([
    [
      'a text for actions',
      change('create', null, {}),
      `actions: found a string; allowed: ${ACTIONS}`,
    ],
    ['no actions', change([], {}, {}), `actions: found []; allowed: ${ACTIONS}`],
    [
      'an action among others that there is not',
      change(['create', 'creat'], null, {}),
      `actions: found ["create","creat"]; allowed: ${ACTIONS}`,
    ],
    [
      'nothing left after an update',
      change(['update'], {}, null),
      'after: found null; allowed: an object',
    ],
    [
      'something before a creation',
      change(['create'], {}, {}),
      'before: found an object; allowed: null, as the resource is new',
    ],
    [
      'nothing before an update',
      change(['update'], null, {}),
      'before: found null; allowed: an object',
    ],
    [
      'nothing before a deletion',
      change(['delete'], null, null),
      'before: found null; allowed: an object',
    ],
    [
      'nothing before an update after a reading',
      change(['read', 'update'], null, {}),
      'before: found null; allowed: an object',
    ],
    [
      'a list for values',
      change(['update'], {}, []),
      'after: found a list; allowed: an object or null',
    ],
    ...['after_unknown', 'before_sensitive', 'after_sensitive'].map(
      (marks): [string, JsonObject, string] => [
        `a list for ${marks}`,
        change(['update'], {}, {}, { [marks]: [] }),
        `${marks}: found a list; allowed: an object, true or false`,
      ],
    ),
  ])('is refused with %s', (_, plan, message) => {
    expect(toldOf(plan)).toBe(`${AT}.change.${message}`);
  });

  it.each<[string, JsonObject]>([
    ['nothing to do', change(['no-op'], {}, {})],
    ['a reading of what was not there', change(['read'], null, {})],
    ['to be forgotten', change(['forget'], {}, null)],
    ['to be forgotten, and nothing known of it', change(['forget'], null, null)],
    ['true for marks', change(['update'], {}, {}, { after_unknown: true, after_sensitive: false })],
  ])('is taken with %s', (_, plan) => {
    expect(toldOf(plan)).toBeUndefined();
  });
});

describe('what is replaced', () => {
  const targets = (plan: JsonObject) => {
    const { before, after, notes } = readPlain(plan);
    return [before.at(A)?.target, after.at(A)?.target, notes.length];
  };

  it('is another one afterwards, in whichever order, also where the old one is only forgotten', () => {
    expect(targets(change(['delete', 'create'], {}, {}))).toStrictEqual(['', 'replaced', 0]);
    expect(targets(change(['create', 'delete'], {}, {}))).toStrictEqual(['', 'replaced', 0]);
    expect(targets(change(['create', 'forget'], {}, {}))).toStrictEqual(['', 'replaced', 0]);
  });

  it('is not what is made, changed, deleted or forgotten', () => {
    expect(targets(change(['create'], null, {}))).toStrictEqual([undefined, '', 0]);
    expect(targets(change(['update'], {}, {}))).toStrictEqual(['', '', 0]);
    expect(targets(change(['delete'], {}, null))).toStrictEqual(['', undefined, 0]);
    expect(targets(change(['forget'], {}, null))).toStrictEqual(['', undefined, 1]);
  });

  it('may leave a deposed object under its address, which is no resource of either side', () => {
    const deposed = entry(
      { actions: ['delete'], before: {}, after: null },
      { deposed: 'ab12cd34' },
    );
    const { before, after } = readPlain(planOf(entry(create), deposed));
    expect(before.resources).toStrictEqual([]);
    expect(after.resources.map(({ address }) => address)).toStrictEqual([A]);
  });
});

describe('data', () => {
  it('is no resource', () => {
    const data = { mode: 'data', address: `data.${A}` };
    const reading: JsonObject = { actions: ['read'], before: null, after: {} };
    const { after } = readPlain(planOf(entry(reading, data), entry(create)));
    expect(after.resources.map(({ address }) => address)).toStrictEqual([A]);
  });
});

import { Attribute, statementsOf } from '../../../policies/review';
import type { Json } from '../../../policies/review';

const location = { address: 'alicloud_ram_policy.p', path: 'policy_document' };
const because = (reason: string) => ({ ...location, reason });
type Found = Attribute<string>['found'];
type Kind = Parameters<typeof statementsOf>[1];

/** The actions of the statements that are known, and why there may be more. */
function read(found: Found, kind: Kind = 'identity') {
  const statements = statementsOf(new Attribute(location, found), kind);
  expect(statements.location).toStrictEqual(location);
  return { actions: statements.known.map(({ action }) => action), more: statements.more };
}
const text = (value: string): Found => ({ state: 'known', value, sensitive: false });
const allow = (action: Json): Json => ({ Effect: 'Allow', Action: action, Resource: '*' });
const document = (...statements: readonly Json[]): string =>
  JSON.stringify({ Version: '1', Statement: statements });

describe('the statements of a document', () => {
  it('are none where nothing is set', () => {
    expect(read({ state: 'absent' })).toStrictEqual({ actions: [], more: [] });
  });

  it('may be any where it is not what it should be, or not known', () => {
    expect(read({ state: 'unparsable', reason: 'is not a text' })).toStrictEqual({
      actions: [],
      more: [because('is not a text')],
    });
    expect(read({ state: 'unknown', reason: 'is known after apply' })).toStrictEqual({
      actions: [],
      more: [because('is known after apply')],
    });
  });

  it('are all that it has where all are understood', () => {
    const two = document(allow('oss:GetObject'), allow(['ram:*', 'ecs:*']));
    expect(read(text(two))).toStrictEqual({
      actions: [['oss:GetObject'], ['ram:*', 'ecs:*']],
      more: [],
    });
  });

  it('are those that are understood, and each other one is told once', () => {
    const wrong = { Effect: 'Maybe', Action: 5, Resource: '*' };
    expect(read(text(document(allow('*'), wrong, 'x')))).toStrictEqual({
      actions: [['*']],
      more: [
        because('is not understood at Statement[1].Effect'),
        because('is not understood at Statement[2]'),
      ],
    });
    expect(read(text('no JSON'))).toStrictEqual({
      actions: [],
      more: [because('is not understood at its start')],
    });
    expect(read(text('{"Version":"1"}'))).toStrictEqual({
      actions: [],
      more: [because('is not understood at Statement')],
    });
  });
});

describe('a document that is longer than RAM takes', () => {
  /** A document of so many bytes. */
  const long = (bytes: number): string => {
    const empty = document(allow('oss:'));
    return document(allow(`oss:${'x'.repeat(bytes - empty.length)}`));
  };
  const reasons = (bytes: number, kind: Kind) => read(text(long(bytes)), kind).more;

  it.each<[Kind, number]>([
    ['identity', 6144],
    ['session', 1024],
    ['control', 4096],
  ])('may have other statements in force: %s', (kind, most) => {
    expect(reasons(most, kind)).toStrictEqual([]);
    expect(reasons(most + 1, kind)).toStrictEqual([
      because(`is ${most + 1} bytes long, and RAM takes ${most}`),
    ]);
  });

  const many = Array.from({ length: 150 }, () => ({
    Effect: 'Deny',
    Action: 'oss:GetObject',
    Resource: '*',
  }));

  it('has its statements none the less', () => {
    expect(read(text(document(...many))).actions).toHaveLength(150);
  });

  it('is none where no limit is known', () => {
    const bucket = document(...many.map((one) => ({ ...one, Principal: ['*'] })));
    expect(read(text(bucket), 'resource').more).toStrictEqual([]);
  });
});

describe('a document that is known in part', () => {
  const part = (values: Json, unknown: Json): Found => ({
    state: 'unknown',
    reason: 'is known after apply',
    encoded: { values, unknown },
  });
  const more = [because('is known after apply')];

  it('has the statements that are known whole', () => {
    const two = { Version: '1', Statement: [allow('ram:*'), allow('ecs:*')] };
    expect(read(part(two, { Version: true }))).toStrictEqual({
      actions: [['ram:*'], ['ecs:*']],
      more,
    });
    expect(read(part(two, { Statement: [{ Resource: true }, {}] }))).toStrictEqual({
      actions: [['ecs:*']],
      more,
    });
    expect(read(part(two, { Statement: [true, { Action: [true] }] }))).toStrictEqual({
      actions: [],
      more,
    });
  });

  it('has its one statement, where that is written without a list', () => {
    const one = { Statement: allow('ram:*') };
    expect(read(part(one, { Version: true }))).toStrictEqual({ actions: [['ram:*']], more });
    expect(read(part(one, { Statement: { Resource: true } }))).toStrictEqual({ actions: [], more });
  });

  it('has none where it is not known which there are', () => {
    const list = { Statement: [allow('ram:*')] };
    expect(read(part(list, { Statement: true }))).toStrictEqual({ actions: [], more });
    expect(read(part({ Statement: 'x' }, { Version: true }))).toStrictEqual({ actions: [], more });
    expect(read(part({}, { Statement: true }))).toStrictEqual({ actions: [], more });
  });

  it('tells what is not understood of what is known', () => {
    const odd = { Statement: [allow('ram:*'), { Effect: 'Maybe', Action: 'a:b', Resource: '*' }] };
    expect(read(part(odd, { Version: true }))).toStrictEqual({
      actions: [['ram:*']],
      more: [...more, because('is not understood at Statement[1].Effect')],
    });
  });
});

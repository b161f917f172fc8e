import type { Json, JsonObject } from '../../../policies/review';
import { read } from './value-of';

/** Documents as the provider renders them, and JSON with holes: what is known of it stays readable. */

const POLICY = 'alicloud_ram_policy';
const DOCUMENT = '${data.alicloud_ram_policy_document.d.document}';

/** What was found of a document: its text, or what is known of it. */
function documentOf(data: JsonObject, text: Json = DOCUMENT): unknown {
  const model = read({
    variable: { unset: {} },
    data: { alicloud_ram_policy_document: { d: data } },
    resource: { [POLICY]: { p: { policy_document: text } } },
  });
  const [policy] = model.ofType(POLICY);
  const found = policy?.json('policy_document').found;
  if (found?.state === 'known') return found.value;
  return found?.state === 'unknown' ? (found.encoded ?? found.reason) : found?.state;
}

const statement = (more: JsonObject): JsonObject => ({ statement: [{ action: ['a'], ...more }] });
const rendered = (more: string): string =>
  `{"Statement":[{"Effect":"Allow","Action":"a"${more}}],"Version":"1"}`;
const PLAN = 'is an expression that only a plan resolves';

describe('a statement', () => {
  it.each<[string, JsonObject, string]>([
    ['of one action', {}, ''],
    ['without effect', { effect: '' }, ''],
    ['with an effect of null', { effect: null }, ''],
    ['with resources', { resource: ['x', 'y'] }, ',"Resource":["x","y"]'],
    ['with one resource', { resource: ['x'] }, ',"Resource":"x"'],
    ['with no resource', { resource: [] }, ''],
    ['with a resource of null', { resource: null, principal: null, condition: null }, ''],
    [
      'with a principal',
      { principal: { entity: 'Service', identifiers: ['ecs'] } },
      ',"Principal":{"Service":["ecs"]}',
    ],
    [
      'with principals of two kinds',
      {
        principal: [
          { entity: 'Service', identifiers: ['ecs'] },
          { entity: 'RAM', identifiers: ['b', 'c', 'a'] },
          { entity: 'Service', identifiers: ['oss'] },
        ],
      },
      ',"Principal":{"RAM":["c","b","a"],"Service":["ecs","oss"]}',
    ],
    ['with no principal', { principal: [] }, ''],
    [
      'with conditions',
      {
        condition: [
          { operator: 'StringEquals', variable: 'y', values: ['1', '2'] },
          { operator: 'Bool', variable: 'b', values: ['true'] },
          { operator: 'StringEquals', variable: 'x', values: ['3'] },
        ],
      },
      ',"Condition":{"Bool":{"b":"true"},"StringEquals":{"x":"3","y":["1","2"]}}',
    ],
  ])('%s', (_, more, expected) => {
    expect(documentOf(statement(more))).toBe(rendered(expected));
  });

  it('is one by itself, too, and has the version that is written', () => {
    expect(documentOf({ statement: { action: ['a'], effect: 'Deny' }, version: '2' })).toBe(
      '{"Statement":[{"Effect":"Deny","Action":"a"}],"Version":"2"}',
    );
  });

  const known = (more: JsonObject, open: JsonObject): unknown => ({
    values: { Statement: [{ Effect: 'Allow', Action: 'a', ...more }], Version: '1' },
    unknown: { Statement: [open] },
  });
  const twice = { operator: 'Bool', variable: 'b', values: ['true'] };

  it.each<[string, JsonObject, unknown]>([
    ['resources', { resource: '${var.unset}' }, known({}, { Resource: true })],
    [
      'one of its resources',
      { resource: ['x', '${var.unset}'] },
      known({ Resource: ['x', null] }, { Resource: [false, true] }),
    ],
    ['resources that are no list', { resource: 'x' }, known({}, { Resource: true })],
    ['principals', { principal: '${var.unset}' }, known({}, { Principal: true })],
    ['a principal that is none', { principal: ['x'] }, known({}, { Principal: true })],
    [
      'one of its principals',
      { principal: [{ entity: 'RAM', identifiers: ['a'] }, '${var.unset}'] },
      known({}, { Principal: true }),
    ],
    [
      'a kind of principals',
      { principal: { entity: '${var.unset}', identifiers: ['x'] } },
      known({}, { Principal: true }),
    ],
    [
      'who its principals are',
      { principal: { entity: 'RAM', identifiers: '${var.unset}' } },
      known({}, { Principal: true }),
    ],
    [
      'who one of its principals is',
      { principal: { entity: 'RAM', identifiers: ['a', 'b', '${var.unset}'] } },
      known({ Principal: { RAM: ['a', 'b', null] } }, { Principal: { RAM: [false, false, true] } }),
    ],
    ['conditions', { condition: '${var.unset}' }, known({}, { Condition: true })],
    [
      'an operator',
      { condition: { ...twice, operator: '${var.unset}' } },
      known({}, { Condition: true }),
    ],
    [
      'the name of a condition',
      { condition: { ...twice, variable: '${var.unset}' } },
      known({}, { Condition: true }),
    ],
    [
      'the values of a condition',
      { condition: { ...twice, values: '${var.unset}' } },
      known({ Condition: { Bool: {} } }, { Condition: { Bool: { b: true } } }),
    ],
    [
      'the one of two conditions that the provider takes',
      { condition: [twice, { ...twice, values: ['false'] }] },
      known({ Condition: { Bool: {} } }, { Condition: { Bool: { b: true } } }),
    ],
  ])('of which nobody knows %s', (_, more, expected) => {
    expect(documentOf(statement(more))).toEqual(expected);
  });

  it('that is not known stands beside those that are', () => {
    expect(documentOf({ statement: [{ action: ['a'] }, '${var.unset}', [7]] })).toEqual({
      values: { Statement: [{ Effect: 'Allow', Action: 'a' }, null, null], Version: '1' },
      unknown: { Statement: [false, true, true] },
    });
  });
});

describe('a document', () => {
  it.each<[string, Json, unknown]>([
    ['without statements', DOCUMENT, 'absent'],
    ['of which the version is asked', '${data.alicloud_ram_policy_document.d.version}', '7'],
  ])('%s', (_, text, expected) => {
    expect(documentOf({ version: '7' }, text)).toBe(expected);
  });

  it('cannot be told where a number in it has no text that is sure', () => {
    expect(documentOf({ statement: { action: [1e300] } })).toBe(PLAN);
    expect(documentOf({ statement: { action: [1.5] } })).toBe(rendered('').replace('"a"', '1.5'));
  });

  it.each<[string, Json]>([
    ['a list', ['x']],
    ['nothing', '${true ? null : "x"}'],
  ])('stays readable where a principal of it is %s', (_, one) => {
    const principal = { entity: 'RAM', identifiers: ['a', one] };
    expect(documentOf(statement({ principal }))).toEqual({
      values: {
        Statement: [{ Effect: 'Allow', Action: 'a', Principal: { RAM: ['a', null] } }],
        Version: '1',
      },
      unknown: { Statement: [{ Principal: { RAM: [false, true] } }] },
    });
  });
});

describe('JSON with holes', () => {
  it.each<[string, unknown]>([
    [
      '${jsonencode({ a = var.unset, b = [1, null], c = { d = true } })}',
      { values: { b: [1, null], c: { d: true } }, unknown: { a: true } },
    ],
    ['${jsonencode([1, var.unset])}', { values: [1, null], unknown: [false, true] }],
    [
      '{"a": "${var.unset}", "b": ["x", "acs:${var.unset}"], "c": {"d": 1, "e": null}}',
      {
        values: { b: ['x', null], c: { d: 1, e: null } },
        unknown: { a: true, b: [false, true] },
      },
    ],
    [
      '  {"a": ["${var.unset}"], "b": ${1 + 1}}',
      { values: { a: [null], b: 2 }, unknown: { a: [true] } },
    ],
    ['{"${var.unset}": 1, "b": 2}', { values: { b: 2 }, unknown: { '\uE000': true } }],
    ['{"a": ${var.unset}}', 'hangs on var.unset, which has no value here'],
    ['{"a": "${var.unset}"', 'hangs on var.unset, which has no value here'],
    ['{"a": "${var.unset}", "b": ${[1]}}', 'hangs on var.unset, which has no value here'],
    ['x {"a": "${var.unset}"}', 'hangs on var.unset, which has no value here'],
    ['["${var.unset}"]', 'hangs on var.unset, which has no value here'],
    ['${var.unset}{"a": 1}', 'hangs on var.unset, which has no value here'],
  ])('%j', (text, expected) => {
    expect(documentOf({}, text)).toEqual(expected);
  });
});

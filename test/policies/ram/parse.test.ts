import { isBaselineError, type BaselineError } from '../../../alicloud/problems';
import { parsePolicy, parsePolicyLeniently } from '../../../policies/ram';
import type { Policy, PolicyKind } from '../../../policies/ram';
import { ACCOUNT, allow, ALICE, documentOf, leniently, problemOf, problemsIn } from './helpers';

const statement = { Effect: 'Allow', Action: ['ecs:Describe*'], Resource: ['*'] };
const trusting = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM: [ALICE.id] } };
const bucket = { ...statement, Action: 'oss:GetObject', Principal: ['*'] };

describe('a sound policy', () => {
  test('is read whole', () => {
    const condition = {
      StringEquals: { 'acs:ResourceTag/team': ['dev', 'ops'] },
      Bool: { 'acs:MFAPresent': 'true' },
    };
    const second = { Effect: 'Deny', NotAction: 'ecs:*', Resource: 'acs:ecs:*:*:*' };
    const document = documentOf({ Sid: 'one', ...statement, Condition: condition }, second);
    expect(parsePolicy(document, 'identity')).toEqual({
      kind: 'identity',
      statements: [
        {
          sid: 'one',
          effect: 'Allow',
          action: ['ecs:Describe*'],
          resource: ['*'],
          condition: {
            StringEquals: { 'acs:ResourceTag/team': ['dev', 'ops'] },
            Bool: { 'acs:MFAPresent': ['true'] },
          },
        },
        { effect: 'Deny', notAction: ['ecs:*'], resource: ['acs:ecs:*:*:*'] },
      ],
    });
  });

  test.each<[PolicyKind, object]>([
    ['identity', statement],
    ['session', statement],
    ['control', statement],
    ['trust', trusting],
    ['resource', bucket],
  ])('of kind %s may have an empty condition, which is none', (kind, of) => {
    const document = documentOf({ ...of, Condition: {} });
    expect(problemsIn(document, kind)).toEqual([]);
    expect(parsePolicy(document, kind)).toEqual(parsePolicy(documentOf(of), kind));
    expect(parsePolicyLeniently(document, kind)).toEqual(parsePolicy(documentOf(of), kind));
  });

  test('of kind trust asks identity providers for claims by more than an empty condition', () => {
    const Principal = { Federated: `acs:ram::${ACCOUNT}:oidc-provider/github` };
    expect(problemOf({ ...trusting, Principal, Condition: {} }, 'trust')).toMatchObject({
      path: 'Statement[0].Condition.StringEquals["oidc:iss"]',
      found: 'nothing',
    });
  });

  test('may come as JSON text or as what that stands for', () => {
    const document = documentOf(statement);
    expect(parsePolicy(JSON.parse(document), 'identity')).toEqual(
      parsePolicy(document, 'identity'),
    );
    expect(parsePolicy(`\n${document}\t`, 'identity')).toEqual(parsePolicy(document, 'identity'));
  });

  test.each<[PolicyKind, object]>([
    ['identity', statement],
    ['session', statement],
    ['control', statement],
    ['trust', trusting],
    ['trust', { ...trusting, Action: ['sts:*'], Principal: { Service: 'ecs.aliyuncs.com' } }],
    ['resource', bucket],
    ['resource', { ...bucket, Principal: [`arn:sts::${ACCOUNT}:assumed-role/x/*`, ACCOUNT] }],
  ])('of kind %s is read alike strictly and leniently', (kind, of) => {
    const document = documentOf(of);
    expect(problemsIn(document, kind)).toEqual([]);
    expect(parsePolicyLeniently(document, kind)).toEqual(parsePolicy(document, kind));
  });

  test.each([
    '*',
    '*:*',
    'ecs:*',
    '*:Describe*',
    'yundun-*:*',
    'ecs:Run?nstances',
    'paidlc:Get_x.y/z-1',
  ])('may be about the action %s', (action) => {
    expect(problemOf({ ...statement, Action: action })).toBeUndefined();
  });

  test.each([
    '*',
    'acs:*',
    'acs:ecs:*',
    'acs:ecs:*:*:*',
    `acs:ecs:cn-hangzhou:${ACCOUNT}:instance/i-1`,
    'acs:oss:*:*:bucket/with:colons/and spaces/日本',
    'acs:ram:*:system:policy/AdministratorAccess',
    'acs:log:*:{account}:project/*',
  ])('may be about the resource %s', (resource) => {
    expect(problemOf({ ...statement, Resource: resource })).toBeUndefined();
  });
});

const where = (path: string, found: string, allowed: unknown = expect.any(String)): object => ({
  path,
  found,
  allowed,
});

describe('a policy with one mistake is refused with its place', () => {
  test.each([
    ['in the version', { Version: '2', Statement: [statement] }, 'Version', '"2"'],
    ['in the type of the version', { Version: 1, Statement: [statement] }, 'Version', '1'],
    ['in no version', { Statement: [statement] }, 'Version', 'nothing'],
    ['in no statements', { Version: '1' }, 'Statement', 'nothing'],
    ['in an empty list', { Version: '1', Statement: [] }, 'Statement', 'a list of 0'],
    [
      'in one statement not in a list',
      { Version: '1', Statement: statement },
      'Statement',
      'an object',
    ],
    ['in another element', { Version: '1', Statement: [statement], Id: 'x' }, 'Id', '"Id"'],
    ['in a document that is a list', [statement], '', 'a list'],
    ['in a document that is null', null, '', 'null'],
    ['in a document that is a number', 7, '', '7'],
    ['in no document', undefined, '', 'nothing'],
    ['in text that is no JSON', '{"Version":"1",}', '', '"{\\"Version\\":\\"1\\",}"'],
    ['in no text', '', '', '""'],
  ])('%s', (_, document, path, found) => {
    expect(problemsIn(document)).toEqual([where(path, found)]);
  });

  test.each([
    ['Effect', { Effect: 'allow' }, 'Statement[0].Effect', '"allow"'],
    ['no Effect', { Effect: undefined }, 'Statement[0].Effect', 'nothing'],
    ['Effect of a type', { Effect: true }, 'Statement[0].Effect', 'true'],
    ['Action', { Action: 'RunInstances' }, 'Statement[0].Action', '"RunInstances"'],
    ['Action in a list', { Action: ['ecs:*', 'x y'] }, 'Statement[0].Action[1]', '"x y"'],
    ['a look-alike', { Action: 'e\u0441s:*' }, 'Statement[0].Action', '"e\\u0441s:*"'],
    [
      'a space',
      { Action: 'bssapi: QueryInstanceBill' },
      'Statement[0].Action',
      '"bssapi: QueryInstanceBill"',
    ],
    ['Action of a type', { Action: 5 }, 'Statement[0].Action', '5'],
    ['a nested list', { Action: [['ecs:*']] }, 'Statement[0].Action[0]', 'a list'],
    ['an empty list', { Action: [] }, 'Statement[0].Action', 'an empty list'],
    ['an empty string', { Action: '' }, 'Statement[0].Action', '""'],
    ['no Action', { Action: undefined }, 'Statement[0].Action', 'nothing'],
    ['two kinds of Action', { NotAction: 'ram:*' }, 'Statement[0].NotAction', 'a second Action'],
    ['Resource', { Resource: 'instance/i-1' }, 'Statement[0].Resource', '"instance/i-1"'],
    [
      'an AWS resource',
      { Resource: 'arn:aws:s3:::b' },
      'Statement[0].Resource',
      '"arn:aws:s3:::b"',
    ],
    ['too few parts', { Resource: 'acs:ecs:*:*' + ':' }, 'Statement[0].Resource', '"acs:ecs:*:*:"'],
    [
      'a variable',
      { Resource: 'acs:ram:*:*:user/${x}' },
      'Statement[0].Resource',
      '"acs:ram:*:*:user/${x}"',
    ],
    [
      'a control character',
      { Resource: 'acs:a:*:*:\n' },
      'Statement[0].Resource',
      '"acs:a:*:*:\\u000a"',
    ],
    ['no Resource', { Resource: undefined }, 'Statement[0].Resource', 'nothing'],
    ['Sid', { Sid: 1 }, 'Statement[0].Sid', '1'],
    ['Principal', { Principal: '*' }, 'Statement[0].Principal', '"Principal"'],
    ['another element', { Comment: 'x' }, 'Statement[0].Comment', '"Comment"'],
    ['Condition', { Condition: [] }, 'Statement[0].Condition', 'an empty list'],
  ])('in %s', (_, change, path, found) => {
    expect(problemOf({ ...statement, ...change })).toEqual(where(path, found));
  });

  test('in NotResource, which some copies of the grammar had', () => {
    expect(problemOf({ Effect: 'Allow', Action: '*', NotResource: '*' })).toEqual(
      where('Statement[0].NotResource', '"NotResource"', expect.stringContaining('Resource')),
    );
  });

  test.each([
    ['a string', '"a string"'],
    [null, 'null'],
    [5, '5'],
    [[], 'an empty list'],
    [[1], 'a list'],
    [true, 'true'],
  ])('in a statement that is %j', (value, found) => {
    expect(problemOf(value)).toEqual(where('Statement[0]', found, 'an object'));
  });

  test.each([
    'BoolIfExists',
    'StringEqualsIfExists',
    'Null',
    'ForSomeValue:StringEquals',
    'ForAnyValue:Null',
    'ForAllValues:ForAllValues:StringEquals',
    'forallvalues:StringLike',
    'stringequals',
    'ArnLike',
    'constructor',
    '',
  ])('in the operator %s', (operator) => {
    const problem = problemOf({ ...statement, Condition: { [operator]: { 'acs:Key': 'true' } } });
    expect(problem?.found).toBe(JSON.stringify(operator));
    expect(problem?.path).toMatch(/^Statement\[0\]\.Condition/);
    expect(problem?.allowed).toMatch(
      /^StringEquals, .*NotIpAddress, also after ForAllValues: or ForAnyValue:; RAM refuses .*IfExists and Null$/,
    );
  });

  test.each([
    ['Bool', true, 'true', '"true" or "false"'],
    ['Bool', 'True', '"True"', '"true" or "false"'],
    ['NumericEquals', 5, '5', 'a decimal number in a string'],
    ['NumericEquals', '5e3', '"5e3"', 'a decimal number in a string'],
    ['DateLessThan', '2026-08-12', '"2026-08-12"', 'an ISO 8601 date and time with a zone'],
    ['IpAddress', '10.0.0.0/33', '"10.0.0.0/33"', 'an IPv4 or IPv6 address or block'],
    ['NotIpAddress', '10.0.0/8', '"10.0.0/8"', 'an IPv4 or IPv6 address or block'],
    ['IpAddress', '10.0.0.0/8/8', '"10.0.0.0/8/8"', 'an IPv4 or IPv6 address or block'],
    ['IpAddress', '10.0.0.0/', '"10.0.0.0/"', 'an IPv4 or IPv6 address or block'],
    ['StringEquals', null, 'null', 'a string'],
    ['StringEquals', { a: 1 }, 'an object', 'a string'],
  ])('in a value of %s: %j', (operator, value, found, allowed) => {
    const condition = { [operator]: { 'acs:Key': value } };
    expect(problemOf({ ...statement, Condition: condition })).toEqual(
      where(`Statement[0].Condition.${operator}["acs:Key"]`, found, allowed),
    );
  });

  test.each([
    [{ Bool: {} }, 'Statement[0].Condition.Bool', 'an empty object'],
    [{ Bool: 'true' }, 'Statement[0].Condition.Bool', '"true"'],
    [{ Bool: { MFAPresent: 'true' } }, 'Statement[0].Condition.Bool.MFAPresent', '"MFAPresent"'],
    [{ Bool: { 'acs:': 'true' } }, 'Statement[0].Condition.Bool["acs:"]', '"acs:"'],
    [{ Bool: { 'acs:Key': [] } }, 'Statement[0].Condition.Bool["acs:Key"]', 'an empty list'],
    [{ Bool: { 'acs:Key': ['true', 'no'] } }, 'Statement[0].Condition.Bool["acs:Key"][1]', '"no"'],
  ])('in the condition %j', (condition, path, found) => {
    expect(problemOf({ ...statement, Condition: condition })).toEqual(where(path, found));
  });
});

test('a string may be as long as the longest document and no longer', () => {
  const action = (length: number): string => `ecs:${'a'.repeat(length - 4)}`;
  expect(problemOf({ ...statement, Action: action(6144) })).toBeUndefined();
  expect(problemOf({ ...statement, Action: action(6145) })?.allowed).toBe(
    'at most 6144 characters',
  );
});

describe('a trust policy is refused with the place of', () => {
  test.each([
    ['no principal', undefined, 'Statement[0].Principal', 'nothing'],
    ['everybody', '*', 'Statement[0].Principal', '"*"'],
    ['nobody', {}, 'Statement[0].Principal', 'an empty object'],
    ['another type', { AWS: 'x' }, 'Statement[0].Principal.AWS', '"AWS"'],
    ['everybody of RAM', { RAM: '*' }, 'Statement[0].Principal.RAM', '"*"'],
    [
      'a wildcard',
      { RAM: ['acs:ram::1:role/*'] },
      'Statement[0].Principal.RAM[0]',
      '"acs:ram::1:role/*"',
    ],
    ['no account', { RAM: 'acs:ram::*:root' }, 'Statement[0].Principal.RAM', '"acs:ram::*:root"'],
    [
      'no service',
      { Service: 'ecs.example.com' },
      'Statement[0].Principal.Service',
      '"ecs.example.com"',
    ],
    ['no provider', { Federated: ALICE.id }, 'Statement[0].Principal.Federated', `"${ALICE.id}"`],
  ])('%s', (_, principal, path, found) => {
    expect(problemOf({ ...trusting, Principal: principal }, 'trust')).toEqual(where(path, found));
  });

  test('a resource, which is the role itself', () => {
    expect(problemOf({ ...trusting, Resource: '*' }, 'trust')).toEqual(
      where('Statement[0].Resource', '"Resource"'),
    );
  });

  test.each([
    ['saml-provider/entra', 'saml:recipient'],
    ['oidc-provider/github', 'oidc:iss'],
  ])('%s without %s', (provider, key) => {
    const Principal = { Federated: `acs:ram::${ACCOUNT}:${provider}` };
    const problem = where(
      `Statement[0].Condition.StringEquals["${key}"]`,
      'nothing',
      'one or more values',
    );
    expect(problemOf({ ...trusting, Principal }, 'trust')).toEqual(problem);
    const like = { StringLike: { [key]: '*' } };
    expect(problemOf({ ...trusting, Principal, Condition: like }, 'trust')).toEqual(problem);
    const equal = { StringEquals: { [key]: 'x' } };
    expect(problemOf({ ...trusting, Principal, Condition: equal }, 'trust')).toBeUndefined();
    expect(problemOf({ ...trusting, Effect: 'Deny', Principal }, 'trust')).toBeUndefined();
  });
});

test('a bucket policy has a principal, and a resource too', () => {
  expect(problemOf({ ...bucket, Principal: undefined }, 'resource')?.path).toBe(
    'Statement[0].Principal',
  );
  expect(problemOf({ ...bucket, Principal: { RAM: 'alice' } }, 'resource')?.path).toBe(
    'Statement[0].Principal.RAM',
  );
  expect(problemOf({ ...bucket, Principal: ['alice'] }, 'resource')?.path).toBe(
    'Statement[0].Principal[0]',
  );
  expect(problemOf({ ...bucket, Resource: undefined }, 'resource')?.path).toBe(
    'Statement[0].Resource',
  );
});

describe('keys that stand twice', () => {
  const twice = (text: string): readonly string[] => problemsIn(text).map(({ path }) => path);
  const good = JSON.stringify(statement);

  test.each([
    [`{"Version":"1","Version":"1","Statement":[${good}]}`, ['Version']],
    [`{"Version":"1","Statement":[],"Statement":[${good}]}`, ['Statement']],
    [
      `{"Version":"1","Statement":[${good},${good.replace('{', '{"Effect":"Deny",')}]}`,
      ['Statement[1].Effect'],
    ],
    [
      `{"Version":"1","Statement":[${good.replace('{', '{"\\u0041ction":"ecs:*",')}]}`,
      ['Statement[0].Action'],
    ],
    [
      `{"Version":"1","Statement":[${good.replace('}', ',"Condition":{"Bool":{"acs:A":"true","acs:A" :"false"}}}')}]}`,
      ['Statement[0].Condition.Bool["acs:A"]'],
    ],
  ])('%s', (text, paths) => {
    expect(twice(text)).toEqual(paths);
  });

  test('are no matter in different objects, or in strings', () => {
    const sid = '{\\"Sid\\":1,\\"Sid\\":2}\\\\';
    const text = `{"Version":"1","Statement":[{"Sid":"${sid}",${good.slice(1)},${good}]}`;
    expect(problemsIn(text)).toEqual([]);
  });

  test('leave open what the statement says, and no more than the statement', () => {
    const text = `{"Version":"1","Statement":[${good},${good.replace('{', '{"Effect":"Deny",')}]}`;
    const [first, second] = parsePolicyLeniently(text, 'identity').statements;
    expect(first).toEqual({ effect: 'Allow', action: ['ecs:Describe*'], resource: ['*'] });
    expect(second).toMatchObject({ effect: 'unknown', action: ['*'] });
    expect(second).not.toHaveProperty('resource');
  });
});

describe('the error', () => {
  const bad = documentOf(
    { ...statement, Effect: 'maybe' },
    { ...statement, Action: 'x', Resource: 7 },
  );

  test('carries every problem, and says each on a line', () => {
    const { problems, message, name } = errorOf(() => parsePolicy(bad, 'identity'));
    expect(name).toBe('BaselineError');
    expect(problems.map(({ path }) => path)).toEqual([
      'Statement[0].Effect',
      'Statement[1].Action',
      'Statement[1].Resource',
    ]);
    expect(message.split('\n')[0]).toBe(
      'Statement[0].Effect: found "maybe", allowed: "Allow" or "Deny".',
    );
  });

  test('says a document\u2019s own problem without a path', () => {
    expect(errorOf(() => parsePolicy('x', 'identity')).message).toBe('found "x", allowed: JSON.');
  });

  test('says no more than a hundred, and carries no more than about a thousand of one statement', () => {
    const many = documentOf({ ...statement, Action: Array.from({ length: 5_000 }, () => 'x') });
    const { problems, message } = errorOf(() => parsePolicy(many, 'identity'));
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)?.found).toBe('4000 more problems');
    expect(message.split('\n')).toHaveLength(101);
    expect(message.split('\n').at(-1)).toBe('and 901 more');
  });

  test('shows long and unprintable values short and escaped', () => {
    const found = (value: string): string =>
      problemOf({ ...statement, Action: value })?.found ?? '';
    expect(found('\u001b[31m\u202e"\\')).toBe('"\\u001b[31m\\u202e\\"\\\\"');
    expect(found('x'.repeat(500))).toHaveLength(79);
    expect(found('\u0000'.repeat(500)).length).toBeLessThanOrEqual(80);
    expect(found('x'.repeat(500))).toMatch(/^"x+\.\.\."$/);
  });

  function errorOf(run: () => Policy): BaselineError {
    try {
      run();
    } catch (error) {
      if (isBaselineError(error)) return error;
      throw error;
    }
    throw new Error('no error');
  }
});

describe('lenient parsing keeps what it understands', () => {
  const [only] = leniently('identity', {
    ...allow('ecs:*'),
    Condition: { Null: { 'acs:A': 'true' } },
  }).statements;

  test('and tells what it does not', () => {
    expect(only).toMatchObject({
      effect: 'Allow',
      action: ['ecs:*'],
      resource: ['*'],
      condition: {},
    });
    expect(only?.unknown?.map(({ path, found }) => [path, found])).toEqual([
      ['Statement[0].Condition.Null', '"Null"'],
    ]);
  });

  test.each([
    [{ Action: ['ecs:*', 7] }, { effect: 'Allow', action: ['*'] }],
    [{ Effect: 'deny' }, { effect: 'Deny', action: ['ecs:Describe*'] }],
    [{ Effect: 'Permit' }, { effect: 'unknown' }],
    [{ NotAction: 'ram:*' }, { effect: 'Allow', action: ['*'] }],
  ])('with %j: %j', (change, expected) => {
    const [read] = leniently('identity', { ...statement, ...change }).statements;
    expect(read).toMatchObject(expected);
    expect(read?.unknown).not.toHaveLength(0);
  });

  test('elements whose spelling may be read in two ways are left out', () => {
    const [read] = leniently('identity', { ...statement, resource: 'acs:oss:*:*:*' }).statements;
    expect(read).not.toHaveProperty('resource');
    expect(read).toMatchObject({ effect: 'Allow', action: ['ecs:Describe*'] });
  });

  test('what is wrong with the document is wrong with each of its statements', () => {
    const { statements } = parsePolicyLeniently(
      { Version: '2', Statement: [statement, statement] },
      'identity',
    );
    expect(statements.map(({ unknown }) => unknown?.map(({ path }) => path))).toEqual([
      ['Version'],
      ['Version'],
    ]);
  });

  test('what is no policy becomes one statement that may do anything', () => {
    for (const document of ['', '{', 'null', null, undefined, 7, [], { Statement: 'x' }]) {
      const { statements } = parsePolicyLeniently(document, 'identity');
      expect(statements).toHaveLength(1);
      expect(statements[0]).toMatchObject({ effect: 'unknown', action: ['*'] });
      expect(statements[0]?.unknown).not.toHaveLength(0);
    }
  });
});

/** Limits of RAM (reference/ram.md 1.7 of the project's research): at them, and one over. */
import { RAM_LIMITS } from '../../../packages/sandbox/src/account/limits';
import type { ObjectValue } from '../../../packages/sandbox/src/value/value';
import { Direct, type Plain } from './helpers/direct';

let direct: Direct;
beforeEach(() => {
  direct = new Direct();
});
afterEach(() => {
  direct.remove();
});

const POLICY =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}]}';
const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';

/** A valid document of exactly so many characters. */
function documentOf(characters: number): string {
  const [start, end] = [
    '{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}],"Note":"',
    '"}',
  ];
  return start + 'x'.repeat(characters - start.length - end.length) + end;
}

const policy = (name: string, more: Plain = {}): Plain => ({
  policy_name: name,
  policy_document: POLICY,
  ...more,
});

function fill(type: string, n: number, config: (i: number) => Plain): void {
  // Straight into the account: what counts is that they are there.
  for (let i = 0; i < n; i += 1) {
    direct.account.store.write({
      type,
      id: `${type}-${String(i)}`,
      region: '',
      attributes: config(i),
    });
  }
}

describe('a policy document', () => {
  test.each(['policy_document', 'document'])(
    'may have 6,144 characters and no more: %s',
    (name) => {
      const made = (id: string, n: number) =>
        direct.put('alicloud_ram_policy', { policy_name: id, [name]: documentOf(n) });
      expect(made('at', 6144)[name]).toHaveLength(6144);
      expect(() => made('over', 6145)).toThrow(
        '[InvalidParameter.PolicyDocument.Length] The policy document has 6145 characters, the most is 6144.',
      );
    },
  );

  test('may not grow over the limit either', () => {
    const made = direct.put('alicloud_ram_policy', policy('p'));
    expect(() =>
      direct.put('alicloud_ram_policy', policy('p', { policy_document: documentOf(6145) }), made),
    ).toThrow('[InvalidParameter.PolicyDocument.Length]');
  });

  test.each([
    ['[]', 'PolicyDocument is not a JSON object.'],
    [
      '{"Version":"2012-10-17","Statement":[]}',
      'PolicyDocument has Version "2012-10-17", allowed: "1".',
    ],
    ['{"Statement":[]}', 'PolicyDocument has Version undefined, allowed: "1".'],
    ['{"Version":"1"}', 'PolicyDocument has no Statement.'],
  ])('%s is malformed, which only the API says', (policy_document, says) => {
    expect(() => direct.put('alicloud_ram_policy', policy('p', { policy_document }))).toThrow(
      `[MalformedPolicyDocument] ${says}`,
    );
  });

  test('of a role must be one as well', () => {
    const role = (document: string): Plain => ({ role_name: 'r', document });
    expect(() => direct.put('alicloud_ram_role', role('[]'))).toThrow(
      '[MalformedPolicyDocument] AssumeRolePolicyDocument is not a JSON object.',
    );
    expect(direct.put('alicloud_ram_role', role(TRUST))['id']).toBe('r');
  });
});

describe('versions of a policy', () => {
  const type = 'alicloud_ram_policy';
  const version = (n: number, more: Plain = {}): Plain =>
    policy('p', {
      policy_document: `{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}],"Note":[${String(n)}]}`,
      ...more,
    });

  function fifth(more: Plain = {}): ObjectValue {
    let state = direct.put(type, version(1, more));
    for (let n = 2; n <= RAM_LIMITS.policyVersions; n += 1) {
      state = direct.put(type, version(n, more), state);
    }
    return state;
  }

  test('are five, and the sixth is refused', () => {
    const state = fifth();
    expect(() => direct.put(type, version(6), state)).toThrow(
      '[LimitExceeded.Policy.Version] The policy has 5 versions, the most there can be. Set rotate_strategy to DeleteOldestNonDefaultVersionWhenLimitExceeded.',
    );
    expect(direct.read(type, state)?.['policy_document']).toBe(state['policy_document']);
  });

  test('are five, and the oldest goes where the policy says so', () => {
    const rotate = { rotate_strategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded' };
    const state = fifth(rotate);
    const sixth = direct.put(type, version(6, rotate), state);
    expect(direct.put(type, version(7, rotate), sixth)['policy_document']).toContain('[7]');
  });

  test('are made by a new document only', () => {
    const state = fifth();
    expect(direct.put(type, version(5, { description: 'x' }), state)['description']).toBe('x');
  });

  test('are made by the deprecated document too', () => {
    const old = (n: number): Plain => ({
      policy_name: 'p',
      document: `{"Version":"1","Statement":[{"Effect":"Allow","Action":"oss:GetObject","Resource":"*"}],"Note":[${String(n)}]}`,
    });
    let state = direct.put(type, old(1));
    for (let n = 2; n <= RAM_LIMITS.policyVersions; n += 1) state = direct.put(type, old(n), state);
    expect(() => direct.put(type, old(6), state)).toThrow('[LimitExceeded.Policy.Version]');
  });
});

describe('policies of one identity', () => {
  const kinds: [string, string, string][] = [
    ['alicloud_ram_role_policy_attachment', 'role_name', 'Role'],
    ['alicloud_ram_group_policy_attachment', 'group_name', 'Group'],
    ['alicloud_ram_user_policy_attachment', 'user_name', 'User'],
  ];

  test.each(kinds)('are 10 of its own and 20 of the system: %s', (type, by, code) => {
    fill('alicloud_ram_role', 1, () => ({ role_name: 'me' }));
    fill('alicloud_ram_group', 1, () => ({ group_name: 'me' }));
    fill('alicloud_ram_user', 2, (i) => ({ name: ['me', 'you'][i] ?? '' }));
    fill('alicloud_ram_policy', 11, (i) => ({ policy_name: `p${String(i)}` }));
    const attach = (i: number, policy_type: string) =>
      direct.put(type, { [by]: 'me', policy_name: `p${String(i)}`, policy_type });
    for (let i = 0; i < 10; i += 1) attach(i, 'Custom');
    expect(() => attach(10, 'Custom')).toThrow(
      `[LimitExceeded.${code}.Policy] Custom policies of one ${code.toLowerCase()}: the most is 10.`,
    );
    for (let i = 0; i < 20; i += 1) attach(i, 'System');
    expect(() => attach(20, 'System')).toThrow(
      `[LimitExceeded.${code}.Policy] System policies of one ${code.toLowerCase()}: the most is 20.`,
    );
    expect(direct.account.store.list(type)).toHaveLength(30);
  });

  test('of another identity do not count', () => {
    fill('alicloud_ram_user', 2, (i) => ({ name: ['me', 'you'][i] ?? '' }));
    fill('alicloud_ram_policy', 11, (i) => ({ policy_name: `p${String(i)}` }));
    const attach = (user_name: string, i: number) =>
      direct.put('alicloud_ram_user_policy_attachment', {
        user_name,
        policy_name: `p${String(i)}`,
        policy_type: 'Custom',
      });
    for (let i = 0; i < 10; i += 1) attach('me', i);
    expect(attach('you', 10)['id']).toBe('user:p10:Custom:you');
  });
});

describe('what one user may have', () => {
  beforeEach(() => {
    fill('alicloud_ram_user', 2, (i) => ({ name: ['me', 'you'][i] ?? '' }));
    fill('alicloud_ram_group', 11, (i) => ({ group_name: `g${String(i)}` }));
  });

  test('two access keys', () => {
    const key = (user_name: string) => direct.put('alicloud_ram_access_key', { user_name });
    const ids = [key('me')['id'], key('me')['id']];
    expect(new Set(ids).size).toBe(2);
    expect(() => key('me')).toThrow(
      '[LimitExceeded.User.AccessKey] access keys of one user: the most is 2.',
    );
    expect(key('you')['id']).toMatch(/^LTAI/);
  });

  test('ten groups', () => {
    const join = (user_name: string, i: number) =>
      direct.put('alicloud_ram_user_group_attachment', { user_name, group_name: `g${String(i)}` });
    for (let i = 0; i < 10; i += 1) join('me', i);
    expect(() => join('me', 10)).toThrow(
      '[LimitExceeded.User.Group] groups of one user: the most is 10.',
    );
    expect(join('you', 10)['id']).toBe('g10:you');
  });
});

describe('names', () => {
  test.each<[string, string, number, string]>([
    ['alicloud_ram_policy', 'policy_name', 128, 'PolicyName'],
    ['alicloud_ram_policy', 'name', 128, 'PolicyName'],
    ['alicloud_ram_role', 'role_name', 64, 'RoleName'],
    ['alicloud_ram_role', 'name', 64, 'RoleName'],
    ['alicloud_ram_group', 'group_name', 64, 'GroupName'],
    ['alicloud_ram_group', 'name', 64, 'GroupName'],
    ['alicloud_ram_user', 'name', 64, 'UserName'],
  ])('%s %s may have %i characters and no more', (type, name, most, code) => {
    const made = (n: number) => {
      const documents: Plain =
        type === 'alicloud_ram_policy'
          ? { policy_document: POLICY }
          : type === 'alicloud_ram_role'
            ? { assume_role_policy_document: TRUST }
            : {};
      return direct.put(type, { ...documents, [name]: 'x'.repeat(n) });
    };
    expect(() => made(most + 1)).toThrow(
      `[InvalidParameter.${code}.Length] ${code} has ${String(most + 1)} characters, the most is ${String(most)}.`,
    );
    expect(made(most)[name]).toHaveLength(most);
  });
});

describe('a role session', () => {
  const role = (max_session_duration: number): Plain => ({
    role_name: `r${String(max_session_duration)}`,
    assume_role_policy_document: TRUST,
    max_session_duration,
  });

  test.each([3600, 43200])('may last %i seconds', (seconds) => {
    const made = direct.put('alicloud_ram_role', role(seconds));
    expect(made['max_session_duration']).toBe(seconds);
  });

  test.each([3599, 43201])('may not last %i seconds', (seconds) => {
    expect(() => direct.put('alicloud_ram_role', role(seconds))).toThrow(
      `[InvalidParameter.MaxSessionDuration] MaxSessionDuration is ${String(seconds)}, allowed: 3600 to 43200 seconds.`,
    );
  });
});

describe('what an account may have', () => {
  test.each<[string, number, string, Plain]>([
    ['alicloud_ram_policy', 1500, '[LimitExceeded.Policy] policies of the account', policy('p')],
    [
      'alicloud_ram_role',
      1000,
      '[LimitExceeded.Role] roles',
      { role_name: 'r', assume_role_policy_document: TRUST },
    ],
    ['alicloud_ram_group', 300, '[LimitExceeded.Group] groups', { group_name: 'g' }],
    ['alicloud_ram_user', 5000, '[LimitExceeded.User] users', { name: 'u' }],
  ])('is not endless: %s, %i', (type, most, says, config) => {
    fill(type, most, () => ({}));
    expect(() => direct.put(type, config)).toThrow(says);
    const [last] = direct.account.store.list(type);
    if (last !== undefined) direct.account.store.remove(last);
    expect(direct.put(type, config)['id']).toEqual(expect.any(String));
  });

  test('is refused to nobody who only changes what is there', () => {
    const state = direct.put('alicloud_ram_group', { group_name: 'mine' });
    fill('alicloud_ram_group', 299, () => ({}));
    expect(
      direct.put('alicloud_ram_group', { group_name: 'mine', comments: 'x' }, state)['comments'],
    ).toBe('x');
  });
});

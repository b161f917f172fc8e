import {
  cutOff,
  darkened,
  existing,
  plannedIn,
  overwritten,
  savedValues,
  type Answers,
  type Arguments,
  type Credentials,
  type Look,
} from '../../../policies/preflight';

const planned = (type: string, values: Arguments) =>
  plannedIn({ resource: { [type]: { it: values } } });

const look = (type: string, values: Arguments): Look => {
  const [one] = planned(type, values);
  if (one === undefined) throw new Error('no resource');
  return { planned: one, what: 'it', id: '1' };
};

const answering = (
  rows: readonly Arguments[],
  values: Arguments | 'absent' = 'absent',
): Answers => ({
  rows: () => rows,
  values: () => values,
});

describe('what a stack makes', () => {
  it('is seen with the names of the stack that it refers to, and without what only Terraform knows', () => {
    const resource = {
      alicloud_log_project: { audit: { project_name: 'audit', description: '${upper("x")}' } },
      alicloud_log_store: {
        all: { '//': {}, project_name: '${alicloud_log_project.audit.project_name}', ttl: 30 },
        each: { for_each: '${x}', project_name: 'audit' },
      },
    };
    expect(plannedIn({ resource }).map(({ address, values }) => [address, values])).toEqual([
      ['alicloud_log_project.audit', { project_name: 'audit' }],
      ['alicloud_log_store.all', { project_name: 'audit', ttl: 30 }],
    ]);
  });
});

describe('what is there already', () => {
  it('is told by its name, and an identity provider by its issuer too', () => {
    const roles = planned('alicloud_ram_role', { role_name: 'auditor' });
    const names = (rows: Arguments[]) => existing(roles, answering(rows)).map(({ id }) => id);
    expect(names([{ name: 'auditor' }, { name: 'auditor2' }])).toEqual(['auditor']);
    expect(names([{ name: 'Auditor' }, { name: 'audit' }])).toEqual([]);
    const issuer = 'https://token.actions.githubusercontent.com';
    const github = planned('alicloud_ims_oidc_provider', {
      oidc_provider_name: 'github',
      issuer_url: issuer,
    });
    const found = (row: Arguments) => existing(github, answering([row])).map(({ name }) => name);
    expect(found({ oidc_provider_name: 'gh', issuer_url: `${issuer}/` })).toEqual(['gh']);
    expect(found({ oidc_provider_name: 'gh', issuer_url: 'https://gitlab.com' })).toEqual([]);
  });

  it('tells a policy of the account from one of Alibaba Cloud', () => {
    const own = planned('alicloud_ram_role_policy_attachment', {
      role_name: 'auditor',
      policy_name: 'ReadOnlyAccess',
      policy_type: 'Custom',
    });
    const row = { policy_name: 'ReadOnlyAccess', id: '1' };
    expect(existing(own, answering([{ ...row, policy_type: 'System' }]))).toEqual([]);
    expect(existing(own, answering([{ ...row, policy_type: 'Custom' }]))).toHaveLength(1);
  });
});

describe('what is overwritten', () => {
  const policy = (values: Arguments) => look('alicloud_ram_password_policy', values);
  const said = (one: Look, before: Arguments) =>
    overwritten([one], answering([], before)).map(({ says }) => says);

  it('is told value by value, and nothing of what stays', () => {
    const rules = policy({ minimum_password_length: 14, hard_expiry: false, masks: ['b', 'a'] });
    expect(
      said(rules, { minimum_password_length: 8, hard_expiry: null, masks: ['a', 'b'], other: 1 }),
    ).toEqual(['it: minimum_password_length 8 -> 14']);
  });

  it('goes by what a document says, and not by how it is written', () => {
    const role = (document: string) => look('alicloud_ram_role', { document, force: true });
    expect(said(role('{"a":1}'), { document: '{ "a": 1 }', force: null })).toEqual([]);
    expect(said(role('{"a":2}'), { document: '{ "a": 1 }' })).toEqual([
      'it: document { "a": 1 } -> {"a":2}',
    ]);
  });

  it('keeps the old values, with nothing where there was nothing', () => {
    const rules = policy({ length: 14, masks: '10.0.0.0/8', types: ['sms'], age: 9, block: [{}] });
    expect(savedValues(rules, { length: 8, masks: null, age: null })).toEqual({
      length: 8,
      masks: '',
      types: [],
    });
  });
});

describe('what is cut off', () => {
  const rules = planned('alicloud_ram_security_preference', {
    max_idle_days_for_users: 90,
    max_idle_days_for_access_keys: 90,
    mfa_operation_for_login: 'mandatory',
  });
  const today = new Date('2026-11-28T12:00:00Z');
  const someone: Credentials = {
    user: 'ada',
    hasPassword: true,
    hasMfa: true,
    signedIn: today,
    lastSignIn: undefined,
    keys: [],
  };
  const said = (change: Partial<Credentials>) =>
    cutOff(rules, [{ ...someone, ...change }], today).map(({ says }) => says);

  it('names keys and users from the day on which they are switched off', () => {
    const ago = (days: number) => new Date(today.getTime() - days * 86_400_000);
    expect(
      said({
        signedIn: ago(89),
        keys: [
          {
            nth: 'access key 1',
            isActive: true,
            used: ago(89),
            made: undefined,
            lastUsed: undefined,
          },
        ],
      }),
    ).toEqual([]);
    expect(
      said({
        signedIn: ago(90),
        keys: [
          {
            nth: 'access key 1',
            isActive: true,
            used: ago(90),
            made: undefined,
            lastUsed: undefined,
          },
        ],
      }),
    ).toEqual([
      'access key 1 of ada: unused for 90 days; after 90 it is switched off',
      'user ada: unused for 90 days; after 90 the console is closed to it',
    ]);
  });

  it('counts what the report does not say as cut off, and passwords that nobody has as nothing', () => {
    expect(said({ signedIn: undefined })).toEqual([
      'user ada: nobody knows when it was used last; after 90 the console is closed to it',
    ]);
    expect(said({ hasPassword: false, signedIn: undefined, hasMfa: false })).toEqual([]);
    expect(said({ hasMfa: false })).toEqual([
      'user ada has no second factor, and has to enrol one at the next login',
    ]);
  });

  it('is nothing where the rules of sign-in are not made', () => {
    expect(cutOff([], [{ ...someone, signedIn: undefined }], today)).toEqual([]);
  });
});

describe('what goes dark', () => {
  const blocks = (block_public_access: boolean) =>
    planned('alicloud_oss_account_public_access_block', { block_public_access });
  const anybody = '{"Statement":[{"Effect":"Allow","Principal":["*"],"Action":["oss:GetObject"]}]}';

  it('is every bucket that anybody reads or that serves a site', () => {
    const buckets = [
      { name: 'a', acl: 'private', policy: '', website: [] },
      { name: 'b', acl: 'public-read', policy: '', website: [] },
      { name: 'c', acl: 'private', policy: anybody, website: [] },
      { name: 'd', acl: 'private', policy: '', website: [{ index_document: 'index.html' }] },
      { name: 'e', acl: 'private', policy: anybody.replace('Allow', 'Deny'), website: [] },
    ];
    expect(darkened(blocks(true), buckets).map(({ says }) => says)).toEqual([
      'bucket b: its ACL is public-read',
      'bucket c: its policy lets anybody in',
      'bucket d: it serves a site',
    ]);
    expect(darkened(blocks(false), buckets)).toEqual([]);
  });
});

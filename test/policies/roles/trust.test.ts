import { BaselineError } from '../../../alicloud/problems';
import { assumeRole } from '../../../policies/ram';
import type { Context, Policy, Principal } from '../../../policies/ram';
import {
  breakGlassTrust,
  githubTrust,
  gitlabTrust,
  memberTrust,
  oidcTrust,
  roleNames,
  samlTrust,
} from '../../../policies/roles';
import { ACCOUNT } from './matrix/task';
import { AT_THE_OFFICE, enter, OFFICE, WITH_MFA } from './session';

const ROLE = `acs:ram::${ACCOUNT}:role/job`;
const MAY_ASSUME: Policy = {
  kind: 'identity',
  statements: [{ effect: 'Allow', action: ['sts:AssumeRole'], resource: ['*'] }],
};

function decide(trust: Policy, caller: Principal, context: Context): string {
  return assumeRole({ caller, role: ROLE, context }, { identity: [MAY_ASSUME], trust }).decision;
}

function user(name: string, account = ACCOUNT): Principal {
  return { type: 'RAM', id: `acs:ram::${account}:user/${name}` };
}

describe.each(roleNames)('the role of the %s', (name) => {
  it.each<[string, Context]>([
    ['without MFA', { 'acs:MFAPresent': ['false'], ...AT_THE_OFFICE }],
    [
      'with an access key, where RAM knows of no MFA',
      { 'acs:MFAPresent': 'absent', ...AT_THE_OFFICE },
    ],
  ])('is not entered %s', (_, context) => {
    expect(enter(name, context).decision).toBe('implicitly-denied');
  });
});

describe('the emergency role', () => {
  it('is not entered from elsewhere, nor by anybody who is not named', () => {
    const elsewhere = { ...WITH_MFA, 'acs:SourceIp': ['223.6.6.7'] };
    expect(enter('breakGlass', elsewhere).decision).toBe('implicitly-denied');
    const atTheOffice = { ...WITH_MFA, ...AT_THE_OFFICE };
    expect(enter('breakGlass', atTheOffice, 'bob').decision).toBe('implicitly-denied');
    expect(enter('breakGlass', atTheOffice, 'alice').decision).toBe('allowed');
  });

  it('is for named people only', () => {
    expect(() => breakGlassTrust({ account: ACCOUNT, users: [] })).toThrow(
      /^the users who may enter: found an empty list, allowed: names of users, .*\. Name each user/,
    );
  });
});

describe('a trust of members', () => {
  it('is one statement that names the account and asks for MFA', () => {
    expect(memberTrust({ account: ACCOUNT })).toEqual({
      kind: 'trust',
      statements: [
        {
          effect: 'Allow',
          principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
          action: ['sts:AssumeRole'],
          condition: { Bool: { 'acs:MFAPresent': ['true'] } },
        },
      ],
    });
  });

  it('holds people to networks where some are named', () => {
    const trust = memberTrust({
      account: ACCOUNT,
      users: ['alice'],
      networks: [OFFICE, '2400:3200::/48'],
    });
    expect(trust.statements[0]?.condition).toEqual({
      Bool: { 'acs:MFAPresent': ['true'] },
      IpAddress: { 'acs:SourceIp': [OFFICE, '2400:3200::/48'] },
    });
    const away = { ...WITH_MFA, 'acs:SourceIp': ['223.6.6.7'] };
    expect(decide(trust, user('alice'), { ...WITH_MFA, ...AT_THE_OFFICE })).toBe('allowed');
    expect(decide(trust, user('alice'), away)).toBe('implicitly-denied');
    expect(decide(trust, user('bob'), { ...WITH_MFA, ...AT_THE_OFFICE })).toBe('implicitly-denied');
  });

  it('lets nobody of another account in', () => {
    const stranger = user('alice', '6543210987654321');
    expect(decide(memberTrust({ account: ACCOUNT }), stranger, WITH_MFA)).toBe('implicitly-denied');
  });

  it.each([
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/7',
    '2000::/16',
    'office',
    '223.5.5.0/33',
    '',
    '1.2.3.4/00',
  ])('refuses the network %j', (network) => {
    expect(() => memberTrust({ account: ACCOUNT, networks: [OFFICE, network] })).toThrow(
      /^the networks that people may come from: found .*, allowed: (?:an IPv4 or IPv6 address or block|a private block, or a public one)/,
    );
  });

  it('refuses no network at all', () => {
    expect(() => memberTrust({ account: ACCOUNT, networks: [] })).toThrow(BaselineError);
  });

  it.each(['*', 'a*', 'alice@example', 'al ice', '', 'x'.repeat(65)])(
    'refuses the user %j',
    (name) => {
      expect(() => memberTrust({ account: ACCOUNT, users: [name] })).toThrow(
        /^the users who may enter: found .*, allowed: names of users/,
      );
    },
  );

  it.each(['', '*', '123', '12345678901234567', '123456789012345a', ' 1234567890123456'])(
    'refuses the account %j',
    (account) => {
      expect(() => memberTrust({ account })).toThrow(
        /^the account id: found .*, allowed: 16 digits\./,
      );
    },
  );
});

describe('a trust of single sign-on', () => {
  it.each([
    ['international', 'https://signin.alibabacloud.com/saml-role/sso'],
    ['china', 'https://signin.aliyun.com/saml-role/sso'],
  ] as const)('is for the sign-in of the %s site', (site, recipient) => {
    const trust = samlTrust({ account: ACCOUNT, provider: 'okta', site });
    expect(trust.statements).toEqual([
      {
        effect: 'Allow',
        principal: { Federated: [`acs:ram::${ACCOUNT}:saml-provider/okta`] },
        action: ['sts:AssumeRole'],
        condition: { StringEquals: { 'saml:recipient': [recipient] } },
      },
    ]);
    const caller = { type: 'Federated', id: `acs:ram::${ACCOUNT}:saml-provider/okta` } as const;
    expect(decide(trust, caller, { 'saml:recipient': [recipient] })).toBe('allowed');
    expect(decide(trust, caller, { 'saml:recipient': 'absent' })).toBe('implicitly-denied');
    const other = { ...caller, id: `acs:ram::${ACCOUNT}:saml-provider/other` };
    expect(decide(trust, other, { 'saml:recipient': [recipient] })).toBe('implicitly-denied');
  });

  it.each(['*', '', 'a/b', 'okta*', `acs:ram::${ACCOUNT}:saml-provider/okta`])(
    'refuses the provider %j',
    (provider) => {
      expect(() => samlTrust({ account: ACCOUNT, provider, site: 'china' })).toThrow(
        /^the identity provider: found .*Give the name, not the ARN\./,
      );
    },
  );
});

const github = {
  account: ACCOUNT,
  provider: 'github',
  audience: 'sts.aliyuncs.com',
  repository: 'acme/shop',
};
const gitlab = {
  account: ACCOUNT,
  provider: 'gitlab',
  audience: 'sts.aliyuncs.com',
  project: 'acme/team/shop',
};

describe('a trust of pipelines on GitHub', () => {
  const trust = githubTrust({
    ...github,
    from: [{ branch: 'main' }, { environment: 'production' }],
  });
  const caller = { type: 'Federated', id: `acs:ram::${ACCOUNT}:oidc-provider/github` } as const;
  const token = (subject: string): Context => ({
    'oidc:iss': ['https://token.actions.githubusercontent.com'],
    'oidc:aud': ['sts.aliyuncs.com'],
    'oidc:sub': [subject],
  });

  it('is for whole subjects of one issuer and one audience', () => {
    expect(trust.statements[0]?.condition).toEqual({
      StringEquals: {
        'oidc:iss': ['https://token.actions.githubusercontent.com'],
        'oidc:aud': ['sts.aliyuncs.com'],
        'oidc:sub': ['repo:acme/shop:ref:refs/heads/main', 'repo:acme/shop:environment:production'],
      },
    });
  });

  it.each(['repo:acme/shop:ref:refs/heads/main', 'repo:acme/shop:environment:production'])(
    'lets %s in',
    (subject) => {
      expect(decide(trust, caller, token(subject))).toBe('allowed');
    },
  );

  it.each([
    'repo:acme/shop:pull_request',
    'repo:acme/shop:ref:refs/heads/main2',
    'repo:acme/shop:ref:refs/tags/main',
    'repo:acme/shop:environment:staging',
    'repo:mallory/shop:ref:refs/heads/main',
    'repo:acme/shop-fork:ref:refs/heads/main',
    'repo:ACME/shop:ref:refs/heads/main',
    '*',
  ])('keeps %s out', (subject) => {
    expect(decide(trust, caller, token(subject))).toBe('implicitly-denied');
  });

  it('keeps tokens for others out, and of others', () => {
    const subject = 'repo:acme/shop:ref:refs/heads/main';
    const elsewhere = { ...token(subject), 'oidc:aud': ['sts.amazonaws.com'] };
    const signedByOthers = { ...token(subject), 'oidc:iss': ['https://evil.example'] };
    const withoutSubject = { ...token(subject), 'oidc:sub': 'absent' as const };
    for (const context of [elsewhere, signedByOthers, withoutSubject]) {
      expect(decide(trust, caller, context)).toBe('implicitly-denied');
    }
  });

  it.each([
    '*',
    'main*',
    'release/*',
    'ma?n',
    '',
    ' ',
    'a..b',
    '/main',
    'main/',
    'refs:heads',
    'a b',
    '-x',
    'x.lock',
    'a@{b',
    'x'.repeat(201),
    'ma\u0000in',
    'ma\u200bin',
  ])('refuses the branch %j', (branch) => {
    const attempt = () => githubTrust({ ...github, from: [{ branch }] });
    expect(attempt).toThrow(BaselineError);
    expect(attempt).toThrow(
      /^the branch: found '.*', allowed: the whole name of a branch, without/,
    );
  });

  it.each(['x.locked', 'feature/a-b_c.d', 'x'.repeat(200)])(
    'takes the branch %s, whole',
    (branch) => {
      const [statement] = githubTrust({ ...github, from: [{ branch }] }).statements;
      expect(statement?.condition?.StringEquals?.['oidc:sub']).toEqual([
        `repo:acme/shop:ref:refs/heads/${branch}`,
      ]);
    },
  );

  it.each([
    ['acme', '456789'],
    ['123456', '*'],
    ['', '456789'],
  ])('refuses the ids %j and %j', (owner, repository) => {
    const ids = { owner, repository };
    expect(() => githubTrust({ ...github, ids, from: [{ branch: 'main' }] })).toThrow(
      /^the ids of the owner and the repository on GitHub: found .*, allowed: whole numbers\. Ask/,
    );
  });

  it('takes an environment with a slash, whole', () => {
    const [statement] = githubTrust({
      ...github,
      from: [{ environment: 'production/eu' }],
    }).statements;
    expect(statement?.condition?.StringEquals?.['oidc:sub']).toEqual([
      `repo:${github.repository}:environment:production/eu`,
    ]);
  });

  it.each(['*', 'prod*', 'a:b', '', '/a', 'a/', 'a//b', 'prod//eu', 'prod/*', 'pro\nd', '"'])(
    'refuses the environment %j',
    (environment) => {
      expect(() => githubTrust({ ...github, from: [{ environment }] })).toThrow(
        /^the environment: found/,
      );
    },
  );

  it.each([
    '*',
    'acme/*',
    '*/shop',
    'acme',
    'acme/shop/more',
    'acme/sh?p',
    '',
    'acme/',
    '/shop',
    'acme:x/shop',
  ])('refuses the repository %j', (repository) => {
    expect(() => githubTrust({ ...github, repository, from: [{ branch: 'main' }] })).toThrow(
      /^the repository on GitHub: found .*Name one repository/,
    );
  });

  it.each(['*', '', 'sts.*', 'a b', 'x'.repeat(129)])('refuses the audience %j', (audience) => {
    expect(() => githubTrust({ ...github, audience, from: [{ branch: 'main' }] })).toThrow(
      /^the audience of tokens: found/,
    );
  });

  it('refuses to be entered from nowhere in particular', () => {
    expect(() => githubTrust({ ...github, from: [] })).toThrow(
      /^the subject of tokens: found an empty list, .* an open subject is an open door\.$/,
    );
  });
});

describe('a trust of pipelines on GitLab', () => {
  it('is for branches of one project', () => {
    const trust = gitlabTrust({ ...gitlab, branches: ['main', 'release/1.0'] });
    expect(trust.statements[0]?.condition?.StringEquals).toEqual({
      'oidc:iss': ['https://gitlab.com'],
      'oidc:aud': ['sts.aliyuncs.com'],
      'oidc:sub': [
        'project_path:acme/team/shop:ref_type:branch:ref:main',
        'project_path:acme/team/shop:ref_type:branch:ref:release/1.0',
      ],
    });
  });

  it('takes an installation of one’s own', () => {
    const trust = gitlabTrust({ ...gitlab, branches: ['main'], issuer: 'https://git.example.com' });
    expect(trust.statements[0]?.condition?.StringEquals?.['oidc:iss']).toEqual([
      'https://git.example.com',
    ]);
  });

  it.each(['*', 'acme/*', 'acme', '', 'acme//shop', 'acme/shop:x', '-acme/shop'])(
    'refuses the project %j',
    (project) => {
      expect(() => gitlabTrust({ ...gitlab, project, branches: ['main'] })).toThrow(
        /^the project on GitLab: found/,
      );
    },
  );

  it.each(['http://gitlab.com', 'gitlab.com', 'https://*.com', '', 'https://a b'])(
    'refuses the issuer %j',
    (issuer) => {
      expect(() => gitlabTrust({ ...gitlab, issuer, branches: ['main'] })).toThrow(
        /^the issuer of tokens: found/,
      );
    },
  );
});

describe('a trust of another OIDC provider', () => {
  const options = {
    account: ACCOUNT,
    provider: 'ci',
    issuer: 'https://ci.example.com',
    audience: 'sts.aliyuncs.com',
  };

  it.each([
    '*',
    'repo:*',
    'repo:acme/shop:*',
    'repo:acme/shop',
    'repo:acme/shop:pull_request',
    'repo::ref',
    'repo:acme/shop:ref:',
    'repo:acme/shop:ref:refs/heads/',
    'a:b:?',
    '',
  ])('refuses the subject %j', (subject) => {
    const attempt = () =>
      oidcTrust({ ...options, subjects: ['system:serviceaccount:ci:deployer', subject] });
    expect(attempt).toThrow(BaselineError);
    expect(attempt).toThrow(/^the subject of tokens: found '/);
  });

  it('takes a subject of 400 signs at most', () => {
    const subject = (length: number) => `a:b:${'c'.repeat(length - 4)}`;
    expect(() => oidcTrust({ ...options, subjects: [subject(400)] })).not.toThrow();
    expect(() => oidcTrust({ ...options, subjects: [subject(401)] })).toThrow(
      /^the subject of tokens: found/,
    );
  });

  it('takes whole subjects', () => {
    const trust = oidcTrust({ ...options, subjects: ['system:serviceaccount:ci:deployer'] });
    expect(trust.statements[0]?.condition?.StringEquals?.['oidc:sub']).toEqual([
      'system:serviceaccount:ci:deployer',
    ]);
  });
});

describe('an error', () => {
  it('says what, got, allowed and fix, apart and together', () => {
    const problem = {
      path: 'the account id',
      found: "'12'",
      allowed: '16 digits',
      fix: 'The console shows the id when you click your picture, top right.',
    };
    const attempt = () => memberTrust({ account: '12' });
    expect(new BaselineError([problem]).problems).toEqual([problem]);
    expect(attempt).toThrow(new BaselineError([problem]));
    expect(new BaselineError([problem]).message).toBe(
      "the account id: found '12', allowed: 16 digits. The console shows the id when you click your picture, top right.",
    );
  });

  it('is also that a value is no text', () => {
    const account = 1_234_567_890_123_456 as unknown as string;
    expect(() => memberTrust({ account })).toThrow(/^the account id: found 1234567890123456, /);
  });

  it('stays on one line, however long and odd the value', () => {
    const attempt = () => memberTrust({ account: `\n\u001b[31m${'9'.repeat(500)}` });
    expect(attempt).toThrow(/^the account id: found '\\u\{a\}\\u\{1b\}\[31m9+…', allowed/);
  });
});

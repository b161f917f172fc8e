import { assumeRole } from '../../../policies/ram';
import {
  entrantsOf,
  oidcTrust,
  pipelineTrust,
  tokenHolderOf,
  tokenProviderOf,
} from '../../../policies/roles';
import type { PipelineSettings } from '../../../settings';

type Source = PipelineSettings['from'];

const ACCOUNT = '1234567890123456';
const ONE = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const TWO = '1f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const STEP = '2f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
const CLUSTER = 'c0123456789abcdef0123456789abcdef';

const sources = {
  github: { on: 'github', repository: 'acme/shop', branches: ['main'], environments: [] },
  'github with ids': {
    on: 'github',
    repository: 'acme/shop',
    ids: { owner: '123456', repository: '456789' },
    branches: ['main'],
    environments: ['production/eu'],
  },
  gitlab: { on: 'gitlab', project: 'acme/web/shop', branches: ['main'] },
  azureDevops: {
    on: 'azureDevops',
    organization: 'acme',
    organizationId: ONE,
    project: 'Web shop',
    serviceConnections: ['alibaba-production'],
  },
  bitbucket: {
    on: 'bitbucket',
    workspace: 'acme',
    workspaceId: ONE,
    repositoryId: TWO,
    environmentIds: [ONE],
  },
  circleci: {
    on: 'circleci',
    organizationId: ONE,
    projectId: TWO,
    userIds: [STEP],
    repository: 'github.com/acme/shop',
    branches: ['main'],
  },
  kubernetes: {
    on: 'kubernetes',
    cluster: CLUSTER,
    issuer: `https://oidc-ack-ap-southeast-1.oss-ap-southeast-1.aliyuncs.com/${CLUSTER}`,
    namespace: 'payments',
    serviceAccounts: ['worker'],
  },
} as const satisfies Record<string, Source>;

type Name = keyof typeof sources;

/** What the documentation of each platform gives as issuer, audience and subject. */
const tokens: Readonly<Record<Name, { iss: string; aud: string; sub: string }>> = {
  github: {
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sts.aliyuncs.com',
    sub: 'repo:acme/shop:ref:refs/heads/main',
  },
  'github with ids': {
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sts.aliyuncs.com',
    sub: 'repo:acme@123456/shop@456789:environment:production/eu',
  },
  gitlab: {
    iss: 'https://gitlab.com',
    aud: 'sts.aliyuncs.com',
    sub: 'project_path:acme/web/shop:ref_type:branch:ref:main',
  },
  azureDevops: {
    iss: `https://vstoken.dev.azure.com/${ONE}`,
    aud: 'api://AzureADTokenExchange',
    sub: 'sc://acme/Web shop/alibaba-production',
  },
  bitbucket: {
    iss: 'https://api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc',
    aud: `ari:cloud:bitbucket::workspace/${ONE}`,
    sub: `{${TWO}}:{${ONE}}:{${STEP}}`,
  },
  circleci: {
    iss: `https://oidc.circleci.com/org/${ONE}`,
    aud: ONE,
    sub: `org/${ONE}/project/${TWO}/user/${STEP}/vcs-origin/github.com/acme/shop/vcs-ref/refs/heads/main`,
  },
  kubernetes: {
    iss: `https://oidc-ack-ap-southeast-1.oss-ap-southeast-1.aliyuncs.com/${CLUSTER}`,
    aud: 'sts.aliyuncs.com',
    sub: 'system:serviceaccount:payments:worker',
  },
};

function enter(name: Name, token: { iss: string; aud: string; sub: string }): string {
  const provider = tokenProviderOf(sources[name]).name;
  const context = { 'oidc:iss': [token.iss], 'oidc:aud': [token.aud], 'oidc:sub': [token.sub] };
  const trust = pipelineTrust(sources[name], ACCOUNT);
  const caller = {
    type: 'Federated',
    id: `acs:ram::${ACCOUNT}:oidc-provider/${provider}`,
  } as const;
  const role = `acs:ram::${ACCOUNT}:role/deploy`;
  return assumeRole({ caller, role, context }, { identity: [], trust }).decision;
}

describe.each(Object.keys(sources) as Name[])('tokens of %s', (name) => {
  const token = tokens[name];

  it('let in by their whole subject', () => {
    expect(enter(name, token)).toBe('allowed');
  });

  it('do not by a subject that is longer, shorter, of others or of another audience', () => {
    const { sub } = token;
    const others = [
      `${sub}x`,
      `x${sub}`,
      sub.slice(0, -1),
      sub.replace(/.$/, 'ß'),
      sub.toUpperCase(),
      sub.replace(/acme|payments|1f1e/, '2f2e'),
      `${sub}:pull_request`,
      '',
      '*',
    ];
    const inside = others.filter(
      (one) => one !== sub && enter(name, { ...token, sub: one }) === 'allowed',
    );
    expect(inside).toEqual([]);
    expect(enter(name, { ...token, aud: 'somebody.else' })).not.toBe('allowed');
    expect(enter(name, { ...token, iss: 'https://somebody.example' })).not.toBe('allowed');
  });
});

/** By the name that it is made with, or, for clusters, that Container Service made it with. */
const providers: Readonly<Record<Name, string>> = {
  github: 'github',
  'github with ids': 'github',
  gitlab: 'gitlab',
  azureDevops: 'azure-devops-0f1e2d3c',
  bitbucket: 'bitbucket-acme',
  circleci: 'circleci-0f1e2d3c',
  kubernetes: `ack-rrsa-${CLUSTER}`,
};

it.each(Object.keys(sources) as Name[])('the provider of %s is shared by its issuer', (name) => {
  expect(tokenProviderOf(sources[name])).toEqual({
    name: providers[name],
    issuer: tokens[name].iss,
    audience: tokens[name].aud,
    isThere: name === 'kubernetes',
  });
});

it('the provider is the one that the account has already, where it is named', () => {
  expect(tokenProviderOf({ ...sources.github, provider: 'actions' }).name).toBe('actions');
  expect(tokenProviderOf({ ...sources.gitlab, provider: 'lab' }).name).toBe('lab');
});

/** Whose tokens they are, and who enters by them: the branch or environment, or what the platform calls it. */
const told: Readonly<Record<Name, { holder: string; entrants: readonly string[] }>> = {
  github: { holder: 'acme/shop', entrants: ['the branch main of acme/shop on github'] },
  'github with ids': {
    holder: 'acme/shop',
    entrants: [
      'the branch main of acme/shop (123456/456789) on github',
      'the environment production/eu of acme/shop (123456/456789) on github',
    ],
  },
  gitlab: { holder: 'acme/web/shop', entrants: ['the branch main of acme/web/shop on gitlab'] },
  azureDevops: {
    holder: 'acme/Web shop',
    entrants: ['whoever azureDevops calls sc://acme/Web shop/alibaba-production'],
  },
  bitbucket: {
    holder: `acme, repository ${TWO}`,
    entrants: [`whoever bitbucket calls {${TWO}}:{${ONE}}:{????????-????-????-????-????????????}`],
  },
  circleci: {
    holder: 'github.com/acme/shop',
    entrants: [`whoever circleci calls ${tokens.circleci.sub}`],
  },
  kubernetes: {
    holder: `namespace payments of ${CLUSTER}`,
    entrants: ['whoever kubernetes calls system:serviceaccount:payments:worker'],
  },
};

it.each(Object.keys(sources) as Name[])('who enters by tokens of %s is told', (name) => {
  expect(tokenHolderOf(sources[name])).toBe(told[name].holder);
  expect(entrantsOf(sources[name])).toEqual(told[name].entrants);
});

it('each user of CircleCI is told with each branch', () => {
  const from = { ...sources.circleci, userIds: [ONE, TWO], branches: ['main', 'next'] };
  const by = (user: string, branch: string): string =>
    `whoever circleci calls org/${ONE}/project/${TWO}/user/${user}/vcs-origin/github.com/acme/shop/vcs-ref/refs/heads/${branch}`;
  expect(entrantsOf(from)).toEqual([
    by(ONE, 'main'),
    by(ONE, 'next'),
    by(TWO, 'main'),
    by(TWO, 'next'),
  ]);
});

describe("subjects of a trust of one's own", () => {
  const own = { account: ACCOUNT, provider: 'p', issuer: 'https://p.example', audience: 'a' };

  it.each([
    'sc://acme/shop/production',
    `org/${ONE}/project/${TWO}/user/${STEP}`,
    tokens.circleci.sub,
    `{${TWO}}:{${ONE}}:{${STEP}}`,
    'system:serviceaccount:payments:worker',
  ])('may be %s', (subject) => {
    expect(() => oidcTrust({ ...own, subjects: [subject] })).not.toThrow();
  });

  it.each([
    'sc://acme/shop',
    'sc://acme/shop/',
    'sc://acme/shop/*',
    'sc://acme//production',
    `org/${ONE}/project/${TWO}`,
    `org/${ONE}/project/${TWO}/user/*`,
    `org/${ONE}/project/${TWO}/user/${STEP}/vcs-origin/github.com/acme/shop`,
    `{${TWO}}:{${STEP}}`,
    'system:serviceaccount:payments:*',
    'system:serviceaccount:payments:',
  ])('may not be %s', (subject) => {
    expect(() => oidcTrust({ ...own, subjects: [subject] })).toThrow(/^the subject of tokens: /);
  });

  it.each([
    `{${TWO}}:{${ONE}}:*`,
    `{${TWO}}:{????????-????-????-????-????????????}:{????????-????-????-????-????????????}`,
    `{${TWO}}:{${ONE}}:{????????}`,
    `{${TWO}}:{????????-????-????-????-????????????}`,
  ])('may not end with a step as %s', (step) => {
    expect(() => oidcTrust({ ...own, subjects: [], steps: [step] })).toThrow(
      /^the subject of tokens: /,
    );
  });
});

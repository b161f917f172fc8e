import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewPaths } from '../../../cli/commands/review';
import { temporaryFolders } from '../../helpers/temporary-folder';

/**
 * Changes by somebody who wants something to be newly allowed, and nobody to see it. Of each the
 * review has to tell who gets it, in the lines that open the comment.
 */

const folder = temporaryFolders('review-attacks');
const ACCOUNT = '1234567890123456';

type Json = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, Readonly<Record<string, Json>>>>;

const document = (...Statement: readonly Json[]): string =>
  JSON.stringify({ Version: '1', Statement });
const allow = (Action: string | readonly string[], more: Json = {}): Json => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...more,
});
const deny = (Action: string | readonly string[], more: Json = {}): Json => ({
  ...allow(Action, more),
  Effect: 'Deny',
});
const from = (...networks: readonly string[]): Json => ({
  Condition: { IpAddress: { 'acs:SourceIp': networks } },
});
const arn = (what: string): string => `acs:ram::${ACCOUNT}:${what}`;
const trust = (Principal: Json, Condition?: Json): string =>
  document({
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal,
    ...(Condition && { Condition }),
  });
const MFA = { Bool: { 'acs:MFAPresent': ['true'] } };

const policy = (name: string, ...statements: readonly Json[]): Json => ({
  policy_name: name,
  policy_document: document(...statements),
});

/** Ann, in the group of readers, and the role ops, each with a policy of its own. */
const account = (changes: Resources = {}): Resources => {
  const base: Resources = {
    alicloud_ram_user: { ann: { name: 'ann' }, bob: { name: 'bob' } },
    alicloud_ram_group: { readers: { group_name: 'readers' }, admins: { group_name: 'admins' } },
    alicloud_ram_group_membership: {
      readers: { group_name: 'readers', user_names: ['ann'] },
    },
    alicloud_ram_role: {
      ops: { role_name: 'ops', assume_role_policy_document: trust({ RAM: [arn('root')] }, MFA) },
      worker: {
        role_name: 'worker',
        assume_role_policy_document: trust({ Service: ['ecs.aliyuncs.com'] }),
      },
    },
    alicloud_ram_policy: {
      readers: policy('readers', allow(['oss:GetObject', 'ecs:Describe*'])),
      ops: policy(
        'ops',
        allow(['ecs:*', 'vpc:Describe*']),
        deny(['ecs:RunCommand', 'ecs:InvokeCommand']),
      ),
      admins: policy('admins', allow('*')),
    },
    alicloud_ram_group_policy_attachment: {
      readers: { group_name: 'readers', policy_name: 'readers', policy_type: 'Custom' },
      admins: { group_name: 'admins', policy_name: 'admins', policy_type: 'Custom' },
    },
    alicloud_ram_role_policy_attachment: {
      ops: { role_name: 'ops', policy_name: 'ops', policy_type: 'Custom' },
    },
  };
  const types = [...new Set([...Object.keys(base), ...Object.keys(changes)])];
  return Object.fromEntries(types.map((type) => [type, { ...base[type], ...changes[type] }]));
};

function written(resources: Resources): string {
  const into = folder();
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'main.tf.json'), JSON.stringify({ resource: resources }));
  return into;
}

const readers = (...statements: readonly Json[]): Resources => ({
  alicloud_ram_policy: { readers: policy('readers', ...statements) },
});
const ops = (...statements: readonly Json[]): Resources => ({
  alicloud_ram_policy: { ops: policy('ops', ...statements) },
});
const role = (name: string, assume_role_policy_document: string, more: Json = {}): Resources => ({
  alicloud_ram_role: { [name]: { role_name: name, assume_role_policy_document, ...more } },
});
const oidc = (condition: Json): string =>
  trust({ Federated: [arn('oidc-provider/github')] }, condition);
const ISSUER = { 'oidc:iss': ['https://token.actions.githubusercontent.com'] };
const MAIN = { StringEquals: { ...ISSUER, 'oidc:sub': ['repo:acme/shop:ref:refs/heads/main'] } };
const SAML = { 'saml:recipient': ['https://signin.alibabacloud.com/saml-role/sso'] };
const READ = allow(['oss:GetObject', 'ecs:Describe*']);
const OPS = allow(['ecs:*', 'vpc:Describe*']);

const attacks: readonly (readonly [
  what: string,
  before: Resources,
  after: Resources,
  told: readonly RegExp[],
])[] = [
  [
    'an action that few know',
    {},
    readers(READ, allow('ram:SetDefaultPolicyVersion')),
    [/user\/ann: a user\n {2}\+ may newly: ram:SetDefaultPolicyVersion/],
  ],
  [
    'the spelling of another service for the same call',
    {},
    readers(READ, allow('ims:CreateAccessKey')),
    [/user\/ann: a user\n {2}\+ may newly: (?:ims|ram):CreateAccessKey/],
  ],
  [
    'letters of another case',
    {},
    readers(READ, allow('RAM:cReAtEaCcEsSkEy')),
    [/\+ may newly: ram:CreateAccessKey/, /Newly leads to making people, keys/],
  ],
  [
    'question marks in the name of a call',
    {},
    readers(READ, allow('r?m:Create?ccess?ey')),
    [/\+ may newly: r\?m:/i, /Newly leads to making people, keys/],
  ],
  [
    'all but what is harmless',
    {},
    readers(READ, { Effect: 'Allow', NotAction: ['oss:*', 'ecs:*'], Resource: '*' }),
    [/\+ may newly: \*/, /Newly leads to full control/],
  ],
  [
    'a Deny of all but, with one more left out',
    ops(OPS, { Effect: 'Deny', NotAction: ['ecs:Describe*', 'ecs:StartInstance'], Resource: '*' }),
    ops(OPS, {
      Effect: 'Deny',
      NotAction: ['ecs:Describe*', 'ecs:StartInstance', 'ecs:RunCommand'],
      Resource: '*',
    }),
    [/role\/ops: a role\n {2}\+ may newly: ecs:RunCommand/],
  ],
  [
    'a Deny that asks for more than it did',
    {},
    ops(OPS, deny(['ecs:RunCommand', 'ecs:InvokeCommand'], from('203.0.113.0/24'))),
    [/role\/ops: a role\n {2}\+ may newly: ecs:\w+/],
  ],
  [
    'a Deny of a resource and no longer of all',
    {},
    ops(
      OPS,
      deny(['ecs:RunCommand', 'ecs:InvokeCommand'], { Resource: 'acs:ecs:*:*:instance/i-1' }),
    ),
    [/\+ may newly: ecs:\w+/],
  ],
  [
    'a network one bit wider',
    readers(allow('oss:GetObject', from('203.0.113.0/25'))),
    readers(allow('oss:GetObject', from('203.0.113.0/24'))),
    [/\+ may newly: oss:GetObject\n.*the address of the caller is in 203\.0\.113\.0\/24/],
  ],
  [
    'a condition that no longer is one',
    readers(allow('oss:GetObject', { Condition: MFA })),
    readers(
      allow('oss:GetObject', { Condition: { Bool: { 'acs:MFAPresent': ['true', 'false'] } } }),
    ),
    [/\+ may newly: oss:GetObject/],
  ],
  [
    'a variable where a name was',
    readers(allow('oss:GetObject', { Resource: 'acs:oss:*:*:shop/*' })),
    readers(allow('oss:GetObject', { Resource: 'acs:oss:*:*:${acs:Username}/*' })),
    [/user\/ann/, /\+ may newly/],
  ],
  [
    'a resource whose account is left empty',
    readers(allow('oss:GetObject', { Resource: 'acs:oss:*:*:shop/*' })),
    readers(allow('oss:GetObject', { Resource: 'acs:oss:*::*' })),
    [/\+ may newly.*: oss:GetObject/],
  ],
  [
    'a member of a group of administrators',
    {},
    {
      alicloud_ram_user_group_attachment: { ann: { user_name: 'ann', group_name: 'admins' } },
    },
    [/user\/ann: a user\n {2}\+ may newly: \*/, /user\/ann: holds everything already/],
  ],
  [
    'a policy attached to a role that machines run as',
    { alicloud_instance: { m: { role_name: 'worker' } } },
    {
      alicloud_instance: { m: { role_name: 'worker' } },
      alicloud_ram_role_policy_attachment: {
        worker: { role_name: 'worker', policy_name: 'admins', policy_type: 'Custom' },
      },
    },
    [/role\/worker: a role\n {2}\+ may newly: \*/, /in it|who may enter: the service ecs/],
  ],
  [
    'a service that a role trusts besides',
    {},
    role(
      'ops',
      trust({ RAM: [arn('root')], Service: ['ecs.aliyuncs.com'] }, MFA).replace(
        '"Condition"',
        '"Condition"',
      ),
    ),
    [/role\/ops: a role\n {2}\+ ecs\.aliyuncs\.com may newly enter/],
  ],
  [
    'another account that a role trusts',
    {},
    role('ops', trust({ RAM: [arn('root'), 'acs:ram::6543210987654321:root'] }, MFA)),
    [/\+ acs:ram::6543210987654321:root may newly enter/],
  ],
  [
    'a second factor that is asked for in a key that is misspelt',
    {},
    role('ops', trust({ RAM: [arn('root')] }, { Bool: { 'acs:MFAPresents': ['true'] } })),
    [/role\/ops: a role\n {2}\+ .*may newly enter/],
  ],
  [
    'a branch that is any branch',
    role('ci', oidc(MAIN)),
    role('ci', oidc({ StringEquals: ISSUER, StringLike: { 'oidc:sub': ['repo:acme/shop*'] } })),
    [/role\/ci: a role\n {2}\+ .*oidc-provider\/github may newly enter.*oidc:sub/],
  ],
  [
    'an identity provider by another metadata',
    {
      ...role('sso', trust({ Federated: [arn('saml-provider/corp')] }, { StringEquals: SAML })),
      alicloud_ram_saml_provider: {
        corp: { saml_provider_name: 'corp', encodedsaml_metadata_document: 'b25l' },
      },
    },
    {
      ...role('sso', trust({ Federated: [arn('saml-provider/corp')] }, { StringEquals: SAML })),
      alicloud_ram_saml_provider: {
        corp: { saml_provider_name: 'corp', encodedsaml_metadata_document: 'dHdv' },
      },
    },
    [/role\/sso: a role\n {2}\+ .*saml-provider\/corp/],
  ],
  [
    'an issuer of tokens by another address',
    {
      ...role('ci', oidc(MAIN)),
      alicloud_ims_oidc_provider: {
        g: {
          oidc_provider_name: 'github',
          issuer_url: 'https://token.actions.githubusercontent.com',
          fingerprints: ['aa'],
        },
      },
    },
    {
      ...role('ci', oidc(MAIN)),
      alicloud_ims_oidc_provider: {
        g: {
          oidc_provider_name: 'github',
          issuer_url: 'https://token.actions.githubusercontent.com',
          fingerprints: ['aa', 'bb'],
        },
      },
    },
    [/role\/ci: a role\n {2}\+ .*oidc-provider\/github/],
  ],
  [
    'a policy attached by Resource Manager to a user',
    {},
    {
      alicloud_resource_manager_policy_attachment: {
        bob: {
          policy_name: 'admins',
          policy_type: 'Custom',
          principal_name: `bob@${ACCOUNT}.onaliyun.com`,
          principal_type: 'IMSUser',
          resource_group_id: ACCOUNT,
        },
      },
    },
    [/user\/bob: a user\n {2}\+ may newly: \*/],
  ],
];

it.each(attacks)('tells of %s', async (_, before, after, told) => {
  const options = { base: written(account(before)), format: 'text', failOn: 'critical' } as const;
  const { text } = await reviewPaths([written(account(after))], options, '2026-11-23');
  expect(text).toMatch(/^access\n/);
  for (const pattern of told) expect(text.replace(/^ {2}/gm, '')).toMatch(pattern);
});

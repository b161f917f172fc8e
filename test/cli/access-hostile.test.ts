import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffAccounts } from '../../cli/commands/access/diff';
import { accessPaths, whoMay } from '../../cli/commands/access/paths';
import { reviewPaths } from '../../cli/commands/review';
import { temporaryFolders } from '../helpers/temporary-folder';

/** What nobody understands of a policy is told as that: it is never "none", and never silence. */

const folder = temporaryFolders('access-hostile');
const ACCOUNT = '1234567890123456';
const ROOT = { RAM: [`acs:ram::${ACCOUNT}:root`] };

type Json = Readonly<Record<string, unknown>>;

const document = (...Statement: readonly unknown[]): string =>
  JSON.stringify({ Version: '1', Statement });
const reads = { Effect: 'Allow', Action: 'ecs:DescribeZones', Resource: '*' };
const enters = {
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: ROOT,
  Condition: { Bool: { 'acs:MFAPresent': ['true'] } },
};
const trusting = (change: Json): string => document({ ...enters, ...change });

interface Declared {
  readonly policy?: string;
  readonly trust?: string;
  readonly more?: Json;
}

/** A role with a policy; what is declared besides comes last. */
function written({ policy = document(reads), trust = document(enters), more = {} }: Declared = {}) {
  const into = folder();
  mkdirSync(into, { recursive: true });
  const own = {
    alicloud_ram_role: { ops: { role_name: 'ops', assume_role_policy_document: trust } },
    alicloud_ram_policy: { ops: { policy_name: 'ops', policy_document: policy } },
    alicloud_ram_role_policy_attachment: {
      ops: { role_name: 'ops', policy_name: 'ops', policy_type: 'Custom' },
    },
  };
  writeFileSync(join(into, 'main.tf.json'), JSON.stringify({ resource: own }));
  writeFileSync(join(into, 'more.tf.json'), JSON.stringify({ resource: more }));
  return into;
}

const many = (count: number, one: (index: number) => Json): Json =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, one(index)]));

/** A policy of Resource Manager that somebody holds, and documents that are declared by themselves. */
function managed(defaultVersion?: string): Json {
  return {
    managed: {
      policy_name: 'managed',
      policy_document: document(reads),
      ...(defaultVersion !== undefined && { default_version: defaultVersion }),
    },
  };
}

function versions(count: number, chosen?: number): Json {
  return {
    alicloud_resource_manager_policy: managed(),
    alicloud_resource_manager_policy_version: many(count, (index) => ({
      policy_name: 'managed',
      policy_document: document({ ...reads, Action: 'ecs:Describe*' }),
      ...(index === chosen && { is_default_version: true }),
    })),
    alicloud_ram_user: { ann: { name: 'ann' } },
    alicloud_ram_user_policy_attachment: {
      ann: { user_name: 'ann', policy_name: 'managed', policy_type: 'Custom' },
    },
  };
}

const notUnderstood: readonly (readonly [string, Declared])[] = [
  ['a policy that is no JSON', { policy: '{"Version":"1","Statement":[' }],
  ['a policy of nothing', { policy: '' }],
  ['a policy that is null', { policy: 'null' }],
  ['a policy that begins with a mark', { policy: `\u{feff}${document(reads)}` }],
  ['a policy without statements', { policy: '{"Version":"1"}' }],
  ['a policy of no statement', { policy: document() }],
  ['a policy of another cloud', { policy: document(reads).replace('"1"', '"2012-10-17"') }],
  [
    'an operator that RAM does not have',
    { policy: document({ ...reads, Condition: { StringSortOf: { 'acs:SourceIp': '1.2.3.4' } } }) },
  ],
  [
    'an operator that RAM refuses',
    {
      policy: document({
        ...reads,
        Condition: { StringEqualsIfExists: { 'acs:SourceIp': '1.2.3.4' } },
      }),
    },
  ],
  [
    'an operator called __proto__',
    { policy: document(reads).replace('}]', ',"Condition":{"__proto__":{"a":"b"}}}]') },
  ],
  ['an effect in small letters', { policy: document({ ...reads, Effect: 'allow' }) }],
  [
    'an effect that stands there twice',
    { policy: document(reads).replace('"Effect"', '"Effect":"Deny","Effect"') },
  ],
  ['an action and no action', { policy: document({ ...reads, NotAction: 'ecs:*' }) }],
  ['an action that is a number', { policy: document({ ...reads, Action: 7 }) }],
  ['an action with a line break', { policy: document({ ...reads, Action: 'ecs:Run\n\u{202e}x' }) }],
  ['resources that are not', { policy: document({ ...reads, NotResource: 'acs:oss:*:*:x' }) }],
  ['an element that nobody knows', { policy: document({ ...reads, Unless: 'x' }) }],
  [
    '20,000 lists in each other',
    { policy: `{"Version":"1","Statement":${'['.repeat(2e4)}${']'.repeat(2e4)}}` },
  ],
  [
    'a policy that RAM does not take, as it is 6,145 bytes long',
    { policy: document(reads) + ' '.repeat(6145 - document(reads).length) },
  ],
  [
    '100 policies of one name',
    {
      more: {
        alicloud_ram_policy: many(100, (index) => ({
          policy_name: 'ops',
          policy_document: document({ ...reads, Action: index === 77 ? '*' : 'ecs:Describe*' }),
        })),
      },
    },
  ],
  ['a trust that is no JSON', { trust: '{"Version":' }],
  ['a trust of nothing', { trust: '' }],
  [
    'an operator of a trust that RAM does not have',
    { trust: trusting({ Condition: { Boole: { 'acs:MFAPresent': ['true'] } } }) },
  ],
  [
    'a condition of a trust in small letters',
    { trust: trusting({ condition: enters.Condition, Condition: undefined }) },
  ],
  [
    'a policy of 101 versions, of which RAM keeps five',
    { policy: document(reads), more: versions(100, 77) },
  ],
  [
    'versions of a policy, of which two are said to be the default one',
    { more: { ...versions(2, 1), alicloud_resource_manager_policy: managed('v3') } },
  ],
  [
    'a default version that is none of those that there are',
    { more: { ...versions(2), alicloud_resource_manager_policy: managed('v7') } },
  ],
  ['a trust in anybody', { trust: trusting({ Principal: '*' }) }],
  ['a trust in all but some', { trust: trusting({ NotPrincipal: ROOT, Principal: undefined }) }],
  ['a trust in nobody', { trust: trusting({ Principal: undefined }) }],
  ['a trust in another cloud', { trust: trusting({ Principal: { AWS: ['*'] } }) }],
  [
    'two roles of one name',
    {
      more: {
        alicloud_ram_role: {
          twin: { role_name: 'ops', assume_role_policy_document: document(enters) },
        },
      },
    },
  ],
];

it.each(notUnderstood)('%s', async (_, declared) => {
  const [base, head] = [written(), written(declared)];
  const kept = await diffAccounts(head, head, 'text');
  expect(kept).toMatchObject({ code: 3 });
  expect(kept.text).toMatch(/^No difference, as far as is known\.\n\? /);
  const changed = await diffAccounts(base, head, 'text');
  expect(changed.code).not.toBe(0);
  expect(changed.text).toMatch(/^\? /m);
  const paths = await accessPaths({ in: head, to: 'admin', format: 'text' });
  expect(paths.code).not.toBe(0);
  expect(paths.text).not.toContain('every way of the catalogue was tried');
  const who = await whoMay('ram:CreateUser', '*', { in: head, format: 'text' });
  expect(who.code).not.toBe(0);
  expect(who.text).not.toContain('every way');
  const options = { base, format: 'text', failOn: 'critical' } as const;
  const review = await reviewPaths([head], options, '2026-11-23');
  expect(review.text).toMatch(/^access\n/);
  expect(review.text).toMatch(/^ {2}\? /m);
  expect(review.code).not.toBe(0);
});

it('is understood at the limit, and where names and documents are as they should be', async () => {
  const longest = document(reads) + ' '.repeat(6144 - document(reads).length);
  const head = written({ policy: longest });
  expect((await diffAccounts(written(), head, 'text')).code).toBe(0);
  expect((await accessPaths({ in: head, to: 'admin', format: 'text' })).code).toBe(0);
});

it('roles that trust each other in a circle lead where the circle does, and no further', async () => {
  const CIRCLE = 40;
  const roles = (last: string): string =>
    written({
      more: {
        alicloud_ram_role: many(CIRCLE, (index) => ({
          role_name: `r${index}`,
          assume_role_policy_document: trusting({
            Principal: {
              RAM: [index, (index + CIRCLE - 1) % CIRCLE].map(
                (of) => `acs:ram::${ACCOUNT}:role/r${of}`,
              ),
            },
            Condition: undefined,
          }),
        })),
        alicloud_ram_policy: {
          enters: {
            policy_name: 'enters',
            policy_document: document({ ...reads, Action: 'sts:AssumeRole' }),
          },
          last: { policy_name: 'last', policy_document: document({ ...reads, Action: last }) },
        },
        alicloud_ram_role_policy_attachment: {
          ...many(CIRCLE, (index) => ({
            role_name: `r${index}`,
            policy_name: 'enters',
            policy_type: 'Custom',
          })),
          last: { role_name: `r${CIRCLE - 1}`, policy_name: 'last', policy_type: 'Custom' },
        },
      },
    });
  const ask = { to: 'admin', from: 'r0', format: 'json' } as const;
  const { paths } = JSON.parse((await accessPaths({ in: roles('*'), ...ask })).text) as {
    readonly paths: readonly { readonly steps: readonly unknown[] }[];
  };
  expect(paths.map(({ steps }) => steps.length)).toEqual([CIRCLE - 1]);
  const nowhere = await accessPaths({ in: roles('ecs:Start*'), to: 'admin', format: 'text' });
  expect(nowhere).toEqual({
    text: 'No path of the catalogue leads to admin: every way of the catalogue was tried.\n',
    code: 0,
  });
});

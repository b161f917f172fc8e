import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffAccounts } from '../../cli/commands/access/diff';
import { reviewPaths } from '../../cli/commands/review';
import { temporaryFolders } from '../helpers/temporary-folder';

/** What changes in who may do what without a grant of anybody being touched. */

const folder = temporaryFolders('access-boundaries');

type Resources = Readonly<Record<string, unknown>>;

const document = (...Statement: readonly unknown[]): string =>
  JSON.stringify({ Version: '1', Statement });
const deny = (...Action: readonly string[]): string =>
  document({ Effect: 'Deny', Action, Resource: '*' });
const allow = (...Action: readonly string[]): string =>
  document({ Effect: 'Allow', Action, Resource: '*' });

function written(resource: Resources): string {
  const into = folder();
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'main.tf.json'), JSON.stringify({ resource }));
  return into;
}

async function told(before: Resources, after: Resources): Promise<{ text: string; code: number }> {
  return diffAccounts(written(before), written(after), 'text');
}

describe('control policies', () => {
  interface Bound {
    readonly text?: string;
    readonly scope?: 'All' | 'RAM';
    readonly isAttached?: boolean;
    readonly status?: 'Enabled' | 'Disabled';
  }
  const bound = ({
    text = deny('ram:CreateUser', 'ram:CreateAccessKey'),
    scope = 'RAM',
    isAttached = true,
    status = 'Enabled',
  }: Bound = {}): Resources => ({
    alicloud_resource_manager_resource_directory: { own: { status } },
    alicloud_resource_manager_folder: { prod: { folder_name: 'prod' } },
    alicloud_resource_manager_control_policy: {
      keys: { control_policy_name: 'no-users', effect_scope: scope, policy_document: text },
    },
    ...(isAttached && {
      alicloud_resource_manager_control_policy_attachment: {
        keys: {
          policy_id: '${alicloud_resource_manager_control_policy.keys.id}',
          target_id: '${alicloud_resource_manager_folder.prod.id}',
        },
      },
    }),
  });
  const FREED = [
    'everybody in alicloud_resource_manager_folder.prod: control policies hold them back',
    '  + may newly, should anything else allow it: ram:CreateUser, ram:CreateAccessKey',
    '      on everything',
    '      for example ram:CreateUser on *: denied before, allowed after',
    '',
  ].join('\n');

  it.each<readonly [string, Bound]>([
    ['one is taken off', { isAttached: false }],
    ['all are switched off', { status: 'Disabled' }],
    ['one denies something else', { text: deny('ecs:DeleteInstance') }],
    [
      'one denies it under a condition',
      {
        text: document({
          Effect: 'Deny',
          Action: ['ram:CreateUser', 'ram:CreateAccessKey'],
          Resource: '*',
          Condition: { Bool: { 'acs:MFAPresent': ['false'] } },
        }),
      },
    ],
  ])('tells what they had denied where %s', async (_, after) => {
    const { text, code } = await told(bound(), bound(after));
    expect(text).toMatch(
      /^everybody in alicloud_resource_manager_folder\.prod: .*\n {2}\+ may newly, should anything else allow it.*: ram:CreateUser, ram:CreateAccessKey\n/,
    );
    expect(code).toBe(1);
  });

  it('tells it whole, with a call that shows it', async () => {
    expect(await told(bound(), bound({ isAttached: false }))).toEqual({ text: FREED, code: 1 });
  });

  it('tells it in the comment of a review, before anything else', async () => {
    const options = { base: written(bound()), format: 'text', failOn: 'critical' } as const;
    const { text } = await reviewPaths(
      [written(bound({ isAttached: false }))],
      options,
      '2026-11-23',
    );
    expect(text).toMatch(/^access\n {2}everybody in alicloud_resource_manager_folder\.prod/);
    expect(text).toContain('ram:CreateUser, ram:CreateAccessKey');
  });

  it('tells that a root user is no longer held', async () => {
    const { text, code } = await told(bound({ scope: 'All' }), bound());
    expect(text).toContain('  + no-users no longer holds root users\n');
    expect(code).toBe(1);
    expect((await told(bound(), bound({ scope: 'All' }))).code).toBe(0);
  });

  it('tells of what is not known what may be', async () => {
    const { text, code } = await told(bound(), bound({ text: '{' }));
    expect(text).toContain('  + may newly, should anything else allow it, as far as can be told: ');
    expect(code).toBe(1);
  });

  it('tells where what policies list is all that is let through that they list more', async () => {
    const { text } = await told(
      bound({ text: allow('ecs:*') }),
      bound({ text: allow('ecs:*', 'oss:*') }),
    );
    expect(text).toContain('should anything else allow it, as far as can be told: oss:*\n');
  });

  it.each<readonly [string, Bound, Bound]>([
    ['nothing changes', {}, {}],
    ['one is attached', { isAttached: false }, {}],
    ['one denies more', {}, { text: deny('ram:Create*') }],
    [
      'one says the same in other words',
      {},
      { text: deny('RAM:createuser', 'ram:CreateUser', 'ram:CreateAccessKey') },
    ],
    [
      'one that is not attached goes',
      { isAttached: false },
      { isAttached: false, text: deny('x:y') },
    ],
  ])('tells nothing new where %s', async (_, before, after) => {
    const { text, code } = await told(bound(before), bound(after));
    expect(text).not.toContain('newly');
    expect(code).toBe(0);
  });
});

describe('versions of a policy', () => {
  const WIDE = allow('ram:*');
  const policy = (defaultVersion: string): Resources => ({
    alicloud_resource_manager_policy: {
      p: { policy_name: 'p', policy_document: WIDE, default_version: defaultVersion },
    },
    alicloud_resource_manager_policy_version: {
      p: { policy_name: 'p', policy_document: allow('ecs:StopInstance'), version_id: 'v2' },
    },
    alicloud_ram_user: { ann: { name: 'ann' } },
    alicloud_ram_user_policy_attachment: {
      ann: { user_name: 'ann', policy_name: 'p', policy_type: 'Custom' },
    },
  });

  it('tells what an older one newly allows, and what the newer one no longer', async () => {
    const back = await told(policy('v2'), policy('v1'));
    expect(back.text).toContain('user/ann: a user\n  + may newly: ram:*\n');
    expect(back.code).toBe(1);
    const on = await told(policy('v1'), policy('v2'));
    expect(on.text).toContain('  - may no longer: ram:*\n');
  });

  it('tells of one whose document is not here that nobody can tell', async () => {
    const alone = (version: string): Resources => ({
      ...policy(version),
      alicloud_resource_manager_policy_version: {},
    });
    expect(await told(alone('v3'), alone('v2'))).toEqual({
      text: 'No difference, as far as is known.\n? alicloud_resource_manager_policy.p: its default version becomes v2, not v3: what that says is not here\n',
      code: 3,
    });
    expect((await told(alone('v3'), alone('v3'))).code).toBe(0);
  });

  it('tells what a version newly allows that is marked as the default one', async () => {
    const marked = (isDefault: boolean): Resources => {
      const all = policy('v1');
      return {
        ...all,
        alicloud_resource_manager_policy: {
          p: { policy_name: 'p', policy_document: allow('ecs:StopInstance') },
        },
        alicloud_resource_manager_policy_version: {
          p: { policy_name: 'p', policy_document: WIDE, is_default_version: isDefault },
        },
      };
    };
    expect((await told(marked(false), marked(true))).text).toContain('+ may newly: ram:*\n');
    expect((await told(marked(true), marked(true))).code).toBe(0);
  });
});

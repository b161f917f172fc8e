import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffAccounts } from '../../cli/commands/access/diff';
import { temporaryFolders } from '../helpers/temporary-folder';

/** What of a state gives access besides what a policy document says. */

const folder = temporaryFolders('access-states');
const ACCOUNT = '1234567890123456';

type Values = Readonly<Record<string, unknown>>;

const document = (Action: string): string =>
  JSON.stringify({ Version: '1', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] });
const READ = document('ecs:Describe*');

function one(type: string, name: string, values: Values): object {
  return { address: `${type}.${name}`, mode: 'managed', type, name, values };
}

/** Ann may enter roles, if these let her. */
const ANN = [
  one('alicloud_ram_user', 'ann', { name: 'ann' }),
  one('alicloud_ram_policy', 'p', {
    policy_name: 'p',
    policy_document: document('sts:AssumeRole'),
  }),
  one('alicloud_ram_user_policy_attachment', 'p', {
    user_name: 'ann',
    policy_name: 'p',
    policy_type: 'Custom',
  }),
];

function state(...more: readonly object[]): string {
  const into = folder();
  mkdirSync(into, { recursive: true });
  const file = join(into, 'state.json');
  const values = { root_module: { resources: [...ANN, ...more] } };
  writeFileSync(
    file,
    JSON.stringify({ format_version: '1.0', terraform_version: '1.11.0', values }),
  );
  return file;
}

async function told(before: string, after: string): Promise<{ text: string; code: number }> {
  return diffAccounts(before, after, 'text');
}

const administrator = (trusted: Values): readonly object[] => [
  one('alicloud_ram_role', 'adm', { name: 'adm', ...trusted }),
  one('alicloud_ram_role_policy_attachment', 'adm', {
    role_name: 'adm',
    policy_name: 'AdministratorAccess',
    policy_type: 'System',
  }),
];

it('reads whom a role trusts by lists, and where that leads', async () => {
  const boss = administrator({ ram_users: [`acs:ram::${ACCOUNT}:user/boss`] });
  const root = administrator({ ram_users: [`acs:ram::${ACCOUNT}:root`] });
  const { text, code } = await told(state(...boss), state(...root));
  expect(text).toContain(`  + acs:ram::${ACCOUNT}:root may newly enter\n`);
  expect(text).toContain('  1. user/ann enters role/adm\n');
  expect(code).toBe(1);
  expect((await told(state(...root), state(...root))).code).toBe(0);
});

it('reads which services a role is for', async () => {
  const before = administrator({ services: ['ecs.aliyuncs.com'] });
  const after = administrator({ services: ['ecs.aliyuncs.com', 'fc.aliyuncs.com'] });
  const { text, code } = await told(state(...before), state(...after));
  expect(text).toContain('  + fc.aliyuncs.com may newly enter\n');
  expect(code).toBe(1);
});

const assigned = (principal: string): object =>
  one('alicloud_cloud_sso_access_assignment', 's', {
    access_configuration_id: 'ac-1',
    principal_id: principal,
    principal_type: 'User',
    target_id: ACCOUNT,
  });

it('says of what newly gives access by CloudSSO that it is not followed', async () => {
  for (const [before, after] of [
    [state(), state(assigned('u-1'))],
    [state(assigned('u-1')), state(assigned('u-2'))],
  ] as const) {
    expect(await told(before, after)).toEqual({
      text: 'No difference, as far as is known.\n? alicloud_cloud_sso_access_assignment.s: gives access by CloudSSO, which is not followed here\n',
      code: 3,
    });
  }
  expect((await told(state(assigned('u-1')), state(assigned('u-1')))).code).toBe(0);
  expect((await told(state(assigned('u-1')), state())).code).toBe(0);
});

const versions = (count: number): readonly object[] => [
  one('alicloud_resource_manager_policy', 'm', {
    policy_name: 'm',
    policy_document: READ,
    default_version: 'v2',
  }),
  ...Array.from({ length: count }, (_, at) =>
    one('alicloud_resource_manager_policy_version', `v${at}`, {
      policy_name: 'm',
      policy_document: READ,
      version_id: `v${at + 2}`,
    }),
  ),
];

it('tells more versions than RAM keeps, also of a policy that nobody holds', async () => {
  const { text, code } = await told(state(), state(...versions(99)));
  expect(text).toContain(
    '? alicloud_resource_manager_policy.m: has 100 versions, of which RAM keeps 5\n',
  );
  expect(code).toBe(3);
  expect((await told(state(), state(...versions(4)))).code).toBe(0);
});

it('tells what a version may allow of a policy that is declared elsewhere', async () => {
  const held = one('alicloud_ram_user_policy_attachment', 'other', {
    user_name: 'ann',
    policy_name: 'other',
    policy_type: 'Custom',
  });
  const version = one('alicloud_resource_manager_policy_version', 'other', {
    policy_name: 'other',
    policy_document: document('ram:*'),
    version_id: 'v2',
  });
  const { text, code } = await told(state(held), state(held, version));
  expect(text).toContain('  + may newly, as far as can be told: ram:*\n');
  expect(code).not.toBe(0);
});

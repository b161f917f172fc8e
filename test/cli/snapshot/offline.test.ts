import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Account, parseSeed, plantSeed } from 'alicloud-sandbox';
import { takeSnapshot, type SnapshotOptions } from '../../../cli/commands/snapshot';
import {
  isWhole,
  keysOf,
  parseSnapshot,
  SECTION_NAMES,
  usersOf,
  type Snapshot,
} from '../../../policies/account/snapshot';
import type { Json } from '../../../policies/review';
import { temporaryFolders } from '../../helpers/temporary-folder';

const folderFor = temporaryFolders('snapshot');
const NOW = new Date('2026-11-28T08:00:00Z');

async function taken(options: Omit<SnapshotOptions, 'output'>) {
  const output = join(folderFor(), 'account.json');
  const { code, notes } = await takeSnapshot({ ...options, output }, {}, NOW);
  const text = readFileSync(output, 'utf8');
  expect(statSync(output).mode & 0o777).toBe(0o600);
  return { code, notes, text, snapshot: parseSnapshot(JSON.parse(text) as Json, output) };
}

const named = (snapshot: Snapshot): string[] =>
  SECTION_NAMES.flatMap((name) =>
    snapshot.sections[name].objects.map(({ type, values }) => {
      const by = ['name', 'role_name', 'bucket', 'security_group_name', 'user_name'];
      const found = by.map((one) => values[one]).find((one) => typeof one === 'string');
      return `${type} ${String(found)}`;
    }),
  );

const TRUST =
  '{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":["ecs.aliyuncs.com"]}}]}';
const tens = Array.from({ length: 10 }, (_, at) => String(at));
/** Sixty things, ten of each of six kinds. */
const SIXTY = tens.flatMap((at) => [
  { type: 'alicloud_ram_user', attributes: { name: `user-${at}`, email: `u${at}@example.com` } },
  { type: 'alicloud_ram_login_profile', attributes: login(at) },
  { type: 'alicloud_ram_access_key', attributes: { user_name: `user-${at}` } },
  {
    type: 'alicloud_ram_role',
    attributes: { role_name: `role-${at}`, assume_role_policy_document: TRUST },
  },
  { type: 'alicloud_oss_bucket', attributes: { bucket: `bucket-of-tests-${at}` } },
  { type: 'alicloud_security_group', attributes: { security_group_name: `group-${at}` } },
]);

function login(at: string) {
  return { user_name: `user-${at}`, password: 'Correct-Horse-9', mfa_bind_required: at === '0' };
}

describe('the snapshot of a simulated account', () => {
  const folder = join(folderFor(), 'account');
  beforeAll(() => {
    const account = new Account({ folder, at: new Date('2026-03-01T08:00:00Z') });
    plantSeed(account, parseSeed({ objects: SIXTY }), 'cn-beijing');
  });

  test('has all sixty things, and nothing else', async () => {
    const { code, notes, text, snapshot } = await taken({ account: folder });
    expect([code, notes]).toEqual([0, []]);
    expect(SECTION_NAMES.every((name) => isWhole(snapshot, name))).toBe(true);
    expect(named(snapshot).sort()).toEqual(
      SIXTY.map(({ type, attributes }) => {
        const [first] = Object.values(attributes);
        return `${type} ${String(first)}`;
      }).sort(),
    );
    expect(usersOf(snapshot)[0]).toMatchObject({ name: 'user-0', console: true, mfaAsked: true });
    expect(usersOf(snapshot)[1]).toMatchObject({ mfaAsked: false, mfa: undefined });
    for (const secret of ['Correct-Horse', '@example.com']) expect(text).not.toContain(secret);
  });

  test('has of the credential report what the account does not tell', async () => {
    const [made = ''] = keysOf((await taken({ account: folder })).snapshot).map(
      ({ created }) => created,
    );
    const report = join(folderFor(), 'report.csv');
    const head =
      'user,user_last_logon,password_active,mfa_active,access_key_1_exist,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used';
    const rows = [
      `user-0@1234567890123456.onaliyun.com,2026-11-20T08:00:00Z,TRUE,TRUE,TRUE,TRUE,${made},-`,
      'somebody-gone,-,TRUE,FALSE,FALSE,FALSE,-,-',
    ];
    writeFileSync(report, [head, ...rows].join('\n'));
    const { snapshot } = await taken({ account: folder, credentialReport: report });
    expect(usersOf(snapshot)).toHaveLength(10);
    expect(usersOf(snapshot)[0]).toMatchObject({
      ...{ mfa: true, lastSignIn: '2026-11-20T08:00:00.000Z' },
      keys: [{ lastUsed: null }],
    });
    const alone = await taken({ credentialReport: report });
    expect(usersOf(alone.snapshot).map(({ name }) => name)).toEqual(['somebody-gone', 'user-0']);
    expect(isWhole(alone.snapshot, 'roles')).toBe(false);
    expect(alone.notes).toContain('roles (roles and whom they trust): were not asked for');
  });
});

describe('the snapshot of what Terraform has', () => {
  const state = {
    format_version: '1.0',
    values: {
      root_module: {
        resources: [
          {
            ...{ address: 'alicloud_ram_user.all["ada"]', mode: 'managed', index: 'ada' },
            ...{ type: 'alicloud_ram_user', name: 'all' },
            values: { id: 'ada', name: 'ada', email: null },
          },
        ],
        child_modules: [],
      },
    },
  };
  const written = (content: unknown): string => {
    const file = join(folderFor(), 'state.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  test('says that there may be more', async () => {
    const { code, snapshot } = await taken({ terraform: written(state) });
    expect(code).toBe(0);
    expect(usersOf(snapshot).map(({ name, console: is }) => [name, is])).toEqual([
      ['ada', undefined],
    ]);
    expect(snapshot.sections.users.coverage).toMatchObject([{ region: '*', read: 'partly' }]);
  });

  test.each([
    [{ version: 4, lineage: 'x', terraform_version: '1.11.0' }, 'a state as Terraform keeps it'],
    [{ resource: {} }, 'neither a state nor a plan'],
    ['{"format_version":', 'an end in the middle'],
    ['', 'nothing'],
  ])('refuses what is none: %j', async (content, told) => {
    await expect(taken({ terraform: written(content) })).rejects.toThrow(told);
  });
});

describe('snapshot', () => {
  test('asks for something to read', async () => {
    await expect(taken({})).rejects.toThrow('there is nothing to read');
    await expect(taken({ account: folderFor() })).rejects.toThrow('no simulated account');
    const both = { account: 'a', terraform: 'b' };
    await expect(taken(both)).rejects.toThrow('give one of them');
  });

  test('prints a policy that reads, and nothing that changes or reads data', async () => {
    const { text } = await takeSnapshot({ output: '-', policy: true }, {}, NOW);
    const { Statement } = JSON.parse(text) as { Statement: { Action: string[] }[] };
    const actions = Statement.flatMap(({ Action }) => Action);
    expect(actions).toContain('ram:ListUsers');
    expect(actions.filter((one) => !/^[a-z]+:(?:Describe|Get|List)/.test(one))).toEqual([]);
  });
});

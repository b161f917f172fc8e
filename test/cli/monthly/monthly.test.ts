import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Account, AccountEditor, parseSeed, plantSeed } from '../../../packages/sandbox/src';
import { reviewMonth, tellChecklist, type MonthlyOptions } from '../../../cli/commands/monthly';
import { callInSandbox } from '../../../cli/commands/sandbox/call';
import { takeSnapshot } from '../../../cli/commands/snapshot';
import type { Month } from '../../../cli/monthly/month';
import { temporaryFolders } from '../../helpers/temporary-folder';

const folderFor = temporaryFolders('monthly');
const NOW = new Date('2026-11-28T08:00:00Z');
const ACCOUNT = '1234567890123456';
const PEOPLE = `{"Version":"1","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"RAM":["acs:ram::${ACCOUNT}:root"]},"Condition":{"Bool":{"acs:MFAPresent":"true"}}}]}`;

const user = (name: string) => ({ type: 'alicloud_ram_user', attributes: { name } });
const login = (user_name: string, mfa: boolean) => ({
  type: 'alicloud_ram_login_profile',
  attributes: { user_name, password: 'Correct-Horse-9', mfa_bind_required: mfa },
});
const key = (user_name: string) => ({ type: 'alicloud_ram_access_key', attributes: { user_name } });
const role = (role_name: string) => ({
  type: 'alicloud_ram_role',
  attributes: { role_name, assume_role_policy_document: PEOPLE },
});
const SEED = [
  ...['alice', 'bob', 'carl', 'dora', 'ed', 'fay', 'gus', 'good'].map(user),
  ...[login('alice', false), login('bob', true), login('fay', true), login('good', true)],
  ...[key('carl'), key('dora'), key('ed'), key('ed'), key('fay')],
  {
    type: 'alicloud_ram_user_policy_attachment',
    attributes: {
      ...{ user_name: 'gus', policy_name: 'AdministratorAccess', policy_type: 'System' },
    },
  },
  ...[role('entered'), role('forgotten')],
  {
    type: 'alicloud_security_group',
    as: 'group',
    attributes: { security_group_name: 'forgotten' },
  },
  {
    type: 'alicloud_security_group_rule',
    attributes: {
      ...{ type: 'ingress', ip_protocol: 'tcp', port_range: '22/22', cidr_ip: '0.0.0.0/0' },
      ...{ security_group_id: '{group.id}', policy: 'accept', priority: 1, nic_type: 'intranet' },
    },
  },
  { type: 'alicloud_oss_bucket', as: 'bucket', attributes: { bucket: 'bucket-of-tests' } },
  {
    type: 'alicloud_oss_bucket_acl',
    attributes: { bucket: '{bucket.bucket}', acl: 'public-read' },
  },
  {
    type: 'alicloud_actiontrail_trail',
    attributes: { trail_name: 'audit', oss_bucket_name: 'bucket-of-tests', status: 'Disable' },
  },
];

/** One weakness of each kind, by hand. */
const SEEDED = [
  ['console-without-mfa', 'user/alice'],
  ['console-idle', 'user/bob'],
  ['key-unused', 'access key * of carl'],
  ['key-old', 'access key * of dora'],
  ['keys-double', 'user/ed'],
  ['console-and-key', 'user/fay'],
  ['role-unassumed', 'role/forgotten'],
  ['administrator-every-day', 'user/gus'],
  ['open-to-all', 'security group *: tcp 22/22 from 0.0.0.0/0'],
  ['open-to-all', 'bucket bucket-of-tests'],
  ['trail-off', 'trail audit'],
];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

describe('the month of an account', () => {
  const where = folderFor();
  const folder = join(where, 'account');
  const report = join(where, 'report.csv');
  const logs = join(where, 'logs.jsonl');

  beforeAll(() => {
    const account = new Account({ folder, accountId: ACCOUNT });
    plantSeed(account, parseSeed({ objects: SEED }), 'cn-beijing');
    const editor = new AccountEditor(folder);
    const made = new Map<string, string>();
    for (const type of ['alicloud_ram_access_key', 'alicloud_ram_login_profile']) {
      for (const { id, attributes } of editor.objects(type)) {
        const owner = textOf(attributes['user_name']);
        const day = `2026-${owner === 'carl' || owner === 'dora' || owner === 'bob' ? '01' : '10'}`;
        // Those of one user are told apart by their seconds.
        const nth = [...made.values()].filter((one) => one.includes(':30:')).length;
        const at = `${day}-05T08:30:0${String(nth)}Z`;
        made.set(id, at);
        editor.edit(type, id, { create_time: at });
      }
    }
    for (const { type, id } of editor.objects('alicloud_ram_role'))
      editor.edit(type, id, { create_time: '2026-01-05T08:00:00Z' });
    const keys = editor.objects('alicloud_ram_access_key').map(({ attributes }) => attributes);
    const rows = ['alice', 'bob', 'carl', 'dora', 'ed', 'fay', 'gus', 'good'].map((name) => {
      const own = keys.filter((one) => one['user_name'] === name);
      const used = name === 'carl' ? '-' : '2026-11-27T08:00:00Z';
      const cells = [0, 1].map((at) => {
        const one = own[at];
        return one === undefined
          ? 'FALSE,FALSE,-,-'
          : `TRUE,TRUE,${textOf(one['create_time'])},${used}`;
      });
      const signedIn = name === 'bob' ? '2026-02-01T08:00:00Z' : '2026-11-26T08:00:00Z';
      return `${name},${signedIn},TRUE,${name === 'alice' ? 'FALSE' : 'TRUE'},${cells.join(',')}`;
    });
    const columns = [1, 2].map((nth) =>
      ['exist', 'active', 'last_rotated', 'last_used'].map((one) => `access_key_${nth}_${one}`),
    );
    const head = ['user', 'user_last_logon', 'password_active', 'mfa_active', ...columns.flat()];
    const owner = '<root>,2026-11-01T08:00:00Z,N/A,TRUE,FALSE,FALSE,-,-,FALSE,FALSE,-,-';
    writeFileSync(report, [head.join(','), owner, ...rows].join('\n'));
    writeFileSync(logs, ['2026-08-30', '2026-11-27'].map(entering).join('\n'));
  });

  /** Somebody works in the role `entered`. */
  function entering(day: string): string {
    return JSON.stringify({
      ...{ eventId: day, eventTime: `${day}T08:00:00Z`, eventName: 'DescribeInstances' },
      ...{ serviceName: 'Ecs', acsRegion: 'cn-beijing', eventRW: 'Read' },
      userIdentity: {
        ...{ type: 'assumed-role', userName: 'entered:alice', accountId: ACCOUNT },
        principalId: '300000000000000000:alice',
      },
    });
  }

  async function snapshot(name: string): Promise<string> {
    const output = join(where, name);
    await takeSnapshot({ output, account: folder, credentialReport: report }, {}, NOW);
    return output;
  }

  async function month(file: string, more: Partial<MonthlyOptions> = {}) {
    const { code, text } = await reviewMonth(file, { format: 'json', logs: [logs], ...more });
    return { code, ...(JSON.parse(text) as Month) };
  }

  const told = ({ weaknesses }: Month): string[][] =>
    weaknesses.map(({ kind, about }) => [
      kind,
      about.replace(/access key \S+/, 'access key *').replace(/group \S+:/, 'group *:'),
    ]);

  test('tells each weakness once, and none the month after it was fixed', async () => {
    const last = await snapshot('last.json');
    const before = await month(last);
    expect(before.code).toBe(1);
    expect(told(before).sort()).toEqual([...SEEDED].sort());
    for (const { fix } of before.weaknesses) {
      expect(fix.length).toBeGreaterThan(0);
      for (const { argv } of fix) await carryOut(argv);
    }
    const now = await snapshot('now.json');
    const after = await month(now, { before: last });
    // What was switched off is deleted once nobody has missed it for a month.
    expect(told(after)).toEqual([]);
    expect(after.changes).toContain('- alicloud_ram_login_profile["bob"]');
    expect(after.changes).toContain('~ alicloud_ram_login_profile["alice"]: mfa_bind_required');
    expect(after.changes).toContain('- alicloud_ram_role["forgotten"]');
    const third = await month(now, { before: now });
    expect([...new Set(told(third).map(([kind]) => kind))]).toEqual(['key-left']);
  });

  /** As somebody would type it: the words of `aliyun` as a call of the simulated account. */
  async function carryOut(argv: readonly string[]): Promise<void> {
    const [product = '', action = '', ...rest] = argv;
    const pairs = rest.map((word) => word.replace(/^--/, ''));
    const [, bucket = ''] = /^oss:\/\/(.*)$/.exec(rest[0] ?? '') ?? [];
    const isAcl = action === 'set-acl';
    const name = isAcl ? 'Oss:PutBucketAcl' : `${product}:${action}`;
    const given = isAcl ? [`BucketName=${bucket}`, `Acl=${String(rest[1])}`] : pairs;
    const options = { account: folder, region: 'cn-beijing', resource: [] };
    const { text, code } = await callInSandbox(name, given, options);
    expect([argv.join(' '), text, code]).toEqual([argv.join(' '), expect.anything(), 0]);
    expect(text).not.toContain('nothing in the account changed');
  }

  test('tells of the owner, of shared images, and that there is no trail', async () => {
    const bare = join(where, 'bare');
    const account = new Account({ folder: bare, accountId: ACCOUNT });
    const shared = {
      type: 'alicloud_image_share_permission',
      attributes: { image_id: 'm-shop', account_id: '5500000000000005' },
    };
    plantSeed(account, parseSeed({ objects: [shared] }), 'cn-beijing');
    const credentialReport = join(where, 'owner.csv');
    writeFileSync(
      credentialReport,
      [
        'user,user_last_logon,password_active,mfa_active,access_key_1_exist,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used',
        '<root>,2026-11-26T08:00:00Z,N/A,FALSE,TRUE,TRUE,2026-01-05T08:00:00Z,-',
      ].join('\n'),
    );
    const output = join(where, 'bare.json');
    await takeSnapshot({ output, account: bare, credentialReport }, {}, NOW);
    const found = await month(output);
    expect(found.weaknesses.map(({ kind, about, fix }) => [kind, about, fix[0]?.argv])).toEqual([
      ['owner-without-mfa', 'the owner of the account', undefined],
      [
        'owner-key',
        'the owner’s access key 1',
        ['ram', 'UpdateAccessKey', '--UserAccessKeyId=KEY', '--Status=Inactive'],
      ],
      [
        'image-shared',
        'image m-shop, account 5500000000000005',
        [
          ...['ecs', 'ModifyImageSharePermission', '--ImageId=m-shop'],
          ...['--RemoveAccount.1=5500000000000005', '--region=cn-beijing'],
        ],
      ],
      [
        'trail-none',
        'the account',
        [
          ...['actiontrail', 'CreateTrail', '--Name=audit', '--OssBucketName=BUCKET'],
          ...['--EventRW=All', '--TrailRegion=All'],
        ],
      ],
    ]);
    // The key of the report and the one that was used are the same one, as far as anybody knows.
    const used = join(where, 'used.jsonl');
    const event = JSON.parse(entering('2026-11-27')) as object;
    const userIdentity = { type: 'root-account', accountId: ACCOUNT, accessKeyId: 'LTAI5tOwner' };
    writeFileSync(used, JSON.stringify({ ...event, userIdentity }));
    const keys = async (logs: string, file = output) =>
      (await month(file, { logs: [logs] })).weaknesses.flatMap(({ kind, about }) =>
        kind === 'owner-key' ? [about] : [],
      );
    expect(await keys(used)).toEqual(['access key LTAI5tOwner of the owner']);
    // Without a report nobody knows of the owner, and that is said.
    const unread = join(where, 'unread.json');
    await takeSnapshot({ output: unread, account: bare }, {}, NOW);
    expect(await keys(used, unread)).toEqual(['access key LTAI5tOwner of the owner']);
    expect((await month(unread)).unjudged.map(({ about }) => about)).toContain(
      'the owner of the account',
    );
  });

  test('leaves open what nobody can say, and does not call it clean', async () => {
    const output = join(where, 'report-only.json');
    writeFileSync(
      join(where, 'one.csv'),
      'user,user_last_logon,password_active,mfa_active\nada,2026-11-26T08:00:00Z,FALSE,TRUE',
    );
    await takeSnapshot({ output, credentialReport: join(where, 'one.csv') }, {}, NOW);
    const { code, weaknesses, unjudged } = await month(output);
    expect([code, weaknesses]).toEqual([3, []]);
    expect(unjudged.map(({ about }) => about)).toContain('attachments');
  });

  test('is a page without a script, and a ticket, in which names are only names', async () => {
    const name = "x' <script>`$(id)`</script>";
    const file = await snapshot('hostile.json');
    const hostile = JSON.parse(readFileSync(file, 'utf8')) as {
      sections: { users: { objects: object[] }; logins: { objects: object[] } };
    };
    const thing = (type: string, values: object) => ({
      ...{ type, id: name, region: '', values, seen: {} },
    });
    hostile.sections.users.objects.push(thing('alicloud_ram_user', { name }));
    hostile.sections.logins.objects.push(
      thing('alicloud_ram_login_profile', { user_name: name, mfa_bind_required: false }),
    );
    writeFileSync(file, JSON.stringify(hostile));
    const page = (await reviewMonth(file, { format: 'html' })).text;
    expect(page).not.toContain('<script');
    expect(page).toContain("'--UserName=x'\\'' &lt;script&gt;`$(id)`&lt;/script&gt;'");
    const ticket = (await reviewMonth(file, { format: 'markdown' })).text;
    expect(ticket).toContain("'--UserName=x'\\'' <script>`$(id)`</script>'");
    expect(ticket).not.toMatch(/^- .*<script>/m);
  });

  test('says of no role that nobody entered it where a log is damaged', async () => {
    const damaged = join(where, 'damaged.jsonl');
    writeFileSync(damaged, `${readFileSync(logs, 'utf8')}\n{"eventId": "cut`);
    const found = await month(await snapshot('damaged.json'), { logs: [damaged] });
    expect(found.weaknesses.filter(({ kind }) => kind === 'role-unassumed')).toEqual([]);
    expect(found.unjudged.filter(({ about }) => about === 'roles')).toEqual([
      {
        about: 'roles',
        why: expect.stringMatching(/^the logs were not all read: .*damaged/s) as string,
      },
    ]);
  });

  test('refuses a snapshot of another version, cut short, or of a later day', async () => {
    const file = await snapshot('whole.json');
    const text = readFileSync(file, 'utf8');
    const bad = join(where, 'bad.json');
    for (const [content, found] of [
      [text.replace('"version": 1', '"version": 9'), 'found 9 at version'],
      [text.slice(0, 500), 'found an end in the middle'],
      [Buffer.from(text, 'utf16le'), 'found'],
    ] as const) {
      writeFileSync(bad, content);
      await expect(month(bad)).rejects.toThrow(found);
    }
    writeFileSync(bad, text.replace(/"taken": "2026/, '"taken": "2027'));
    await expect(month(file, { before: bad })).rejects.toThrow('the wrong way round');
    writeFileSync(bad, text.replace(/"account": "\d+"/, '"account": "5500000000000005"'));
    await expect(month(file, { before: bad })).rejects.toThrow(
      'found a snapshot of account 5500000000000005, allowed: one of 1234567890123456',
    );
    writeFileSync(bad, '{"no":"event"}\n');
    await expect(month(file, { logs: [bad] })).rejects.toThrow('no event of ActionTrail');
  });
});

test('the lists of today and of a month say who sees to each item', () => {
  const today = tellChecklist('today', 'text');
  expect(today).toContain('A1 [enforced] Every RAM user is asked for a second factor.');
  // The list for today of the guide: A1, A3, A2 and A4, A5, A6, A7, A9, A11 and A12.
  for (const item of ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A9', 'A11', 'A12'])
    expect(today).toContain(`  ${item} [`);
  const month = tellChecklist('month', 'json');
  for (const item of ['A2', 'A8', 'A9']) expect(month).toContain(`"item": "${item}"`);
});

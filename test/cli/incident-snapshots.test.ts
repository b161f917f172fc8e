import { join } from 'node:path';
import { Account, AccountEditor, parseSeed, plantSeed } from '../../packages/sandbox/src';
import { providerSchema } from '../../packages/sandbox/src/schema/load';
import { conform } from '../../packages/sandbox/src/schema/shape';
import { incident, type IncidentOptions } from '../../cli/commands/incident';
import { callInSandbox } from '../../cli/commands/sandbox/call';
import { takeSnapshot } from '../../cli/commands/snapshot';
import { snapshotPair } from '../../cli/account/read-snapshot';
import { readDeeds } from '../../cli/incident/read-deeds';
import { compare } from '../../cli/incident/snapshots';
import { temporaryFolders } from '../helpers/temporary-folder';

const ACCOUNT = '1234567890123456';
const REGION = 'ap-southeast-1';
const newFolder = temporaryFolders('incident-snapshots');

const trust = (principal: string): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { RAM: [principal] } }],
  });
const user = (name: string) => ({ type: 'alicloud_ram_user', attributes: { name } });
const admin = (name: string) => ({
  type: 'alicloud_ram_user_policy_attachment',
  attributes: { user_name: name, policy_name: 'AdministratorAccess', policy_type: 'System' },
});

const SEED = [
  ...['thief', 'alice', 'exporter', 'builder'].map(user),
  ...['thief', 'alice'].map(admin),
  { type: 'alicloud_ram_group', attributes: { group_name: 'team' } },
  { type: 'alicloud_ram_access_key', attributes: { user_name: 'thief' } },
  { type: 'alicloud_oss_bucket', attributes: { bucket: 'trail-of-tests' } },
  {
    type: 'alicloud_actiontrail_trail',
    attributes: { trail_name: 'audit', oss_bucket_name: 'trail-of-tests', status: 'Enable' },
  },
  { type: 'alicloud_vpc', as: 'net', attributes: { cidr_block: '10.0.0.0/16' } },
  {
    type: 'alicloud_vswitch',
    as: 'switch',
    attributes: { vpc_id: '{net.id}', cidr_block: '10.0.1.0/24', zone_id: `${REGION}a` },
  },
  {
    type: 'alicloud_security_group',
    as: 'group',
    attributes: { security_group_name: 'web', vpc_id: '{net.id}' },
  },
  {
    type: 'alicloud_ram_role',
    attributes: { role_name: 'web', assume_role_policy_document: trust('ecs.aliyuncs.com') },
  },
  {
    type: 'alicloud_instance',
    attributes: {
      ...{ instance_type: 'ecs.g7.large', image_id: 'aliyun_3_x64_20G_alibase_20250117.vhd' },
      ...{ vswitch_id: '{switch.id}', security_groups: ['{group.id}'], role_name: 'web' },
    },
  },
];

describe('two snapshots and a log', () => {
  const where = newFolder();
  const folder = join(where, 'account');
  const [before, now] = [join(where, 'before.json'), join(where, 'now.json')];
  const audit = join(folder, 'audit');
  let id: (type: string) => string;

  async function call(name: string, parameters: readonly string[], as = 'thief') {
    const { text, code } = await callInSandbox(name, parameters, {
      ...{ account: folder, region: REGION, resource: [], as, from: '192.0.2.66' },
      at: '2026-06-16T03:12:00Z',
    });
    expect([name, text, code]).toEqual([name, expect.anything(), 0]);
  }

  /** What calls leave that this simulated account carries out for Terraform only. */
  function make(type: string, attributes: Readonly<Record<string, string>>): void {
    const account = new Account({ folder, accountId: ACCOUNT });
    const schema = providerSchema().resources[type];
    if (schema === undefined) throw new Error(`there is no type ${type}`);
    account.create(type, conform(schema.block, attributes), REGION);
  }

  /** Ten ways back in, of ten kinds: the event that tells of it, and what the account has by it. */
  const DOORS = [
    ['CreateUser', 'alicloud_ram_user'],
    ['CreateAccessKey', 'alicloud_ram_access_key'],
    ['CreateLoginProfile', 'alicloud_ram_login_profile'],
    ['CreateRole', 'alicloud_ram_role'],
    ['AttachPolicyToRole', 'alicloud_ram_role_policy_attachment'],
    ['CreateOIDCProvider', 'alicloud_ims_oidc_provider'],
    ['AttachInstanceRamRole', 'alicloud_instance'],
    ['ModifyImageSharePermission', 'alicloud_image_share_permission'],
    ['AuthorizeSecurityGroup', 'alicloud_security_group_rule'],
    ['StopLogging', 'alicloud_actiontrail_trail'],
  ] as const;

  beforeAll(async () => {
    const account = new Account({ folder, accountId: ACCOUNT });
    plantSeed(account, parseSeed({ objects: SEED }), REGION);
    const editor = new AccountEditor(folder);
    id = (type) => editor.objects(type)[0]?.id ?? '';
    await takeSnapshot({ account: folder, output: before }, {}, new Date('2026-06-01T00:00:00Z'));
    // Somebody who did their work.
    await call('Ram:CreateUser', ['UserName=new-hire'], 'alice');
    await call('Ram:AddUserToGroup', ['UserName=new-hire', 'GroupName=team'], 'alice');
    await call('Ram:CreateUser', ['UserName=ghost']);
    await call('Ram:CreateAccessKey', ['UserName=exporter']);
    await call('Ram:CreateLoginProfile', ['UserName=builder', 'Password=Only-for-tests-1!']);
    const foreign = trust('acs:ram::5500000000000005:root');
    await call('Ram:CreateRole', ['RoleName=partner', `AssumeRolePolicyDocument=${foreign}`]);
    const policy = ['PolicyName=AdministratorAccess', 'PolicyType=System'];
    await call('Ram:AttachPolicyToRole', ['RoleName=partner', ...policy]);
    await call('Ims:CreateOIDCProvider', ['OIDCProviderName=runner']);
    const provider = { oidc_provider_name: 'runner', issuer_url: 'https://token.example.net' };
    make('alicloud_ims_oidc_provider', provider);
    const machine = id('alicloud_instance');
    await call('Ecs:AttachInstanceRamRole', [`InstanceIds=${machine}`, 'RamRoleName=partner']);
    await call('Ecs:ModifyImageSharePermission', ['ImageId=m-shop', `AddAccount.1=${ACCOUNT}`]);
    make('alicloud_image_share_permission', { image_id: 'm-shop', account_id: ACCOUNT });
    await call('Ecs:AuthorizeSecurityGroup', [
      ...[`SecurityGroupId=${id('alicloud_security_group')}`, 'IpProtocol=tcp'],
      ...['PortRange=22/22', 'SourceCidrIp=0.0.0.0/0'],
    ]);
    await call('Actiontrail:StopLogging', ['Name=audit']);
    await takeSnapshot({ account: folder, output: now }, {}, new Date('2026-06-30T00:00:00Z'));
  });

  /** Types of what came and nobody says who made it, where events of these names are lost. */
  async function told(...lost: readonly string[]): Promise<string[]> {
    const { deeds } = await readDeeds([audit]);
    const kept = deeds.filter(({ name, who }) => !(lost.includes(name) && who.user === 'thief'));
    const compared = compare(snapshotPair('--snapshot', now, before), kept);
    expect(compared.open).toEqual([]);
    return compared.unexplained.map(({ object }) => object.type);
  }

  it('have nothing unexplained where the log tells of all', async () => {
    expect(await told()).toEqual([]);
  });

  it.each(DOORS)(
    'tell what %s left where its event is lost, and nothing else',
    async (name, type) => {
      expect(await told(name)).toEqual([type]);
    },
  );

  it('tell all ten, and nothing that somebody else made for their work, where none is told', async () => {
    const all = await told(...DOORS.map(([name]) => name));
    expect(all.sort()).toEqual(DOORS.map(([, type]) => type).sort());
  });

  it('tell what was made without a log, in the plan and in JSON, and say 1', async () => {
    make('alicloud_ram_user', { name: 'nobody-knows' });
    const later = join(where, 'later.json');
    await takeSnapshot({ account: folder, output: later }, {}, new Date('2026-07-01T00:00:00Z'));
    const options: IncidentOptions = {
      ...{ user: ['alice'], since: '2026-06-20', logs: [audit], format: 'text' },
      ...{ snapshot: later, before },
    };
    const { text, code } = await incident(options);
    expect(code).toBe(1);
    expect(text).toMatch(
      /What is different from the snapshot before.*\n.*\n {3}- alicloud_ram_user \d+: added\n/,
    );
    const json = JSON.parse((await incident({ ...options, format: 'json' })).text) as {
      readonly unexplained: readonly { readonly object: { readonly values: object } }[];
    };
    expect(json.unexplained.map(({ object }) => object.values)).toMatchObject([
      { name: 'nobody-knows' },
    ]);
  });

  it('of now alone: keys that no log names, and what the machines have', async () => {
    const run = async (more: Partial<IncidentOptions>): Promise<string> =>
      (await incident({ snapshot: now, format: 'text', ...more })).text;
    const key = id('alicloud_ram_access_key');
    const off = `aliyun ram UpdateAccessKey --UserName=thief --UserAccessKeyId=${key} --Status=Inactive`;
    expect(await run({ user: ['thief'] })).toContain(off);
    // Whose key it is, the snapshot knows.
    expect(await run({ accessKey: [key] })).toContain(off);
    const machine = id('alicloud_instance');
    const plan = await run({ instance: [machine] });
    const group = id('alicloud_security_group');
    expect(plan).toContain(
      `aliyun ecs LeaveSecurityGroup --InstanceId=${machine} --SecurityGroupId=${group} --region=${REGION}`,
    );
    expect(plan).toContain('--RamRoleName=partner');
    expect(plan).toMatch(/aliyun ecs CreateSnapshot --DiskId=d-\w+ /);
    expect(plan).not.toContain('--DiskId=DISK');
  });
});

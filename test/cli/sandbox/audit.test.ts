/**
 * What is written down of a deployment, of calls by hand, of sign-ins and of refused calls: each event
 * is written here by hand, from the samples of ActionTrail's documentation (management event
 * structure; events of assumed roles, of RAM, of ActionTrail itself; sign-in events).
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { detect } from '../../../cli/commands/detect';
import { callInSandbox, type CallOptions } from '../../../cli/commands/sandbox/call';
import { whereTerraformIs } from '../../helpers/terraform';
import { runCli } from '../run-cli';

const ACCOUNT = '1234567890123456';
const SECRET = 'hunter2-Xy9!';
const document = (...Statement: object[]): string => JSON.stringify({ Version: '1', Statement });
const trust = document({
  Effect: 'Allow',
  Action: 'sts:AssumeRole',
  Principal: { RAM: [`acs:ram::${ACCOUNT}:root`] },
  Condition: { Bool: { 'acs:MFAPresent': 'true' } },
});
const provider = { alicloud: { region: 'cn-beijing', account_id: ACCOUNT } };

const PEOPLE = {
  provider,
  resource: {
    alicloud_ram_user: { alice: { name: 'alice' } },
    alicloud_ram_role: { ops: { role_name: 'ops', assume_role_policy_document: trust } },
    alicloud_ram_policy: {
      enter: {
        policy_name: 'enter',
        policy_document: document({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }),
      },
    },
    alicloud_ram_user_policy_attachment: {
      enter: {
        user_name: '${alicloud_ram_user.alice.name}',
        policy_name: '${alicloud_ram_policy.enter.policy_name}',
        policy_type: 'Custom',
      },
    },
    alicloud_ram_role_policy_attachment: {
      ops: {
        role_name: '${alicloud_ram_role.ops.role_name}',
        policy_name: 'AdministratorAccess',
        policy_type: 'System',
      },
    },
    alicloud_oss_bucket: { logs: { bucket: 'company-logs' } },
    alicloud_actiontrail_trail: {
      main: {
        trail_name: 'main-trail',
        oss_bucket_name: '${alicloud_oss_bucket.logs.bucket}',
        ...{ status: 'Enable', event_rw: 'Write', trail_region: 'All' },
        depends_on: [
          'alicloud_ram_user_policy_attachment.enter',
          'alicloud_ram_role_policy_attachment.ops',
        ],
      },
    },
  },
};
const NETWORK = {
  provider,
  resource: {
    alicloud_vpc: { main: { vpc_name: 'main', cidr_block: '10.0.0.0/8' } },
    alicloud_ram_user: { bob: { name: 'bob' } },
    alicloud_ram_login_profile: {
      bob: { user_name: '${alicloud_ram_user.bob.name}', password: SECRET },
    },
  },
};

let folder: string;
let account: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-audit-'));
  account = join(folder, 'account');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function deploy(name: string, config: object, ...options: string[]): Promise<void> {
  const stack = join(folder, name);
  mkdirSync(stack);
  writeFileSync(join(stack, 'main.tf.json'), JSON.stringify(config));
  const run = 'terraform init -no-color >&2 && terraform apply -auto-approve -no-color >&2';
  const ended = await runCli(
    ['sandbox', '--account', account, ...options, '--', 'sh', '-c', run],
    stack,
  );
  expect([ended.code, ended.code === 0 ? '' : ended.stderr]).toEqual([0, '']);
}

function call(name: string, pairs: string[], more: Partial<CallOptions> = {}) {
  return callInSandbox(name, pairs, { account, region: 'cn-beijing', resource: [], ...more });
}

type Event = Readonly<Record<string, unknown>>;

function files(at: string): string[] {
  return readdirSync(at, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Of a name, or all, in the order of their files. */
function events(name?: string): Event[] {
  const all = files(join(account, 'audit')).flatMap(
    (file) => JSON.parse(gunzipSync(readFileSync(file)).toString()) as Event[],
  );
  return name === undefined ? all : all.filter(({ eventName }) => eventName === name);
}

const UUID = expect.stringMatching(/^[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}$/) as string;

/** What every event has. */
const every = (at: string, address: string) => ({
  eventId: UUID,
  eventVersion: 1,
  eventCategory: 'Management',
  eventRW: 'Write',
  eventTime: expect.stringContaining(at) as string,
  requestId: UUID,
  recipientAccountId: ACCOUNT,
  sourceIpAddress: address,
  userAgent: expect.stringMatching(/Terraform|AliyunConsole/) as string,
});
const framed = (parameters: Readonly<Record<string, string>>, product: string, host: string) => {
  const all = {
    ...parameters,
    ...{ RegionId: 'cn-beijing', AcsProduct: product, AcsHost: host, HostId: host },
    RequestId: UUID,
  };
  return { requestParameters: all, requestParameterJson: expect.any(String) as string };
};
const answered = { responseElements: { RequestId: UUID } };
const session = (mfaAuthenticated: string) => ({
  sessionContext: { attributes: { mfaAuthenticated, creationDate: expect.any(String) as string } },
});

whereTerraformIs('an account with a trail', () => {
  it('records a deployment, and that somebody entered the role for it', async () => {
    await deploy('people', PEOPLE);
    await deploy(
      'network',
      NETWORK,
      ...['--as', 'ops', '--mfa', '--session', 'work', '--from', '198.51.100.7'],
      ...['--at', '2026-06-10T10:00:00Z'],
    );
    const [made] = events('CreateVpc');
    expect(made).toEqual({
      ...every('2026-06-10T10:', '198.51.100.7'),
      eventType: 'ApiCall',
      eventName: 'CreateVpc',
      eventSource: 'vpc.cn-beijing.aliyuncs.com',
      acsRegion: 'cn-beijing',
      isGlobal: false,
      serviceName: 'Vpc',
      apiVersion: '2016-04-28',
      userIdentity: {
        type: 'assumed-role',
        accountId: ACCOUNT,
        principalId: expect.stringMatching(/^\d{18}:work$/) as string,
        userName: 'ops:work',
        accessKeyId: expect.stringMatching(/^STS\.\w+$/) as string,
        ...session('true'),
      },
      ...framed({ VpcName: 'main', CidrBlock: '10.0.0.0/8' }, 'Vpc', 'vpc.cn-beijing.aliyuncs.com'),
      resourceType: 'ACS::VPC::VPC',
      resourceName: expect.stringMatching(/^vpc-/) as string,
      referencedResources: { 'ACS::VPC::VPC': [expect.stringMatching(/^vpc-/) as string] },
      ...answered,
    });
    expect(events('AssumeRole')).toEqual([
      expect.objectContaining({
        ...{ serviceName: 'Sts', acsRegion: 'cn-hangzhou', isGlobal: true, eventType: 'ApiCall' },
        ...{ eventSource: 'sts.aliyuncs.com', apiVersion: '2015-04-01' },
        userIdentity: expect.objectContaining({ type: 'ram-user', userName: 'alice' }) as object,
        requestParameters: expect.objectContaining({
          RoleArn: `acs:ram::${ACCOUNT}:role/ops`,
          RoleSessionName: 'work',
        }) as object,
      }),
    ]);
  });

  it('keeps events by region and day, in files as a trail names them', () => {
    const paths = files(join(account, 'audit')).map((file) => relative(account, file));
    const ofDay = paths.filter((path) => path.includes('2026/06/10'));
    expect(ofDay.length).toBeGreaterThan(1);
    for (const path of ofDay) {
      expect(path).toMatch(
        /^audit\/AliyunLogs\/Actiontrail\/(cn-(?:beijing|hangzhou))\/2026\/06\/10\/Actiontrail_\1_202606101\d{5}_1002_\d+_\d+_[0-9a-f]{32}\.gz$/,
      );
    }
  });

  it('records no reads where the trail takes writes only, and nothing from before it was there', () => {
    expect(events().filter(({ eventRW }) => eventRW !== 'Write')).toEqual([]);
    expect(events('PutBucket')).toEqual([]);
    expect(events('CreateTrail')).toEqual([]);
  });

  it('records no secret', () => {
    expect(events('CreateLoginProfile')).toHaveLength(1);
    expect(JSON.stringify(events())).not.toContain('hunter2');
  });

  it('records that a secret was given and not what it is, and rules for passwords as they are', async () => {
    const at = '2026-06-11T09:00:00Z';
    const how = { as: 'alice', at };
    await call('Ecs:ModifyInstanceAttribute', ['InstanceId=i-1', `Password=${SECRET}`], how);
    await call('Ims:SetPasswordPolicy', ['MinimumPasswordLength=8'], how);
    expect(events('ModifyInstanceAttribute')[0]?.['requestParameters']).toMatchObject({
      InstanceId: 'i-1',
      Password: '******',
    });
    expect(events('SetPasswordPolicy')[0]?.['requestParameters']).toMatchObject({
      MinimumPasswordLength: '8',
    });
    expect(JSON.stringify(events())).not.toContain(SECRET);
  });

  it('records a refused call, with what it was refused for', async () => {
    const at = '2026-06-11T10:00:00Z';
    const how = { as: 'alice', from: '192.0.2.66', at };
    expect(await call('ram:createaccesskey', ['UserName=alice'], how)).toEqual({
      code: 1,
      text: `Ram:CreateAccessKey: refused. [NoPermission] You are not authorized to do this action. Action: ram:CreateAccessKey on acs:ram:*:${ACCOUNT}:user/alice. No policy allows it.\n`,
    });
    expect(events('CreateAccessKey')).toEqual([
      {
        ...every('2026-06-11T10:00:0', '192.0.2.66'),
        eventType: 'ApiCall',
        eventName: 'CreateAccessKey',
        eventSource: 'ram.aliyuncs.com',
        acsRegion: 'cn-hangzhou',
        isGlobal: true,
        serviceName: 'Ram',
        apiVersion: '2015-05-01',
        userIdentity: {
          type: 'ram-user',
          accountId: ACCOUNT,
          principalId: expect.stringMatching(/^\d{12,18}$/) as string,
          userName: 'alice',
          accessKeyId: expect.stringMatching(/^LTAI5t\w{18}$/) as string,
        },
        ...framed({ UserName: 'alice' }, 'Ram', 'ram.aliyuncs.com'),
        resourceType: 'ACS::RAM::User',
        resourceName: 'alice',
        referencedResources: { 'ACS::RAM::User': ['alice'] },
        errorCode: 'NoPermission',
        errorMessage: `You are not authorized to do this action. Action: ram:CreateAccessKey on acs:ram:*:${ACCOUNT}:user/alice. No policy allows it.`,
      },
    ]);
  });

  it('records sign-ins, of users and of root, under the two names of a second factor', async () => {
    const at = '2026-06-12T10:00:00Z';
    const from = '192.0.2.66';
    await call('ConsoleSignin', [], { as: 'alice', at, from });
    await call('ConsoleSignin', [], { as: 'root', mfa: true, at, from });
    const signIn = {
      ...every('2026-06-12T10:00:0', from),
      ...{ eventType: 'ConsoleSignin', eventName: 'ConsoleSignin' },
      ...{ acsRegion: 'cn-hangzhou', isGlobal: true, errorCode: '', errorMessage: '' },
    };
    const signIns = events('ConsoleSignin').sort((a, b) =>
      String(a['serviceName']) < String(b['serviceName']) ? 1 : -1,
    );
    expect(signIns).toEqual([
      {
        ...signIn,
        eventSource: 'signin.aliyun.com',
        serviceName: 'AasSub',
        userIdentity: expect.objectContaining({ type: 'ram-user', userName: 'alice' }) as object,
        additionalEventData: {
          callbackUrl: 'https://homenew.console.aliyun.com/',
          mfaChecked: 'false',
        },
      },
      {
        ...signIn,
        eventSource: 'account.aliyun.com',
        serviceName: 'AasCustomer',
        userIdentity: expect.objectContaining({ type: 'root-account', userName: 'root' }) as object,
        additionalEventData: { loginAccount: 'root', isMFAChecked: 'true' },
      },
    ]);
  });

  it('records what the account refuses, and a change by hand that it takes', async () => {
    const at = '2026-06-13T10:00:00Z';
    const nobody = await call('Ram:DeleteUser', ['UserName=nobody'], { as: 'root', at });
    expect(nobody.code).toBe(1);
    const many = ['Amount=2', 'InstanceType=ecs.g7.large'];
    const ran = await call('Ecs:RunInstances', many, { as: 'ops', mfa: true, at });
    expect(ran.text).toMatch(
      /^Ecs:RunInstances: alicloud_instance i-\w+, alicloud_instance i-\w+\.\n$/,
    );
    expect(events('DeleteUser')).toEqual([
      expect.objectContaining({ errorCode: 'EntityNotExist', resourceName: 'nobody' }),
    ]);
    expect(events('RunInstances')).toEqual([
      expect.objectContaining({
        ...{ serviceName: 'Ecs', eventRW: 'Write', apiVersion: '2014-05-26' },
        requestParameters: expect.objectContaining({ Amount: '2' }) as object,
      }),
    ]);
  });

  it('records last that it is stopped, and nothing from then on', async () => {
    const at = '2026-06-14T10:00:00Z';
    const stop = await call('Actiontrail:StopLogging', ['Name=main-trail'], {
      as: 'ops',
      mfa: true,
      at,
    });
    expect(stop).toEqual({
      code: 0,
      text: 'Actiontrail:StopLogging: alicloud_actiontrail_trail main-trail.\n',
    });
    const before = events().length;
    await call('Ram:CreateUser', ['UserName=mallory'], { as: 'root', at: '2026-06-15T10:00:00Z' });
    expect(events()).toHaveLength(before);
    expect(events('StopLogging')).toEqual([
      expect.objectContaining({
        ...{ serviceName: 'Actiontrail', acsRegion: 'cn-beijing', resourceName: 'main-trail' },
        eventTime: expect.stringContaining('2026-06-14T') as string,
      }),
    ]);
  });

  it('has detections that match what they are for, and no other', async () => {
    const { text } = await detect([join(account, 'audit')], { format: 'json' });
    const { alerts } = JSON.parse(text) as { alerts: { id: string }[] };
    expect(alerts.map(({ id }) => id).sort()).toEqual([
      ...['compute-started', 'login-without-mfa', 'ram-user-changed', 'root-login'],
      // A login profile is nothing that is made every day, and neither is a network.
      ...['trail-stopped', 'unusual-change', 'vpc-changed'],
    ]);
  });
});

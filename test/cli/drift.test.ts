import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drift } from '../../cli/commands/drift';
import { callInSandbox } from '../../cli/commands/sandbox/call';
import { CliError } from '../../cli/exit';
import { startSandbox } from '../../packages/sandbox/src/index';
import { temporaryFolders } from '../helpers/temporary-folder';
import { Workspace } from '../packages/sandbox/helpers/terraform';

const newFolder = temporaryFolders('drift');
const file = (content: object | string): string => {
  const path = join(newFolder(), 'plan.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const DOCUMENT = JSON.stringify({
  Version: '1',
  Statement: [{ Effect: 'Allow', Action: ['ecs:DescribeInstances'], Resource: ['*'] }],
});
const TRUST = JSON.stringify({
  Version: '1',
  Statement: [
    { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: ['ecs.aliyuncs.com'] } },
  ],
});
const FOREIGN = TRUST.replace(
  '"Service":["ecs.aliyuncs.com"]',
  '"RAM":["acs:ram::5500000000000005:root"]',
);

const CONFIG = {
  resource: {
    alicloud_ram_user: { app: { name: 'app' }, root: { name: 'mallory' } },
    alicloud_ram_group: { team: { group_name: 'team' } },
    alicloud_ram_user_group_attachment: {
      app: {
        user_name: '${alicloud_ram_user.app.name}',
        group_name: '${alicloud_ram_group.team.group_name}',
      },
    },
    alicloud_ram_role: { shop: { role_name: 'shop', assume_role_policy_document: TRUST } },
    alicloud_ram_user_policy_attachment: {
      app: {
        user_name: '${alicloud_ram_user.app.name}',
        policy_name: 'ReadOnlyAccess',
        policy_type: 'System',
      },
      mallory: {
        user_name: '${alicloud_ram_user.root.name}',
        policy_name: 'AdministratorAccess',
        policy_type: 'System',
      },
    },
    alicloud_oss_bucket: { archive: { bucket: 'drift-archive-1234' } },
    alicloud_oss_bucket_acl: {
      archive: { bucket: '${alicloud_oss_bucket.archive.bucket}', acl: 'private' },
    },
    alicloud_actiontrail_trail: {
      main: {
        trail_name: 'main-trail',
        oss_bucket_name: '${alicloud_oss_bucket.archive.bucket}',
        status: 'Enable',
        trail_region: 'All',
        event_rw: 'All',
      },
    },
    alicloud_ram_policy: { read: { policy_name: 'read', policy_document: DOCUMENT } },
  },
};

/** By hand, as mallory: the call, its parameters, and what is to be told. */
const EDITS: readonly (readonly [string, readonly string[], string])[] = [
  [
    'Ram:RemoveUserFromGroup',
    ['UserName=app', 'GroupName=team'],
    'alicloud_ram_user_group_attachment.app: gone',
  ],
  [
    'Ram:DetachPolicyFromUser',
    ['UserName=app', 'PolicyName=ReadOnlyAccess', 'PolicyType=System'],
    'alicloud_ram_user_policy_attachment.app: gone',
  ],
  [
    'Ram:UpdateRole',
    ['RoleName=shop', `NewAssumeRolePolicyDocument=${FOREIGN}`],
    'alicloud_ram_role.shop: changed',
  ],
  ['Actiontrail:StopLogging', ['Name=main-trail'], 'alicloud_actiontrail_trail.main: changed'],
];

describe('drift', () => {
  it('tells each edit by hand once, with who made it, and nothing where all is as deployed', async () => {
    const space = new Workspace();
    const terraform = async (...args: string[]): Promise<string> => {
      const sandbox = await startSandbox({ folder: space.account });
      const ran = await space.run(sandbox.environment, [...args, '-no-color']);
      await sandbox.close({ ended: true });
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      return ran.stdout;
    };
    const told = async (logs?: readonly string[]): Promise<Awaited<ReturnType<typeof drift>>> => {
      await terraform('plan', '-refresh-only', '-out=drift.plan');
      const plan = file((await terraform('show', '-json', 'drift.plan')).trim());
      return drift(plan, { ...(logs && { logs }), format: 'text' });
    };
    try {
      space.write(CONFIG);
      await terraform('init');
      await terraform('apply', '-auto-approve');
      expect(await told()).toEqual({ text: '', code: 0 });
      for (const [call, parameters] of EDITS) {
        const { code } = await callInSandbox(call, parameters, {
          account: space.account,
          region: 'ap-southeast-1',
          resource: [],
          as: 'mallory',
          from: '192.0.2.66',
        });
        expect([call, code]).toEqual([call, 0]);
      }
      const { text, code } = await told([join(space.account, 'audit')]);
      expect(code).toBe(1);
      const heads = text.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
      expect(heads.map((line) => line.replace(/, by .*/, '')).sort()).toEqual(
        EDITS.map(([, , head]) => head).sort(),
      );
      for (const [call] of EDITS) {
        const event = call.slice(call.indexOf(':') + 1);
        expect(
          heads.filter((line) => line.includes(`by user mallory`) && line.endsWith(`(${event})`)),
        ).toHaveLength(1);
      }
    } finally {
      space.remove();
    }
  });

  const plan = (drifted: readonly object[], more: object = {}): object => ({
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: [],
    resource_drift: drifted,
    ...more,
  });
  const changed = {
    address: 'x.y',
    type: 'alicloud_log_project',
    change: {
      actions: ['update'],
      before: { id: 'a', token: 'old' },
      after: { id: 'a', token: 'new' },
      before_sensitive: { token: true },
      after_sensitive: { token: true },
    },
  };

  it('tells no secret', async () => {
    const { text } = await drift(file(plan([changed])), { format: 'text' });
    expect(text).toBe(
      'x.y: changed, by whom, the logs do not tell\n  token: another value, which is secret\n',
    );
  });

  it('says 3 where Terraform failed and saw nothing', async () => {
    expect((await drift(file(plan([], { errored: true })), { format: 'text' })).code).toBe(3);
  });

  it.each([
    ['no JSON', '{"a'],
    ['no plan', {}],
    ['a state', { format_version: '1.0', terraform_version: '1.11.4', values: {} }],
    ['a change without an address', plan([{}])],
  ])('refuses %s', async (_, content) => {
    const ended = await drift(file(content), { format: 'text' }).catch((thrown: unknown) => thrown);
    expect(ended).toBeInstanceOf(CliError);
    expect((ended as CliError).code).toBe(2);
  });
});

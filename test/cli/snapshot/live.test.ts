import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { takeSnapshot } from '../../../cli/commands/snapshot';
import { actionsAsked } from '../../../cli/snapshot/live/policy';
import {
  coverageOf,
  keysOf,
  objectsOf,
  parseSnapshot,
  usersOf,
  type Snapshot,
} from '../../../policies/account/snapshot';
import type { Json } from '../../../policies/review';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { account, name } from './account';
import { Cloud, type Given, type Said } from './cloud';

const SECRET = 'not-a-secret-of-anybody';
const USERS = 12;
const small = account(USERS, 5);

describe('reading a live account', () => {
  const folder = temporaryFolders('snapshot')();
  let cloud: Cloud | undefined;

  afterEach(async () => {
    await cloud?.stop();
  });

  async function taken(says: (action: string, given: Given, nth: number) => Said) {
    cloud = await Cloud.start(SECRET, says);
    const output = join(folder, 'account.json');
    const env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'key-of-tests',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: SECRET,
      ALIBABA_CLOUD_SECURITY_TOKEN: 'token-of-tests',
      ALICLOUD_BASELINE_ENDPOINT: cloud.endpoint,
    };
    const told = await takeSnapshot({ output }, env, new Date('2026-11-28T08:00:00Z'));
    expect(cloud.forged).toEqual([]);
    const text = readFileSync(output, 'utf8');
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain('token-of-tests');
    expect(statSync(output).mode & 0o777).toBe(0o600);
    const snapshot: Snapshot = parseSnapshot(JSON.parse(text) as Json, output);
    return { ...told, snapshot, calls: cloud.calls };
  }

  test('takes all pages, with what belongs to each user', async () => {
    const { code, snapshot, calls } = await taken(small);
    expect(code).toBe(0);
    expect(calls.filter((one) => one === 'ListUsers')).toHaveLength(3);
    const users = usersOf(snapshot);
    expect(users.map((one) => one.name)).toEqual(
      Array.from({ length: USERS }, (_, at) => name(at)),
    );
    expect(users[0]).toMatchObject({ mfa: true, console: false });
    expect(users[1]).toMatchObject({ mfa: false, console: true, mfaAsked: false });
    expect(keysOf(snapshot)).toMatchObject([{ id: 'LTAIofTests', active: true, lastUsed: null }]);
    const [rule] = objectsOf(snapshot, 'alicloud_security_group_rule');
    expect(rule).toMatchObject({
      region: 'cn-beijing',
      values: { port_range: '22/22', cidr_ip: '0.0.0.0/0', policy: 'accept', type: 'ingress' },
    });
    // What has no calls was not asked for, and is not empty.
    expect(coverageOf(snapshot, 'buckets')).toMatchObject({ read: 'not' });
    const asked = new Set(actionsAsked().map((one) => one.split(':')[1]));
    expect([...new Set(calls)].filter((one) => !asked.has(one))).toEqual(['GetCallerIdentity']);
  }, 30_000);

  test('waits where it is throttled, and tells what is refused by section', async () => {
    const { code, snapshot, notes } = await taken((action, given, nth) => {
      if (action === 'ListRoles') return { refuse: 'NoPermission' };
      if (action === 'ListUsers' && nth < 3) return { refuse: 'Throttling.User', status: 400 };
      if (action === 'ListUsers') return { Users: { User: [{ UserName: 'ada' }] } };
      if (action === 'GetUserMFAInfo') return { refuse: 'NoPermission' };
      if (action === 'DescribeDisks') return { refuse: 'Forbidden.RAM' };
      return small(action, given);
    });
    expect(code).toBe(3);
    expect(usersOf(snapshot)).toMatchObject([{ name: 'ada', mfa: undefined }]);
    expect(coverageOf(snapshot, 'roles')).toEqual({
      ...{ region: '*', read: 'not', why: 'ListRoles was refused (HTTP 403, NoPermission)' },
    });
    expect(coverageOf(snapshot, 'disks', 'cn-beijing').read).toBe('not');
    // Whose attachments are there is known only of those who are.
    expect(coverageOf(snapshot, 'attachments').read).toBe('not');
    const told = notes.join('\n');
    expect(told).toContain('roles (roles and whom they trust): not read: ListRoles was refused');
    expect(told).toContain('users (RAM users): read, but: GetUserMFAInfo was refused');
  }, 30_000);

  test('tells half an answer, of a list that goes on nowhere and of a text that breaks off', async () => {
    const { code, snapshot } = await taken((action, given, nth) => {
      if (action === 'ListUsers')
        return { Users: { User: [{ UserName: 'ada' }] }, IsTruncated: true };
      if (action === 'DescribeImages')
        return { Images: { Image: [{ ImageId: 'm-1' }] }, TotalCount: 5 };
      if (action === 'DescribeTrails' && nth === 1) return { raw: '{"TrailList":[{"Na' };
      if (action === 'ListOIDCProviders') return {};
      return small(action, given);
    });
    expect(code).toBe(3);
    expect(coverageOf(snapshot, 'users')).toMatchObject({ read: 'partly' });
    expect(usersOf(snapshot).map((one) => one.name)).toEqual(['ada']);
    expect(coverageOf(snapshot, 'images', 'cn-beijing')).toMatchObject({ read: 'partly' });
    expect(coverageOf(snapshot, 'identityProviders').why).toContain('half an answer');
    expect(coverageOf(snapshot, 'trails').read).toBe('all');
  }, 30_000);

  test('keeps what was read when the session ends, and says so', async () => {
    const { code, snapshot, notes } = await taken((action, given) =>
      action === 'ListGroups'
        ? { refuse: 'InvalidSecurityToken.Expired' }
        : action === 'ListUsers'
          ? { Users: { User: [{ UserName: 'ada' }] } }
          : small(action, given),
    );
    expect(code).toBe(3);
    expect(usersOf(snapshot)).toHaveLength(1);
    expect(notes[0]).toContain('ListGroups was refused: the session has expired');
    expect(coverageOf(snapshot, 'trails').read).toBe('not');
    expect(coverageOf(snapshot, 'machines').read).toBe('not');
  }, 30_000);

  test('writes nothing where nobody is let in', async () => {
    cloud = await Cloud.start(SECRET, () => ({
      refuse: 'InvalidAccessKeyId.NotFound',
      status: 404,
    }));
    const env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'key-of-tests',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: SECRET,
      ALICLOUD_BASELINE_ENDPOINT: cloud.endpoint,
    };
    const output = join(folder, 'none.json');
    await expect(takeSnapshot({ output }, env)).rejects.toThrow(
      'GetCallerIdentity was refused: the key is not accepted (HTTP 404, InvalidAccessKeyId.NotFound)',
    );
    expect(statSync(output, { throwIfNoEntry: false })).toBeUndefined();
  });
});

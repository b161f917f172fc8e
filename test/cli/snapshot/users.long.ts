import { client } from '../../../cli/snapshot/live/client';
import { readLive } from '../../../cli/snapshot/live/read';
import { account, name } from './account';
import { Cloud } from './cloud';

test('312 users in pages of 100 are all read, each once', async () => {
  const secret = 'not-a-secret-of-anybody';
  const cloud = await Cloud.start(secret, account(312, 100));
  const env = { ALICLOUD_BASELINE_ENDPOINT: cloud.endpoint };
  const ask = client(env, { accessKeyId: 'key-of-tests', accessKeySecret: secret });
  const { found } = await readLive(ask, [], () => undefined);
  await cloud.stop();
  expect(cloud.forged).toEqual([]);
  const users = found.filter(({ type }) => type === 'alicloud_ram_user').map(({ id }) => id);
  expect(users.sort()).toEqual(Array.from({ length: 312 }, (_, at) => name(at)));
}, 600_000);

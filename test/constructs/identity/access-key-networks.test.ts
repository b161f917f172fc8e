import { TerraformVariable } from 'cdktf';
import { AccessKeyNetworks } from '../../../constructs';
import { args, only, synthStack } from '../../helpers/synth-stack';

const KEY = 'key-of-the-old-import';

const networksOf = (networks: readonly string[], accessKeyId = KEY) =>
  synthStack((stack) => {
    new AccessKeyNetworks(stack, 'Key', { accessKeyId, networks });
  });

describe('AccessKeyNetworks', () => {
  it('holds a key to its networks, whatever their order', () => {
    const stack = networksOf(['223.6.6.7', '223.5.5.0/24']);
    expect(args(only(stack, 'alicloud_ram_access_key_policy'))).toEqual({
      user_access_key_id: KEY,
      access_key_policy:
        '{"Version":"1","Statement":[{"Effect":"Allow","IPList":["223.5.5.0/24","223.6.6.7"]}]}',
    });
  });

  it('takes the id from a variable, so that it stands in no file', () => {
    const stack = synthStack((scope) => {
      const id = new TerraformVariable(scope, 'key', { type: 'string', sensitive: true });
      new AccessKeyNetworks(scope, 'Key', {
        accessKeyId: id.stringValue,
        userPrincipalName: 'importer@1234567890123456.onaliyun.com',
        networks: ['2400:3200::/32'],
      });
    });
    expect(only(stack, 'alicloud_ram_access_key_policy')).toMatchObject({
      user_access_key_id: '${var.key}',
      user_principal_name: 'importer@1234567890123456.onaliyun.com',
    });
  });

  it.each([
    [[], 'an empty list'],
    [['0.0.0.0/0'], '0.0.0.0/0'],
    [['0.0.0.0/1', '128.0.0.0/1'], '0.0.0.0/1'],
    [['::/0'], '::/0'],
    [['office'], 'office'],
    [['10.1.2.3/8'], '10.1.2.3/8'],
    [['2400:1000::/20'], '2400:1000::/20'],
    [['10.0.0.0/8', '127.0.0.1'], 'only private'],
  ])('refuses %j: a limit that everybody meets is none', (networks, found) => {
    expect(() => networksOf(networks)).toThrow(found === 'an empty list' ? 'none' : found);
  });

  it('refuses a key without an id', () => {
    expect(() => networksOf(['223.5.5.0/24'], '')).toThrow(
      "test-stack/Key: accessKeyId: found '', allowed: the id of a key that is there",
    );
  });
});

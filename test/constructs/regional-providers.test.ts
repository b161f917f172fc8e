import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import type { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { accountProvider } from '../../constructs/account-provider';
import { regionalProviders } from '../../constructs/regional-providers';
import type { Region } from '../../settings';
import { synthBare } from '../helpers/synth-stack';

const account = { id: '1234567890123456', site: 'international' } as const;
const block = (region: Region, alias?: Region): object => ({
  account_id: account.id,
  account_type: 'International',
  region,
  ...(alias && { alias }),
});

function build(make: (stack: TerraformStack) => void) {
  return synthBare((stack) => {
    accountProvider(stack, 'Account', { account, region: 'ap-southeast-1' });
    make(stack);
  });
}

describe('regionalProviders', () => {
  it('makes one block for each region but that of the account, which has one', () => {
    const regions: Region[] = ['cn-hangzhou', 'ap-southeast-1', 'eu-central-1'];
    const { provider, resource } = build((stack) => {
      const providers = regionalProviders(stack, { account, regions });
      expect([...providers.keys()]).toEqual(regions);
      for (const [region, one] of providers) new Vpc(stack, region, { provider: one });
    });
    expect(provider['alicloud']).toEqual([
      block('ap-southeast-1'),
      block('cn-hangzhou', 'cn-hangzhou'),
      block('eu-central-1', 'eu-central-1'),
    ]);
    const used = Object.entries(resource['alicloud_vpc'] ?? {}).map(([id, vpc]) => [
      id,
      vpc['provider'],
    ]);
    expect(Object.fromEntries(used)).toEqual({
      'cn-hangzhou': 'alicloud.cn-hangzhou',
      'ap-southeast-1': 'alicloud',
      'eu-central-1': 'alicloud.eu-central-1',
    });
  });

  it('shares its blocks between all that ask in a stack', () => {
    const { provider } = build((stack) => {
      const ask = (id: string) =>
        regionalProviders(new Construct(stack, id), { account, regions: ['eu-west-1'] });
      expect(ask('a').get('eu-west-1')).toBe(ask('b').get('eu-west-1'));
    });
    expect(provider['alicloud']).toEqual([
      block('ap-southeast-1'),
      block('eu-west-1', 'eu-west-1'),
    ]);
  });

  it('makes nothing for no regions, and one block for a region named twice', () => {
    const { provider } = build((stack) => {
      expect(regionalProviders(stack, { account, regions: [] }).size).toBe(0);
      regionalProviders(stack, { account, regions: ['eu-west-1', 'eu-west-1'] });
    });
    expect(provider['alicloud']).toHaveLength(2);
  });

  it('leaves blocks alone that somebody made for themselves', () => {
    const { provider } = build((stack) => {
      new AlicloudProvider(stack, 'Mine', { alias: 'mine', region: 'eu-west-1', accountId: '1' });
      regionalProviders(stack, { account, regions: ['eu-west-1'] });
    });
    expect(provider['alicloud']?.map(({ alias }) => alias)).toEqual([
      undefined,
      'mine',
      'eu-west-1',
    ]);
  });

  it('refuses a block that is for another account', () => {
    const other = '6543210987654321';
    expect(() =>
      build((stack) => {
        new AlicloudProvider(stack, 'Other', {
          alias: 'eu-west-1',
          region: 'eu-west-1',
          accountId: other,
        });
        regionalProviders(stack, { account, regions: ['eu-west-1'] });
      }),
    ).toThrow(
      new Error(
        `test-stack: account.id: found another account in the stack's provider block for eu-west-1: ${other}, allowed: ${account.id}. Give the account of the block, or make it in a stack of its own.`,
      ),
    );
  });
});

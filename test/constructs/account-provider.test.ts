import { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
import { accountProvider } from '../../constructs';
import { regionIds, type Site } from '../../settings';
import { synthBare } from '../helpers/synth-stack';

function providerFor(site: Site): object {
  const account = { id: '1234567890123456', site };
  return synthBare((stack) => {
    accountProvider(stack, 'Account', { account, region: 'eu-central-1' });
    new RamRole(stack, 'Role', { roleName: 'a' });
  }).provider;
}

describe('accountProvider', () => {
  // Without account_type and account_id the provider asks the billing API at each plan.
  it.each<[Site, string]>([
    ['international', 'International'],
    ['china', 'Domestic'],
  ])(
    'names account, region and site of an account of the %s site, and nothing else',
    (site, type) => {
      expect(providerFor(site)).toEqual({
        alicloud: [{ account_id: '1234567890123456', account_type: type, region: 'eu-central-1' }],
      });
    },
  );

  it.each(regionIds)('takes region %s', (region) => {
    const { provider } = synthBare((stack) => {
      accountProvider(stack, 'Account', {
        account: { id: '1234567890123456', site: 'china' },
        region,
      });
    });
    expect(provider['alicloud']).toEqual([
      { account_id: '1234567890123456', account_type: 'Domestic', region },
    ]);
  });

  it('pins the provider that the bindings are made for', () => {
    const { text } = synthBare((stack) => {
      accountProvider(stack, 'Account', {
        account: { id: '1234567890123456', site: 'china' },
        region: 'cn-hangzhou',
      });
    });
    const { terraform } = JSON.parse(text) as { readonly terraform: Record<string, unknown> };
    expect(terraform['required_providers']).toEqual({
      alicloud: { source: 'registry.terraform.io/aliyun/alicloud', version: '1.289.0' },
    });
  });
});

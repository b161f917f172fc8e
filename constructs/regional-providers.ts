import type { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { TerraformProvider, TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import type { Region, Settings } from '../settings';
import { accountProvider } from './account-provider';
import { notAllowed } from './errors';

export interface RegionalProvidersProps {
  /** Id and site, as the settings have them. */
  readonly account: Settings['account'];
  /** Where providers are wanted. */
  readonly regions: readonly Region[];
}

/**
 * A provider block for each region of a list, in the order of the list: what a resource takes as
 * its `provider` to be made in that region.
 *
 * A stack has one block for a region, whoever asks for it: the block without an alias, which
 * `accountProvider` makes, where it is of that region; elsewhere one whose alias is the region's
 * id. Give the list of regions from settings, and no alias is ever written by hand.
 *
 * @throws Error where the stack has a block of the region that is for another account.
 */
export function regionalProviders(
  scope: Construct,
  { account, regions }: RegionalProvidersProps,
): ReadonlyMap<Region, AlicloudProvider> {
  const stack = TerraformStack.of(scope);
  return new Map(
    regions.map((region) => {
      const provider = existing(stack, region) ?? make(stack, account, region);
      if (provider.accountId !== account.id) {
        const name = `the account of the stack's provider block for ${region}`;
        const found = provider.accountId ?? 'not given';
        throw notAllowed(scope, [{ name, found, allowed: account.id }]);
      }
      return [region, provider];
    }),
  );
}

function existing(stack: TerraformStack, region: Region): AlicloudProvider | undefined {
  const providers = stack.node.findAll().filter(isAlicloudProvider);
  return (
    providers.find((one) => one.alias === undefined && one.region === region) ??
    providers.find((one) => one.alias === region)
  );
}

function make(
  stack: TerraformStack,
  account: Settings['account'],
  region: Region,
): AlicloudProvider {
  const provider = accountProvider(stack, `Region-${region}`, { account, region });
  provider.alias = region;
  return provider;
}

// By its type: a user's tree may hold two copies of the bindings.
function isAlicloudProvider(construct: IConstruct): construct is AlicloudProvider {
  return (
    TerraformProvider.isTerraformProvider(construct) &&
    construct.terraformResourceType === 'alicloud'
  );
}

import type { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { TerraformProvider, TerraformStack } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import { z } from 'zod';
import type { Region, Settings } from '../settings';
import { accountProvider } from './account-provider';
import { decided } from '../settings/decided';
import { refused } from './errors';
import { accountField, known, propsOf, validateProps } from './props';

export interface RegionalProvidersProps {
  /** Id and site, as the settings have them. */
  readonly account: Settings['account'];
  /** Where providers are wanted. */
  readonly regions: readonly Region[];
}

const regionalProvidersFields = propsOf<RegionalProvidersProps>({
  account: accountField,
  regions: known(z.array(decided.region, { error: 'a list of regions' })),
});

/**
 * A provider block for each region of a list, in the order of the list: what a resource takes as
 * its `provider` to be made in that region.
 *
 * A stack has one block for a region, whoever asks for it: the block without an alias, which
 * `accountProvider` makes, where it is of that region; elsewhere one whose alias is the region's
 * id. Give the list of regions from settings, and no alias is ever written by hand.
 *
 * @throws BaselineError where the stack has a block of the region that is for another account.
 */
export function regionalProviders(
  scope: Construct,
  props: RegionalProvidersProps,
): ReadonlyMap<Region, AlicloudProvider> {
  validateProps(scope, regionalProvidersFields, props);
  const { account, regions } = props;
  const stack = TerraformStack.of(scope);
  return new Map(
    regions.map((region) => {
      const provider = existing(stack, region) ?? make(stack, account, region);
      if (provider.accountId !== account.id) {
        throw refused(scope, {
          path: 'account.id',
          found: `another account in the stack's provider block for ${region}: ${provider.accountId ?? 'none given'}`,
          allowed: account.id,
          fix: 'Give the account of the block, or make it in a stack of its own.',
        });
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

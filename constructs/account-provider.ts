import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import type { Construct } from 'constructs';
import type { Settings } from '../settings';
import { decided } from '../settings/decided';
import { accountField, having, validateProps } from './props';

/**
 * The provider block for one account and its home region. Credentials come from the environment
 * or a profile, never from here.
 *
 * `account_type` and `account_id` are always set: without them the provider asks the billing API
 * for the account's site at each plan, and the deploying role would need the right to.
 */
export function accountProvider(
  scope: Construct,
  id: string,
  settings: Pick<Settings, 'account' | 'region'>,
): AlicloudProvider {
  validateProps(
    scope,
    having({ account: accountField, region: decided.region }, 'settings'),
    settings,
  );
  const { account, region } = settings;
  return new AlicloudProvider(scope, id, {
    region,
    accountId: account.id,
    accountType: account.site === 'china' ? 'Domestic' : 'International',
  });
}

import { foldCase } from './wildcards';

/** Actions, or in the table of services their codes, by which RAM authorises an API call. */
export interface ActionNames {
  /** To allow or to deny any of these takes effect. */
  readonly certain: readonly string[];
  /** That these take effect is not documented for the call, and cannot be excluded. */
  readonly possible: readonly string[];
}

/**
 * Services whose calls are authorised under other codes than the one asked for, under the same name.
 * By product or by RAM code; from the pages on RAM authorisation of each product. Ecs is left out:
 * its second code, vpc, is for the calls that are named vpc.
 */
const SERVICES: ReadonlyMap<string, ActionNames> = new Map([
  ['ims', { certain: ['ims', 'ram'], possible: [] }],
  // A call of the older API, or of its IMS twin.
  ['ram', { certain: ['ram'], possible: ['ims'] }],
  ['resourcemanager', { certain: ['resourcemanager'], possible: ['ram'] }],
  ['bssapi', { certain: ['bssapi'], possible: ['bss', 'efc'] }],
  ['bss', { certain: ['bss'], possible: ['bssapi', 'efc'] }],
  ['efc', { certain: ['efc'], possible: ['bss', 'bssapi'] }],
  ['bssopenapi', { certain: ['bssapi'], possible: ['bss', 'efc'] }],
  ['sls', { certain: ['log'], possible: [] }],
  ['sas', { certain: [], possible: ['yundun-sas', 'yundun-aegis'] }],
  ['yundun-sas', { certain: ['yundun-sas'], possible: ['yundun-aegis'] }],
  ['yundun-aegis', { certain: ['yundun-aegis'], possible: ['yundun-sas'] }],
  ['workorder', { certain: [], possible: ['workorder', 'support', 'supportdefault'] }],
  ['support', { certain: ['support'], possible: ['workorder', 'supportdefault'] }],
  ['supportdefault', { certain: ['supportdefault'], possible: ['workorder', 'support'] }],
]);

/** Resource Manager's calls on resource groups, policies and roles, which are documented as `ram:`. */
const RAM_CALLS_OF_RESOURCE_MANAGER = [
  'AttachPolicy',
  'CreatePolicy',
  'CreatePolicyVersion',
  'CreateResourceGroup',
  'CreateRole',
  'DeletePolicy',
  'DeletePolicyVersion',
  'DeleteResourceGroup',
  'DeleteRole',
  'DetachPolicy',
  'GetPolicy',
  'GetPolicyVersion',
  'GetResourceGroup',
  'GetRole',
  'ListPolicies',
  'ListPolicyAttachments',
  'ListPolicyVersions',
  'ListResourceGroups',
  'ListRoles',
  'SetDefaultPolicyVersion',
  'UpdateResourceGroup',
  'UpdateRole',
];

/**
 * Billing calls and the console's action that counts for them as much as their own name, from the
 * documentation's page on authorisation and, for resource packages, those of the calls. The list may
 * be longer.
 */
const CONSOLE_ACTION_OF_BSSAPI: Readonly<Record<string, string>> = {
  CreateInstance: 'ModifyInstance',
  DescribePricingModule: 'DescribeProduct',
  DescribeResourcePackageProduct: 'DescribeProduct',
  GetOrderDetail: 'DescribeOrderDetail',
  GetPayAsYouGoPrice: 'DescribePrice',
  GetSubscriptionPrice: 'DescribePrice',
  ModifyInstance: 'ModifyInstance',
  // Spelt as in the documentation.
  QueryAccountBalance: 'DescribeAcccount',
  QueryAvailableInstances: 'DescribeInstances',
  QueryBillOverview: 'DescribeBillList',
  QueryBillToOSSSubscription: 'DescribeSubscribeToOSS',
  QueryCashCoupons: 'DescribeCoupons',
  QueryInstanceBill: 'DescribeBillList',
  QueryOrders: 'DescribeOrderList',
  // Spelt as in the documentation.
  QueryPrepaidCards: 'DescrbePrepaidCards',
  QueryPriceList: 'DescribeProduct',
  QueryProductList: 'DescribeProduct',
  RenewInstance: 'ModifyInstance',
  RenewResourcePackage: 'CreateResourcePackage',
  SetRenewal: 'ModifyPrepaidInstanceAutoRenew',
  UnsubscribeBillToOSS: 'ModifySubscribeToOSS',
  UpgradeResourcePackage: 'CreateResourcePackage',
};

/** Names that count besides what their service says, by folded action. */
const EXCEPTIONS: ReadonlyMap<string, ActionNames> = exceptions();

function exceptions(): Map<string, ActionNames> {
  const names = new Map<string, ActionNames>();
  for (const name of RAM_CALLS_OF_RESOURCE_MANAGER) {
    names.set(foldCase(`resourcemanager:${name}`), {
      certain: [`ram:${name}`],
      possible: [`resourcemanager:${name}`],
    });
    names.set(foldCase(`ram:${name}`), {
      certain: [`ram:${name}`],
      possible: [`ims:${name}`, `resourcemanager:${name}`],
    });
  }
  const callsOfConsoleAction = new Map<string, string[]>();
  for (const [call, action] of Object.entries(CONSOLE_ACTION_OF_BSSAPI)) {
    const certain = [`bssapi:${call}`, `bss:${action}`];
    const exception = { certain, possible: [`bss:${call}`, `efc:${call}`] };
    names.set(foldCase(`bssapi:${call}`), exception);
    names.set(foldCase(`bssopenapi:${call}`), exception);
    callsOfConsoleAction.set(action, [
      ...(callsOfConsoleAction.get(action) ?? []),
      `bssapi:${call}`,
    ]);
  }
  for (const [action, calls] of callsOfConsoleAction) {
    const possible = [...new Set([...calls, `bssapi:${action}`, `efc:${action}`])];
    names.set(foldCase(`bss:${action}`), { certain: [`bss:${action}`], possible });
  }
  return names;
}

const NONE: readonly string[] = [];

/** What is certain and what is possible of `actionNames`. */
export function namesOf(action: string): ActionNames {
  const colon = action.indexOf(':');
  const services = SERVICES.get(foldCase(action.slice(0, colon)));
  if (services === undefined) return { certain: [action], possible: NONE };
  const exception = EXCEPTIONS.get(foldCase(action));
  if (exception !== undefined) return exception;
  const name = action.slice(colon);
  return {
    certain: services.certain.map((service) => service + name),
    possible: services.possible.map((service) => service + name),
  };
}

/**
 * Every action by which RAM authorises a call, or may: to guard against the call, all of them have
 * to be denied. The action itself alone where nothing else is documented.
 *
 * From RAM's documentation for Billing (a call counts under `bssapi:` and under the console's
 * `bss:` action), IMS (under `ram:` and `ims:`), Resource Manager (under `ram:`), Simple Log
 * Service (`log:`), Security Center (`yundun-sas:`, `yundun-aegis:`) and tickets.
 *
 * @param action - `<service>:<name>` with the RAM code or the product's code, in any case.
 */
export function actionNames(action: string): string[] {
  const { certain, possible } = namesOf(action);
  return [...certain, ...possible];
}

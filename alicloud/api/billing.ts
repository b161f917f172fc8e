/**
 * Calls of the billing API by another name than their own, from the page of RAM actions of each.
 * Deny and allow have to name this one.
 */
export const billingActions: Readonly<Record<string, string>> = {
  RenewInstance: 'ModifyInstance',
};

/**
 * Billing calls and the console's action that counts for them as much as the API's, from the
 * documentation's page on authorisation and, for resource packages, those of the calls. The list may
 * be longer.
 */
export const consoleActions: Readonly<Record<string, string>> = {
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

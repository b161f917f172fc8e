import { from, work } from './task';
import type { Work } from './task';

/** The page that gives both names of a billing call: either takes effect. */
const NAMES =
  'https://help.aliyun.com/en/user-center/developer-reference/api-calling-authorization';
/** What Alibaba Cloud's own template for people who read bills allows. */
const TEMPLATE =
  'https://github.com/alibabacloud-automation/terraform-alicloud-ram-policy/tree/58357558/modules/BssReadOnly';

export const billingWork: readonly Work[] = [
  // Bills.
  work(
    'looks at the bill of the month',
    from.api('bss', 'QueryBillOverview'),
    ['bssapi:QueryBillOverview'],
    'bssapi:SubscribeBillToOSS',
  ),
  work(
    'checks a bill line by line',
    from.api('bss', 'QueryBill'),
    ['bssapi:QueryBill'],
    'bssapi:UnsubscribeBillToOSS',
  ),
  work(
    'sees what each instance cost',
    from.api('bss', 'DescribeInstanceBill'),
    ['bssapi:DescribeInstanceBill'],
    'bssapi:ModifyInstance',
  ),
  work(
    'sees what each instance cost, by the older call',
    from.api('bss', 'QueryInstanceBill'),
    ['bssapi:QueryInstanceBill'],
    'bssapi:ReleaseInstance',
  ),
  work(
    'opens the list of bills in the console',
    NAMES,
    ['bss:DescribeBillList'],
    'bss:ModifyInstance',
  ),
  work(
    'checks what was billed to the account',
    from.api('bss', 'QueryAccountBill'),
    ['bssapi:QueryAccountBill'],
    'bssapi:CancelOrder',
  ),
  work(
    'sees the settled bill',
    from.api('bss', 'QuerySettleBill'),
    ['bssapi:QuerySettleBill'],
    'bssapi:SetAllExpirationDay',
  ),
  work(
    'splits a shared bill',
    from.api('bss', 'DescribeSplitItemBill'),
    ['bssapi:DescribeSplitItemBill'],
    'bssapi:DeleteCostUnit',
  ),
  work(
    'splits a shared bill, by the older call',
    from.api('bss', 'QuerySplitItemBill'),
    ['bssapi:QuerySplitItemBill'],
    'bss:DeleteCostUnit',
  ),
  work(
    'sees where bills are delivered to',
    from.api('bss', 'QueryBillToOSSSubscription'),
    ['bssapi:QueryBillToOSSSubscription'],
    'bssapi:SubscribeBillToOSS',
  ),
  work(
    'exports bills from the console',
    TEMPLATE,
    ['bss:ExportBill', 'bss:QueryDownloadFileList'],
    'oss:PutObject shop-data/bill.csv',
  ),
  work(
    'analyses a bill in the console',
    TEMPLATE,
    ['efc:BillAnalysis', 'efc:CurrentProductFee', 'efc:GetFee', 'efc:QueryBill'],
    'efc:SubmitOrder',
  ),
  // Amortised costs.
  work(
    'spreads costs of instances over months',
    from.api('bss', 'DescribeInstanceAmortizedCostByAmortizationPeriod'),
    ['bssapi:DescribeInstanceAmortizedCostByAmortizationPeriod'],
    'bssapi:RenewInstance',
  ),
  work(
    'spreads costs of instances by when they were used',
    from.api('bss', 'DescribeInstanceAmortizedCostByConsumePeriod'),
    ['bssapi:DescribeInstanceAmortizedCostByConsumePeriod'],
    'bssapi:RenewChangeInstance',
  ),
  work(
    'spreads costs of products over months',
    from.api('bss', 'DescribeProductAmortizedCostByAmortizationPeriod'),
    ['bssapi:DescribeProductAmortizedCostByAmortizationPeriod'],
    'bssapi:ConvertChargeType',
  ),
  work(
    'spreads costs of products by when they were used',
    from.api('bss', 'DescribeProductAmortizedCostByConsumePeriod'),
    ['bssapi:DescribeProductAmortizedCostByConsumePeriod'],
    'bssapi:RefundInstance',
  ),
  work(
    'sees costs by accounting rules',
    from.api('bss', 'QueryInstanceGaapCost'),
    ['bssapi:QueryInstanceGaapCost'],
    'bssapi:SetRenewal',
  ),
  // Balances and payments.
  work(
    'checks the balance',
    from.api('bss', 'QueryAccountBalance'),
    ['bssapi:QueryAccountBalance'],
    'bssapi:SetResellerUserQuota',
  ),
  work('checks the balance in the console', NAMES, ['bss:DescribeAcccount'], 'bss:PayOrder'),
  work(
    'sees what was paid',
    from.api('bss', 'QueryAccountTransactions'),
    ['bssapi:QueryAccountTransactions'],
    'bss:PayOrder',
  ),
  work(
    'sees what was paid in detail',
    from.api('bss', 'QueryAccountTransactionDetails'),
    ['bssapi:QueryAccountTransactionDetails'],
    'bss:ModifyPaymentRelationship',
  ),
  work(
    'checks vouchers',
    from.api('bss', 'QueryCashCoupons'),
    ['bssapi:QueryCashCoupons'],
    'bssapi:ChangeResellerConsumeAmount',
  ),
  work('checks vouchers in the console', NAMES, ['bss:DescribeCoupons'], 'bss:ModifyAccount'),
  work(
    'checks prepaid cards',
    from.api('bss', 'QueryPrepaidCards'),
    ['bssapi:QueryPrepaidCards'],
    'bssapi:CreateAgAccount',
  ),
  work(
    'checks prepaid cards in the console',
    NAMES,
    ['bss:DescrbePrepaidCards'],
    'bss:ModifyBillingAccount',
  ),
  work(
    'checks codes that were redeemed',
    from.api('bss', 'QueryRedeem'),
    ['bssapi:QueryRedeem'],
    'bssapi:CreateInstance',
  ),
  work(
    'sets when to be told of a low balance',
    from.page('user-center/user-guide/balance-alerts'),
    ['bss:DescribeAcccount', 'bss:SetFundAccountLowAvailableAmountAlarm'],
    'bss:ModifyPaymentRelationship',
  ),
  // Orders and prices.
  work(
    'looks through orders',
    from.api('bss', 'QueryOrders'),
    ['bssapi:QueryOrders'],
    'bssapi:CancelOrder',
  ),
  work('looks through orders in the console', NAMES, ['bss:DescribeOrderList'], 'bss:PayOrder'),
  work(
    'opens an order',
    from.api('bss', 'GetOrderDetail'),
    ['bssapi:GetOrderDetail'],
    'bssapi:CreateInstance',
  ),
  work('opens an order in the console', NAMES, ['bss:DescribeOrderDetail'], 'bss:CancelOrder'),
  work(
    'asks what a subscription would cost',
    from.api('bss', 'GetSubscriptionPrice'),
    ['bssapi:QueryProductList', 'bssapi:DescribePricingModule', 'bssapi:GetSubscriptionPrice'],
    'bssapi:CreateInstance',
  ),
  work(
    'asks what paying as you go would cost',
    from.api('bss', 'GetPayAsYouGoPrice'),
    ['bssapi:QueryProductList', 'bssapi:DescribePricingModule', 'bssapi:GetPayAsYouGoPrice'],
    'bssapi:ConvertChargeType',
  ),
  work(
    'asks for a price in the console',
    NAMES,
    ['bss:DescribePrice', 'bss:DescribeProduct'],
    'bss:ModifyInstance',
  ),
  work(
    'asks what a refund would bring',
    from.api('bss', 'InquiryPriceRefundInstance'),
    ['bssapi:InquiryPriceRefundInstance'],
    'bssapi:RefundInstance',
  ),
  work(
    'looks up unit prices',
    from.api('bss', 'QuerySkuPriceList'),
    ['bssapi:QueryPriceEntityList', 'bssapi:QuerySkuPriceList'],
    'bssapi:CreateInstance',
  ),
  work(
    'looks up what can be bought',
    from.api('bss', 'QueryCommodityList'),
    ['bssapi:QueryCommodityList'],
    'bssapi:CreateInstance',
  ),
  // What will run out.
  work(
    'finds instances that run out soon',
    from.api('bss', 'QueryAvailableInstances'),
    ['bssapi:QueryAvailableInstances'],
    'bssapi:SetRenewal',
  ),
  work(
    'finds instances that run out, in the console',
    NAMES,
    ['bss:DescribeInstances'],
    'bss:ModifyPrepaidInstanceAutoRenew',
  ),
  work(
    'finds instances by tag',
    from.api('bss', 'QueryInstanceByTag'),
    ['bssapi:QueryInstanceByTag'],
    'bssapi:ModifyInstance',
  ),
  work(
    'checks resource packages',
    from.api('bss', 'QueryResourcePackageInstances'),
    [
      'bssapi:DescribeResourcePackageProduct',
      'bssapi:QueryResourcePackageInstances',
      'bssapi:QueryDPUtilizationDetail',
    ],
    'bssapi:RenewResourcePackage',
  ),
  work(
    'asks what a resource package costs',
    from.api('bss', 'GetResourcePackagePrice'),
    ['bssapi:DescribeResourcePackageProduct', 'bssapi:GetResourcePackagePrice'],
    'bssapi:UpgradeResourcePackage',
  ),
  work(
    'checks whether reservations are used',
    from.api('bss', 'QueryRIUtilizationDetail'),
    [
      'bssapi:QueryRIUtilizationDetail',
      'bssapi:DescribeResourceUsageTotal',
      'bssapi:DescribeResourceUsageDetail',
    ],
    'ecs:PurchaseReservedInstancesOffering',
  ),
  work(
    'checks what reservations cover',
    from.api('bss', 'DescribeResourceCoverageTotal'),
    ['bssapi:DescribeResourceCoverageTotal', 'bssapi:DescribeResourceCoverageDetail'],
    'ecs:ModifyReservedInstances',
  ),
  // Savings plans.
  work(
    'sees savings plans',
    from.api('bss', 'QuerySavingsPlansInstance'),
    ['bssapi:QuerySavingsPlansInstance'],
    'bssapi:CreateInstance',
  ),
  work(
    'checks whether savings plans are used',
    from.api('bss', 'DescribeSavingsPlansUsageTotal'),
    ['bssapi:DescribeSavingsPlansUsageTotal', 'bssapi:DescribeSavingsPlansUsageDetail'],
    'ecs:CreateSavingsPlan',
  ),
  work(
    'checks what savings plans cover',
    from.api('bss', 'DescribeSavingsPlansCoverageTotal'),
    ['bssapi:DescribeSavingsPlansCoverageTotal', 'bssapi:DescribeSavingsPlansCoverageDetail'],
    'ecs:CreateSavingsPlan',
  ),
  work(
    'analyses savings plans in the console',
    'https://help.aliyun.com/document_detail/472928.html',
    ['bss:SavingsPlansAnalysis'],
    'bss:RenewChangeInstance',
  ),
  work(
    'sees what savings plans took off',
    from.api('bss', 'QuerySavingsPlansDeductLog'),
    ['bssapi:QuerySavingsPlansDeductLog', 'bssapi:QuerySavingsPlansDiscount'],
    'bssapi:RefundInstance',
  ),
  // Who pays for what.
  work(
    'sees cost units',
    from.api('bss', 'QueryCostUnit'),
    ['bssapi:QueryCostUnit', 'bssapi:QueryCostUnitResource'],
    'bssapi:DeleteCostUnit',
  ),
  work(
    'makes a cost unit',
    from.api('bss', 'CreateCostUnit'),
    ['bssapi:QueryCostUnit', 'bssapi:CreateCostUnit'],
    'bssapi:CreateAgAccount',
  ),
  work(
    'renames a cost unit',
    from.api('bss', 'ModifyCostUnit'),
    ['bssapi:QueryCostUnit', 'bssapi:ModifyCostUnit'],
    'bssapi:DeleteCostUnit',
  ),
  work(
    'puts instances into a cost unit',
    from.api('bss', 'AllocateCostUnitResource'),
    ['bssapi:QueryCostUnitResource', 'bssapi:AllocateCostUnitResource'],
    'bssapi:ModifyAccountRelation',
  ),
  work(
    'sees budgets',
    from.api('bss', 'DescribeCostBudgetsSummary'),
    ['bssapi:DescribeCostBudgetsSummary'],
    'bssapi:SetResellerUserAlarmThreshold',
  ),
  work(
    'finds the tags that costs are split by',
    from.api('tag', 'ListTagKeys'),
    ['tag:ListTagKeys', 'tag:ListTagValues'],
    'tag:TagResources',
  ),
  // Invoices and relations.
  work(
    'requests an invoice',
    from.api('bss', 'ApplyInvoice'),
    [
      'bssapi:QueryEvaluateList',
      'bssapi:QueryInvoicingCustomerList',
      'bssapi:QueryCustomerAddressList',
      'bssapi:ApplyInvoice',
    ],
    'bssapi:ModifyAccountRelation',
  ),
  work(
    'sees what an invoice can be had for',
    from.api('bss', 'QueryEvaluateList'),
    ['bssapi:QueryEvaluateList'],
    'bssapi:CancelOrder',
  ),
  work(
    'sees for which accounts it pays',
    from.api('bss', 'QueryRelationList'),
    ['bssapi:QueryRelationList', 'bssapi:GetAccountRelation', 'bssapi:QueryPermissionList'],
    'bssapi:AddAccountRelation',
  ),
  work(
    'sees the financial relation of an account',
    from.api('bss', 'QueryFinancialAccountInfo'),
    ['bssapi:QueryFinancialAccountInfo', 'bssapi:GetCustomerAccountInfo'],
    'bssapi:ConfirmRelation',
  ),
  work(
    'reads how much of a product was used',
    from.api('bss', 'QueryUserOmsData'),
    ['bssapi:QueryUserOmsData'],
    'ecs:DescribeInstances',
  ),
  work(
    'looks for savings without looking at machines',
    NAMES,
    ['bssapi:DescribeInstanceBill', 'bssapi:DescribeResourceUsageTotal'],
    'ecs:ModifyInstanceSpec instance/i-1',
  ),
];

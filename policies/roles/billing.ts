import { allow, SESSION_HOURS } from './role';
import type { Purpose, Role } from './role';
import { of } from './spelling';

const bills: Purpose = {
  id: 'bills',
  title: 'Read bills, balances and prices',
  why: 'A bill is checked line by line, and a spike is the first sign of a stolen account.',
  statements: [
    allow([
      ...of('bssapi', 'Describe*', 'Get*', 'InquiryPrice*', 'Query*'),
      // The console's actions count as much as the API's, and the API documents some only so.
      ...of('bss', 'Descr*', 'Export*', 'Get*', 'Query*', 'SavingsPlansAnalysis'),
      ...of(
        'efc',
        'BillAnalysis',
        'Check*',
        'CurrentProductFee',
        'Get*',
        'Query*',
        'Validate*',
        'Verify*',
      ),
    ]),
  ],
};

const budgets: Purpose = {
  id: 'budgets',
  title: 'See budgets and what they are split by',
  why: 'A budget is compared with what was spent, by product, cost unit or tag.',
  statements: [
    allow([
      ...of('bssapi', 'DescribeCostBudgetsSummary', 'QueryCostUnit*'),
      ...of('bss', 'DescribeCostBudgetsSummary', 'QueryCostUnit*'),
      ...of('tag', 'ListTagKeys', 'ListTagValues'),
    ]),
  ],
};

/** Under both names, of which either takes effect. */
const COST_UNITS = [
  'AllocateCostUnitResource',
  'CreateCostUnit',
  'ModifyCostUnit',
  'AllocateCostCenterResource',
  'CreateCostCenter*',
  'ModifyCostCenter*',
  'SaveCostCenterShareRule',
  '*FundAccountLowAvailableAmountAlarm',
];

const costUnits: Purpose = {
  id: 'cost-units',
  title: 'Say what costs are for, and when to be told of a low balance',
  why: 'Costs are shared out among teams, and somebody has to be told before the money is gone. It moves none.',
  statements: [allow([...of('bssapi', ...COST_UNITS), ...of('bss', ...COST_UNITS)])],
};

const invoices: Purpose = {
  id: 'invoices',
  title: 'Request invoices',
  why: 'Accounting needs a document for each payment. It changes no money.',
  statements: [allow(['bssapi:ApplyInvoice', 'bss:ApplyInvoice'])],
};

/** Bills, budgets, invoices, and nothing else. */
export const billing: Role = {
  name: 'billing',
  title: 'Billing',
  forWhom: 'People who check and account for what the cloud costs.',
  sessionHours: SESSION_HOURS,
  purposes: [budgets, bills, invoices, costUnits],
  optional: [],
  cannot: [
    {
      what: 'buy, renew, refund or cancel',
      examples: [
        'bss:PayOrder',
        'bssapi:CreateInstance',
        'bssapi:RefundInstance',
        'bssapi:SetRenewal',
      ],
    },
    {
      what: 'change who pays for the account, or for whom it pays',
      examples: [
        'bssapi:ModifyAccountRelation',
        'bssapi:AddAccountRelation',
        'bss:ModifyPaymentRelationship',
      ],
    },
    {
      what: 'send bills anywhere',
      examples: ['bssapi:SubscribeBillToOSS'],
    },
    {
      what: 'see or touch what runs',
      examples: ['ecs:DescribeInstances', 'oss:GetObject', 'ecs:StopInstance'],
    },
    {
      what: 'see or touch people and rights',
      examples: ['ram:ListUsers', 'ram:CreateAccessKey'],
    },
  ],
  limits: [
    'All billing actions are for the whole account: RAM knows no resources in it.',
    "The names of the console's own actions, under bss and efc, are published only in part: a page of the console may ask for one that is not here.",
    "Budgets are set in the console, by actions that are not published: seeing them is here, setting them is the account owner's.",
  ],
};

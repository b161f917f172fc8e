import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('BssOpenApi', 'CreateInstance', {});

export default defineDetection({
  id: 'billing-changed',
  title: 'Something was bought, renewed or refunded, or accounts were tied',
  severity: 'medium',
  meaning: 'Money is spent, or somebody else pays or sees the bill.',
  firstSteps: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Look at the orders of the account.',
  ],
  falsePositives: ['Renewals. Edits in the billing console are not all recorded.'],
  sources: [
    'ActionTrail documentation: events of billing management; the recorded product name is not documented',
  ],
  filter: calls(
    ['BssOpenApi'],
    'CreateInstance',
    'ModifyInstance',
    'RenewInstance',
    'RenewChangeInstance',
    'SetRenewal',
    'ConvertChargeType',
    'RefundInstance',
    'AddAccountRelation',
    'ConfirmRelation',
    'ModifyAccountRelation',
    'ChangeConsumeAmount',
    'SetResellerUserQuota',
    'SetResellerUserAlarmThreshold',
    'SubscribeBillToOSS',
    'UnsubscribeBillToOSS',
    'CreateResourcePackage',
    'CreateSavingsPlansInstance',
  ),
  rings: [
    sample('CreateInstance', call),
    sample(
      'CreateSavingsPlansInstance with other capitals in the product',
      apiCall('BSSOPENAPI', 'CreateSavingsPlansInstance', {}),
    ),
  ],
  quiet: [
    ...quietCalls('BssOpenApi', call, 'QueryBillOverview'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'CreateInstance', {})),
  ],
});

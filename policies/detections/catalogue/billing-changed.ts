import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'billing-changed',
  title: 'Something was bought, renewed or refunded, or accounts were tied',
  severity: 'medium',
  description: 'Money is spent, or somebody else pays or sees the bill.',
  runbook: [
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
});

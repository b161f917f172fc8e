import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'renewal-bought',
  title: 'Something was renewed',
  severity: 'low',
  description: 'Money is spent on what is there already.',
  runbook: ['Look at the orders of the account.'],
  falsePositives: ['Renewals.'],
  sources: ['ActionTrail documentation: events of billing management'],
  filter: calls(['BssOpenApi'], 'RenewInstance', 'RenewChangeInstance'),
});

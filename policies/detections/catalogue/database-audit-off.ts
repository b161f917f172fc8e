import { defineDetection } from '../detection';
import { all, calls, parameter } from '../filter';

export default defineDetection({
  id: 'database-audit-off',
  title: 'The audit of a database was switched off',
  severity: 'high',
  description: 'What is asked of the database is no longer recorded.',
  runbook: [
    'Switch it on again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['To save its cost.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  target: ['DBInstanceId'],
  filter: all(
    calls(['Rds'], 'ModifySQLCollectorPolicy'),
    parameter('SQLCollectorStatus', 'Disabled'),
  ),
});

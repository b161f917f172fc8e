import { defineDetection } from '../detection';
import { all, calls } from '../filter';

export default defineDetection({
  id: 'database-opened',
  title: 'A database was opened to the internet',
  severity: 'critical',
  description: 'Anybody can try passwords on it.',
  runbook: ['Take 0.0.0.0/0 off the list.', 'Look for logins in the audit log of the database.'],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(calls(['Rds'], 'ModifySecurityIps'), {
    parameter: 'SecurityIps',
    pattern: '(^|,) *(0\\.0\\.0\\.0(/0)?|::/0) *(,|$)',
  }),
});

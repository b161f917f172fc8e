import { defineDetection } from '../detection';
import { all, calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Rds', 'ModifySecurityIps', {
  DBInstanceId: 'rm-1',
  SecurityIps: '10.1.0.0/16,0.0.0.0/0',
});

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
  matches: [
    sample('ModifySecurityIps', call),
    sample(
      'ModifySecurityIps with other capitals in the product',
      apiCall('RDS', 'ModifySecurityIps', {
        DBInstanceId: 'rm-1',
        SecurityIps: '10.1.0.0/16,0.0.0.0/0',
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Rds', call, 'DescribeDBInstanceIPArrayList'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifySecurityIps', {
        DBInstanceId: 'rm-1',
        SecurityIps: '10.1.0.0/16,0.0.0.0/0',
      }),
    ),
    sample(
      'a private network, whose text holds 0.0.0.0',
      apiCall('Rds', 'ModifySecurityIps', { DBInstanceId: 'rm-1', SecurityIps: '10.0.0.0/8' }),
    ),
  ],
});

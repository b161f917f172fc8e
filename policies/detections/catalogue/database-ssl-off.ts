import { defineDetection } from '../detection';
import { all, calls, parameter } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Rds', 'ModifyDBInstanceSSL', { DBInstanceId: 'rm-1', SSLEnabled: 0 });

export default defineDetection({
  id: 'database-ssl-off',
  title: 'Encryption of connections to a database was switched off',
  severity: 'high',
  description: 'Passwords and data cross the network in clear.',
  runbook: [
    'Switch it on again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(calls(['Rds'], 'ModifyDBInstanceSSL'), parameter('SSLEnabled', '0')),
  matches: [
    sample('ModifyDBInstanceSSL', call),
    sample(
      'ModifyDBInstanceSSL with other capitals in the product',
      apiCall('RDS', 'ModifyDBInstanceSSL', { DBInstanceId: 'rm-1', SSLEnabled: 0 }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Rds', call, 'DescribeDBInstanceSSL'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifyDBInstanceSSL', { DBInstanceId: 'rm-1', SSLEnabled: 0 }),
    ),
    sample(
      'switched on',
      apiCall('Rds', 'ModifyDBInstanceSSL', { DBInstanceId: 'rm-1', SSLEnabled: 1 }),
    ),
  ],
});

import { defineDetection } from '../detection';
import { all, calls, parameter } from '../filter';

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
  target: ['DBInstanceId'],
  filter: all(calls(['Rds'], 'ModifyDBInstanceSSL'), parameter('SSLEnabled', '0')),
});

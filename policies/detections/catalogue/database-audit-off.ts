import { defineDetection } from '../detection';
import { all, any, calls, parameter } from '../filter';

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
  sources: [
    'Alibaba Cloud landing zone, ActionTrail event alerts',
    'API metadata of Alibaba Cloud, for databases other than RDS',
  ],
  target: ['DBInstanceId', 'DBClusterId', 'InstanceId'],
  filter: any(
    all(
      calls(['Rds', 'gpdb'], 'ModifySQLCollectorPolicy'),
      parameter('SQLCollectorStatus', 'Disabled'),
    ),
    all(calls(['Rds'], 'ModifyActionEventPolicy'), parameter('EnableEventLog', 'False')),
    all(calls(['Dds'], 'ModifyAuditPolicy'), parameter('AuditStatus', 'disabled')),
    all(calls(['R-kvstore'], 'ModifyAuditLogConfig'), parameter('DbAudit', 'false')),
    all(
      calls(['polardb'], 'ModifyDBClusterAuditLogCollector'),
      parameter('CollectorStatus', 'Disabled'),
    ),
  ),
});

import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'database-changed',
  title: 'The configuration of a database was changed',
  severity: 'low',
  description: 'Who reaches it, how it is kept or what it costs is another now.',
  runbook: ['Compare it with the plan.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  cis: ['2.15'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.15'],
  usualFor: ['pipelines', 'services'],
  filter: calls(
    ['Rds'],
    'ModifyDBInstanceTDE',
    'AllocateInstancePublicConnection',
    'ModifyDBInstanceConnectionString',
    'SwitchDBInstanceNetType',
    'ModifySecurityIps',
    'ModifySecurityGroupConfiguration',
    'ModifyBackupPolicy',
    'DeleteBackup',
    'ModifyDBInstanceSpec',
    'MigrateToOtherZone',
    'ModifyHASwitchConfig',
    'ModifyDBInstanceDeletionProtection',
    'ModifyDBInstanceSSL',
    'ModifySQLCollectorPolicy',
  ),
});

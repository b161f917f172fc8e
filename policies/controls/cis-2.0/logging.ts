import { defineControl } from '../control';
import type { Control } from '../control';

/** Items whose alerts a rule looks for, one by one. */
const LOOKED_FOR = new Set([
  '2.10',
  '2.12',
  '2.13',
  '2.16',
  '2.17',
  '2.18',
  '2.20',
  '2.21',
  '2.22',
]);

/** An alert that the benchmark asks for: the baseline deploys it for the detections. */
function alert(
  id: string,
  title: string,
  level: Control['level'],
  detections: readonly string[],
  more: Partial<Control> = {},
): Control {
  return defineControl({
    id,
    title,
    level,
    assessed: 'manual',
    enforcedBy: ['AlertingBaseline'],
    rules: [
      'actiontrail-searchable',
      'sls-alert-enabled',
      ...(LOOKED_FOR.has(id) ? ['sls-alerts-on-trail'] : []),
    ],
    detections,
    ...more,
  });
}

/** Section 2. */
export const logging: readonly Control[] = [
  defineControl({
    id: '2.1',
    title: 'ActionTrail records every region and delivers what it records',
    level: 1,
    assessed: 'automated',
    enforcedBy: ['AuditBaseline'],
    offeredBy: ['AuditTrail'],
    rules: ['actiontrail-all-regions', 'actiontrail-all-events', 'actiontrail-trail-enabled'],
    detections: ['trail-stopped', 'trail-changed'],
    configRules: ['actiontrail-enabled'],
  }),
  defineControl({
    id: '2.2',
    title: 'The bucket of the trail is not public',
    level: 1,
    assessed: 'automated',
    enforcedBy: ['AuditBaseline', 'DataBaseline'],
    offeredBy: ['SecureBucket'],
    rules: [
      'actiontrail-bucket-private',
      'oss-bucket-private',
      'oss-bucket-policy-not-public',
      'oss-bucket-public-access-blocked',
    ],
    detections: ['bucket-opened', 'bucket-policy-changed'],
    configRules: ['oss-bucket-public-read-prohibited', 'oss-bucket-public-write-prohibited'],
  }),
  defineControl({
    id: '2.3',
    title: 'Audit logs of several products go to Log Service',
    level: 1,
    assessed: 'manual',
    enforcedBy: ['AuditBaseline'],
    offeredBy: ['NetworkBaseline'],
    rules: [
      'sls-collection-enabled',
      'alb-access-log-enabled',
      'rds-sql-audit-enabled',
      'polardb-sql-audit-enabled',
    ],
    manual:
      'The trail goes there, and flow logs where the settings ask for them. Logs of databases, load balancers, buckets and file systems do so where each is told to; the audit service of Log Service that collects them is not set up.',
  }),
  defineControl({
    id: '2.4',
    title: 'Kubernetes clusters send their logs to Log Service',
    level: 1,
    assessed: 'manual',
    rules: ['ack-log-collection-enabled', 'ack-control-plane-logged', 'ack-audit-log-enabled'],
  }),
  defineControl({
    id: '2.5',
    title: 'Flow logs of virtual networks are on',
    level: 1,
    assessed: 'manual',
    offeredBy: ['NetworkBaseline', 'FlowLogStore'],
    rules: ['vpc-flow-log-enabled', 'vpc-flow-log-complete'],
    detections: ['flow-log-off'],
    configRules: ['vpc-flow-logs-enabled'],
    manual:
      'They cost money and are off: network.flowLogs.enabled records the VPCs that the settings name.',
  }),
  defineControl({
    id: '2.6',
    title: 'Anti-DDoS logs accesses and attacks',
    level: 2,
    assessed: 'manual',
    manual:
      'A product of its own that is paid for. The provider has no argument for its logs: they are switched on in the console.',
  }),
  defineControl({
    id: '2.7',
    title: 'The web application firewall logs accesses and attacks',
    level: 2,
    assessed: 'manual',
    manual:
      'A product of its own that is paid for. The second version has `waf_log` of `alicloud_waf_instance`; the resources of the third have no argument for logs: they are switched on in the console.',
  }),
  defineControl({
    id: '2.8',
    title: 'Cloud Firewall logs accesses and attacks',
    level: 2,
    assessed: 'manual',
    manual:
      'A product of its own that is paid for: log storage is bought with it (`cfw_log` of `alicloud_cloud_firewall_instance`), and switched on in the console.',
  }),
  defineControl({
    id: '2.9',
    title: 'Security Center logs networks, machines and alerts',
    level: 2,
    assessed: 'manual',
    rules: ['security-center-logs-enabled'],
    manual: 'Paid for: log storage is bought with Security Center.',
  }),
  alert('2.10', 'Changes of RAM policies and roles raise an alert', 1, [
    'ram-policy-changed',
    'ram-role-changed',
    'permission-granted',
  ]),
  alert('2.11', 'Changes of Cloud Firewall raise an alert', 2, [
    'cloud-firewall-changed',
    'firewall-off',
  ]),
  alert('2.12', 'Changes of routes raise an alert', 1, ['route-changed']),
  alert('2.13', 'Changes of VPCs raise an alert', 1, ['vpc-changed']),
  alert(
    '2.14',
    'Changes of permissions on OSS raise an alert',
    1,
    ['bucket-permission-changed', 'bucket-opened'],
    {
      manual:
        'Permissions of single objects are data events, which a trail does not record unless it is asked to.',
    },
  ),
  alert('2.15', 'Changes of RDS instances raise an alert', 1, ['database-changed']),
  alert('2.16', 'Calls that are refused raise an alert', 1, ['unauthorised-calls']),
  alert('2.17', 'Signing in without a second factor raises an alert', 1, [
    'login-without-mfa',
    'root-login-without-mfa',
  ]),
  alert('2.18', 'Use of the root account raises an alert', 1, [
    'root-login',
    'root-login-without-mfa',
    'root-access-key-created',
    'root-access-key-used',
    'root-change',
  ]),
  alert('2.19', 'Failed sign-ins raise an alert', 2, ['failed-logins', 'failed-logins-of-many']),
  alert('2.20', 'Disabling and deleting keys of KMS raises an alert', 2, ['kms-key-disabled']),
  alert('2.21', 'Changes of bucket policies raise an alert', 1, ['bucket-policy-changed']),
  alert('2.22', 'Changes of security groups raise an alert', 2, ['security-group-changed']),
  defineControl({
    id: '2.23',
    title: 'Log stores keep what they have for 365 days or longer',
    level: 2,
    assessed: 'manual',
    enforcedBy: ['AuditBaseline'],
    offeredBy: ['NetworkBaseline', 'AuditTrail', 'FlowLogStore'],
    rules: ['sls-store-retention'],
    detections: ['log-store-tampered'],
    manual:
      'Holds for the log stores that the baseline makes. ActionTrail makes its own and keeps it for ever, which no rule sees before it is there.',
  }),
];

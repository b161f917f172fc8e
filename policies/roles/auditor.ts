import { clusterReads, scalingReads, serverReads } from './reads/compute';
import { databaseReads } from './reads/databases';
import { bucketReads, complianceReads, identityReads, keyReads } from './reads/governance';
import { loadBalancerReads, networkReads } from './reads/network';
import {
  alarmReads,
  eventReads,
  findingReads,
  inventoryReads,
  logStructureReads,
  metricReads,
} from './reads/watching';
import { auditLogs } from './optional/audit-logs';
import { allow, SESSION_HOURS } from './role';
import type { Purpose, Role } from './role';

const people: Purpose = {
  id: 'people-and-rights',
  title: 'See who may do what',
  why: 'Every audit begins with who has access, since when, and whether they still use it.',
  statements: [allow(identityReads)],
};

const records: Purpose = {
  id: 'records',
  title: 'See what was done and what broke a rule',
  why: 'Who did what, what Cloud Config recorded and what Security Center found are the evidence.',
  statements: [allow([...eventReads, ...complianceReads, ...findingReads])],
};

const setUp: Purpose = {
  id: 'how-things-are-set-up',
  title: 'See how everything is set up',
  why: 'Whether ports are closed, disks encrypted and alarms on can be read off, without reading what is stored.',
  statements: [
    allow([
      ...serverReads,
      ...scalingReads,
      ...clusterReads,
      'cs:DescribePolic*',
      'cs:DescribeUserPermission',
      ...networkReads,
      ...loadBalancerReads,
      ...databaseReads,
    ]),
  ],
};

const keepers: Purpose = {
  id: 'keys-buckets-and-alarms',
  title: 'See keys, buckets, log stores and alarms',
  why: 'Names, ages, policies and rules tell whether data is kept well; the data itself does not.',
  statements: [
    allow([
      ...keyReads,
      ...bucketReads,
      ...metricReads,
      ...alarmReads,
      ...logStructureReads,
      ...inventoryReads,
    ]),
  ],
};

/** Reads how everything is set up, never data and never secrets. */
export const auditor: Role = {
  name: 'auditor',
  title: 'Auditor',
  forWhom: 'People, and outside firms, who check the account against its rules.',
  sessionHours: SESSION_HOURS,
  purposes: [people, records, setUp, keepers],
  optional: [auditLogs],
  cannot: [
    {
      what: 'change anything',
      examples: [
        'ecs:StopInstance',
        'ram:UpdateUser',
        'config:StopConfigRules',
        'oss:PutBucketAcl',
      ],
    },
    {
      what: 'read what is stored: objects, log lines, backups, statements',
      examples: [
        'oss:GetObject',
        'log:GetLogStoreLogs',
        'rds:DescribeBackups',
        'rds:DescribeSQLLogRecords',
      ],
    },
    {
      what: 'read secrets or anything to sign in with',
      examples: ['kms:GetSecretValue', 'ecs:DescribeUserData', 'cs:DescribeClusterUserKubeconfig'],
    },
    { what: 'see bills', examples: ['bssapi:QueryAccountBill', 'bss:DescribeBillList'] },
  ],
  limits: [
    'Alarm rules of CloudMonitor show the web addresses that they call: whoever sees one may post there.',
    'Events of the last 90 days are there for all; older ones lie in the log project of the trail, which has to be granted by name.',
    'Descriptions of functions hold environment variables, and are therefore left out.',
  ],
};

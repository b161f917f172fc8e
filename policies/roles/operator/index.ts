import { clusterReads, scalingReads, serverReads } from '../reads/compute';
import { databaseLogReads, databaseReads } from '../reads/databases';
import { loadBalancerReads, networkReads } from '../reads/network';
import { complianceReads } from '../reads/governance';
import {
  alarmReads,
  eventReads,
  findingReads,
  inventoryReads,
  logContentReads,
  logStructureReads,
  metricReads,
} from '../reads/watching';
import { alarmRules } from '../optional/alarm-rules';
import { clusters } from '../optional/clusters';
import { namedSecrets } from '../optional/named-secrets';
import { quarantine } from '../optional/quarantine';
import { remoteCommands } from '../optional/remote-commands';
import { securityEvents } from '../optional/security-events';
import { allow, SESSION_HOURS } from '../role';
import type { Purpose, Role } from '../role';
import { askForHelp, databaseDiagnosis, diagnose, snapshots } from './diagnose';
import { grow, restart } from './run';

const watch: Purpose = {
  id: 'watch',
  title: 'See everything that runs',
  why: 'On call, what is broken is found by looking at what it hangs on. Products do not tell readers apart by tag.',
  statements: [
    allow([
      ...serverReads,
      ...scalingReads,
      ...clusterReads,
      ...networkReads,
      ...loadBalancerReads,
      ...databaseReads,
      ...inventoryReads,
    ]),
  ],
};

const metricsAndLogs: Purpose = {
  id: 'metrics-and-logs',
  title: 'Read metrics, alarms and logs',
  why: 'An alarm says that something is wrong; the metrics and the logs say what.',
  statements: [
    allow([
      ...metricReads,
      ...alarmReads,
      ...logStructureReads,
      ...logContentReads,
      ...databaseLogReads,
    ]),
  ],
};

const whoDidWhat: Purpose = {
  id: 'who-did-what',
  title: 'See who changed what, and what Security Center found',
  why: 'Most incidents begin with a change, and some with a thief.',
  statements: [allow([...eventReads, ...complianceReads, ...findingReads])],
};

/** Sees everything that runs, restarts and diagnoses it. */
export const operator: Role = {
  name: 'operator',
  title: 'Operator',
  forWhom: 'People on call, who keep running what others have built.',
  sessionHours: SESSION_HOURS,
  // In an order that fills policies well: RAM takes ten of them.
  purposes: [
    watch,
    askForHelp,
    metricsAndLogs,
    whoDidWhat,
    restart,
    diagnose,
    snapshots,
    grow,
    databaseDiagnosis,
  ],
  optional: [remoteCommands, namedSecrets, quarantine, securityEvents, alarmRules, clusters],
  cannot: [
    {
      what: 'make or delete anything but snapshots and backups',
      examples: ['ecs:RunInstances', 'ecs:DeleteInstance', 'rds:DeleteDBInstance'],
    },
    {
      what: 'run commands on servers, unless granted for named servers',
      examples: ['ecs:RunCommand', 'ecs:StartTerminalSession', 'ecs:SendFile'],
    },
    {
      what: 'open ports, or databases to networks',
      examples: ['ecs:AuthorizeSecurityGroup', 'rds:ModifySecurityIps'],
    },
    { what: 'silence alarms', examples: ['cms:DisableMetricRules', 'cms:DeleteMetricRules'] },
    {
      what: 'read secrets, start-up scripts or objects in buckets',
      examples: ['kms:GetSecretValue', 'ecs:DescribeUserData', 'oss:GetObject'],
    },
    {
      what: 'touch people, roles, policies or keys',
      examples: ['ram:CreateUser', 'ram:AttachPolicyToRole', 'ram:CreateAccessKey'],
    },
    { what: 'see or pay bills', examples: ['bssapi:QueryBillOverview', 'bss:PayOrder'] },
  ],
  limits: [
    'Alarm rules of CloudMonitor show the web addresses that they call: whoever sees one may post there.',
    'Logs may hold secrets that a program wrote into them.',
    'A scaling group is scaled by its rules and node pools by their size: to change how many servers a group may have is to change what it makes them from, and is for the emergency role.',
    'To lock a snapshot can be for ever, for everybody: it is for the emergency role.',
    'Functions are seen through their metrics and logs only: their description holds environment variables, and with them passwords.',
  ],
};

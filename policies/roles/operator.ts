import { clusterReads, scalingReads, serverReads } from './reads/compute';
import { databaseLogReads, databaseReads } from './reads/databases';
import { loadBalancerReads, networkReads } from './reads/network';
import { complianceReads } from './reads/governance';
import {
  alarmReads,
  eventReads,
  findingReads,
  inventoryReads,
  logContentReads,
  logStructureReads,
  metricReads,
} from './reads/watching';
import { remoteCommands } from './optional/remote-commands';
import { namedSecrets } from './optional/named-secrets';
import { allow, SESSION_HOURS } from './role';
import type { Purpose, Role } from './role';
import { of } from './spelling';

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

const restart: Purpose = {
  id: 'restart',
  title: 'Start, stop and restart',
  why: 'What hangs at night is restarted first and understood in the morning.',
  statements: [
    allow(
      of(
        'ecs',
        'RebootInstance',
        'RebootInstances',
        'RedeployInstance',
        'StartInstance',
        'StartInstances',
        'StopInstance',
        'StopInstances',
      ),
      ['acs:ecs:{region}:{account}:instance/*'],
    ),
    allow(of('rds', 'RestartDBInstance', 'StartDBInstance', 'SwitchDBInstanceHA'), [
      'acs:rds:{region}:{account}:dbinstance/*',
    ]),
    allow(['kvstore:RestartInstance'], ['acs:kvstore:{region}:{account}:instance/*']),
    allow(of('alb', 'StartListener', 'StopListener'), ['acs:alb:{region}:{account}:*']),
    allow(of('nlb', 'StartListener', 'StopListener'), ['acs:nlb:{region}:{account}:*']),
    allow(of('slb', 'StartLoadBalancerListener', 'StopLoadBalancerListener'), [
      'acs:slb:{region}:{account}:loadbalancer/*',
    ]),
  ],
};

const diagnose: Purpose = {
  id: 'diagnose',
  title: 'Diagnose servers',
  why: 'A server that no longer answers shows its last words on its console. A screen or the output of a command may show a secret: the operator is trusted with it, by name, here.',
  statements: [
    allow(
      of(
        'ecs',
        'DescribeCloudAssistantStatus',
        'DescribeCommands',
        'DescribeInvocationResults',
        'DescribeInvocations',
        'DescribeSendFileResults',
        'DescribeTerminalSessions',
        'GetInstanceConsoleOutput',
        'GetInstanceScreenshot',
        'StopInvocation',
      ),
      ['acs:ecs:{region}:{account}:command/*', 'acs:ecs:{region}:{account}:instance/*'],
    ),
    allow(
      of(
        'ecs',
        'AcceptInquiredSystemEvent',
        'CreateDiagnosticReport',
        'DeleteDiagnosticReports',
        'DescribeDiagnostic*',
        'EndTerminalSession',
      ),
    ),
  ],
};

const snapshots: Purpose = {
  id: 'snapshots',
  title: 'Take a snapshot before touching anything',
  why: 'What is repaired can be made worse, and what was broken in has to be looked at later.',
  statements: [
    allow(of('ecs', 'CreateSnapshot', 'CreateSnapshotGroup', 'LockSnapshot'), [
      'acs:ecs:{region}:{account}:disk/*',
      'acs:ecs:{region}:{account}:instance/*',
      'acs:ecs:{region}:{account}:snapshot/*',
    ]),
    allow(['rds:CreateBackup'], ['acs:rds:{region}:{account}:dbinstance/*']),
  ],
};

/** Sees everything that runs, restarts and diagnoses it. */
export const operator: Role = {
  name: 'operator',
  title: 'Operator',
  forWhom: 'People on call, who keep running what others have built.',
  sessionHours: SESSION_HOURS,
  purposes: [watch, metricsAndLogs, whoDidWhat, restart, diagnose, snapshots],
  optional: [remoteCommands, namedSecrets],
  cannot: [
    {
      what: 'make, resize or delete anything but snapshots and backups',
      examples: [
        'ecs:RunInstances',
        'ecs:ModifyInstanceSpec',
        'ecs:DeleteInstance',
        'rds:DeleteDBInstance',
      ],
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
    'Functions are seen through their metrics and logs only: their description holds environment variables, and with them passwords.',
  ],
};

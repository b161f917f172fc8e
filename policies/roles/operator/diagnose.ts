import { allow } from '../role';
import type { Purpose } from '../role';
import { of } from '../spelling';

export const diagnose: Purpose = {
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

export const snapshots: Purpose = {
  id: 'snapshots',
  title: 'Take a snapshot before touching anything',
  why: 'What is repaired can be made worse, and what was broken in has to be looked at later.',
  statements: [
    allow(of('ecs', 'CreateSnapshot', 'CreateSnapshotGroup'), [
      'acs:ecs:{region}:{account}:disk/*',
      'acs:ecs:{region}:{account}:instance/*',
      'acs:ecs:{region}:{account}:snapshot/*',
    ]),
    allow(['rds:CreateBackup'], ['acs:rds:{region}:{account}:dbinstance/*']),
  ],
};

/** Database Autonomy Service: the name in its policies is that of the product before it. */
export const databaseDiagnosis: Purpose = {
  id: 'diagnose-databases',
  title: 'Find out why a database is slow, and end a session',
  why: 'A statement that locks a table holds up all others until its session is ended. Samples of statements may hold data: the operator is trusted with it, by name, here.',
  statements: [
    allow(
      of(
        'hdm',
        'CreateCacheAnalysisJob',
        'CreateDiagnosticReport',
        'CreateKillInstanceSessionTask',
        'CreateRequestDiagnosis',
        'CreateStorageAnalysisTask',
        'DescribeCacheAnalysisJob*',
        'DescribeDiagnosticReportList',
        'DescribeHot*Keys',
        'DescribeSlowLog*',
        'GetAutonomousNotifyEvent*',
        'GetDBInstanceConnectivityDiagnosis',
        'GetDeadLock*',
        'GetInstanceInspections',
        'GetInstanceMissingIndexList',
        'GetKillInstanceSessionTaskResult',
        'GetMongoDBCurrentOp',
        'GetMySQLAllSessionAsync',
        'GetRedisAllSession',
        'GetRequestDiagnosis*',
        'GetStorageAnalysisResult',
        'KillInstanceAllSession',
      ),
    ),
  ],
};

export const askForHelp: Purpose = {
  id: 'tickets-and-quotas',
  title: 'Open tickets and ask for more quota',
  why: "Some faults are the cloud's own, and some limits are met in the night.",
  statements: [
    allow([
      ...['workorder', 'support', 'supportdefault'].flatMap((code) =>
        of(
          code,
          'CloseTicket',
          'CreateTicket',
          'EvaluateTicket',
          'GetTicket',
          'ListCategories',
          'ListProducts',
          'ListTicket*',
          'ReopenTicket',
          'ReplyTicket',
        ),
      ),
      ...of(
        'quotas',
        'CreateQuotaAlarm',
        'CreateQuotaApplication',
        'RemindQuotaApplicationApproval',
        'UpdateQuotaAlarm',
      ),
    ]),
  ],
};

/** The actions of roles against the names of API calls, as published: misspelt ones, and too wide ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, matchesWildcard, mayAllow } from '../../../policies/ram';
import { asPolicies, roleNames, roles } from '../../../policies/roles';
import * as it from './matrix/task';
import { permissionsInTests } from './session';

/** Products by RAM code. */
const PRODUCTS: Readonly<Record<string, readonly string[]>> = {
  actiontrail: ['Actiontrail'],
  alb: ['Alb'],
  bssapi: ['BssOpenApi'],
  cloudsso: ['cloudsso'],
  cms: ['Cms'],
  config: ['Config'],
  cs: ['CS'],
  cr: ['cr'],
  dds: ['Dds'],
  ecs: ['Ecs'],
  ess: ['Ess'],
  fc: ['FC', 'FC-Open'],
  hdm: ['DAS'],
  kms: ['Kms'],
  kvstore: ['R-kvstore'],
  log: ['Sls'],
  nlb: ['Nlb'],
  polardb: ['polardb'],
  quotas: ['quotas'],
  ram: ['Ram', 'Ims', 'ResourceManager'],
  rds: ['Rds'],
  resourcecenter: ['ResourceCenter'],
  resourcemanager: ['ResourceManager', 'ResourceDirectoryMaster'],
  resourcesharing: ['ResourceSharing'],
  slb: ['Slb'],
  tag: ['Tag'],
  vpc: ['Vpc'],
  'yundun-sas': ['Sas'],
};

/**
 * What the lists of calls do not have, by RAM code. Of `log` RAM's own names; of `config` calls of
 * the API of 2020, of which the lists have that of 2019; of `oss`, `accessanalyzer` and the console's
 * billing there is no list.
 */
const TICKETS = `CloseTicket CreateTicket EvaluateTicket GetTicket ListCategories ListProducts ListTickets
  ReopenTicket ReplyTicket`;
/** Of the billing API of 2023. */
const COST_CENTERS = `AllocateCostCenterResource CreateCostCenter ModifyCostCenter SaveCostCenterShareRule
  SetFundAccountLowAvailableAmountAlarm`;

const OTHERS: Readonly<Record<string, string>> = {
  accessanalyzer: 'GetAnalyzer ListAnalyzers',
  bssapi: COST_CENTERS,
  bss: `${COST_CENTERS} AllocateCostUnitResource CreateCostUnit ModifyCostUnit ApplyInvoice DescribeBillList DescribeCostBudgetsSummary ExportBill GetBill QueryCostUnit
    QueryOrder SavingsPlansAnalysis`,
  config: `GetAggregator GetConfigDeliveryChannel GetConfigRule ListAggregators ListCompliancePacks ListConfigDeliveryChannels
    ListConfigRuleEvaluationResults ListManagedRules`,
  efc: `BillAnalysis CheckBill CurrentProductFee GetBill QueryBill ValidateBill VerifyBill`,
  log: `GetCursorOrData GetLogStoreContextLogs GetLogStoreHistogram GetLogStoreLogs
    PostLogStoreLogs`,
  cms: 'QueryMetricLast QueryMetricList',
  governance: 'ListEvaluationMetadata ListEvaluationMetricDetails ListEvaluationResults',
  hdm: `CreateCacheAnalysisJob CreateDiagnosticReport CreateKillInstanceSessionTask
    CreateRequestDiagnosis CreateStorageAnalysisTask DescribeCacheAnalysisJob
    DescribeDiagnosticReportList DescribeHotKeys DescribeSlowLogRecords
    GetAutonomousNotifyEventContent GetDBInstanceConnectivityDiagnosis GetDeadLockDetail
    GetInstanceInspections GetInstanceMissingIndexList GetKillInstanceSessionTaskResult
    GetMongoDBCurrentOp GetMySQLAllSessionAsync GetRedisAllSession GetRequestDiagnosisResult
    GetStorageAnalysisResult KillInstanceAllSession`,
  support: TICKETS,
  supportdefault: TICKETS,
  workorder: TICKETS,
  oss: `AbortMultipartUpload DeleteBucket DeleteBucketCors DeleteBucketLifecycle DeleteObject
    GetBucketAcl GetObject ListBuckets ListMultipartUploads ListObjects ListParts PutBucket
    PutBucketCors PutBucketEncryption PutBucketLifecycle PutBucketTagging PutBucketVersioning
    PutObject PutObjectTagging RestoreObject`,
};

const lists = new Map(
  readFileSync(join(__dirname, '../../fixtures/api-names.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [product = '', names = ''] = line.split(': ');
      return [product, names.split(' ')] as const;
    }),
);

function callsOf(code: string): readonly string[] {
  const listed = (PRODUCTS[code] ?? []).flatMap((product) => lists.get(product) ?? []);
  return [...listed, ...(OTHERS[code]?.split(/\s+/) ?? [])];
}

const jobs = roleNames.filter((name) => name !== 'breakGlass');
/** Who deploys and plans makes the calls of the provider: `deployment.test.ts` holds them to these. */
const working = jobs.filter((name) => name !== 'deployer' && name !== 'planner');
const actions = working.flatMap((name) =>
  roles[name].purposes.flatMap(({ id, statements }) =>
    statements.flatMap(({ action }) => action.map((one) => ({ role: `${name}/${id}`, one }))),
  ),
);

test('every action of a role is a call, or a pattern that a call meets', () => {
  expect(actions.length).toBeGreaterThan(400);
  const unmet = actions.filter(({ one }) => {
    const [code = '', name = ''] = one.toLowerCase().split(':');
    return !callsOf(code).some((call) => matchesWildcard(name, call.toLowerCase()));
  });
  expect(unmet).toEqual([]);
});

/** Calls whose answers hold what somebody can sign in or post with, scripts, or settings with those. */
const LEAKS: Readonly<Record<string, string>> = {
  alb: 'ListAScripts',
  cms: `DescribeContactList DescribeContactListByContactGroup DescribeEventRuleTargetList
    DescribeHybridMonitorTaskList DescribeMonitoringAgentAccessKey DescribeSiteMonitorAttribute
    DescribeSiteMonitorList DescribeSiteMonitorLog`,
  config: `DescribeDiscoveredResource GetAdvancedSearchFile GetAggregateAdvancedSearchFile
    GetAggregateDiscoveredResource GetAggregateResourceConfigurationTimeline GetDiscoveredResource
    GetResourceConfigurationTimeline ListAggregateResourcesByAdvancedSearch
    ListResourcesByAdvancedSearch`,
  cs: `DescribeClusterAddonInstance DescribeClusterAttachScripts DescribeClusterNodePoolDetail
    DescribeClusterNodePools DescribeClusterUserKubeconfig DescribeClusterV2UserKubeconfig
    DescribeExternalAgent`,
  ecs: `DescribeImageComponents DescribeImagePipelines DescribeImagePipelineExecutions
    DescribeInstanceVncPasswd DescribeInstanceVncUrl DescribeLaunchTemplateVersions
    DescribeUserData`,
  ess: 'DescribeScalingConfigurations DescribeEciScalingConfigurations',
  ims: 'GetAppSecret',
  kms: 'GetSecretValue ExportDataKey',
  log: 'GetConfig GetLogtailPipelineConfig RefreshToken CreateTicket',
  rds: 'DescribeHostWebShell DescribeRCInstanceVncUrl DescribeBackups',
  vpc: `DescribeSslVpnClientCert DescribeVpnAttachments DescribeVpnConnection
    DescribeVpnConnections DownloadVpnConnectionConfig`,
};

describe.each(jobs)('%s', (name) => {
  const permissions = permissionsInTests(name);
  const identity = asPolicies({ ...permissions, guardrails: [] });

  test('is allowed no call that leaks, anywhere, even without guardrails', () => {
    const allowed = Object.entries(LEAKS).flatMap(([code, calls]) =>
      calls
        .split(/\s+/)
        .map((call) => `${code}:${call}`)
        .filter((action) =>
          ['*', it.project('payments-production')].some((resource) =>
            mayAllow(evaluate({ action, resource }, { identity }).decision),
          ),
        ),
    );
    expect(allowed).toEqual([]);
  });
});

import type { Source } from './sources';

/** Names that stand in documentation and in no list of calls. */
export interface Documented {
  readonly source: Source;
  /** The product whose other codes may count for these actions as well. */
  readonly product?: string;
  /** Actions of RAM, with their code. */
  readonly actions?: readonly string[];
  /** Patterns that documents of Alibaba Cloud have, and of which no names are published. */
  readonly patterns?: readonly string[];
  /** Names of events, by the `serviceName` that they are recorded with. */
  readonly events?: Readonly<Record<string, readonly string[]>>;
}

const of = (code: string, ...names: readonly string[]): string[] =>
  names.map((name) => `${code}:${name}`);

const OF_ACCOUNT = [
  'AccountReg',
  'ConsoleSignin',
  'ConsoleSignout',
  'EmailModify',
  'HelpEmailModify',
  'MFABind',
  'MFAUnbind',
  'MobileBind',
  'MobileModify',
  'PasswordModify',
  'PasswordReset',
  'ProtectionAdd',
];

export const documented: readonly Documented[] = [
  {
    source: 'power-user',
    product: 'BssOpenApi',
    actions: of('bss', 'ModifyAccount', 'ModifyBillingAccount', 'ModifyPaymentRelationship'),
  },
  {
    source: 'finance-policies',
    product: 'BssOpenApi',
    actions: [
      ...of('bss', 'PayOrder', 'QueryDownloadFileList', 'SavingsPlansAnalysis'),
      ...of('efc', 'BillAnalysis', 'CurrentProductFee'),
    ],
    patterns: ['bss:Export*', ...of('efc', 'Check*', 'Validate*', 'Verify*')],
  },
  { source: 'ram-read-only', patterns: of('accessanalyzer', 'Get*', 'List*') },
  { source: 'ram-actions', actions: of('ram', 'PassRole') },
  { source: 'flow-actions', actions: of('fnf', 'CreateFlow') },
  {
    source: 'image-permissions',
    actions: of('cr', 'PullRepository', 'PushRepository'),
  },
  {
    source: 'skills',
    actions: [
      ...of('ecs-workbench', 'ChatMessages', 'LoginECSInstance'),
      ...of(
        'governance',
        'ListEvaluationMetadata',
        'ListEvaluationMetricDetails',
        'ListEvaluationResults',
      ),
    ],
  },
  {
    source: 'log-role',
    actions: of(
      'log',
      'GetJob',
      'GetResource',
      'ListJobs',
      'ListResourceRecords',
      'ListResources',
      'UpsertResourceRecord',
    ),
  },
  {
    source: 'log-events',
    actions: of('log', 'ClearLogStoreStorage'),
    events: {
      Sls: [
        'ApplyConfigToGroup',
        'ClearLogStoreStorage',
        'CreateChart',
        'CreateConfig',
        'CreateDashboard',
        'CreateIndex',
        'CreateJob',
        'CreateLogging',
      ],
    },
  },
  {
    source: 'oss-actions',
    actions: of(
      'oss',
      'DeleteObjectVersionTagging',
      'GetObjectVersionTagging',
      'PostProcessTask',
      'ProcessImm',
      'PutObjectVersionTagging',
    ),
  },
  {
    source: 'oss-data-events',
    actions: of('oss', 'DeleteMultipleObjects'),
    events: { Oss: ['DeleteMultipleObjects', 'CopyObjects', 'GetObjects', 'PostObject'] },
  },
  { source: 'bss-events', events: { BssOpenApi: ['ChangeConsumeAmount'] } },
  { source: 'cis', events: { Ram: ['UpdatePolicyVersion'] } },
  {
    source: 'landing-zone',
    events: { Ecs: ['CreateDisks'], Rds: ['Release'], Ram: ['UpdatePolicyVersion'] },
  },
  // Databases of which nothing but this is needed.
  {
    source: 'openapi-meta',
    events: {
      adb: [
        'CreateAccount',
        'DeleteDBCluster',
        'ModifyDBClusterAccessWhiteList',
        'ResetAccountPassword',
      ],
      alikafka: ['UpdateAllowedIp'],
      clickhouse: ['DeleteDBInstance', 'ModifySecurityIPList', 'UpdateWhitelistTemplate'],
      Drds: ['ModifyDrdsIpWhiteList'],
      elasticsearch: [
        'ModifyWhiteIps',
        'UpdateKibanaWhiteIps',
        'UpdatePublicWhiteIps',
        'UpdateWhiteIps',
      ],
      HBase: ['ModifyIpWhitelist'],
      hitsdb: ['UpdateInstanceIpWhiteList'],
      OceanBasePro: ['ModifySecurityIps'],
      polardbx: ['DeleteDBInstance', 'ModifySecurityIps'],
    },
  },
  { source: 'ecs-2016', events: { Ecs: ['ConfigureSecurityGroupPermissions'] } },
  { source: 'sign-in-events', events: { AasSub: ['ConsoleSignin', 'ConsoleSignout'] } },
  // Older events of the root user have the shorter name.
  { source: 'account-events', events: { AasCustomer: OF_ACCOUNT, Customer: OF_ACCOUNT } },
];

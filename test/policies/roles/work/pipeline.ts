import { from, work } from './task';
import type { Work } from './task';

const OURS = 'instance/i-2zeaf0123456789';
const OTHERS = 'instance/i-2zebf0123456789';
const RDS = 'dbinstance/rm-2zeaf0123456789';
const LB = 'loadbalancer/lb-2zeaf0123456789';
const FC = 'functions/payments-api';
const LAYER = 'layers/payments-libs';
const STORE = 'project/payments-logs/logstore/app';
const REPOSITORY = 'repository/cri-0123456789abcdef/payments/api';
const CLUSTER = 'cluster/c0123456789abcdef0123456789abcdef';
const ACR = from.page('acr/user-guide/ram-authorization-information');
const SYNC = from.page('oss/developer-reference/sync-synchronize-local-files-to-oss');
const COPY = from.page('oss/developer-reference/copy-objects-4');
const LOG_POLICIES = from.page('sls/use-custom-policies-to-grant-permissions-to-a-ram-user');

/** A pipeline with the job and the scope of a developer: it builds, deploys and clears away. */
export const pipelineWork: readonly Work[] = [
  // Images and clusters.
  work(
    'signs in to the registry',
    from.action('CR', 'GetAuthorizationToken'),
    ['cr:GetAuthorizationToken'],
    'cr:ResetLoginPassword',
    'images',
  ),
  work(
    'pushes an image',
    ACR,
    ['cr:GetAuthorizationToken', `cr:PushRepository ${REPOSITORY}`],
    'cr:PushRepository repository/cri-0123456789abcdef/search/api',
    'images',
  ),
  work(
    'pulls a base image',
    ACR,
    ['cr:GetAuthorizationToken', `cr:PullRepository ${REPOSITORY}`],
    'cr:PullRepository repository/cri-0123456789abcdef/search/api',
    'images',
  ),
  work(
    'makes a repository for an image',
    from.api('cr', 'CreateRepository'),
    [
      'cr:GetNamespace repository/cri-0123456789abcdef/payments',
      `cr:CreateRepository ${REPOSITORY}`,
      `cr:GetRepository ${REPOSITORY}`,
    ],
    'cr:CreateNamespace repository/cri-0123456789abcdef/payments',
    'images',
  ),
  work(
    'tags an image as released',
    from.api('cr', 'CreateRepoTag'),
    [`cr:ListRepoTag ${REPOSITORY}`, `cr:CreateRepoTag ${REPOSITORY}`],
    `cr:DeleteRepository ${REPOSITORY}`,
    'images',
  ),
  work(
    'clears old images away',
    from.api('cr', 'DeleteRepoTag'),
    [`cr:ListRepoTag ${REPOSITORY}`, `cr:DeleteRepoTag ${REPOSITORY}`],
    'cr:DeleteRepoTag repository/cri-0123456789abcdef/search/api',
    'images',
  ),
  work(
    'waits for the scan of an image',
    from.api('cr', 'GetRepoTagScanStatus'),
    [`cr:GetRepoTagScanStatus ${REPOSITORY}`, `cr:GetRepoTagScanSummary ${REPOSITORY}`],
    `cr:UpdateRepository ${REPOSITORY}`,
    'images',
  ),
  work(
    'finds the address of the registry',
    from.api('cr', 'GetInstance'),
    ['cr:ListInstance', 'cr:GetInstance', 'cr:ListInstanceEndpoint'],
    'cr:UpdateInstanceEndpointStatus',
    'images',
  ),
  work(
    'applies manifests by kubectl',
    from.list('others/devopsimpl/alibabacloud-alb-ingress-doctor'),
    [
      'cs:DescribeClusters',
      'cs:DescribeClusterDetail',
      `cs:DescribeClusterUserKubeconfig ${CLUSTER} cs:KubeConfigDurationMinutes=60`,
    ],
    `cs:DescribeClusterUserKubeconfig ${CLUSTER} cs:KubeConfigDurationMinutes=1440`,
    'clusters',
  ),
  work(
    'waits for a cluster',
    from.api('cs', 'DescribeTaskInfo'),
    ['cs:DescribeClusterDetail', 'cs:DescribeClusterNodes', 'cs:DescribeTaskInfo'],
    `cs:InstallClusterAddons ${CLUSTER}`,
    'clusters',
  ),
  // Functions.
  work(
    'deploys a function for the first time',
    from.api('fc', 'CreateFunction'),
    [`fc:GetFunction ${FC}`, `fc:CreateFunction ${FC}`],
    'fc:CreateFunction functions/search-api',
  ),
  work(
    'deploys new code',
    from.api('fc', 'UpdateFunction'),
    [`fc:GetFunction ${FC}`, `fc:UpdateFunction ${FC}`],
    'fc:UpdateFunction functions/alicloud-baseline-alerts',
  ),
  work(
    'publishes a version',
    from.api('fc', 'PublishFunctionVersion'),
    [`fc:PublishFunctionVersion ${FC}`, `fc:ListFunctionVersions ${FC}`],
    'fc:PublishFunctionVersion functions/search-api',
  ),
  work(
    'moves an alias to it',
    from.api('fc', 'UpdateAlias'),
    [`fc:GetAlias ${FC}`, `fc:CreateAlias ${FC}`, `fc:UpdateAlias ${FC}`],
    'fc:UpdateAlias functions/search-api',
  ),
  work(
    'rolls back to the version before',
    from.api('fc', 'ListFunctionVersions'),
    [`fc:ListFunctionVersions ${FC}`, `fc:UpdateAlias ${FC}`],
    'fc:UpdateCustomDomain custom-domains/api.example.com',
  ),
  work(
    'publishes a layer',
    from.api('fc', 'CreateLayerVersion'),
    [
      `fc:CreateLayerVersion ${LAYER}`,
      `fc:GetLayerVersion ${LAYER}`,
      `fc:ListLayerVersions ${LAYER}`,
    ],
    `fc:PutLayerACL ${LAYER}`,
  ),
  work(
    'tests a function after deploying it',
    from.page('functioncompute/fc-3-0/policies-and-sample-policies'),
    [`fc:InvokeFunction ${FC}`],
    'fc:InvokeFunction functions/search-api',
  ),
  work(
    'keeps functions warm',
    from.api('fc', 'PutProvisionConfig'),
    [`fc:GetProvisionConfig ${FC}`, `fc:PutProvisionConfig ${FC}`],
    'fc:PutProvisionConfig functions/search-api',
  ),
  work(
    'limits how many run at once',
    from.api('fc', 'PutConcurrencyConfig'),
    [`fc:GetConcurrencyConfig ${FC}`, `fc:PutConcurrencyConfig ${FC}`],
    'fc:PutConcurrencyConfig functions/search-api',
  ),
  work(
    'sets what becomes of failed calls',
    from.api('fc', 'PutAsyncInvokeConfig'),
    [`fc:GetAsyncInvokeConfig ${FC}`, `fc:PutAsyncInvokeConfig ${FC}`],
    'fc:PutAsyncInvokeConfig functions/search-api',
  ),
  work(
    'removes functions of a branch',
    'https://www.alibabacloud.com/help/doc-detail/292765.htm',
    [
      `fc:ListProvisionConfigs ${FC}`,
      `fc:ListAliases ${FC}`,
      `fc:DeleteAlias ${FC}`,
      `fc:ListTriggers ${FC}`,
      `fc:DeleteTrigger ${FC}`,
      `fc:DeleteFunction ${FC}`,
    ],
    'fc:DeleteFunction functions/search-api',
  ),
  work(
    'sets off a function by a timer',
    from.api('fc', 'CreateTrigger'),
    [`fc:ListTriggers ${FC}`, `fc:CreateTrigger ${FC}`, `fc:UpdateTrigger ${FC}`],
    'fc:CreateTrigger functions/search-api',
    'public-entries',
  ),
  work(
    'lends a function its role',
    from.page('functioncompute/fc-3-0/policies-and-sample-policies'),
    [
      `fc:UpdateFunction ${FC}`,
      'ram:PassRole ram:role/payments-function acs:Service=fc.aliyuncs.com',
    ],
    'ram:PassRole ram:role/payments-function acs:Service=ecs.aliyuncs.com',
    'named-roles',
  ),
  // Objects.
  work(
    'uploads a site',
    SYNC,
    [
      'oss:PutObject payments-site/index.html',
      'oss:ListObjects payments-site',
      'oss:DeleteObject payments-site/old.html',
    ],
    'oss:PutObject search-site/index.html',
  ),
  work(
    'uploads a package',
    COPY,
    ['oss:PutObject payments-packages/1.2.3.tgz'],
    'oss:PutObjectAcl payments-packages/1.2.3.tgz',
  ),
  work(
    'fetches a package',
    COPY,
    ['oss:GetObject payments-packages/1.2.3.tgz'],
    'oss:GetObject search-packages/1.2.3.tgz',
  ),
  work(
    'uploads a large file in parts',
    from.page('oss/user-guide/how-oss-works-with-ram'),
    [
      'oss:PutObject payments-packages/large',
      'oss:ListParts payments-packages/large',
      'oss:AbortMultipartUpload payments-packages/large',
    ],
    'oss:AbortMultipartUpload search-packages/large',
  ),
  work(
    'checks that a bucket is there',
    from.page('oss/user-guide/how-oss-works-with-ram'),
    ['oss:GetBucketInfo payments-site', 'oss:GetBucketLocation payments-site'],
    'oss:PutBucketWebsite search-site',
  ),
  work(
    'makes a bucket for a branch',
    from.page('oss/user-guide/how-oss-works-with-ram'),
    ['oss:PutBucket payments-branch', 'oss:PutBucketLifecycle payments-branch'],
    'oss:PutBucketAcl payments-branch',
  ),
  work(
    'clears a bucket of a branch away',
    from.page('oss/user-guide/how-oss-works-with-ram'),
    [
      'oss:ListObjects payments-branch',
      'oss:DeleteObject payments-branch/a',
      'oss:DeleteBucket payments-branch',
    ],
    'oss:DeleteBucket search-branch',
  ),
  work(
    'keeps state of Terraform in a bucket',
    'https://developer.hashicorp.com/terraform/language/backend/oss',
    [
      'oss:ListObjects payments-state',
      'oss:GetObject payments-state/env',
      'oss:PutObject payments-state/env',
      'oss:DeleteObject payments-state/env',
    ],
    'oss:GetObject alicloud-baseline-state/env',
  ),
  work(
    'marks a release on its objects',
    COPY,
    [
      'oss:GetObjectTagging payments-packages/1.2.3.tgz',
      'oss:PutObjectTagging payments-packages/1.2.3.tgz',
    ],
    'oss:PutBucketPolicy payments-packages',
  ),
  // Servers.
  work(
    'makes servers from an image',
    from.action('ECS', 'RunInstances'),
    ['ecs:RunInstances +instance/*', 'ecs:DescribeInstances'],
    'ecs:RunInstances instance/*',
  ),
  work(
    'builds an image from a server',
    from.action('ECS', 'CreateImage'),
    ['ecs:DescribeInstances', `ecs:CreateImage ${OURS} +image/*`, 'ecs:DescribeImages'],
    'ecs:ModifyImageSharePermission image/m-1',
  ),
  work(
    'deletes images that are old',
    from.template('ACS-ECS-BulkyDeleteExpiredImage'),
    ['ecs:DescribeImages', 'ecs:DeleteImage image/m-1'],
    'ecs:DeleteImage -image/m-1',
  ),
  work(
    'finds the newest image of a family',
    from.api('ecs', 'DescribeImageFromFamily'),
    ['ecs:DescribeImageFromFamily', 'ecs:DescribeImages'],
    'ecs:ExportImage image/m-1',
  ),
  work(
    'swaps the image of a server',
    from.action('ECS', 'ReplaceSystemDisk'),
    [
      'ecs:DescribeInstances',
      `ecs:StopInstance ${OURS}`,
      `ecs:ReplaceSystemDisk ${OURS} image/m-1`,
      'ecs:DescribeDisks',
      `ecs:StartInstance ${OURS}`,
    ],
    `ecs:ReplaceSystemDisk -${OTHERS}`,
    'server-contents',
  ),
  work(
    'takes a snapshot before deploying',
    from.action('ECS', 'CreateSnapshot'),
    [
      'ecs:DescribeDisks',
      'ecs:DescribeInstances',
      'ecs:CreateSnapshot disk/d-1 +snapshot/*',
      'ecs:DescribeSnapshots',
    ],
    'ecs:CopySnapshot snapshot/s-1',
  ),
  work(
    'restarts servers after a release',
    from.template('ACS-ECS-BulkyRebootInstances'),
    ['ecs:DescribeInstances', `ecs:RebootInstance ${OURS}`],
    `ecs:RebootInstance -${OTHERS}`,
  ),
  work(
    'stops servers of a branch at night',
    from.template('ACS-ECS-ScheduleToStopInstances'),
    ['ecs:DescribeInstances', `ecs:StopInstance ${OURS}`],
    `ecs:StopInstance -${OTHERS}`,
  ),
  work(
    'starts them in the morning',
    from.template('ACS-ECS-ScheduleToStartInstances'),
    ['ecs:DescribeInstances', `ecs:StartInstance ${OURS}`],
    `ecs:StartInstance -${OTHERS}`,
  ),
  work(
    'clears servers of a branch away',
    from.template('ACS-ECS-BulkyDeleteInstances'),
    ['ecs:DescribeInstances', `ecs:DeleteInstance ${OURS}`],
    `ecs:DeleteInstance -${OTHERS}`,
  ),
  work(
    'marks servers with the release',
    from.template('ACS-ECS-BulkyTagInstances'),
    [`ecs:TagResources ${OURS}`],
    `ecs:TagResources -${OTHERS}`,
  ),
  work(
    'gives disks the tags of their server',
    from.action('ECS', 'InheritDiskTagToSnapshot'),
    ['ecs:DescribeDisks', 'ecs:DescribeSnapshots', 'ecs:TagResources snapshot/s-1'],
    'ecs:UntagResources -snapshot/s-1',
  ),
  // Behind load balancers.
  work(
    'takes a server out while it is deployed',
    from.action('ECS', 'ElegantRunCommandInSLBDefaultServerGroup'),
    ['slb:DescribeLoadBalancerAttribute', `slb:SetBackendServers ${LB} ecs:${OURS}`],
    `slb:SetBackendServers -${LB} ecs:${OURS}`,
  ),
  work(
    'takes it out of a group of servers',
    from.action('ECS', 'ElegantReplaceSystemDiskInSLBVServerGroup'),
    ['slb:DescribeVServerGroupAttribute', `slb:SetVServerGroupAttribute ${LB} ecs:${OURS}`],
    `slb:SetVServerGroupAttribute -${LB} ecs:${OURS}`,
  ),
  work(
    'puts servers behind a load balancer',
    from.api('alb', 'AddServersToServerGroup'),
    ['alb:ListServerGroups', `alb:AddServersToServerGroup servergroup/sgp-1 ecs:${OURS}`],
    `alb:AddServersToServerGroup -servergroup/sgp-1 ecs:${OURS}`,
  ),
  work(
    'switches from blue to green',
    from.api('alb', 'UpdateListenerAttribute'),
    [
      'alb:ListListeners',
      'alb:UpdateListenerAttribute loadbalancer/alb-1',
      'alb:GetListenerHealthStatus',
    ],
    'alb:UpdateListenerAttribute -loadbalancer/alb-1',
  ),
  work(
    'sends a part of the traffic to a release',
    from.api('alb', 'UpdateRuleAttribute'),
    ['alb:ListRules', 'alb:UpdateRuleAttribute loadbalancer/alb-1'],
    'alb:UpdateRuleAttribute -loadbalancer/alb-1',
  ),
  work(
    'makes a group of servers for a branch',
    from.api('alb', 'CreateServerGroup'),
    ['vpc:DescribeVpcs', 'alb:CreateServerGroup +servergroup/* vpc:vpc/vpc-1'],
    'alb:CreateServerGroup servergroup/* vpc:vpc/vpc-1',
  ),
  work(
    'deletes a group of servers',
    from.api('alb', 'DeleteServerGroup'),
    ['alb:ListServerGroups', 'alb:DeleteServerGroup servergroup/sgp-1'],
    'alb:DeleteServerGroup -servergroup/sgp-1',
  ),
  work(
    'makes a listener on a network load balancer',
    from.api('nlb', 'CreateListener'),
    ['nlb:ListServerGroups', 'nlb:CreateListener loadbalancer/nlb-1'],
    'nlb:CreateListener -loadbalancer/nlb-1',
  ),
  // Databases.
  work(
    'backs a database up before a migration',
    from.action('RDS', 'CreateBackup'),
    [`rds:CreateBackup ${RDS}`, 'rds:DescribeBackupTasks'],
    `rds:RestoreTable ${RDS}`,
  ),
  work(
    'makes a schema for a branch',
    from.action('RDS', 'CreateDatabase'),
    ['rds:DescribeDBInstanceAttribute', `rds:CreateDatabase ${RDS}`, 'rds:DescribeDatabases'],
    `rds:CreateDatabase -${RDS}`,
  ),
  work(
    'makes an account for a branch',
    from.action('RDS', 'CreateAccount'),
    [
      'rds:DescribeDBInstanceAttribute',
      `rds:CreateAccount ${RDS}`,
      'rds:DescribeAccounts',
      `rds:GrantAccountPrivilege ${RDS}`,
    ],
    `rds:CreateAccount -${RDS}`,
  ),
  work(
    'deletes the schema of a branch',
    from.api('rds', 'DeleteDatabase'),
    ['rds:DescribeDatabases', `rds:DeleteDatabase ${RDS}`],
    `rds:DeleteDatabase -${RDS}`,
  ),
  work(
    'sets a parameter of a database',
    from.api('rds', 'ModifyParameter'),
    ['rds:DescribeParameters', `rds:ModifyParameter ${RDS}`],
    `rds:ModifySecurityIps ${RDS}`,
  ),
  // Logs, secrets, alarms.
  work(
    'makes log stores for a release',
    from.api('sls', 'CreateIndex'),
    [
      'log:CreateProject project/payments-logs',
      `log:CreateLogStore ${STORE}`,
      `log:CreateIndex ${STORE}`,
    ],
    'log:CreateMachineGroup project/payments-logs',
  ),
  work(
    'writes what it did to a log',
    LOG_POLICIES,
    [`log:PostLogStoreLogs ${STORE}`],
    'log:PostLogStoreLogs project/search-logs/logstore/app',
  ),
  work(
    'looks for errors after a release',
    LOG_POLICIES,
    [`log:GetLogStoreHistogram ${STORE}`, `log:GetLogStoreLogs ${STORE}`],
    'log:GetLogStoreLogs project/alicloud-baseline-audit/logstore/actiontrail_main',
  ),
  work(
    'brings its dashboards',
    from.api('sls', 'CreateDashboard'),
    [
      'log:CreateDashboard project/payments-logs/dashboard/errors',
      'log:UpdateDashboard project/payments-logs/dashboard/errors',
    ],
    'log:UpdateDashboard project/search-logs/dashboard/errors',
  ),
  work(
    'reads the password that a migration takes',
    from.api('kms', 'GetSecretValue'),
    ['kms:GetSecretValue secret/payments-password'],
    'kms:GetSecretValue secret/search-password',
    'named-secrets',
  ),
  work(
    'checks metrics after a release',
    from.api('cms', 'DescribeMetricList'),
    ['cms:DescribeMetricMetaList', 'cms:DescribeMetricList', 'cms:DescribeMetricLast'],
    'cms:DeleteMetricRules',
  ),
];

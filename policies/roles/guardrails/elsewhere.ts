import { deny } from '../role';
import { of } from '../spelling';
import { ALL_JOBS, JOBS } from './guardrail';
import type { Guardrail } from './guardrail';

/**
 * Ways to run code that the guardrails of servers, functions and stacks deny, in the products that do
 * the same by other names. No job works with these. A code with a wildcard stands for the codes of a
 * product of which no page says which counts.
 */
const TEMPLATES = [
  ...of(
    'ecs',
    'CloneDisks',
    'CopyImage',
    'CopySnapshot',
    'Create*ProvisioningGroup',
    'CreateImageComponent',
    'CreateImagePipeline',
    'CreateLaunchTemplate*',
    'ImportImage',
    'Modify*ProvisioningGroup',
    'ModifyLaunchTemplate*',
    'StartImagePipeline*',
  ),
  // To scale one container is to say what it runs.
  ...of(
    'ess',
    'Apply*',
    'Create*ScalingConfiguration',
    'CreateLifecycleHook',
    'CreateScalingGroup',
    'Modify*ScalingConfiguration',
    'ModifyLifecycleHook',
    'ModifyScalingGroup',
    'ScaleWithAdjustment',
    'StartInstanceRefresh',
  ),
];
const CLUSTERS = of(
  'cs',
  'AttachInstances*',
  'Create*Trigger',
  'CreateAutoscalingConfig',
  'CreateCluster',
  'CreateClusterNodePool',
  'CreateTemplate',
  'De*PolicyInstance',
  'InstallClusterAddons',
  'Modify*',
  'UpdateClusterAuditLogConfig',
  'UpdateControlPlaneLog',
  'UpdateTemplate',
);
const COMPUTE = [
  ...of('alb', '*AScripts'),
  ...of('arms', 'Install*'),
  ...of('cr', 'Create*Build*', 'CreateRepoSource*', 'UpdateRepoBuildRule', 'UpdateRepoSource*'),
  ...of('eas', 'C*Service', 'Create*', 'DevelopService', 'Update*'),
  ...of('eci', 'CommitContainer', 'Copy*', 'Create*', 'Update*'),
  ...of('eflo-controller', 'Create*', 'ReimageNodes', 'RunCommand', 'SendFile'),
  ...of('ehpc', 'Add*', 'Attach*', 'Create*', 'EditJobTemplate', 'Install*', 'InvokeShellCommand'),
  ...of('ehpc', 'Modify*', 'R*s', 'Set*', 'StartVisualService', 'Submit*', 'Update*'),
  ...of('fc', 'RegisterEventSource'),
  ...of('pai*', 'Co*', 'Create*', 'Get*Token', 'GetWebTerminal', 'OperateNode', 'Publish*'),
  ...of('pai*', 'Start*', 'Update*'),
  ...of('rds', '*RCInstance', 'AttachRC*', 'AuthorizeRC*', 'CreateRC*', 'ReplaceRC*', 'RunRC*'),
  ...of('sae', 'Bind*', 'Create*', 'DeployApplication', 'ExecJob', 'GetWebshellToken'),
  ...of('sae', 'Publish*', 'Rollback*', 'Update*'),
  ...of('swas-open', 'A*', 'Create*', 'I*', 'LoginInstance', 'Modify*', 'Reset*', 'U*'),
];
const ENGINES = [
  ...of('computenest', 'Continue*', 'Create*', 'Deploy*', 'Rollback*', 'Up*'),
  ...of('config', 'Start*Remediation'),
  ...of('iacservice', 'A*', 'Create*', 'Execute*', 'Generate*', 'ManageTerraformState'),
  ...of('iacservice', 'OperateJob', 'Publish*', 'TriggerStackExecution', 'Up*'),
  ...of('oos', 'Continue*', 'Register*'),
  ...of('ros', 'Cancel*', 'DeleteStack*', 'RegisterResourceType', 'SignalResource'),
];

export const workloadsElsewhere: readonly Guardrail[] = [
  {
    id: 'code-elsewhere',
    title: 'No code runs by way of another product',
    covers: ['P16', 'P17'],
    why: 'Templates that servers are made from, clusters, containers, notebooks and hosted applications run what they are told by roles of their own, as servers and functions do.',
    for: ALL_JOBS,
    statements: [deny([...TEMPLATES, ...CLUSTERS, ...COMPUTE])],
  },
  {
    id: 'engines-elsewhere',
    title: 'No other engine deploys or takes down',
    covers: ['P18', 'P19'],
    why: 'Each makes, and deletes, whatever a template says by a role that it was given.',
    for: ALL_JOBS,
    statements: [deny(ENGINES)],
  },
];

/** Reads and calls that hand over a login, a key or a password, or set one. */
const LOGINS = [
  ...of('adcp', '*Kubeconfig', '*UserPermission', 'AttachClusterToHub', 'DeployPolicyInstance'),
  ...of('apig', 'CreateConsumer*', 'GetSecret*', 'UpdateConsumer*', 'UpdateSecret'),
  ...of('arms', '*LicenseKey', 'Get*Token', 'Get*Url*'),
  ...of('cms', 'DescribeContactList*', 'DescribeEventRuleTargetList', 'DescribeHybridMonitorTask*'),
  ...of('dts', 'Modify*Password'),
  ...of('eas', 'DescribeServiceSignedUrl'),
  ...of('eci', 'DescribeContainerGroups'),
  ...of('ehpc', 'GetPostScripts'),
  ...of('ess', 'Describe*ScalingConfiguration*'),
  ...of('gpdb', '*Password', 'CreateSecret', 'Get*ApiKeys', 'GetSecretValue'),
  ...of('kms', '*ApplicationAccessPoint', '*Decrypt', '*ExportDataKey', '*Sign', 'ReEncrypt'),
  ...of('kms', 'CreateClientKey', 'CreatePolicy', 'C*NetworkRule', 'ImportKeyMaterial'),
  ...of('kms', 'PutSecretValue', 'R*Secret', 'UpdateNetworkRule', 'UpdateSecret*'),
  ...of('log', 'CreateTicket', 'GetConfig', 'GetLogtailPipelineConfig', 'RefreshToken'),
  ...of('oos', 'GetParameter*'),
  ...of('sae', 'DescribeApplicationConfig', 'DescribeConfigMap', 'DescribeSecret', 'ListSecrets'),
  ...of('servicemesh', '*Kubeconfig', 'Add*', 'DescribeGatewaySecret*', 'GrantUser*'),
  ...of('swas-open', '*InstanceKeyPair', '*VncUrl', 'DescribeInstancePasswords*'),
  ...of('yundun-*', '*AccountAK*', '*CertificatePrivateKey', '*InstallCode*', '*FileDownloadInfo'),
  ...of('yundun-*', 'GetHostShareKey'),
];
/** Passwords of databases that no job sets. */
const PASSWORDS = [
  ...of('gpdb', 'CreateAccount'),
  ...of('dds', 'CreateAccount', 'ResetAccountPassword'),
  ...of('kvstore', 'CreateAccount', 'Grant*', 'ModifyAccountPassword', 'ResetAccountPassword'),
  ...of('polardb', 'CreateAccount*', 'Grant*', 'ModifyAccountPassword*', 'ResetAccount*'),
];
const RDS_PASSWORDS = of('rds', 'CreateAccount', 'Grant*', 'ResetAccountPassword');
const OTHER_RDS_PASSWORDS = of('rds', 'CreateSecret', 'ResetAccount', 'UnlockAccount');

export const identityElsewhere: readonly Guardrail[] = [
  {
    id: 'credentials-elsewhere',
    title: 'No product hands over, or sets, a login',
    covers: ['P20', 'P22'],
    why: 'A token, a kubeconfig, a client key or a new password of a product is entry without a second factor, and often from anywhere.',
    for: ALL_JOBS,
    statements: [deny(LOGINS)],
  },
  {
    id: 'database-passwords',
    title: 'Passwords of databases stay',
    covers: ['P22'],
    why: 'Who sets the password of a database, or makes an account in it, reads all that is in it.',
    for: JOBS,
    statements: [deny([...PASSWORDS, ...RDS_PASSWORDS, ...OTHER_RDS_PASSWORDS])],
    unless: { databases: [deny([...PASSWORDS, ...OTHER_RDS_PASSWORDS])] },
  },
];

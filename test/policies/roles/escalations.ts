import type { Escalation } from '../../../policies/roles';
import * as it from './matrix/task';
import { task } from './matrix/task';
import type { Task } from './matrix/task';

const WATCH = it.fc('alicloud-baseline-budget-watch');
const TABLE = it.arn('log', 'resource/sls.alert.action_policy');
const TOLD = `${TABLE}/record/baseline-critical`;
const alert = (kind: 'alert' | 'job'): string =>
  `${it.project('alicloud-baseline-audit')}/${kind}/trail-stopped`;
const logtail = (what: string): string => `${it.project('payments-production')}/${what}`;

/** Everything but P24, which is any of these through a wildcard or an exception. */
export type NamedEscalation = Exclude<Escalation, 'P24'>;

/** Ways to raise one's own rights, by what they need. Names of APIs, under every code they have. */
export const escalationTasks: Readonly<Record<NamedEscalation, readonly Task[]>> = {
  P1: [
    task('rewrites its own policy', 'ram:CreatePolicyVersion', it.policy('job-developer')),
    task(
      'rewrites it by Resource Manager',
      'resourcemanager:CreatePolicyVersion',
      it.policy('job-developer'),
    ),
  ],
  P2: [
    task(
      'goes back to an older version',
      'ram:SetDefaultPolicyVersion',
      it.policy('job-developer'),
    ),
    task(
      'does so by Resource Manager',
      'resourcemanager:SetDefaultPolicyVersion',
      it.policy('job-developer'),
    ),
  ],
  P3: [
    task('attaches a policy to a user', 'ram:AttachPolicyToUser', [
      it.user('alice'),
      it.ADMINISTRATOR_ACCESS,
    ]),
    task('attaches a policy to a group', 'ram:AttachPolicyToGroup', [
      `acs:ram:*:${it.ACCOUNT}:group/all`,
      it.ADMINISTRATOR_ACCESS,
    ]),
    task('attaches a policy to a role', 'ram:AttachPolicyToRole', [
      it.role('job-developer'),
      it.ADMINISTRATOR_ACCESS,
    ]),
    task('attaches a policy in a resource group', 'ram:AttachPolicy', it.ADMINISTRATOR_ACCESS),
    task('does so by the product’s code', 'resourcemanager:AttachPolicy', it.ADMINISTRATOR_ACCESS),
  ],
  P4: [
    task('joins a group', 'ram:AddUserToGroup', it.user('alice')),
    task('joins a group by the newer API', 'ims:AddUserToGroup'),
  ],
  P5: [
    task('detaches a guardrail', 'ram:DetachPolicyFromRole', [
      it.role('job-developer'),
      it.policy('guardrail'),
    ]),
    task('detaches one from a user', 'ram:DetachPolicyFromUser', [
      it.user('alice'),
      it.policy('guardrail'),
    ]),
    task('detaches one from a group', 'ram:DetachPolicyFromGroup', it.policy('guardrail')),
    task('detaches one in a resource group', 'ram:DetachPolicy', it.policy('guardrail')),
    task('deletes a guardrail', 'ram:DeletePolicy', it.policy('guardrail')),
    task('deletes its version', 'ram:DeletePolicyVersion', it.policy('guardrail')),
    task('leaves the group that carries it', 'ram:RemoveUserFromGroup', it.user('alice')),
  ],
  P6: [
    task('rewrites who may assume a role', 'ram:UpdateRole', it.role('admin')),
    task('does so by Resource Manager', 'resourcemanager:UpdateRole', it.role('admin')),
  ],
  P7: [
    task('makes a role', 'ram:CreateRole', it.role('mine')),
    task('makes a role for a service', 'ram:CreateServiceLinkedRole', it.role('*')),
  ],
  P8: [
    task('makes a key for somebody else', 'ram:CreateAccessKey', it.user('root-like')),
    task('does so by the newer API', 'ims:CreateAccessKey'),
    task('makes the secret of an application', 'ims:CreateAppSecret'),
  ],
  P9: [
    task('gives somebody a password', 'ram:CreateLoginProfile', it.user('bob')),
    task('changes somebody’s password', 'ram:UpdateLoginProfile', it.user('bob')),
    task('does so by the newer API', 'ims:UpdateLoginProfile'),
  ],
  P10: [
    task('unbinds somebody’s device', 'ram:UnbindMFADevice', it.user('bob')),
    task('deletes a device', 'ram:DeleteVirtualMFADevice', `acs:ram:*:${it.ACCOUNT}:mfa/bob`),
    task('disables somebody’s MFA', 'ims:DisableVirtualMFA'),
    task('binds a device to somebody', 'ims:BindMFADevice'),
    task('makes MFA optional', 'ram:SetSecurityPreference'),
    task('makes it optional by the newer API', 'ims:SetSecurityPreference'),
    task('lets passwords be short', 'ram:SetPasswordPolicy'),
    task('lets them be short by the newer API', 'ims:SetPasswordPolicy'),
  ],
  P11: [
    task('switches a key on again', 'ram:UpdateAccessKey', it.user('bob')),
    task('takes a key out of the bin', 'ims:RestoreAccessKeyFromRecycleBin'),
    task('takes a user out of the bin', 'ims:RestoreUserFromRecycleBin'),
    task('lifts the network limit of a key', 'ims:SetAccessKeyPolicy'),
  ],
  P12: [
    task('adds a SAML provider', 'ims:CreateSAMLProvider'),
    task('adds a certificate to one', 'ram:UpdateSAMLProvider'),
    task('adds an OIDC provider', 'ims:CreateOIDCProvider'),
    task('changes one', 'ims:UpdateOIDCProvider'),
    task('adds an audience', 'ims:AddClientIdToOIDCProvider'),
    task('adds a fingerprint', 'ims:AddFingerprintToOIDCProvider'),
    task('redirects the sign-in of users', 'ims:SetUserSsoSettings'),
  ],
  P13: [
    task('makes a user', 'ram:CreateUser', it.user('mallory')),
    task('makes a user by the newer API', 'ims:CreateUser'),
  ],
  P14: [
    task('takes another role', 'sts:AssumeRole', it.role('admin')),
    task('takes the deploying role', 'sts:AssumeRole', it.role('terraform')),
  ],
  P15: [
    task('passes a role to a function', 'ram:PassRole', it.role('admin'), {
      'acs:Service': ['fc.aliyuncs.com'],
    }),
    task('passes a role to whom it is not known', 'ram:PassRole', it.role('admin'), {
      'acs:Service': 'absent',
    }),
    task('gives a server a role', 'ecs:AttachInstanceRamRole', [it.server, it.role('admin')]),
  ],
  P16: [
    task('runs a command', 'ecs:RunCommand', it.server),
    task('runs a kept command', 'ecs:InvokeCommand', [it.arn('ecs', 'command/c-1'), it.server]),
    task('keeps a command', 'ecs:CreateCommand', it.arn('ecs', 'command/*')),
    task('sends a file', 'ecs:SendFile', it.server),
    task('opens a terminal', 'ecs:StartTerminalSession', it.server),
    task('opens a terminal in the browser', 'ecs-workbench:LoginInstance', it.server),
    task('changes the start-up script', 'ecs:ModifyInstanceAttribute', it.server),
    task('swaps the system disk', 'ecs:ReplaceSystemDisk', it.server),
    task('attaches a disk', 'ecs:AttachDisk', [it.disk, it.server]),
    task('runs a command in a container', 'eci:ExecContainerCommand'),
    task('has Logtail collect any file', 'log:CreateConfig', logtail('logtailconfig/mine')),
    task(
      'does so by the newer name',
      'log:CreateLogtailPipelineConfig',
      logtail('logtailconfig/mine'),
    ),
    task('changes what it collects', 'log:UpdateConfig', logtail('logtailconfig/web')),
    task(
      'does so by the newer name',
      'log:UpdateLogtailPipelineConfig',
      logtail('logtailconfig/web'),
    ),
    task('lists servers to collect from', 'log:CreateMachineGroup', logtail('machinegroup/all')),
    task('adds servers to a list', 'log:UpdateMachineGroup', logtail('machinegroup/web')),
    task('adds one server', 'log:UpdateMachineGroupMachine', logtail('machinegroup/web')),
    task('has them collect it', 'log:ApplyConfigToGroup', logtail('machinegroup/web')),
    task(
      'does so by the name of the API',
      'log:ApplyConfigToMachineGroup',
      logtail('machinegroup/web'),
    ),
    task(
      'does so by the product’s code',
      'sls:ApplyConfigToMachineGroup',
      logtail('machinegroup/web'),
    ),
  ],
  P17: [
    task(
      'changes the code of the budget watcher',
      'fc:UpdateFunction',
      it.fc('alicloud-baseline-budget-watch'),
    ),
    task('sets it off', 'fc:CreateTrigger', it.fc('alicloud-baseline-budget-watch/triggers/mine')),
    task('calls it', 'fc:InvokeFunction', it.fc('alicloud-baseline-budget-watch')),
  ],
  P18: [
    task('starts an automation', 'oos:StartExecution'),
    task('makes a template', 'oos:CreateTemplate'),
    task('changes a template', 'oos:UpdateTemplate'),
  ],
  P19: [
    task('deploys a stack', 'ros:CreateStack'),
    task('changes a stack', 'ros:UpdateStack'),
    task('goes on with a stack', 'ros:ContinueCreateStack'),
    task('makes a change set', 'ros:CreateChangeSet'),
    task('deploys stacks in many accounts', 'ros:CreateStackGroup'),
  ],
  P20: [
    task('makes itself administrator of a cluster', 'cs:GrantPermissions'),
    task('does so by the older name', 'cs:GrantPermission'),
    task('changes who may do what in a cluster', 'cs:UpdateUserPermissions'),
    task('gets a login for a cluster', 'cs:DescribeClusterUserKubeconfig'),
  ],
  P21: [
    task('takes off a control policy', 'resourcemanager:DetachControlPolicy'),
    task('rewrites a control policy', 'resourcemanager:UpdateControlPolicy'),
    task('switches control policies off', 'resourcemanager:DisableControlPolicy'),
    task('removes a member', 'resourcemanager:RemoveCloudAccount'),
    task(
      'makes an administrator of the organisation',
      'resourcemanager:RegisterDelegatedAdministrator',
    ),
    task('shares a resource', 'resourcesharing:CreateResourceShare'),
    task('gives access through CloudSSO', 'cloudsso:CreateAccessAssignment'),
    task('widens access through CloudSSO', 'cloudsso:AddPermissionPolicyToAccessConfiguration'),
  ],
  P22: [
    task('changes who may use a key', 'kms:SetKeyPolicy', it.arn('kms', 'key/1')),
    task('changes who may read a secret', 'kms:SetSecretPolicy', it.secret),
    task('reads a secret', 'kms:GetSecretValue', it.secret),
    task('reads a secret parameter', 'oos:GetSecretParameter'),
    task('reads many', 'oos:GetSecretParameters'),
    task('opens a bucket', 'oss:PutBucketPolicy', it.bucket('shop-data')),
  ],
  P23: [
    task('stops the trail', 'actiontrail:StopLogging'),
    task('deletes the trail', 'actiontrail:DeleteTrail'),
    task('sends the trail elsewhere', 'actiontrail:UpdateTrail'),
    task('stops Cloud Config', 'config:StopConfigurationRecorder'),
    task('stops rules', 'config:StopConfigRules'),
    task('deletes rules', 'config:DeleteConfigRules'),
    task(
      'deletes the project of the trail',
      'log:DeleteProject',
      it.project('alicloud-baseline-audit'),
    ),
    task(
      'deletes the store of the trail',
      'log:DeleteLogStore',
      it.store('alicloud-baseline-audit'),
    ),
    task(
      'does so by the product’s code',
      'sls:DeleteLogStore',
      it.store('alicloud-baseline-audit'),
    ),
    task(
      'deletes the bucket of the trail',
      'oss:DeleteBucket',
      it.bucket('alicloud-baseline-audit'),
    ),
    task('keeps the trail out of it', 'oss:PutBucketPolicy', it.bucket('alicloud-baseline-audit')),
    task(
      'encrypts it with a key of its own',
      'oss:PutBucketEncryption',
      it.bucket('alicloud-baseline-audit'),
    ),
    task(
      'writes over what the trail wrote',
      'oss:PutObject',
      it.bucket('alicloud-baseline-audit/2026/11.gz'),
    ),
    task(
      'deletes the role by which the trail writes',
      'ram:DeleteServiceLinkedRole',
      it.role('AliyunServiceRoleForActionTrail'),
    ),
    task('does so by Resource Manager', 'resourcemanager:DeleteServiceLinkedRole'),
    task('deletes an alert', 'log:DeleteAlert', alert('alert')),
    task('deletes it as a job', 'log:DeleteJob', alert('job')),
    task('changes an alert', 'log:UpdateAlert', alert('alert')),
    task('changes it as a job', 'log:UpdateJob', alert('job')),
    task('does so by the product’s code', 'sls:UpdateJob', alert('job')),
    task('switches an alert off', 'log:DisableAlert', alert('alert')),
    task('switches it off as a job', 'log:DisableJob', alert('job')),
    task('changes whom alerts tell', 'log:UpdateResourceRecord', TOLD),
    task('does so by the call that also makes', 'log:UpsertResourceRecord', TOLD),
    task('deletes whom alerts tell', 'log:DeleteResourceRecord', TOLD),
    task('deletes all whom alerts tell', 'log:DeleteResource', TABLE),
    task('changes the table of whom they tell', 'log:UpdateResource', TABLE),
    task('deletes the budget watch', 'fc:DeleteFunction', WATCH),
    task('deletes its timer', 'fc:DeleteTrigger', `${WATCH}/triggers/daily`),
    task('changes its timer', 'fc:UpdateTrigger', `${WATCH}/triggers/daily`),
    task('forbids it to run', 'fc:DisableFunctionInvocation', WATCH),
    task('lets none of it run at a time', 'fc:PutConcurrencyConfig', WATCH),
    task('drops what waits to run', 'fc:PutAsyncInvokeConfig', WATCH),
  ],
};

/** What raises no rights and is crossed by nobody either: money, borders, ports, alarms. */
export const crossings: readonly Task[] = [
  task('pays an order', 'bss:PayOrder'),
  task('buys a product', 'bssapi:CreateInstance'),
  task('renews a product', 'bssapi:RenewInstance'),
  task('takes a refund', 'bssapi:RefundInstance'),
  task('changes who pays', 'bssapi:ModifyAccountRelation'),
  task('changes who pays, in the console', 'bss:ModifyPaymentRelationship'),
  task('asks to pay for another account', 'bssapi:AddAccountRelation'),
  task('withdraws money', 'efc:WithdrawCash'),
  task('sends bills to a bucket', 'bssapi:SubscribeBillToOSS'),
  task('renews a server', 'ecs:RenewInstance', it.server),
  task('turns a server into a subscription', 'ecs:ModifyInstanceChargeType', it.server),
  task('makes a subscription larger', 'ecs:ModifyPrepayInstanceSpec', it.server),
  task('has a server renew itself', 'ecs:ModifyInstanceAutoRenewAttribute', it.server),
  task('buys reserved servers', 'ecs:PurchaseReservedInstancesOffering'),
  task('rents a host', 'ecs:AllocateDedicatedHosts'),
  task('turns a database into a subscription', 'rds:TransformDBInstancePayType', it.database),
  task('changes how a database is paid', 'rds:ModifyDBInstancePayType', it.database),
  task('turns a cache into a subscription', 'kvstore:TransformToPrePaid', it.cache),
  task('changes how a load balancer is paid', 'slb:ModifyLoadBalancerPayType'),
  task('moves a server to another resource group', 'ecs:JoinResourceGroup', it.server),
  task('moves a database', 'rds:ModifyResourceGroup', it.database),
  task('moves a load balancer', 'alb:MoveResourceGroup', it.balancer),
  task('moves a function', 'fc:ChangeResourceGroup', it.fc('search-index')),
  task('moves a bucket', 'oss:PutBucketResourceGroup', it.bucket('shop-data')),
  task('moves many things', 'resourcemanager:MoveResources'),
  task('tags across products', 'tag:TagResources'),
  task('opens a port', 'ecs:AuthorizeSecurityGroup'),
  task('opens a port outwards', 'ecs:AuthorizeSecurityGroupEgress'),
  task('changes a rule', 'ecs:ModifySecurityGroupRule'),
  task('lets members of a group talk', 'ecs:ModifySecurityGroupPolicy', it.group),
  task('opens a network list', 'vpc:UpdateNetworkAclEntries'),
  task('opens a database', 'rds:ModifySecurityIps', it.database),
  task('gives a database a public address', 'rds:AllocateInstancePublicConnection', it.database),
  task('makes a bucket public', 'oss:PutBucketAcl', it.bucket('shop-data')),
  task(
    'lifts the block on public access',
    'oss:DeleteBucketPublicAccessBlock',
    it.bucket('shop-data'),
  ),
  task('copies a bucket elsewhere', 'oss:PutBucketReplication', it.bucket('shop-data')),
  task('shares an image', 'ecs:ModifyImageSharePermission', it.image),
  task('carries a snapshot out', 'ecs:ExportSnapshot', it.snapshot),
  task('destroys a key', 'kms:ScheduleKeyDeletion', it.arn('kms', 'key/1')),
  task('switches an alarm off', 'cms:DisableMetricRules'),
  task('deletes an alarm', 'cms:DeleteMetricRules'),
  task('rewrites an alarm', 'cms:PutResourceMetricRule'),
  task('sends alarms to somebody else', 'cms:PutContact'),
  task('dismisses what Security Center found', 'yundun-sas:HandleSecurityEvents'),
  task('takes a server off Security Center', 'yundun-aegis:UnbindAegis'),
  task('reads a start-up script', 'ecs:DescribeUserData', it.server),
  task('reads the keys of a VPN', 'vpc:DescribeVpnConnection'),
  task('gets a login for container images', 'cr:GetAuthorizationToken'),
];

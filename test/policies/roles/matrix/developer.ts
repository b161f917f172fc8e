import type { Context } from '../../../../policies/ram';
import * as it from './task';
import { task } from './task';
import type { Matrix } from './task';

/** What the developers of these tests work on. */
export const TEAM = { tag: { key: 'team', value: 'payments' } };

/** A thing of the team, of another team, of nobody; and one that is made with the team's tag. */
const ours: Context = { 'acs:ResourceTag/team': ['payments'] };
const theirs: Context = { 'acs:ResourceTag/team': ['search'] };
const nobodys: Context = { 'acs:ResourceTag/team': 'absent' };
const newForUs: Context = { 'acs:RequestTag/team': ['payments'], 'acs:ResourceTag/team': 'absent' };
const newForThem: Context = { 'acs:RequestTag/team': ['search'], 'acs:ResourceTag/team': 'absent' };
const newForNobody: Context = { 'acs:RequestTag/team': 'absent', 'acs:ResourceTag/team': 'absent' };
/** One call that makes a thing of the team out of a thing of the team, or of another. */
const newFromOurs: Context = { ...ours, 'acs:RequestTag/team': ['payments'] };
const newFromTheirs: Context = { ...theirs, 'acs:RequestTag/team': ['payments'] };
const ourDatabase: Context = { 'rds:ResourceTag/team': ['payments'] };
const theirDatabase: Context = { 'rds:ResourceTag/team': ['search'] };
const ourClassic: Context = { 'slb:tag/team': ['payments'] };
const theirClassic: Context = { 'slb:tag/team': ['search'] };

const vswitch = it.arn('vpc', 'vswitch/vsw-2zeaf0123456789');
const vpc = it.arn('vpc', 'vpc/vpc-2zeaf0123456789');
const address = it.arn('vpc', 'eip/eip-2zeaf0123456789');

/** The developer: makes, changes and deletes what carries the team's tag. */
export const developerMatrix: Matrix = {
  works: [
    task('lists buckets', 'oss:ListBuckets'),
    task('makes a bucket', 'oss:PutBucket', it.bucket('payments-data')),
    task('puts an object', 'oss:PutObject', it.bucket('payments-data/1.csv')),
    task('gets an object', 'oss:GetObject', it.bucket('payments-data/1.csv')),
    task('makes a key pair', 'ecs:CreateKeyPair', it.arn('ecs', 'keypair/*')),
    task('reads a chart', 'cms:QueryMetricList'),
    task('picks a resource group', 'ram:ListResourceGroups'),
    task('lists servers', 'ecs:DescribeInstances', it.server),
    task('looks for an image', 'ecs:DescribeImages', it.image),
    task('looks for a place with room', 'ecs:DescribeAvailableResource'),
    task('looks for a switch to put a server into', 'vpc:DescribeVSwitches', vswitch),
    task('reads rules of a security group', 'ecs:DescribeSecurityGroupAttribute', it.group),
    task('lists load balancers', 'alb:ListLoadBalancers', it.balancer),
    task('lists databases', 'rds:DescribeDBInstances', it.database),
    task('reads a metric', 'cms:DescribeMetricList'),
    task('lists log projects', 'log:ListProject', it.project('*')),
    task('makes a server', 'ecs:RunInstances', '*', newForUs),
    task('starts a server', 'ecs:StartInstance', it.server, ours),
    task('stops servers', 'ecs:StopInstances', [it.server, it.otherServer], ours),
    task('restarts a server', 'ecs:RebootInstance', it.server, ours),
    task('makes a server larger', 'ecs:ModifyInstanceSpec', it.server, ours),
    task('has a server deleted tonight', 'ecs:ModifyInstanceAutoReleaseTime', it.server, ours),
    task('deletes a server', 'ecs:DeleteInstance', it.server, ours),
    task('makes a disk', 'ecs:CreateDisk', it.arn('ecs', 'disk/*'), newForUs),
    task(
      'makes a disk from a snapshot',
      'ecs:CreateDisk',
      [it.arn('ecs', 'disk/*'), it.snapshot],
      newFromOurs,
    ),
    task('makes a disk larger', 'ecs:ResizeDisk', it.disk, ours),
    task('deletes a disk', 'ecs:DeleteDisk', it.disk, ours),
    task('takes a snapshot', 'ecs:CreateSnapshot', [it.disk, it.newSnapshot], newFromOurs),
    task('deletes a snapshot', 'ecs:DeleteSnapshot', it.snapshot, ours),
    task('makes an image', 'ecs:CreateImage', [it.server, it.arn('ecs', 'image/*')], newFromOurs),
    task('deletes an image', 'ecs:DeleteImage', it.image, ours),
    task('tags a server further', 'ecs:TagResources', it.server, ours),
    task(
      'makes an interface',
      'ecs:CreateNetworkInterface',
      [it.arn('ecs', 'eni/*'), it.group, vswitch],
      newFromOurs,
    ),
    task('attaches an interface', 'ecs:AttachNetworkInterface', [it.eni, it.server], ours),
    task('gives an interface another address', 'ecs:AssignPrivateIpAddresses', it.eni, ours),
    task(
      'puts a server into a group of the team',
      'ecs:JoinSecurityGroup',
      [it.server, it.group],
      ours,
    ),
    task(
      'gives a server a public address of the team',
      'vpc:AssociateEipAddress',
      [it.server, address],
      ours,
    ),
    task('makes a server group', 'alb:CreateServerGroup', [it.serverGroup, vpc], newForUs),
    task('makes a listener', 'alb:CreateListener', it.balancer, ours),
    task(
      'puts a server behind it',
      'alb:AddServersToServerGroup',
      [it.serverGroup, it.server],
      ours,
    ),
    task(
      'takes a server out',
      'alb:RemoveServersFromServerGroup',
      [it.serverGroup, it.server],
      ours,
    ),
    task('changes a rule', 'alb:UpdateRulesAttribute', it.balancer, ours),
    task('deletes a load balancer', 'alb:DeleteLoadBalancer', it.balancer, ours),
    task('makes a listener on it', 'nlb:CreateListener', it.arn('nlb', 'loadbalancer/nlb-1'), ours),
    task(
      'makes a listener on a classic load balancer',
      'slb:CreateLoadBalancerTCPListener',
      it.classicBalancer,
      { ...ours, ...ourClassic },
    ),
    task(
      'puts a server behind a classic load balancer',
      'slb:AddBackendServers',
      [it.classicBalancer, it.server],
      { ...ours, ...ourClassic },
    ),
    task('makes an account in a database', 'rds:CreateAccount', it.database, ourDatabase),
    task('sets its password', 'rds:ResetAccountPassword', it.database, ourDatabase),
    task('makes a database larger', 'rds:ModifyDBInstanceSpec', it.database, ourDatabase),
    task('changes a parameter', 'rds:ModifyParameter', it.database, ourDatabase),
    task('backs a database up', 'rds:CreateBackup', it.database, ourDatabase),
    task('lists backups of its own', 'rds:DescribeBackups', it.database, ourDatabase),
    task('deletes a database', 'rds:DeleteDBInstance', it.database, ourDatabase),
    task('makes a function', 'fc:CreateFunction', it.fc('payments-charge')),
    task('changes its code', 'fc:UpdateFunction', it.fc('payments-charge')),
    task('calls it', 'fc:InvokeFunction', it.fc('payments-charge')),
    task('publishes a version', 'fc:PublishFunctionVersion', it.fc('payments-charge/versions')),
    task('deletes it', 'fc:DeleteFunction', it.fc('payments-charge')),
    task('makes a layer', 'fc:CreateLayerVersion', it.arn('fc', 'layers/payments-libs/versions/*')),
    task('makes a log project', 'log:CreateProject', it.project('payments-production')),
    task('makes a log store', 'log:CreateLogStore', it.store('payments-production')),
    task('changes how long it keeps logs', 'log:UpdateLogStore', it.store('payments-production')),
    task('searches its logs', 'log:GetLogStoreLogs', it.store('payments-production')),
    task('writes to it', 'log:PostLogStoreLogs', it.store('payments-production')),
    task('deletes it', 'log:DeleteLogStore', it.store('payments-production')),
    task(
      'makes an alert of its own',
      'log:CreateJob',
      `${it.project('payments-production')}/job/slow`,
    ),
    task('changes it', 'log:UpdateJob', `${it.project('payments-production')}/job/slow`),
    task('deletes the alert', 'log:DeleteAlert', `${it.project('payments-production')}/alert/slow`),
    task('deletes its timer', 'fc:DeleteTrigger', it.fc('payments-charge/triggers/hourly')),
  ],
  refused: [
    task('makes a load balancer', 'alb:CreateLoadBalancer', [it.balancer, vpc, vswitch], newForUs),
    task('sets it off by a timer', 'fc:CreateTrigger', it.fc('payments-charge/triggers/hourly')),
    task(
      'makes a network load balancer',
      'nlb:CreateLoadBalancer',
      [it.arn('nlb', 'loadbalancer/*'), vpc, vswitch],
      newForUs,
    ),
    task('makes a database', 'rds:CreateDBInstance', it.arn('rds', 'dbinstance/*'), {
      ...newForUs,
      'rds:ResourceTag/team': 'absent',
    }),
    task('makes a server with a public address', 'ecs:RunInstances', '*', {
      ...newForUs,
      'ecs:AssociatePublicIpAddress': ['true'],
    }),
    task('gives a server a public address', 'ecs:ModifyInstanceSpec', it.server, {
      ...ours,
      'ecs:AssociatePublicIpAddress': ['true'],
    }),
    task('lists what is in a bucket of another team', 'oss:ListObjects', it.bucket('search-data')),
    task('opens a bucket of the team', 'oss:PutBucketAcl', it.bucket('payments-data')),
    task('makes a server for another team', 'ecs:RunInstances', '*', newForThem),
    task('makes a server without a tag', 'ecs:RunInstances', '*', newForNobody),
    task('stops a server of another team', 'ecs:StopInstance', it.server, theirs),
    task('stops a server of nobody', 'ecs:StopInstance', it.server, nobodys),
    task('deletes a server of another team', 'ecs:DeleteInstance', it.server, theirs),
    task('tags a server of another team as its own', 'ecs:TagResources', it.server, newFromTheirs),
    task('tags a server of nobody as its own', 'ecs:TagResources', it.server, {
      ...nobodys,
      'acs:RequestTag/team': ['payments'],
    }),
    task(
      'copies a disk of another team',
      'ecs:CreateSnapshot',
      [it.disk, it.newSnapshot],
      newFromTheirs,
    ),
    task(
      'makes a disk from a snapshot of another team',
      'ecs:CreateDisk',
      [it.arn('ecs', 'disk/*'), it.snapshot],
      newFromTheirs,
    ),
    task(
      'makes an image of a server of another team',
      'ecs:CreateImage',
      [it.server, it.arn('ecs', 'image/*')],
      newFromTheirs,
    ),
    task('shares an image with another account', 'ecs:ModifyImageSharePermission', it.image, ours),
    task('carries an image out', 'ecs:ExportImage', it.image, ours),
    task('moves a server into its resource group', 'ecs:JoinResourceGroup', it.server, ours),
    task('renews a server', 'ecs:RenewInstance', it.server, ours),
    task('turns a server into a subscription', 'ecs:ModifyInstanceChargeType', it.server, ours),
    task(
      'buys reserved servers',
      'ecs:PurchaseReservedInstancesOffering',
      it.arn('ecs', 'reservedinstance/*'),
      newForUs,
    ),
    task('buys capacity', 'ecs:PurchaseElasticityAssurance', '*', newForUs),
    task(
      'turns a database into a subscription',
      'rds:TransformDBInstancePayType',
      it.database,
      ourDatabase,
    ),
    task('pays an order', 'bss:PayOrder'),
    task('reads the bill', 'bssapi:QueryBillOverview'),
    task('opens a port of its own group', 'ecs:AuthorizeSecurityGroup', it.group, {
      ...ours,
      'ecs:SecurityGroupSourceCidrIps': ['10.0.0.0/8'],
    }),
    task('changes a rule', 'ecs:ModifySecurityGroupRule', it.group, ours),
    task(
      'makes a security group',
      'ecs:CreateSecurityGroup',
      [it.arn('ecs', 'securitygroup/*'), vpc],
      newForUs,
    ),
    task(
      'puts a server into a group of another team',
      'ecs:JoinSecurityGroup',
      [it.server, it.group],
      theirs,
    ),
    task('makes a network', 'vpc:CreateVpc', it.arn('vpc', 'vpc/*'), newForUs),
    task('makes a switch', 'vpc:CreateVSwitch', [vpc, it.arn('vpc', 'vswitch/*')], newFromOurs),
    task('changes a route', 'vpc:CreateRouteEntry', it.arn('vpc', 'routetable/vtb-1'), ours),
    task('rents a public address', 'vpc:AllocateEipAddress', it.arn('vpc', 'eip/*'), newForUs),
    task(
      'takes a public address of another team',
      'vpc:AssociateEipAddress',
      [it.server, address],
      theirs,
    ),
    task('runs a command on its own server', 'ecs:RunCommand', it.server, ours),
    task('opens a terminal', 'ecs:StartTerminalSession', it.server, ours),
    task('changes a start-up script', 'ecs:ModifyInstanceAttribute', it.server, ours),
    task('reads a start-up script', 'ecs:DescribeUserData', it.server, ours),
    task('swaps a system disk', 'ecs:ReplaceSystemDisk', it.server, ours),
    task(
      'lets a server hand out credentials to anybody',
      'ecs:ModifyInstanceMetadataOptions',
      it.server,
      ours,
    ),
    task(
      'gives its own server a role',
      'ecs:AttachInstanceRamRole',
      [it.server, it.role('worker')],
      ours,
    ),
    task('passes a role to a function', 'ram:PassRole', it.role('worker'), {
      'acs:Service': ['fc.aliyuncs.com'],
    }),
    task('deletes a load balancer of another team', 'alb:DeleteLoadBalancer', it.balancer, theirs),
    task(
      'puts a server of another team behind its own',
      'alb:AddServersToServerGroup',
      [it.serverGroup, it.server],
      theirs,
    ),
    task(
      'changes a classic load balancer of another team',
      'slb:SetBackendServers',
      it.classicBalancer,
      { ...theirs, ...theirClassic },
    ),
    task('deletes a database of another team', 'rds:DeleteDBInstance', it.database, theirDatabase),
    task('deletes a database of nobody', 'rds:DeleteDBInstance', it.database, {
      'rds:ResourceTag/team': 'absent',
    }),
    task('makes a database without a tag', 'rds:CreateDBInstance', it.arn('rds', 'dbinstance/*'), {
      ...newForNobody,
      'rds:ResourceTag/team': 'absent',
    }),
    task('tags a database of nobody as its own', 'rds:TagResources', it.database, {
      'acs:RequestTag/team': ['payments'],
      'rds:ResourceTag/team': 'absent',
    }),
    task(
      'sets a password in a database of another team',
      'rds:ResetAccountPassword',
      it.database,
      theirDatabase,
    ),
    task('opens its own database to a network', 'rds:ModifySecurityIps', it.database, ourDatabase),
    task(
      'gives its own database a public address',
      'rds:AllocateInstancePublicConnection',
      it.database,
      ourDatabase,
    ),
    task(
      'reads slow statements of another team',
      'rds:DescribeSlowLogRecords',
      it.database,
      theirDatabase,
    ),
    task(
      'changes the code of a function of another team',
      'fc:UpdateFunction',
      it.fc('search-index'),
    ),
    task(
      'changes the code of the budget watcher',
      'fc:UpdateFunction',
      it.fc('alicloud-baseline-budget-watch'),
    ),
    task('reads the environment of all functions', 'fc:ListFunctions', it.fc('*')),
    task('opens a layer to other accounts', 'fc:PutLayerACL', it.arn('fc', 'layers/payments-libs')),
    task('searches logs of another team', 'log:GetLogStoreLogs', it.store('search-production')),
    task('deletes the log of the trail', 'log:DeleteLogStore', it.store('alicloud-baseline-audit')),
    task(
      'collects files of servers into its own project',
      'log:CreateLogtailPipelineConfig',
      `${it.project('payments-production')}/logtailconfig/all`,
    ),
    task(
      'collects them by the older name',
      'log:CreateConfig',
      `${it.project('payments-production')}/logtailconfig/all`,
    ),
    task(
      'lists the servers of all teams to collect from',
      'log:CreateMachineGroup',
      `${it.project('payments-production')}/machinegroup/all`,
    ),
    task(
      'has them collect',
      'log:ApplyConfigToGroup',
      `${it.project('payments-production')}/machinegroup/all`,
    ),
    task(
      'reads what Logtail signs in with',
      'log:GetLogtailPipelineConfig',
      `${it.project('payments-production')}/logtailconfig/mysql`,
    ),
    task(
      'changes whom alerts tell',
      'log:UpdateResourceRecord',
      it.arn('log', 'resource/sls.alert'),
    ),
    task('reads scripts that images are built by', 'ecs:DescribeImageComponents', it.image),
    task('reads how sites are signed in to', 'cms:DescribeSiteMonitorAttribute'),
    task('reads where alarms are posted', 'cms:DescribeContactList'),
    task(
      'opens its log project to other accounts',
      'log:PutProjectPolicy',
      it.project('payments-production'),
    ),
    task('reads objects', 'oss:GetObject', it.bucket('shop-data/customers.csv')),
    task('reads a secret', 'kms:GetSecretValue', it.secret),
    task('gets into a cluster', 'cs:DescribeClusterUserKubeconfig'),
    task('deploys a stack', 'ros:CreateStack', '*', newForUs),
    task('starts an automation', 'oos:StartExecution', '*', newForUs),
    task('makes a user', 'ram:CreateUser', it.user('mallory')),
    task('lists who there is', 'ram:ListUsers', it.user('*')),
    task('widens its own policy', 'ram:CreatePolicyVersion', it.policy('developer')),
    task('makes an access key for itself', 'ram:CreateAccessKey', it.user('alice')),
    task('takes another role', 'sts:AssumeRole', it.role('admin')),
    task('stops the trail', 'actiontrail:StopLogging'),
    task('switches an alarm off', 'cms:DisableMetricRules'),
  ],
};

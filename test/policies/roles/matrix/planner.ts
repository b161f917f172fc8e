import * as it from './task';
import { task } from './task';
import type { Matrix, Task } from './task';

const OWN = 'alicloud-baseline-';
const audit = it.project(`${OWN}audit-1`);
const store = it.store(`${OWN}audit-1`);
const bucket = it.bucket(`${OWN}audit-1`);
const watch = it.fc(`${OWN}budget-watch`);
const group = (name: string): string => `acs:ram:*:${it.ACCOUNT}:group/${name}`;

const on = (resource: string, tasks: Readonly<Record<string, string>>): Task[] =>
  Object.entries(tasks).map(([action, does]) => task(does, action, resource));

/** The planner: what a refresh of the baseline reads. */
export const plannerMatrix: Matrix = {
  works: [
    ...on(audit, {
      'log:GetProject': 'looks at the project of the trail',
      'log:GetProjectPolicy': 'looks at its policy',
      'log:ListTagResources': 'looks at its tags',
    }),
    ...on(`${audit}/alert/root-login`, { 'log:GetAlert': 'looks at an alert' }),
    ...on(`${audit}/job/root-login`, { 'log:GetJob': 'looks at an alert by the older call' }),
    ...on(store, {
      'log:GetLogStore': 'looks at a store',
      'log:GetLogStoreMeteringMode': 'looks at how it is charged',
      'log:GetIndex': 'looks at its index',
    }),
    task('looks at whom alerts tell', 'log:GetResourceRecord'),
    ...on(bucket, {
      'oss:GetBucketAcl': 'looks whether the bucket of the trail is private',
      'oss:GetBucketEncryption': 'looks whether it is encrypted',
      'oss:GetBucketHttpsConfig': 'looks which TLS it takes',
      'oss:GetBucketInfo': 'looks at it',
      'oss:GetBucketLifecycle': 'looks how long files are kept',
      'oss:GetBucketLogging': 'looks where reads are written down',
      'oss:GetBucketPolicy': 'looks at its policy',
      'oss:GetBucketPublicAccessBlock': 'looks whether it is closed',
      'oss:GetBucketReferer': 'looks who may link to it',
      'oss:GetBucketTagging': 'looks at its tags',
      'oss:GetBucketVersioning': 'looks whether versions are kept',
      'oss:GetBucketWorm': 'looks whether it is locked',
    }),
    task('looks whether buckets may be public', 'oss:GetPublicAccessBlock', it.bucket('*')),
    ...on(watch, {
      'fc:GetFunction': 'looks at the budget watch',
      'fc:GetTrigger': 'looks when it runs',
      'fc:GetAsyncInvokeConfig': 'looks how often it is tried',
    }),
    ...on(it.role(`${OWN}budget-watch`), {
      'ram:GetRole': 'looks at its role',
      'ram:ListPoliciesForRole': 'looks what is attached to it',
    }),
    ...on(it.policy(`${OWN}budget-watch`), { 'ram:GetPolicy': 'looks at its policy' }),
    ...on(it.role('developer'), { 'ram:ListTagResources': 'looks at the tags of a role' }),
    ...on(it.user('alice'), {
      'ram:GetUser': 'looks at a person',
      'ram:ListPoliciesForUser': 'looks what is attached to a person',
    }),
    ...on(group('developer-members'), {
      'ram:GetGroup': 'looks at a group',
      'ram:ListUsersForGroup': 'looks who is in it',
      'ram:ListPoliciesForGroup': 'looks what is attached to it',
    }),
    task('reads the rules for passwords', 'ram:GetPasswordPolicy'),
    task('reads the rules for signing in', 'ims:GetSecurityPreference'),
    task('looks at the trails', 'actiontrail:DescribeTrails'),
    task('looks at a rule of Cloud Config', 'config:GetConfigRule', it.arn('config', 'rule/cr-1')),
    task('looks at a group', 'ecs:DescribeSecurityGroupAttribute', it.group),
    task('looks for disks', 'ecs:DescribeDisks', it.disk),
    task('looks at a network', 'vpc:DescribeVpcAttribute', it.arn('vpc', 'vpc/vpc-1')),
    task('looks at flow logs', 'vpc:DescribeFlowLogs', it.arn('vpc', 'flowlog/*')),
    task('looks at a key', 'kms:DescribeKey', it.arn('kms', 'key/1')),
    task('looks at vaults', 'hbr:DescribeVaults', it.arn('hbr', 'vault/*')),
    task('looks at an alarm on a quota', 'quotas:GetQuotaAlarm'),
  ],
  refused: [
    task('looks at a role of others', 'ram:GetRole', it.role('mine')),
    task('looks at a policy of others', 'ram:GetPolicy', it.policy('mine')),
    task('looks at a person who is not in the settings', 'ram:GetUser', it.user('mallory')),
    task('looks at a bucket of others', 'oss:GetBucketAcl', it.bucket('shop-data')),
    task('looks at a project of others', 'log:GetProject', it.project('shop-production')),
    task('looks at a function of others', 'fc:GetFunction', it.fc('shop')),
    task('makes a role', 'ram:CreateRole', it.role('developer')),
    task('changes who may enter a role', 'ram:UpdateRole', it.role('developer')),
    task('writes a policy', 'ram:CreatePolicyVersion', it.policy('developer-databases')),
    task('attaches a policy', 'ram:AttachPolicyToRole', [
      it.role('planner'),
      it.policy('deployer-buckets'),
    ]),
    task('makes itself an administrator', 'ram:AttachPolicyToRole', [
      it.role('planner'),
      it.ADMINISTRATOR_ACCESS,
    ]),
    task('makes a user', 'ram:CreateUser', it.user('alice')),
    task('joins a group', 'ram:AddUserToGroup', [it.user('alice'), group('developer-members')]),
    task('makes a key', 'ram:CreateAccessKey', it.user('alice')),
    task('changes the rules for passwords', 'ram:SetPasswordPolicy'),
    task('changes the rules for signing in', 'ims:SetSecurityPreference'),
    task('trusts another identity provider', 'ims:CreateOIDCProvider'),
    task('goes on to the deployer', 'sts:AssumeRole', it.role('deployer')),
    task('passes a role', 'ram:PassRole', it.role(`${OWN}budget-watch`)),
    task('stops the trail', 'actiontrail:StopLogging', it.arn('actiontrail', `trail/${OWN}trail`)),
    task('starts it', 'actiontrail:StartLogging', it.arn('actiontrail', `trail/${OWN}trail`)),
    task('reads what the trail wrote', 'log:GetLogStoreLogs', store),
    task('deletes a store', 'log:DeleteLogStore', store),
    task('changes an alert', 'log:UpdateAlert', `${audit}/alert/root-login`),
    task('changes whom alerts tell', 'log:UpdateResourceRecord'),
    task('makes an index', 'log:CreateIndex', store),
    task('reads the files of the trail', 'oss:GetObject', `${bucket}/1.gz`),
    task('deletes them', 'oss:DeleteObject', `${bucket}/1.gz`),
    task('opens the bucket', 'oss:PutBucketAcl', bucket),
    task('takes its policy away', 'oss:DeleteBucketPolicy', bucket),
    task('opens all buckets', 'oss:DeletePublicAccessBlock', it.bucket('*')),
    task('changes the budget watch', 'fc:UpdateFunction', watch),
    task('calls it', 'fc:InvokeFunction', watch),
    task('switches a rule off', 'config:StopConfigRules'),
    task('opens a port', 'ecs:AuthorizeSecurityGroup', it.group),
    task('deletes a group', 'ecs:DeleteSecurityGroup', it.group),
    task('switches flow logs off', 'vpc:DeactiveFlowLog', it.arn('vpc', 'flowlog/fl-1')),
    task('opens the service of flow logs', 'vpc:OpenFlowLogService'),
    task('deletes a key', 'kms:ScheduleKeyDeletion', it.arn('kms', 'key/1')),
    task('decrypts', 'kms:Decrypt', it.arn('kms', 'key/1')),
    task('reads a secret', 'kms:GetSecretValue', it.secret),
    task('runs a command', 'ecs:RunCommand', it.server),
    task('deletes a vault', 'hbr:DeleteVault', it.arn('hbr', 'vault/v-1')),
    task('pays an order', 'bssapi:PayOrder'),
  ],
};

import * as it from './task';
import { task } from './task';
import type { Matrix, Task } from './task';

const OWN = 'alicloud-baseline-';
const audit = it.project(`${OWN}audit-1`);
const store = it.store(`${OWN}audit-1`);
const bucket = it.bucket(`${OWN}audit-1`);
const watch = it.fc(`${OWN}budget-watch`);
const role = it.role(`${OWN}budget-watch`);
const policy = it.policy(`${OWN}budget-watch`);

const on = (resource: string, tasks: Readonly<Record<string, string>>): Task[] =>
  Object.entries(tasks).map(([action, does]) => task(does, action, resource));

/** The deployer: what the baseline is made of, by its names, and nothing that is stored in it. */
export const deployerMatrix: Matrix = {
  works: [
    ...on(role, {
      'ram:CreateRole': 'makes the role of the budget watch',
      'ram:UpdateRole': 'changes who may enter it',
      'ram:GetRole': 'looks at it',
    }),
    task('attaches a policy to it', 'ram:AttachPolicyToRole', [role, policy]),
    task('passes it to the function', 'ram:PassRole', role, {
      'acs:Service': ['fc.aliyuncs.com'],
    }),
    ...on(policy, {
      'ram:CreatePolicy': 'writes its policy',
      'ram:CreatePolicyVersion': 'changes it',
      'ram:DeletePolicyVersion': 'drops an old version',
      'ram:UpdatePolicyDescription': 'says what it is for',
    }),
    ...on(audit, {
      'log:CreateProject': 'makes the project of the trail',
      'log:UpdateProject': 'says what it is',
      'log:GetProject': 'looks at it',
      'log:TagResources': 'tags it',
    }),
    ...on(`${audit}/alert/root-login`, {
      'log:CreateAlert': 'makes an alert',
      'log:UpdateAlert': 'changes it',
      'log:GetAlert': 'looks at it',
      'log:DeleteAlert': 'takes it away',
    }),
    ...on(`${audit}/job/root-login`, {
      'log:CreateJob': 'makes an alert by the older call',
      'log:UpdateJob': 'changes it by the older call',
      'log:DeleteJob': 'takes it away by the older call',
    }),
    ...on(store, {
      'log:CreateLogStore': 'makes a store',
      'log:UpdateLogStore': 'sets for how long it keeps lines',
      'log:CreateIndex': 'makes its index',
      'log:UpdateIndex': 'changes it',
      'log:GetIndex': 'looks at it',
    }),
    ...on(bucket, {
      'oss:PutBucket': 'makes the bucket of the trail',
      'oss:PutBucketAcl': 'makes it private',
      'oss:PutBucketPolicy': 'asks for TLS',
      'oss:PutBucketVersioning': 'keeps versions',
      'oss:PutBucketEncryption': 'encrypts it',
      'oss:PutBucketLifecycle': 'sets how long files are kept',
      'oss:PutBucketLogging': 'has reads of it written down',
      'oss:PutBucketPublicAccessBlock': 'closes it to the public',
      'oss:InitiateBucketWorm': 'locks it',
      'oss:GetBucketInfo': 'looks at it',
      'oss:DeleteBucketPolicy': 'takes its policy away',
    }),
    ...on(watch, {
      'fc:CreateFunction': 'makes the budget watch',
      'fc:UpdateFunction': 'changes its code',
      'fc:GetFunction': 'looks at it',
      'fc:CreateTrigger': 'has it run every six hours',
      'fc:PutAsyncInvokeConfig': 'has it run once',
      'fc:DeleteFunction': 'takes it away',
    }),
    ...on(it.arn('actiontrail', `trail/${OWN}trail`), {
      'actiontrail:CreateTrail': 'makes the trail',
      'actiontrail:StartLogging': 'switches it on',
    }),
  ],
  refused: [
    task('makes a role of another name', 'ram:CreateRole', it.role('mine')),
    task('changes who may enter another role', 'ram:UpdateRole', it.role('mine')),
    task('deletes another role', 'ram:DeleteRole', it.role('mine')),
    task('makes itself an administrator', 'ram:AttachPolicyToRole', [
      it.role('deployer'),
      it.ADMINISTRATOR_ACCESS,
    ]),
    task('attaches a policy of others to a role of the baseline', 'ram:AttachPolicyToRole', [
      it.role('developer'),
      it.policy('mine'),
    ]),
    task('rewrites a policy of others', 'ram:CreatePolicyVersion', it.policy('mine')),
    task('goes back to an older version', 'ram:SetDefaultPolicyVersion', it.policy('mine')),
    task('makes a user who is not in the settings', 'ram:CreateUser', it.user('mallory')),
    task('deletes a user who is not in the settings', 'ram:DeleteUser', it.user('mallory')),
    task('puts a stranger into a group', 'ram:AddUserToGroup', [
      it.user('mallory'),
      `acs:ram:*:${it.ACCOUNT}:group/developer-members`,
    ]),
    task('makes a key', 'ram:CreateAccessKey', it.user('alice')),
    task('makes a key by the newer code', 'ims:CreateAccessKey', it.user('alice')),
    task('switches a key on', 'ram:UpdateAccessKey', it.user('alice')),
    task('gives a password', 'ram:CreateLoginProfile', it.user('alice')),
    task('changes a password', 'ram:UpdateLoginProfile', it.user('alice')),
    task('binds an MFA device', 'ram:BindMFADevice', it.user('alice')),
    task('goes on to break glass', 'sts:AssumeRole', it.role('break-glass')),
    task('passes the role of a server', 'ram:PassRole', it.role(`${OWN}budget-watch`), {
      'acs:Service': ['ecs.aliyuncs.com'],
    }),
    task('trusts another identity provider', 'ims:CreateOIDCProvider', [
      `acs:ram:*:${it.ACCOUNT}:oidc-provider/mine`,
    ]),
    task('takes away a role of a service', 'ram:DeleteServiceLinkedRole'),
    task('deletes a trail of others', 'actiontrail:DeleteTrail', it.arn('actiontrail', 'trail/x')),
    task('deletes a project of others', 'log:DeleteProject', it.project('shop-production')),
    task('deletes a store of others', 'log:DeleteLogStore', it.store('shop-production')),
    task('reads what the trail wrote', 'log:GetLogStoreLogs', store),
    task('pulls it', 'log:GetCursorOrData', store),
    task('empties it', 'log:ClearLogStoreStorage', store),
    task('writes lines into it', 'log:PostLogStoreLogs', store),
    task('reads the files of the trail', 'oss:GetObject', `${bucket}/1.gz`),
    task('deletes them', 'oss:DeleteObject', `${bucket}/1.gz`),
    task('overwrites them', 'oss:PutObject', `${bucket}/1.gz`),
    task('deletes a bucket of others', 'oss:DeleteBucket', it.bucket('shop-data')),
    task('opens a bucket of others', 'oss:PutBucketAcl', it.bucket('shop-data')),
    task('changes a function of others', 'fc:UpdateFunction', it.fc('shop')),
    task('calls the budget watch', 'fc:InvokeFunction', watch),
    task('makes a server', 'ecs:RunInstances'),
    task('deletes a server', 'ecs:DeleteInstance', it.server),
    task('runs a command', 'ecs:RunCommand', it.server),
    task('deletes a database', 'rds:DeleteDBInstance', it.database),
    task('decrypts', 'kms:Decrypt', it.arn('kms', 'key/1')),
    task('reads a secret', 'kms:GetSecretValue', it.secret),
    task('starts a template', 'oos:StartExecution'),
    task('deploys a stack', 'ros:CreateStack'),
    task('pays an order', 'bssapi:PayOrder'),
    task('takes the account out of its organisation', 'resourcemanager:MoveAccount'),
    task('closes an eye of Cloud Config', 'config:IgnoreEvaluationResults'),
  ],
};

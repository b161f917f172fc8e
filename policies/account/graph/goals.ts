/** What a thief, or a mistake, is after. */
export const goals = ['admin', 'data', 'money', 'audit', 'identity'] as const;
export type Goal = (typeof goals)[number];

/** What each is, for somebody who does not know its name. */
export const goalTexts: Readonly<Record<Goal, string>> = {
  admin: 'full control of the account',
  data: 'data and secrets',
  money: 'what costs money',
  audit: 'switching off what records and watches',
  identity: 'making people, keys and roles, or changing theirs',
};

/** The baseline's own, as any audit project is called that is not named here. */
const AUDIT_PROJECT = 'acs:log:*:{account}:project/alicloud-baseline-audit*';

/** A call, and the resources that it is about; any where nothing is said. */
export interface GoalCall {
  readonly action: string;
  readonly resource: string;
}

const anywhere = (...actions: readonly string[]): readonly GoalCall[] =>
  actions.map((action) => ({ action, resource: '*' }));

/** Calls that reach a goal, each alone. To `admin` lead only the ways that give everything. */
export const goalCalls: Readonly<Record<Exclude<Goal, 'admin'>, readonly GoalCall[]>> = {
  data: anywhere(
    'oss:GetObject',
    'oss:PutBucketPolicy',
    'kms:GetSecretValue',
    'kms:SetKeyPolicy',
    'oos:GetSecretParameter',
    'rds:CreateAccount',
    'rds:ModifySecurityIps',
    'ecs:CreateDisk',
    'ecs:ModifySnapshotAttribute',
    'ecs:ModifyImageSharePermission',
  ),
  money: anywhere('ecs:RunInstances', 'bssapi:CreateInstance', 'bssapi:CreateResourcePackage'),
  audit: [
    ...anywhere(
      'actiontrail:StopLogging',
      'actiontrail:DeleteTrail',
      'actiontrail:UpdateTrail',
      'config:StopConfigurationRecorder',
    ),
    { action: 'log:DeleteLogStore', resource: AUDIT_PROJECT },
    { action: 'log:DeleteProject', resource: AUDIT_PROJECT },
  ],
  identity: anywhere(
    'ram:CreateUser',
    'ram:CreateAccessKey',
    'ram:CreateLoginProfile',
    'ram:UpdateLoginProfile',
    'ram:UnbindMFADevice',
    'ram:SetSecurityPreference',
    'ram:SetDefaultPolicyVersion',
    'ram:UpdateAccessKey',
    'ims:CreateSAMLProvider',
    'ims:UpdateSAMLProvider',
    'ims:CreateOIDCProvider',
    'ims:UpdateOIDCProvider',
    'ram:UpdateRole',
    'resourcemanager:MoveAccount',
    'cloudsso:CreateAccessAssignment',
  ),
};

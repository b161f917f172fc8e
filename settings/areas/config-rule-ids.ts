/**
 * The rules of Cloud Config that `policies/config-rules` describes, by the ids that Cloud Config
 * knows them by. A test holds the two together.
 */
export const configRuleIds = [
  'root-ak-check',
  'root-mfa-check',
  'ram-user-mfa-check',
  'ram-user-ak-create-date-expired-check-v2',
  'ram-user-ak-used-expired-check',
  'ram-user-last-login-expired-check',
  'ram-policy-no-statements-with-admin-access-check',
  'oss-bucket-public-read-prohibited',
  'oss-bucket-public-write-prohibited',
  'oss-bucket-anonymous-prohibited',
  'oss-bucket-server-side-encryption-enabled',
  'ecs-disk-encrypted',
  'kms-key-rotation-enabled',
  'sg-risky-ports-check',
  'sg-public-access-check',
  'vpc-flow-logs-enabled',
  'actiontrail-enabled',
] as const;

/** The id of a rule of Cloud Config. */
export type ConfigRuleId = (typeof configRuleIds)[number];

/** Rules whose findings Cloud Config can remediate by itself. */
export const remediableRuleIds = [
  'oss-bucket-public-read-prohibited',
  'oss-bucket-public-write-prohibited',
] as const satisfies readonly ConfigRuleId[];

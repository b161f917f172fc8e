import { riskyCallsRule } from './risky-calls-rule';

/** P22 of the catalogue. `*:Get*` holds them too. */
export default riskyCallsRule({
  id: 'ram-policy-secrets-limited',
  title: 'Whoever may read secrets may read named ones',
  severity: 'high',
  so: 'read every secret, or decide who may',
  calls: [
    { action: 'kms:GetSecretValue', on: 'secret/somebody' },
    { action: 'kms:SetKeyPolicy', on: 'key/somebody' },
    { action: 'kms:SetSecretPolicy', on: 'secret/somebody' },
    { action: 'oos:GetSecretParameter', on: 'secretparameter/somebody' },
    { action: 'oos:GetSecretParameters', on: 'secretparameter/somebody' },
    { action: 'oss:PutBucketPolicy', on: 'somebody' },
  ],
  rationale: 'A policy to read, such as `*:Get*`, reads the passwords of every database as well.',
  remediation: 'Name the secrets in `Resource`, or add a `Deny` for these actions.',
  references: [
    'https://www.alibabacloud.com/help/en/kms/key-management-service/developer-reference/api-getsecretvalue',
  ],
});

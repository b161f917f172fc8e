import rule from '../../../../policies/rules/ram/ram-policy-secrets-limited';
import { testRule } from '../rule-tester';
import { policySamples } from './policy-samples';

const told = (calls: string): string =>
  `lets somebody read every secret, or decide who may: ${calls}`;
testRule(
  rule,
  policySamples(
    {
      'one secret': [{ Action: 'kms:GetSecretValue', Resource: 'acs:kms:*:*:secret/db' }],
      'what is read but secrets': [
        { Action: '*:Get*' },
        { Effect: 'Deny', Action: ['kms:GetSecretValue', 'oos:GetSecret*'] },
      ],
    },
    {
      'whatever is read': [
        told('kms:GetSecretValue, oos:GetSecretParameter, oos:GetSecretParameters'),
        { Action: '*:Get*' },
      ],
    },
  ),
);

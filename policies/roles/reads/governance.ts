import { of } from '../spelling';

/** Who is there and what they may do. `ram:Get*` would bring secrets of applications with it. */
export const identityReads: readonly string[] = [
  ...of(
    'ram',
    'GenerateCredentialReport',
    'GetAccessKeyLastUsed',
    'GetAccount*',
    'GetApplication',
    'GetCredentialReport',
    'GetDefaultDomain',
    'GetGroup',
    'GetLoginProfile',
    'GetOIDCProvider',
    'GetPasswordPolicy',
    'GetPolicy*',
    'GetResourceGroup',
    'GetRole',
    'GetSAMLProvider',
    'GetSecurityPreference',
    'GetUser*',
    'List*',
  ),
  ...of('accessanalyzer', 'Get*', 'List*'),
  ...of('resourcemanager', 'Get*', 'List*'),
  ...of('resourcesharing', 'List*'),
  ...of('cloudsso', 'Get*', 'List*'),
];

/** What is recorded, and whether it keeps to the rules. */
export const complianceReads: readonly string[] = of('config', 'Describe*', 'Get*', 'List*');

/** Keys and secrets as names, ages and policies, never as values. */
export const keyReads: readonly string[] = of(
  'kms',
  'DescribeAccountKmsStatus',
  'DescribeKey*',
  'DescribeSecret',
  'GetKeyPolicy',
  'GetSecretPolicy',
  'List*',
);

/**
 * How buckets are set up. `?` keeps out `oss:GetBucket`, an old name for listing what is in them.
 */
export const bucketReads: readonly string[] = of('oss', 'GetBucket?*', 'ListBuckets');

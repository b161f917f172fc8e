import { of } from '../spelling';

/** Who is there and what they may do. `ram:Get*` would bring secrets of applications with it. */
export const identityReads: readonly string[] = [
  ...of(
    'ram',
    'DecodeDiagnosticMessage',
    'GenerateCredentialReport',
    'GetAccessKeyLastUsed',
    'GetAccount*',
    'GetApplication',
    'GetControlPolicy',
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
  ...of(
    'governance',
    'ListEvaluationMetadata',
    'ListEvaluationMetricDetails',
    'ListEvaluationResults',
  ),
  ...of('resourcemanager', 'Get*', 'List*'),
  ...of('resourcesharing', 'List*'),
  ...of('cloudsso', 'Get*', 'List*'),
];

/**
 * What there is, and whether it keeps to the rules. Not among them: what Cloud Config recorded of how
 * a thing is set up, with the start-up scripts of launch templates in it (`secret-reads.ts`).
 */
export const complianceReads: readonly string[] = of(
  'config',
  'DescribeCo*',
  'DescribeDeliveryChannels',
  'DescribeEvaluationResults',
  'Get*Compliance*',
  'Get*ConfigRule*',
  'Get*Counts*',
  'Get*DeliveryChannel',
  'GetAggregator',
  'List*CompliancePack*',
  'List*ConfigRule*',
  'List*DeliveryChannels',
  'List*EvaluationResults',
  'List*Resources',
  'ListAggregators',
  'ListManagedRules',
);

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

import type { ConfigRemediation, ConfigRule } from './rule';

const DOCS = 'alibabacloud.com/help/en/cloud-config/latest';
const SAMPLES = 'aliyun/alibabacloud-landing-zone';
const CHECKER = 'aliyun/infraguard';
const USERS = ['ACS::RAM::User'];
const BUCKETS = ['ACS::OSS::Bucket'];
const GROUPS = ['ACS::ECS::SecurityGroup'];
const ACCOUNT = ['ACS::::Account'];

const makePrivate: ConfigRemediation = {
  template: 'ACS-OSS-PutBucketAcl',
  parameters: { bucketName: '{resourceId}', regionId: '{regionId}', permissionName: 'private' },
  caution: 'A website that is served from the bucket goes dark.',
};

const people: readonly ConfigRule[] = [
  {
    id: 'root-ak-check',
    title: 'The root account has access keys',
    why: 'Nothing holds such a key: no policy, no second factor, no network.',
    risk: 'critical',
    resourceTypes: ACCOUNT,
    trigger: 'daily',
    certainty: 'used',
    source: 'acceptance tests of alicloud_config_rule',
  },
  {
    id: 'root-mfa-check',
    title: 'The root account has no second factor',
    why: 'A password alone opens everything, and Terraform cannot ask for more.',
    risk: 'critical',
    resourceTypes: ACCOUNT,
    trigger: 'daily',
    certainty: 'documented',
    source: `${DOCS}, page of the rule`,
  },
  {
    id: 'ram-user-mfa-check',
    title: 'A user has no second factor',
    why: 'Users made before it became mandatory may not have enrolled one.',
    risk: 'critical',
    resourceTypes: USERS,
    trigger: 'change',
    certainty: 'documented',
    source: 'alibabacloud.com/help/doc-detail/147675.htm',
  },
  {
    id: 'ram-user-ak-create-date-expired-check-v2',
    title: 'An access key is older than 90 days',
    why: 'Keys are found in old code and old laptops: rotated ones no longer open anything.',
    risk: 'warning',
    resourceTypes: USERS,
    trigger: 'daily',
    parameters: { days: '90' },
    certainty: 'documented',
    source: `${DOCS}/o4240s`,
  },
  {
    id: 'ram-user-ak-used-expired-check',
    title: 'An access key was not used for 90 days',
    why: 'Nobody misses it, and so nobody notices who else uses it.',
    risk: 'warning',
    resourceTypes: USERS,
    trigger: 'daily',
    parameters: { days: '90' },
    certainty: 'documented',
    source: `${DOCS}/k054yy`,
  },
  {
    id: 'ram-user-last-login-expired-check',
    title: 'A user has not signed in for 90 days',
    why: 'An account of somebody who left is a door that nobody watches.',
    risk: 'warning',
    resourceTypes: USERS,
    trigger: 'daily',
    parameters: { days: '90' },
    certainty: 'documented',
    source: `${DOCS}, page of the rule`,
  },
  {
    id: 'ram-policy-no-statements-with-admin-access-check',
    title: 'A policy allows everything',
    why: 'Whoever holds it, or gets it, owns the account.',
    risk: 'warning',
    resourceTypes: ['ACS::RAM::Policy'],
    trigger: 'change',
    certainty: 'likely',
    source: CHECKER,
  },
];

const data: readonly ConfigRule[] = [
  {
    id: 'oss-bucket-public-read-prohibited',
    title: 'A bucket can be read by anybody',
    why: 'Public buckets are listed by strangers within hours.',
    risk: 'critical',
    resourceTypes: BUCKETS,
    trigger: 'change',
    certainty: 'documented',
    source: `${DOCS}/oss-bucket-public-read-prohibited`,
    remediation: makePrivate,
  },
  {
    id: 'oss-bucket-public-write-prohibited',
    title: 'A bucket can be written by anybody',
    why: 'Strangers store what they like there, at your cost and in your name.',
    risk: 'critical',
    resourceTypes: BUCKETS,
    trigger: 'change',
    certainty: 'documented',
    source: `${DOCS}/oss-bucket-public-write-prohibited`,
    remediation: makePrivate,
  },
  {
    id: 'oss-bucket-anonymous-prohibited',
    title: "A bucket's policy lets in who has no name",
    why: 'A policy opens a bucket whose ACL looks closed.',
    risk: 'critical',
    resourceTypes: BUCKETS,
    trigger: 'change',
    certainty: 'documented',
    source: `${DOCS}/oss-bucket-anonymous-prohibited`,
  },
  {
    id: 'oss-bucket-server-side-encryption-enabled',
    title: 'A bucket is not encrypted',
    why: 'Buckets made by hand are not, unless somebody thought of it.',
    risk: 'warning',
    resourceTypes: BUCKETS,
    trigger: 'change',
    certainty: 'used',
    source: `${SAMPLES}, guardrails`,
  },
  {
    id: 'ecs-disk-encrypted',
    title: 'A disk is not encrypted',
    why: 'Its snapshots, copied or shared, are readable elsewhere.',
    risk: 'warning',
    resourceTypes: ['ACS::ECS::Disk'],
    trigger: 'change',
    certainty: 'documented',
    source: 'documentation of Cloud Config, managed rules of ECS',
  },
  {
    id: 'kms-key-rotation-enabled',
    title: 'A key is not rotated',
    why: 'A key that leaked opens what is written from then on, too.',
    risk: 'info',
    resourceTypes: ['ACS::KMS::Key'],
    trigger: 'change',
    certainty: 'likely',
    source: CHECKER,
  },
];

const networks: readonly ConfigRule[] = [
  {
    id: 'sg-risky-ports-check',
    title: 'Ports 22 or 3389 are open to everybody',
    why: 'They are tried by machines all day, and found within minutes.',
    risk: 'critical',
    resourceTypes: GROUPS,
    trigger: 'change',
    parameters: { ports: '22,3389' },
    certainty: 'documented',
    source: `${DOCS}/sg-risky-ports-check; the form of its parameter: ${SAMPLES}`,
  },
  {
    id: 'sg-public-access-check',
    title: 'All ports are open to everybody',
    why: 'Whatever is started on the machine next is public at once.',
    risk: 'critical',
    resourceTypes: GROUPS,
    trigger: 'change',
    certainty: 'documented',
    source: `${DOCS}/bestpracticesforsecuritygroups`,
  },
  {
    id: 'vpc-flow-logs-enabled',
    title: 'A network keeps no flow logs',
    why: 'After a break-in nobody can say where the data went.',
    risk: 'info',
    resourceTypes: ['ACS::VPC::VPC'],
    trigger: 'change',
    certainty: 'likely',
    source: CHECKER,
  },
];

const records: readonly ConfigRule[] = [
  {
    id: 'actiontrail-enabled',
    title: 'No trail records what is done',
    why: 'Somebody who switches it off is not seen by what reads it.',
    risk: 'critical',
    resourceTypes: ['ACS::ActionTrail::Trail'],
    trigger: 'change',
    certainty: 'documented',
    source: `${DOCS}, managed rules of ActionTrail`,
  },
];

/** Every rule we know to be of use, in the order in which they are told. */
export const configRules: readonly ConfigRule[] = [...people, ...data, ...networks, ...records];

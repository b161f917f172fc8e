import { deny } from '../role';
import { secretReadActions } from '../secret-reads';
import { billing, of } from '../spelling';
import { ALL_JOBS, JOBS, NO_ESCALATION } from './guardrail';
import type { Guardrail } from './guardrail';

/** Of the reads that leak those that an optional purpose opens. */
const CLUSTER = 'cs:DescribeClusterUserKube*';
const CONSOLE = 'ecs:DescribeInstanceVncUrl';
const REGISTRY = 'cr:GetAuthorizationToken';
/** The same by other calls, which stays denied where these are opened. */
const CLUSTER_OTHERWISE = ['cs:DescribeClusterV2UserKube*'];
const CONSOLE_OTHERWISE = ['ecs:DescribeInstanceVncPasswd'];
const REGISTRY_OTHERWISE = ['cr:ResetLoginPassword', 'cr:UpdateArtifactSubscriptionRule'];
const OPENED = new Set([CLUSTER, CONSOLE, REGISTRY, ...CLUSTER_OTHERWISE, ...CONSOLE_OTHERWISE]);
const SECRETS = secretReadActions.filter((action) => !OPENED.has(action));

const OPENINGS = of(
  'ecs',
  'AuthorizeSecurityGroup*',
  'ModifySecurityGroupEgressRule',
  'ModifySecurityGroupPolicy',
  'ModifySecurityGroupRule',
);
const OTHER_OPENINGS = [
  'kvstore:AllocateInstancePublicConnection',
  'kvstore:ModifySecurityIps',
  'rds:AllocateInstancePublicConnection',
  'rds:ModifySecurityIps',
  'swas-open:EnableFirewallRule',
  ...of('vpc', 'AssociateNetworkAcl', '*NetworkAclEntries', 'CreateVpnConnection'),
];

/** Secrets, data and the networks before them. */
export const dataGuardrails: readonly Guardrail[] = [
  {
    id: 'secret-values',
    title: 'Secrets are not read',
    covers: ['P20', 'P22'],
    why: 'A read that returns a password, a key or a login is as good as the login.',
    for: ALL_JOBS,
    statements: [deny(SECRETS)],
    unless: { 'named-secrets': [deny(SECRETS.filter((one) => one !== 'kms:GetSecretValue'))] },
  },
  {
    id: 'console-logins',
    title: 'Nobody sits down at the console of a server',
    covers: ['P16'],
    why: 'At the console a server is started from elsewhere, and its password set anew.',
    for: ALL_JOBS,
    statements: [deny([CONSOLE, ...CONSOLE_OTHERWISE])],
    unless: { 'remote-commands': [deny(CONSOLE_OTHERWISE)] },
  },
  {
    id: 'cluster-logins',
    title: 'Nobody is given a kubeconfig',
    covers: ['P20'],
    why: 'A kubeconfig works without a second factor, from anywhere, for as long as it says.',
    for: ALL_JOBS,
    statements: [deny([CLUSTER, ...CLUSTER_OTHERWISE])],
    unless: { clusters: [deny(CLUSTER_OTHERWISE)] },
  },
  {
    id: 'registry-logins',
    title: 'Nobody signs in to the registry of images',
    covers: ['P17', 'P22'],
    why: 'Whoever pushes an image runs code wherever it is pulled, and whoever pulls one reads what is in it.',
    for: ALL_JOBS,
    statements: [deny([REGISTRY, 'cr:PushRepository', ...REGISTRY_OTHERWISE])],
    unless: { images: [deny(REGISTRY_OTHERWISE)] },
  },
  {
    id: 'data-sharing',
    title: 'Data is not opened to others',
    covers: ['P22'],
    why: 'A policy on a bucket, a key or a project, or an image shared with another account, carries data out without a download.',
    for: JOBS,
    statements: [
      deny([
        ...of('kms', 'Delete*', 'DisableKey', 'ScheduleKeyDeletion', 'Set*Policy', 'UpdatePolicy'),
        ...of(
          'oss',
          'CreateAccessPoint*',
          'CreateCnameToken',
          'Delete*PublicAccessBlock',
          'DeleteBucketPolicy',
          'Put*Acl',
          'Put*Policy*',
          'Put*PublicAccessBlock',
          'PutAccessPoint*',
          'PutBucketInventory',
          'PutBucketReferer',
          'PutBucketReplication',
          'PutBucketRtc',
          'PutBucketWebsite',
          'PutCname',
        ),
        ...of(
          'ecs',
          'CreateNetworkInterfacePermission',
          'DisableDiskEncryptionByDefault',
          'Export*',
          'ModifyDiskDefaultKMSKeyId',
          'ModifyImageShare*',
        ),
        'fc:PutLayerACL',
        ...['pai', 'pai-dlc', 'paidlc'].map((code) => `${code}:GetTensorboardSharedUrl`),
        ...billing('ModifySubscribeToOSS', 'SubscribeBillToOSS'),
      ]),
    ],
  },
  {
    id: 'database-records',
    title: 'Databases go on recording what is done in them',
    covers: ['P23'],
    why: 'Whoever copies a table out of a database switches its own record off first.',
    for: JOBS,
    statements: [
      deny([
        ...of('dds', 'ModifyAuditLogFilter', 'ModifyAuditPolicy'),
        'gpdb:ModifySQLCollectorPolicy',
        'kvstore:ModifyAuditLogConfig',
        'polardb:ModifyDBClusterAuditLogCollector',
        ...of('rds', 'ModifyActionEventPolicy', 'ModifySQLCollector*', 'PurgeDBInstanceLog'),
      ]),
    ],
  },
  {
    id: 'network-openings',
    title: 'No port and no database is opened',
    covers: NO_ESCALATION,
    why: 'A port opened to the world is found within minutes.',
    for: JOBS,
    statements: [deny([...OPENINGS, ...OTHER_OPENINGS])],
    unless: {
      'security-groups': [
        deny(OTHER_OPENINGS),
        {
          ...deny(OPENINGS),
          condition: {
            StringEquals: { 'ecs:SecurityGroupSourceCidrIps': ['0.0.0.0/0', '::/0'] },
          },
        },
      ],
    },
  },
];

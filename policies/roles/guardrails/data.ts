import { deny } from '../role';
import { secretReadActions } from '../secret-reads';
import { billing, of } from '../spelling';
import { JOBS, NO_ESCALATION } from './guardrail';
import type { Guardrail } from './guardrail';

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
  ...of('vpc', 'AssociateNetworkAcl', '*NetworkAclEntries', 'CreateVpnConnection'),
];

/** Secrets, data and the networks before them. */
export const dataGuardrails: readonly Guardrail[] = [
  {
    id: 'secret-values',
    title: 'Secrets are not read',
    covers: ['P20', 'P22'],
    why: 'A read that returns a password, a key or a login is as good as the login.',
    for: JOBS,
    statements: [deny(secretReadActions)],
    unless: {
      'named-secrets': [
        deny(secretReadActions.filter((action) => action !== 'kms:GetSecretValue')),
      ],
    },
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
          'Delete*PublicAccessBlock',
          'DeleteBucketPolicy',
          'Put*Acl',
          'Put*Policy*',
          'Put*PublicAccessBlock',
          'PutBucketReplication',
        ),
        ...of('ecs', 'CreateNetworkInterfacePermission', 'Export*', 'ModifyImageShare*'),
        'fc:PutLayerACL',
        ...billing('ModifySubscribeToOSS', 'SubscribeBillToOSS'),
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

import { textIn, type Deed } from '../deed';
import type { TraceRow } from './trace';

const RULE =
  'SecurityGroupId Permissions.* IpProtocol PortRange SourceCidrIp Ipv6SourceCidrIp DestCidrIp Ipv6DestCidrIp SourceGroupId DestGroupId Policy Priority NicType';
const rule = ({ parameters }: Deed): string => {
  const first = (name: string): string =>
    textIn(parameters, name) || textIn(parameters, `Permissions.1.${name}`);
  const who =
    first('SourceCidrIp') ||
    first('Ipv6SourceCidrIp') ||
    first('DestCidrIp') ||
    first('SourceGroupId') ||
    'somebody';
  return `${textIn(parameters, 'SecurityGroupId')}: ${first('IpProtocol')} ${first('PortRange')} ${who}`;
};
const parameter =
  (name: string) =>
  ({ parameters }: Deed): string =>
    textIn(parameters, name);
const bucket = ({ named }: Deed): string =>
  named.find(({ type }) => type === 'ACS::OSS::Bucket')?.name ?? named[0]?.name ?? '';

/** Ways in and out, for people and for data. */
export const openingTraces: readonly TraceRow[] = [
  ...['AuthorizeSecurityGroup', 'AuthorizeSecurityGroupEgress'].map((name): TraceRow => {
    const revoke = name.replace('Authorize', 'Revoke');
    return {
      on: `ecs:${name}`,
      kind: 'network',
      object: rule,
      fix: `ecs:${revoke}`,
      copy: RULE,
      does: 'Takes the rule away. Connections that stand go on for up to 15 minutes.',
      undo: `ecs:${name}`,
      endedBy: revoke,
    };
  }),
  {
    on: 'ecs:ModifySecurityGroupPolicy',
    kind: 'network',
    object: parameter('SecurityGroupId'),
    fix: 'ecs:ModifySecurityGroupPolicy',
    copy: 'SecurityGroupId',
    set: { RegionId: ({ region }) => region, InnerAccessPolicy: 'Drop' },
    does: 'Machines of the group reach each other by rules only.',
    undo: 'Set InnerAccessPolicy=Accept again.',
  },
  ...[
    'ModifySecurityGroupRule',
    'ModifySecurityGroupEgressRule',
    'ModifySecurityGroupAttribute',
  ].map((name): TraceRow => ({ on: `ecs:${name}`, kind: 'network', object: rule })),
  ...[
    'CreatePrefixList',
    'ModifyPrefixList',
    'CreateSecurityGroup',
    'JoinSecurityGroup',
    'LeaveSecurityGroup',
  ].map((name): TraceRow => ({ on: `ecs:${name}`, kind: 'network' })),
  {
    on: 'vpc:AssociateEipAddress',
    kind: 'network',
    fix: 'vpc:UnassociateEipAddress',
    copy: 'AllocationId InstanceId InstanceType',
    does: 'Takes the public address off.',
    undo: 'vpc:AssociateEipAddress',
    endedBy: 'UnassociateEipAddress',
  },
  {
    on: 'vpc:AllocateEipAddress',
    kind: 'network',
    fix: 'vpc:ReleaseEipAddress',
    set: { AllocationId: ({ response }) => textIn(response, 'AllocationId') },
    does: 'Gives the address back.',
    undo: 'It cannot be undone: a new one has another address.',
    endedBy: 'ReleaseEipAddress',
  },
  {
    on: 'vpc:CreateForwardEntry',
    kind: 'network',
    fix: 'vpc:DeleteForwardEntry',
    copy: 'ForwardTableId',
    set: { ForwardEntryId: ({ response }) => textIn(response, 'ForwardEntryId') },
    does: 'Closes this port of the NAT gateway.',
    undo: 'Make it again: vpc CreateForwardEntry.',
    endedBy: 'DeleteForwardEntry',
  },
  {
    on: 'vpc:GrantInstanceToCen',
    kind: 'network',
    fix: 'vpc:RevokeInstanceFromCen',
    copy: 'CenId CenOwnerId InstanceId InstanceType',
    does: 'The other network may not be joined to this one any more.',
    undo: 'vpc:GrantInstanceToCen',
  },
  {
    on: 'vpcpeer:CreateVpcPeerConnection',
    kind: 'network',
    fix: 'vpcpeer:DeleteVpcPeerConnection',
    set: { InstanceId: ({ named }) => named[0]?.name ?? '' },
    does: 'Cuts the network that was joined.',
    undo: 'Make it again: vpcpeer CreateVpcPeerConnection.',
  },
  {
    on: 'slb:SetListenerAccessControlStatus',
    kind: 'network',
    when: ({ parameters }) =>
      textIn(parameters, 'AccessControlStatus') === 'off' ||
      textIn(parameters, 'AccessControlStatus') === 'close',
    object: (deed) =>
      `${parameter('LoadBalancerId')(deed)} port ${parameter('ListenerPort')(deed)}`,
  },
  { on: 'oss:PutBucketAcl', kind: 'data', object: bucket },
  ...[
    'PutBucketACL',
    'PutBucketPolicy',
    'DeleteBucketPolicy',
    'PutBucketReplication',
    'PutBucketWebsite',
    'PutBucketCors',
    'PutBucketReferer',
    'PutBucketLogging',
    'CreateAccessPoint',
    'PutAccessPointPolicy',
    'PutBucketEncryption',
    'PutBucketVersioning',
    'PutBucketLifecycle',
    'PutBucketInventory',
    'PutBucket',
    'DeleteBucketEncryption',
    'DeleteBucketLogging',
    'DeletePublicAccessBlock',
    'DeleteBucketPublicAccessBlock',
    'DeleteAccountPublicAccessBlock',
  ].map((name): TraceRow => ({ on: `oss:${name}`, kind: 'data', object: bucket })),
  {
    on: 'rds:ModifySecurityIps',
    kind: 'data',
    object: ({ parameters }) =>
      `${textIn(parameters, 'DBInstanceId')}: ${textIn(parameters, 'SecurityIps')}`,
    fix: 'rds:ModifySecurityIps',
    copy: 'DBInstanceId SecurityIps DBInstanceIPArrayName',
    set: { ModifyMode: 'Delete' },
    does: 'Takes these addresses off the list.',
    undo: 'The same with ModifyMode=Append.',
  },
  {
    on: 'rds:CreateAccount',
    kind: 'user',
    object: ({ parameters }) =>
      `${textIn(parameters, 'AccountName')} of ${textIn(parameters, 'DBInstanceId')}`,
    fix: 'rds:DeleteAccount',
    copy: 'DBInstanceId AccountName',
    does: 'Deletes the account of the database.',
    undo: 'Make it again: rds CreateAccount.',
    endedBy: 'DeleteAccount',
  },
  { on: 'kms:SetKeyPolicy', kind: 'data' },
  { on: 'kms:SetSecretPolicy', kind: 'data' },
  { on: 'kms:CreateApplicationAccessPoint', kind: 'key' },
  { on: 'kms:CreateClientKey', kind: 'key' },
  {
    on: 'kms:DisableKey',
    kind: 'silenced',
    fix: 'kms:EnableKey',
    copy: 'KeyId',
    does: 'What the key encrypted can be read again.',
    undo: 'kms:DisableKey',
    endedBy: 'EnableKey',
  },
  {
    on: 'kms:ScheduleKeyDeletion',
    kind: 'silenced',
    fix: 'kms:CancelKeyDeletion',
    copy: 'KeyId',
    does: 'The key is not deleted. Do this first: after 7 days nobody can.',
    undo: 'kms:ScheduleKeyDeletion',
    endedBy: 'CancelKeyDeletion',
  },
  {
    on: 'actiontrail:StopLogging',
    kind: 'silenced',
    fix: 'actiontrail:StartLogging',
    copy: 'Name',
    does: 'The trail records again.',
    undo: 'actiontrail:StopLogging',
    endedBy: 'StartLogging',
  },
  {
    on: 'cms:DisableEventRules',
    kind: 'silenced',
    fix: 'cms:EnableEventRules',
    copy: 'RuleNames.*',
    does: 'These rules tell again.',
    undo: 'cms:DisableEventRules',
    endedBy: 'EnableEventRules',
  },
  {
    on: 'cms:DisableMetricRules',
    kind: 'silenced',
    fix: 'cms:EnableMetricRules',
    copy: 'RuleId.*',
    does: 'These rules tell again.',
    undo: 'cms:DisableMetricRules',
    endedBy: 'EnableMetricRules',
  },
  ...['DeactiveConfigRules', 'StopConfigRules'].map((name): TraceRow => ({
    on: `config:${name}`,
    kind: 'silenced',
    fix: 'config:ActiveConfigRules',
    copy: 'ConfigRuleIds',
    does: 'These rules look again.',
    undo: `config:${name}`,
    endedBy: 'ActiveConfigRules',
  })),
  {
    on: 'vpc:DeactiveFlowLog',
    kind: 'silenced',
    fix: 'vpc:ActiveFlowLog',
    copy: 'FlowLogId',
    does: 'Traffic is recorded again.',
    undo: 'vpc:DeactiveFlowLog',
    endedBy: 'ActiveFlowLog',
  },
  { on: 'vpc:DeleteFlowLog', kind: 'silenced' },
  { on: 'cbn:DeactiveFlowLog', kind: 'silenced' },
];

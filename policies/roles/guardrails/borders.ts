import { bornOpen, bornPublic } from '../optional/public-entries';
import { deny } from '../role';
import { of } from '../spelling';
import { JOBS, NO_ESCALATION } from './guardrail';
import type { Guardrail } from './guardrail';

/** Doors into networks that are no rule of a security group, and what is recorded of the traffic. */
const NETWORKS = [
  ...of('ecs', '*ForwardEntry', '*PortRangeList', '*PrefixList', 'AttachClassicLinkVpc'),
  ...of(
    'ecs',
    'ConnectRouterInterface',
    'ConvertNatPublicIpToEip',
    'CreateNatGateway',
    'CreateRouteEntry',
    'CreateRouterInterface',
  ),
  ...of(
    'vpc',
    '*FlowLog',
    '*ForwardEntry',
    'AcceptVpcPeerConnection',
    'Add*Translator*',
    'AddSourcesToTrafficMirror*',
    'AllocateIpv6Internet*',
    'AssociateEipAddressBatch',
    'AssociateVpnGateway*',
    'ConnectRouterInterface',
    'CreateRouterInterface',
    'CreateSnatEntry',
    'Modify*PeerConnection',
    'Create*PrefixList',
    'CreateFullNatEntry',
    'CreateIPv6Translator*',
    'CreateIp*Gateway',
    'CreateIpsecServer',
    'CreateNatGateway',
    'CreateRouteEntr*',
    'CreateTrafficMirror*',
    'CreateVpcPeerConnection',
    'Create*Vpn*',
    'DeleteNetworkAcl',
    'EnableVpc*',
    'GrantInstanceTo*',
    'Modify*PrefixList',
    'Modify*Vpn*',
    'ModifyFlowLog*',
    'ModifyFullNatEntry*',
    'ModifyIPv6Translator*',
    'ModifyRouteEntry',
    'ModifyTunnelAttribute',
    'UnassociateNetworkAcl',
    'UpdateIpsecServer',
    'UpdateTrafficMirror*',
  ),
];
const LISTS = [
  ...['alb', 'nlb'].flatMap((code) =>
    of(code, 'Enable*Ipv6Internet', 'LoadBalancer*SecurityGroup', 'UpdateLoadBalancerAddressType*'),
  ),
  ...of('alb', 'AddEntriesToAcl', 'AssociateAcls*', 'Di*AclsFromListener', 'RemoveEntriesFromAcl'),
  ...of('slb', 'AddAccessControlListEntry', 'AddListenerWhiteListItem'),
  ...of('slb', 'RemoveAccessControl*', 'SetListenerAccessControlStatus'),
];
/** White lists and public addresses of databases, by what all of them call it or by their own names. */
const DATABASES = [
  ...of('*', 'Allocate*Public*', 'Create*SecurityI*', 'Modify*SecurityI*', 'Modify*White?ist*'),
  ...of('dts', 'WhiteIpList'),
  ...of('gpdb', 'CreateDBInstanceIPArray', 'SwitchDBInstanceNetType'),
  ...of('kvstore', 'AllocateDirectConnection', 'ModifyInstanceVpcAuthMode'),
  ...of('dds', 'ModifyInstanceVpcAuthMode'),
  ...of('polardb', 'AddFirewallRules', 'Create*EndpointAddress', 'CreateDBClusterEndpoint*'),
  ...of('rds', 'Allocate*Connection', 'AttachWhitelist*', 'Create*Endpoint*'),
  ...of('rds', 'CreateDBInstanceSecurityGroupRule', 'MigrateSecurityIPMode', 'Modify*Endpoint*'),
  ...of('rds', 'ModifyDBInstanceNetworkType', 'ModifyDBInstanceSecurityGroupRule'),
  ...of('rds', 'ModifyPGHbaConfig', 'SwitchDBInstanceNetType'),
];
const GATEWAYS = [
  ...of('apig', 'AddGateway*', 'Create*', 'Deploy*', 'Import*', 'InstallPlugin', 'Update*'),
  ...of('cr', 'Create*Endpoint*', 'UpdateInstanceEndpointStatus'),
  ...of('servicemesh', 'CreateASMGateway', 'CreateIstio*', 'Modify*EipResource', 'Update*Gateway*'),
];

/** Copies, exports, restores and downloads, by which data leaves without being read where it is. */
const COPIES = [
  ...of('arms', 'SetRetcodeShareStatus'),
  ...of('cr', 'CreateArtifactSubscription*', 'CreateRepoSync*', 'CreateRepoTrigger'),
  ...of('cr', 'UpdateRepository', 'UpdateRepoTrigger'),
  ...of(
    'dds',
    'DescribeBackups',
    'DescribeBinlogFiles',
    'DescribeClusterBackups',
    'TransferClusterBackup',
  ),
  ...of('dms', 'Add*', 'Approve*', 'BackFill', 'Create*', 'Download*', 'EnableUser', 'Execute*'),
  ...of('dms', 'Get*Download*', 'Grant*', 'Inspect*', 'Modify*', 'PublishAnd*', 'R*', 'SetOwners'),
  ...of('dms', 'SimplyAddInstance', 'Submit*', 'TryRun*', 'Update*'),
  ...of('dts', 'Configure*', 'Create*', 'ModifyDtsJob*', 'ModifyS*', 'Switch*'),
  ...of('gpdb', 'Create*Data*', 'DescribeD*Backups', 'Describe*Download*', 'DescribeLogBackups'),
  ...of('gpdb', 'CloneDBInstance', 'Download*', 'ExecuteStatement', 'Grant*', 'Modify*DataS*'),
  ...of('gpdb', 'Query*Content', 'SetDataShare*'),
  ...of('hbr', 'Add*', 'BrowseFiles', 'Create*', 'Delete*', 'Disable*', 'Execute*', 'GetTempFile*'),
  ...of('hbr', 'InstallBackup*', 'Uninstall*', 'Update*'),
  ...of('kvstore', 'DescribeBackups', 'DescribeClusterBackupList', 'RestoreInstance'),
  ...of('polardb', 'Describe*Backups', 'DescribeDBLogFiles', 'ExecuteCross*'),
  ...of('rds', 'C*Migrat*', 'Clone*Instance', 'CopyDatabase*', 'CreateDdr*', 'CreateRep*'),
  ...of('rds', 'CreateTempDBInstance', 'Describe*Backup*Files', 'DescribeCrossRegion*'),
  ...of('rds', 'DescribeDetached*', 'DescribeOssDownloads', 'DescribeSQLLog*', 'GrantOperator*'),
  ...of('rds', 'ModifyInstanceCrossBackup*', 'Restore*Table'),
  ...of('resourcecenter', '*ResourceConfiguration*', 'C*DeliveryChannel', 'Execute*'),
  ...of('resourcecenter', 'Update*DeliveryChannel'),
];

/** Databases and addresses that no job makes. */
const BORN_OTHERWISE = [
  ...of('dds', 'Create*DBInstance'),
  ...of('ecs', 'AllocateEipAddress'),
  ...of('gpdb', 'CreateDBInstance'),
  ...of('kvstore', 'Create*Instance*'),
  ...of('polardb', 'CreateDBCluster'),
  ...of('rds', 'CreateReadOnlyDBInstance'),
  ...of('vpc', 'AllocateEipSegmentAddress'),
];

export const accountBorders: readonly Guardrail[] = [
  {
    id: 'openings-elsewhere',
    title: 'No other door is opened',
    covers: NO_ESCALATION,
    why: 'Prefix lists, forwarding, peering, tunnels, white lists and public addresses of databases, and gateways open a network as a rule of a security group does.',
    for: JOBS,
    statements: [deny([...NETWORKS, ...LISTS, ...DATABASES, ...GATEWAYS])],
  },
  {
    id: 'born-open',
    title: 'Nothing is made that may be open from its first day',
    covers: NO_ESCALATION,
    why: 'Whether a load balancer, a database or a trigger is open to the internet is said when it is made, and RAM does not see it. Of servers it is documented to.',
    for: JOBS,
    statements: [deny([...bornOpen, ...BORN_OTHERWISE]), bornPublic],
    unless: { 'public-entries': [deny(BORN_OTHERWISE)] },
  },
];

export const auditBorders: readonly Guardrail[] = [
  {
    id: 'copies-elsewhere',
    title: 'Data is not copied out by way of another product',
    covers: ['P22'],
    why: 'Migrations, backups that are restored elsewhere, replicas, exports and links to downloads carry out what nobody may read where it lies.',
    for: JOBS,
    statements: [deny(COPIES)],
  },
];

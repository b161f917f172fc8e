import { change, look, role, user } from './story';
import type { Story } from './story';

/** What is opened to the world, in the ways there are to write it. */
export const doors: readonly Story[] = [
  {
    id: 'databases-opened',
    title: 'Databases of every kind are opened, by two halves of the world and by templates',
    after: 'Meow (2020): open databases found and wiped',
    techniques: ['T1562.007', 'T1133'],
    by: user('lin.xiao'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Rds', 'DescribeDBInstanceIPArrayList', { DBInstanceId: 'rm-t4n1' }),
      change('Rds', 'ModifySecurityIps', {
        DBInstanceId: 'rm-t4n1',
        SecurityIps: '0.0.0.0/1,128.0.0.0/1',
        ModifyMode: 'Append',
      }),
      change('Rds', 'AttachWhitelistTemplateToInstance', { InsName: 'rm-t4n1', TemplateId: '612' }),
      change('Dds', 'AllocatePublicNetworkAddress', { DBInstanceId: 'dds-t4n1' }),
      change('Dds', 'ModifySecurityIps', { DBInstanceId: 'dds-t4n1', SecurityIps: '0.0.0.0/0' }),
      change('R-kvstore', 'AllocateInstancePublicConnection', {
        InstanceId: 'r-t4n1',
        Port: '6379',
      }),
      change('R-kvstore', 'ModifySecurityIps', { InstanceId: 'r-t4n1', SecurityIps: '0.0.0.0/0' }),
      change('polardb', 'CreateDBEndpointAddress', {
        DBClusterId: 'pc-t4n1',
        DBEndpointId: 'pe-1',
        NetType: 'Public',
      }),
      change('polardb', 'ModifyDBClusterAccessWhitelist', {
        DBClusterId: 'pc-t4n1',
        SecurityIps: '0.0.0.0/0',
      }),
      change('elasticsearch', 'UpdatePublicWhiteIps', {
        InstanceId: 'es-1',
        esPublicIpWhitelist: ['0.0.0.0/0'],
      }),
    ],
  },
  {
    id: 'doors-in-all-spellings',
    title: 'Rules that open a machine and do not look like it',
    after: 'Security groups changed by miners (Trend Micro, 2021)',
    techniques: ['T1562.007', 'T1133'],
    by: user('ma.chao'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Ecs', 'DescribeSecurityGroups'),
      change('Ecs', 'AuthorizeSecurityGroup', {
        SecurityGroupId: 'sg-t4n1',
        'Permissions.1.IpProtocol': 'TCP',
        'Permissions.1.PortRange': '1/65535',
        'Permissions.1.SourceCidrIp': '0.0.0.0/0',
      }),
      change('Ecs', 'AuthorizeSecurityGroup', {
        SecurityGroupId: 'sg-t4n1',
        IpProtocol: 'tcp',
        PortRange: '22/22',
        Ipv6SourceCidrIp: '0:0:0:0:0:0:0:0/0',
      }),
      change('Ecs', 'CreatePrefixList', {
        PrefixListName: 'partners',
        AddressFamily: 'IPv4',
        MaxEntries: '10',
        'Entry.1.Cidr': '0.0.0.0/1',
        'Entry.2.Cidr': '128.0.0.0/1',
      }),
      change('Ecs', 'AuthorizeSecurityGroup', {
        SecurityGroupId: 'sg-t4n1',
        IpProtocol: 'tcp',
        PortRange: '22/22',
        SourcePrefixListId: 'pl-1',
      }),
      change('Ecs', 'ModifySecurityGroupRule', {
        SecurityGroupId: 'sg-t4n2',
        SecurityGroupRuleId: 'sgr-1',
        SourceCidrIp: '0.0.0.0/0',
        PortRange: '3306/3306',
        IpProtocol: 'tcp',
      }),
      change('Vpc', 'UpdateNetworkAclEntries', {
        NetworkAclId: 'nacl-1',
        'IngressAclEntries.1.SourceCidrIp': '0.0.0.0/0',
        'IngressAclEntries.1.Policy': 'accept',
      }),
    ],
  },
  {
    id: 'tunnels-out-of-sight',
    title: 'A way in that no security group shows',
    after: 'Persistence by VPN and peering (MITRE ATT&CK T1133, T1572)',
    techniques: ['T1133', 'T1572', 'T1599'],
    by: role('operator:xu.na'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Vpc', 'DescribeVpcs'),
      change('Vpc', 'AllocateEipAddress', { Bandwidth: '200' }),
      change('Vpc', 'AssociateEipAddress', { AllocationId: 'eip-1', InstanceId: 'i-t4n0db' }),
      change('Vpc', 'CreateForwardEntry', {
        ForwardTableId: 'ftb-1',
        ExternalIp: '192.0.2.20',
        ExternalPort: '10022',
        InternalIp: '10.0.0.12',
        InternalPort: '22',
        IpProtocol: 'tcp',
      }),
      change('Vpc', 'CreateSslVpnServer', {
        VpnGatewayId: 'vpn-1',
        ClientIpPool: '172.31.0.0/24',
        LocalSubnet: '10.0.0.0/24',
      }),
      change('Vpc', 'CreateSslVpnClientCert', { SslVpnServerId: 'vss-1' }),
      change('VpcPeer', 'CreateVpcPeerConnection', {
        VpcId: 'vpc-t4n1',
        AcceptingAliUid: '5500000000000005',
        AcceptingVpcId: 'vpc-0xi1',
      }),
      change('Cbn', 'GrantInstanceToTransitRouter', {
        InstanceId: 'vpc-t4n1',
        InstanceType: 'VPC',
        CenOwnerId: '5500000000000005',
        CenId: 'cen-1',
      }),
    ],
  },
  {
    id: 'names-hijacked',
    title: 'The names of the shop lead to another machine',
    after: 'Sea Turtle (Cisco Talos, 2019)',
    techniques: ['T1584.002', 'T1565'],
    by: user('dns-updater', 'LTAI5tExampleDnsKey'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      look('Alidns', 'DescribeDomains'),
      look('Alidns', 'DescribeDomainRecords', { DomainName: 'example.com' }),
      change('Alidns', 'AddDomainRecord', {
        DomainName: 'example.com',
        RR: '_acme-challenge',
        Type: 'TXT',
        Value: 'x',
      }),
      change('Alidns', 'UpdateDomainRecord', {
        RecordId: '9999985',
        RR: 'mail',
        Type: 'A',
        Value: '192.0.2.77',
      }),
      change('Alidns', 'ModifyHichinaDomainDNS', { DomainName: 'example.com' }),
      change('Alidns', 'TransferDomain', {
        DomainNames: 'example.com',
        TargetUserId: '5500000000000005',
      }),
      change('Domain', 'SaveTaskForModifyingDomainDns', {
        DomainName: 'example.com',
        AliyunDns: 'false',
        'DnsList.1': 'ns1.example.net',
      }),
      change('Cdn', 'ModifyCdnDomain', {
        DomainName: 'www.example.com',
        Sources: '[{"content":"192.0.2.77","type":"ipaddr"}]',
      }),
    ],
  },
];

import { change, look, role, user } from './story';
import type { Story } from './story';

/** Messages, purchases and commands in the victim's name. */
export const abuse: readonly Story[] = [
  {
    id: 'messages-in-our-name',
    title: 'Mail and text messages that look as if they were from us',
    after: 'SNS Sender (SentinelOne, 2024); JavaGhost (Unit 42, 2025)',
    techniques: ['T1496.003', 'T1078.004', 'T1566'],
    by: user('notifier', 'LTAI5tExampleNotifier'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      look('Dm', 'DescAccountSummary'),
      look('quotas', 'ListProductQuotas', { ProductCode: 'directmail' }),
      change('quotas', 'CreateQuotaApplication', {
        ProductCode: 'dysms',
        DesireValue: '100000',
        Reason: 'growth',
      }),
      change('Dm', 'CreateDomain', { DomainName: 'example.net' }),
      change('Dm', 'CreateMailAddress', { AccountName: 'billing@example.net', Sendtype: 'batch' }),
      change('Dm', 'ModifyPWByDomain', { DomainName: 'example.net' }),
      change('Dysmsapi', 'CreateSmsSign', { SignName: 'Example Bank', SignSource: '0' }),
      change('Dysmsapi', 'CreateSmsTemplate', { TemplateName: 'login', TemplateType: '0' }),
    ],
  },
  {
    id: 'bills-of-somebody-else',
    title: 'Things are bought for years with the account of the finance department',
    after: 'Abuse of billing roles (MITRE ATT&CK T1496; T1657)',
    techniques: ['T1496', 'T1657'],
    by: role('billing:wu.ting'),
    from: 'office',
    hours: 'working',
    steps: [
      look('BssOpenApi', 'QueryAccountBalance'),
      change('BssOpenApi', 'CreateInstance', {
        ProductCode: 'savingplan',
        SubscriptionType: 'Subscription',
        Period: '36',
      }),
      change('BssOpenApi', 'SetRenewal', {
        InstanceIDs: 'i-t4n1',
        RenewalStatus: 'AutoRenewal',
        RenewalPeriod: '12',
      }),
      change('BssOpenApi', 'ConvertChargeType', {
        InstanceId: 'i-t4n2',
        SubscriptionType: 'Subscription',
        Period: '12',
      }),
      change('BssOpenApi', 'AddAccountRelation', {
        ParentUserId: '5500000000000005',
        ChildUserId: '1234567890123456',
        RelationType: 'FinancialManagement',
      }),
      change('Ecs', 'PurchaseReservedInstancesOffering', {
        InstanceType: 'ecs.gn7i-c32g1.32xlarge',
        InstanceAmount: '10',
        Period: '3',
        PeriodUnit: 'Year',
      }),
      change('Ecs', 'AllocateDedicatedHosts', { DedicatedHostType: 'ddh.g7', Quantity: '5' }),
      change('BssOpenApi', 'UnsubscribeBillToOSS', {
        SubscribeType: 'BillingItemDetailForBillingPeriod',
      }),
    ],
  },
  {
    id: 'commands-by-the-agent',
    title: "From one machine's role to a shell on all machines",
    after: 'Cloud Assistant abused by miners (Trend Micro, 2021)',
    techniques: ['T1651', 'T1552.005', 'T1021.007'],
    by: role('jenkins:i-t4n0build'),
    from: 'own cloud',
    hours: 'working',
    steps: [
      look('Ecs', 'DescribeInstances'),
      look('Ecs', 'DescribeCloudAssistantStatus'),
      change('Ecs', 'CreateCommand', {
        Name: 'update',
        Type: 'RunShellScript',
        CommandContent: 'Y3VybCBleGFtcGxl',
      }),
      change('Ecs', 'InvokeCommand', {
        CommandId: 'c-1',
        'InstanceId.1': 'i-t4n0shop',
        'InstanceId.2': 'i-t4n0db',
        'InstanceId.3': 'i-t4n0mail',
      }),
      change('Ecs', 'RunCommand', {
        Type: 'RunShellScript',
        CommandContent: 'Y3VybCBleGFtcGxl',
        Username: 'root',
        'InstanceId.1': 'i-t4n0db',
      }),
      change('Ecs', 'SendFile', {
        Name: 'update',
        TargetDir: '/var/spool/cron',
        'InstanceId.1': 'i-t4n0db',
      }),
      change('Ecs', 'StartTerminalSession', { 'InstanceId.1': 'i-t4n0db' }),
      change('Ecs', 'AttachInstanceRamRole', {
        InstanceIds: '["i-t4n0db"]',
        RamRoleName: 'admin-role',
      }),
      change('Ecs', 'ModifyInstanceVncPasswd', { InstanceId: 'i-t4n0db' }),
      change('oos', 'StartExecution', { TemplateName: 'ACS-ECS-BulkyRunCommand' }),
    ],
  },
  {
    id: 'disks-swapped',
    title: 'A machine is stopped and comes back with the disk of the thief',
    after: 'User data and volume swap for privilege escalation (Rhino Security Labs)',
    techniques: ['T1578', 'T1059.009', 'T1525'],
    by: user('feng.li'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Ecs', 'DescribeInstances'),
      change('Ecs', 'ModifyInstanceAttribute', {
        InstanceId: 'i-t4n0shop',
        UserData: 'IyEvYmluL3No',
      }),
      change('Ecs', 'StopInstance', { InstanceId: 'i-t4n0shop', ForceStop: 'true' }),
      change('Ecs', 'ReplaceSystemDisk', { InstanceId: 'i-t4n0shop', ImageId: 'm-0xistranger' }),
      change('Ecs', 'AttachKeyPair', { KeyPairName: 'k1', InstanceIds: '["i-t4n0shop"]' }),
      change('Ecs', 'ModifyInstanceAttribute', { InstanceId: 'i-t4n0db', Password: '******' }),
      change('Ecs', 'ImportImage', {
        ImageName: 'base',
        'DiskDeviceMapping.1.OSSBucket': 'drop-box',
      }),
    ],
  },
];

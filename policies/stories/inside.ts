import { bucket, change, look, role, user } from './story';
import type { Story } from './story';

const ADMIN = { PolicyType: 'System', PolicyName: 'AdministratorAccess' };
const PIPELINE = role('alicloud-baseline-deploy-shop:github');

/** Those whom we let in: pipelines, what they bring along, and people. */
export const inside: readonly Story[] = [
  {
    id: 'pipeline-elsewhere',
    title: 'The session of a pipeline is taken along and used from another network',
    after: 's1ngularity (2025)',
    techniques: ['T1195.001', 'T1550.001', 'T1136.003'],
    by: PIPELINE,
    from: 'elsewhere',
    hours: 'working',
    steps: [
      look(
        'Sts',
        'AssumeRoleWithOIDC',
        { RoleArn: 'acs:ram::1234567890123456:role/alicloud-baseline-deploy-shop' },
        { from: 'runner' },
      ),
      look('Ram', 'ListUsers'),
      change('Ram', 'CreateUser', { UserName: 'deploy-helper' }),
      change('Ram', 'CreateAccessKey', { UserName: 'deploy-helper' }),
      change('Ram', 'AttachPolicyToUser', { UserName: 'deploy-helper', ...ADMIN }),
      change('Ecs', 'AuthorizeSecurityGroup', {
        SecurityGroupId: 'sg-t4n1',
        IpProtocol: 'tcp',
        PortRange: '22/22',
        SourceCidrIp: '192.0.2.77/32',
      }),
      change('Ecs', 'RunInstances', { InstanceType: 'ecs.c7.16xlarge', Amount: '10' }),
    ],
  },
  {
    id: 'pipeline-from-its-own-runner',
    title: 'A poisoned action runs where the pipeline runs',
    after: 'tj-actions/changed-files (2025)',
    techniques: ['T1195.001', 'T1098.001', 'T1098.003'],
    by: PIPELINE,
    from: 'runner',
    hours: 'working',
    steps: [
      look('Sts', 'AssumeRoleWithOIDC', {
        RoleArn: 'acs:ram::1234567890123456:role/alicloud-baseline-deploy-shop',
      }),
      change('Ram', 'CreateUser', { UserName: 'metrics' }),
      change('Ram', 'CreateAccessKey', { UserName: 'metrics' }),
      change('Ram', 'AttachPolicyToUser', { UserName: 'metrics', ...ADMIN }),
      change('Ram', 'UpdateRole', {
        RoleName: 'alicloud-baseline-deploy-shop',
        NewAssumeRolePolicyDocument:
          '{"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"RAM":["acs:ram::5500000000000005:root"]}}],"Version":"1"}',
      }),
      change('Ecs', 'RunInstances', { InstanceType: 'ecs.gn7i-c32g1.32xlarge', Amount: '4' }),
    ],
  },
  {
    id: 'layers-and-images',
    title: 'What everybody builds upon is changed, and given to strangers',
    after: 'Function layers as persistence (Permiso, 2023); Codecov (2021)',
    techniques: ['T1525', 'T1195.002', 'T1648'],
    by: user('tang.rui'),
    from: 'office',
    hours: 'working',
    steps: [
      look('FC', 'ListFunctions'),
      change('FC', 'CreateLayerVersion', {
        layerName: 'common',
        compatibleRuntime: ['python3.10'],
      }),
      change('FC', 'PutLayerACL', { layerName: 'common', public: 'true' }),
      change('FC', 'UpdateFunction', {
        functionName: 'checkout',
        layers: ['acs:fc:ap-southeast-1:5500000000000005:layers/common/versions/1'],
      }),
      change('FC', 'CreateTrigger', {
        functionName: 'checkout',
        triggerType: 'http',
        triggerConfig: '{"authType":"anonymous","methods":["GET","POST"]}',
      }),
      change('FC', 'UpdateFunction', {
        functionName: 'checkout',
        role: 'acs:ram::1234567890123456:role/admin-role',
      }),
      change('cr', 'UpdateRepository', {
        InstanceId: 'cri-1',
        RepoId: 'crr-1',
        RepoType: 'PUBLIC',
      }),
      change('cr', 'CreateRepoSyncRule', {
        InstanceId: 'cri-1',
        TargetInstanceId: 'cri-9',
        TargetRegionId: 'us-east-1',
      }),
      change('ROS', 'CreateStack', { StackName: 'helper', RamRoleName: 'admin-role' }),
    ],
  },
  {
    id: 'last-day-at-work',
    title: 'Somebody who leaves takes a key and a copy along',
    after: 'Ubiquiti (2020-2021); Cisco Webex (2018)',
    techniques: ['T1098.001', 'T1070', 'T1485'],
    by: user('qian.yu'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Ram', 'ListAccessKeys', { UserName: 'qian.yu' }),
      change('Ram', 'CreateAccessKey', { UserName: 'report-bot' }),
      change('Sls', 'UpdateLogStore', { project: 'shop-logs', logstore: 'access', ttl: 1 }),
      change(
        'Oss',
        'PutBucketLifecycle',
        {},
        { resource: bucket('alicloud-baseline-audit-1234567890123456-logs') },
      ),
      change('Ecs', 'ExportImage', { ImageId: 'm-t4nshop', OSSBucket: 'qian-yu', OSSPrefix: 'b' }),
      change('Ecs', 'DeleteInstances', {
        'InstanceId.1': 'i-t4n4',
        'InstanceId.2': 'i-t4n5',
        Force: 'true',
      }),
      change('Ram', 'DeleteUser', { UserName: 'ops-oncall' }),
    ],
  },
  {
    id: 'emergency-role-by-day',
    title: 'The role for emergencies is entered where there is none',
    after: 'Valid accounts (MITRE ATT&CK T1078.004)',
    techniques: ['T1078.004', 'T1098.003', 'T1562'],
    by: role('break-glass:first.admin'),
    from: 'office',
    hours: 'working',
    steps: [
      look(
        'Sts',
        'AssumeRole',
        { RoleArn: 'acs:ram::1234567890123456:role/break-glass', RoleSessionName: 'first.admin' },
        { by: user('first.admin') },
      ),
      change('Ram', 'DetachPolicyFromUser', {
        UserName: 'second.admin',
        PolicyName: 'alicloud-baseline-guardrails-1',
        PolicyType: 'Custom',
      }),
      change('Ram', 'DeletePolicyVersion', {
        PolicyName: 'alicloud-baseline-guardrails-1',
        VersionId: 'v1',
      }),
      change('Ram', 'DeletePolicy', { PolicyName: 'alicloud-baseline-guardrails-1' }),
      change('Ram', 'AttachPolicyToUser', { UserName: 'first.admin', ...ADMIN }),
      change('Ram', 'DeleteRole', { RoleName: 'auditor' }),
    ],
  },
];

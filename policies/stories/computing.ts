import { change, look, role, user } from './story';
import type { Story } from './story';

const WORLD = { IpProtocol: 'tcp', PortRange: '22/22', SourceCidrIp: '0.0.0.0/0' };
const BIG_GPU = 'ecs.gn7i-c32g1.32xlarge';

/** Computing at the victim's cost. */
export const computing: readonly Story[] = [
  {
    id: 'miner-by-leaked-key',
    title: 'A key found in a public repository buys machines in three regions',
    after: 'EleKtra-Leak (Unit 42, 2023)',
    techniques: ['T1078.004', 'T1578.002', 'T1496'],
    by: user('ci-legacy', 'LTAI5tExampleLegacyKey'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      look('Sts', 'GetCallerIdentity'),
      look('Ecs', 'DescribeRegions'),
      look('Ecs', 'DescribeInstanceTypes', {}, { region: 'us-west-1' }),
      change('Ecs', 'ImportKeyPair', { KeyPairName: 'k1' }, { region: 'us-west-1' }),
      change('Ecs', 'CreateSecurityGroup', { VpcId: 'vpc-rj9a' }, { region: 'us-west-1' }),
      change(
        'Ecs',
        'AuthorizeSecurityGroup',
        { SecurityGroupId: 'sg-rj9a', ...WORLD },
        { region: 'us-west-1' },
      ),
      change(
        'Ecs',
        'RunInstances',
        { InstanceType: BIG_GPU, Amount: '10', SpotStrategy: 'SpotAsPriceGo' },
        { region: 'us-west-1' },
      ),
      change(
        'Ecs',
        'RunInstances',
        { InstanceType: 'ecs.c7.32xlarge', Amount: '50' },
        { region: 'eu-central-1' },
      ),
      change('Ecs', 'RunInstances', { InstanceType: 'ecs.c7.32xlarge', Amount: '100' }),
    ],
  },
  {
    id: 'miner-behind-templates',
    title: 'Sizes stand in templates and groups, and no call names many machines',
    after: 'Cryptojacking on ECS with auto scaling (Trend Micro, 2021)',
    techniques: ['T1078.004', 'T1578.002', 'T1496'],
    by: user('li.wei', 'LTAI5tExampleLiWeiKey'),
    from: 'office',
    hours: 'working',
    steps: [
      look('Ecs', 'DescribeInstances'),
      change('Ecs', 'CreateLaunchTemplate', {
        LaunchTemplateName: 'web-v2',
        InstanceType: BIG_GPU,
      }),
      change('Ecs', 'RunInstances', { LaunchTemplateId: 'lt-t4n1', Amount: '8' }),
      change('Ess', 'CreateScalingGroup', {
        ScalingGroupName: 'web',
        MinSize: '20',
        MaxSize: '200',
      }),
      change('Ess', 'CreateScalingConfiguration', {
        ScalingGroupId: 'asg-t4n1',
        InstanceType: 'ecs.c7.16xlarge',
      }),
      change('Ess', 'EnableScalingGroup', { ScalingGroupId: 'asg-t4n1' }),
      change('Ess', 'ModifyScalingGroup', {
        ScalingGroupId: 'asg-t4n1',
        DesiredCapacity: '120',
        MaxSize: '200',
      }),
      change('Ecs', 'CreateAutoProvisioningGroup', {
        TotalTargetCapacity: '64',
        SpotTargetCapacity: '64',
        LaunchTemplateId: 'lt-t4n1',
      }),
      change('Ecs', 'ModifyInstanceSpec', {
        InstanceId: 'i-t4n0shop',
        InstanceType: 'ecs.gn7e-c16g1.16xlarge',
      }),
    ],
  },
  {
    id: 'miner-without-machines',
    title: 'Containers, functions and training jobs, but no virtual machine',
    after: 'AMBERSQUID (Sysdig, 2023)',
    techniques: ['T1610', 'T1648', 'T1496'],
    by: user('data-sync', 'LTAI5tExampleSyncKey'),
    from: 'elsewhere',
    hours: 'night',
    steps: [
      look('Sts', 'GetCallerIdentity'),
      look('Eci', 'DescribeContainerGroups'),
      change('Eci', 'CreateContainerGroup', {
        ContainerGroupName: 'job-1',
        Cpu: '64',
        Memory: '128',
        'Container.1.Image': 'docker.io/example/worker:latest',
      }),
      change('Eci', 'CreateContainerGroup', {
        ContainerGroupName: 'job-2',
        InstanceType: 'ecs.gn6i-c24g1.24xlarge',
        'Container.1.Image': 'docker.io/example/worker:latest',
      }),
      change('FC', 'CreateFunction', {
        functionName: 'resize',
        gpuConfig: { gpuMemorySize: 16384, gpuType: 'fc.gpu.tesla.1' },
        instanceConcurrency: 1,
      }),
      change('FC', 'PutProvisionConfig', { functionName: 'resize', target: 80 }),
      change('pai-dlc', 'CreateJob', {
        DisplayName: 'train',
        JobSpecs: [{ EcsSpec: 'ecs.gn7e-c16g1.4xlarge', PodCount: 16, Type: 'Worker' }],
      }),
      change('eas', 'CreateService', { body: '{"metadata":{"name":"llm","instance":12,"gpu":1}}' }),
      change('SWAS-OPEN', 'CreateInstances', { PlanId: 'swas.s2.c4m8', Amount: '20' }),
    ],
  },
  {
    id: 'miner-in-the-cluster',
    title: 'A node pool grows, and a back door into the cluster stays',
    after: 'RBAC Buster (Aqua, 2023); TeamTNT (Trend Micro, 2021)',
    techniques: ['T1098.006', 'T1610', 'T1496'],
    by: user('chen.jing'),
    from: 'office',
    hours: 'working',
    steps: [
      look('CS', 'DescribeClustersV1'),
      look('CS', 'DescribeClusterUserKubeconfig', { ClusterId: 'c8f1' }),
      change('CS', 'GrantPermissions', {
        uid: '20100000000009',
        body: [{ cluster: 'c8f1', role_name: 'cluster-admin', role_type: 'cluster' }],
      }),
      change('CS', 'ModifyCluster', {
        ClusterId: 'c8f1',
        api_server_eip: true,
        deletion_protection: false,
      }),
      change('CS', 'CreateClusterNodePool', {
        ClusterId: 'c8f1',
        scaling_group: { instance_types: [BIG_GPU], desired_size: 10 },
      }),
      change('CS', 'ScaleClusterNodePool', { ClusterId: 'c8f1', NodepoolId: 'np1', count: 60 }),
      change('CS', 'ModifyClusterNodePool', {
        ClusterId: 'c8f1',
        NodepoolId: 'np1',
        auto_scaling: { enable: true, max_instances: 300 },
      }),
    ],
  },
  {
    id: 'training-at-our-cost',
    title: 'Somebody of the team trains a model of his own at night',
    after: 'LLMjacking (Sysdig, 2024)',
    techniques: ['T1078.004', 'T1496'],
    by: role('developer:zhao.min'),
    from: 'home',
    hours: 'night',
    steps: [
      look('PaiStudio', 'ListResourceGroups'),
      change('pai-dsw', 'CreateInstance', {
        InstanceName: 'mine',
        EcsSpec: 'ecs.gn7e-c16g1.16xlarge',
      }),
      change('pai-dlc', 'CreateJob', {
        DisplayName: 'llm',
        JobSpecs: [{ EcsSpec: 'ecs.ebmgn7vx.32xlarge', PodCount: 4, Type: 'Worker' }],
      }),
      change('PaiStudio', 'CreateResourceGroup', { Name: 'mine', ResourceType: 'Lingjun' }),
      change('eflo-controller', 'CreateCluster', {
        ClusterName: 'mine',
        NodeGroups: [{ MachineType: 'efg2.GN8xy.RA1', Nodes: 8 }],
      }),
      change('eflo-controller', 'ExtendCluster', {
        ClusterId: 'i113',
        NodeGroups: [{ Amount: 16 }],
      }),
      change('eas', 'ScaleService', { ServiceName: 'llm', min: 30, max: 60 }),
    ],
  },
];

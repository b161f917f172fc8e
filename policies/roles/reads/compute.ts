import { of } from '../spelling';

/** Servers, disks, images. Not among them: start-up scripts, consoles (`secret-reads.ts`). */
export const serverReads: readonly string[] = of(
  'ecs',
  'DescribeAutoSnapshotPolic*',
  'DescribeAvailableResource',
  'DescribeDeploymentSet*',
  'DescribeDisk*',
  'DescribeImage*',
  'DescribeInstanceAttribute',
  'DescribeInstanceAutoRenewAttribute',
  'DescribeInstanceHistoryEvents',
  'DescribeInstanceMaintenanceAttributes',
  'DescribeInstanceMonitorData',
  'DescribeInstanceRamRole',
  'DescribeInstances*',
  'DescribeInstanceStatus',
  'DescribeInstanceType*',
  'DescribeKeyPairs',
  'DescribeLaunchTemplates',
  'DescribePrice',
  'DescribeRegions',
  'DescribeSnapshot*',
  'DescribeTags',
  'DescribeTask*',
  'DescribeZones',
  'ListTagResources',
);

export const scalingReads: readonly string[] = of(
  'ess',
  'DescribeAlarms',
  'DescribeLifecycleHooks',
  'DescribeScalingActivit*',
  'DescribeScalingGroups',
  'DescribeScalingInstances',
  'DescribeScalingRules',
  'DescribeScheduledTasks',
);

/** Clusters without a way into them. */
export const clusterReads: readonly string[] = of(
  'cs',
  'DescribeClusterAddon*',
  'DescribeClusterDetail',
  'DescribeClusterEvents',
  'DescribeClusterLogs',
  'DescribeClusterNode*',
  'DescribeClusterResources',
  'DescribeClusters*',
  'DescribeClusterTasks',
  'DescribeClusterVuls',
  'DescribeEvents*',
  'DescribeTaskInfo',
  'GetClusterCheck',
  'GetUpgradeStatus',
  'ListClusterChecks',
  'ListTagResources',
);

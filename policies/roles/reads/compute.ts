import { of } from '../spelling';

/**
 * Servers, disks, images. Not among them: start-up scripts, consoles, and what images are built by
 * (`secret-reads.ts`).
 */
export const serverReads: readonly string[] = of(
  'ecs',
  'DescribeAutoSnapshotPolic*',
  'DescribeAvailableResource',
  'DescribeDeploymentSet*',
  'DescribeDisk*',
  'DescribeImageFromFamily',
  'DescribeImages',
  'DescribeImageSharePermission',
  'DescribeImageSupport*',
  'DescribeInstanceA*',
  'DescribeInstanceHistoryEvents',
  'DescribeInstanceM*',
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

/** Clusters without a way into them, without the start-up scripts of nodes and settings of add-ons. */
export const clusterReads: readonly string[] = of(
  'cs',
  'DescribeClusterAddonMetadata',
  'DescribeClusterAddonsUpgradeStatus',
  'DescribeClusterAddonsVersion',
  'DescribeClusterAddonUpgradeStatus',
  'DescribeClusterDetail',
  'DescribeClusterEvents',
  'DescribeClusterLogs',
  'DescribeClusterNodes',
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

import { of } from '../spelling';

/** Networks and what guards them. Not among them: VPN connections, which return their keys. */
export const networkReads: readonly string[] = [
  ...of(
    'ecs',
    'DescribeEniMonitorData',
    'DescribeNetworkInterface*',
    'DescribePrefixList*',
    'DescribeSecurityGroup*',
    // Older names for what VPC answers: tools still call them.
    'DescribeVpcs',
    'DescribeVSwitches',
  ),
  ...of(
    'vpc',
    'DescribeCommonBandwidthPackages',
    'DescribeEip*',
    'DescribeFlowLogs',
    'DescribeForwardTableEntries',
    'DescribeHaVips',
    'ListIpv4Gateways',
    'DescribeNatGateways',
    'DescribeNetworkAcl*',
    'DescribeRegions',
    'DescribeRoute*',
    'DescribeSnatTableEntries',
    'DescribeVpc*',
    'DescribeVSwitch*',
    'DescribeZones',
    'ListTagResources',
  ),
];

/** Not among them: the scripts of application load balancers, which may hold what they sign with. */
export const loadBalancerReads: readonly string[] = [
  ...of(
    'alb',
    'Describe*',
    'Get*',
    'ListAcl*',
    'ListAsynJobs',
    'ListHealth*',
    'ListL*',
    'ListRules',
    'ListS*',
    'ListTag*',
  ),
  ...of('nlb', 'Describe*', 'Get*', 'List*'),
  ...of('slb', 'Describe*', 'List*'),
];

import { of } from '../spelling';

/** Metrics and alarms. Not among them: how sites that are watched are signed in to. */
export const metricReads: readonly string[] = of(
  'cms',
  'BatchExport',
  'Cursor',
  'DescribeActiveMetricRuleList',
  'DescribeAlert*',
  'DescribeCustomMetricList',
  'DescribeHostAvailabilityList',
  'DescribeMetric*',
  'DescribeMonitorGroup*',
  'DescribeMonitoringAgentHosts',
  'DescribeMonitoringAgentProcesses',
  'DescribeMonitoringAgentStatuses',
  'DescribeProductsOfActiveMetricRule',
  'DescribeProjectMeta',
  'DescribeSiteMonitorData',
  'DescribeSiteMonitorStatistics',
  'DescribeSystemEvent*',
  'QueryMetric*',
);

/**
 * Whom alarms go to, for whom looks after them. Not among them: the addresses of chats, where anybody
 * may post who has them.
 */
export const alarmReads: readonly string[] = of(
  'cms',
  'DescribeContactGroupList',
  'DescribeEventRuleAttribute',
  'DescribeEventRuleList',
  'DescribeHybridMonitorDataList',
  'DescribeHybridMonitorNamespaceList',
  'DescribeHybridMonitorSLSGroup',
);

/** Which projects, stores, dashboards there are. Named as RAM names them, not as the API does. */
export const logStructureReads: readonly string[] = of(
  'log',
  'GetDashboard',
  'GetIndex',
  'GetLogging',
  'GetLogStore',
  'GetProject',
  'GetSavedSearch',
  'ListDashboard',
  'ListLogStores',
  'ListProject',
  'ListSavedSearch',
  'ListShards',
  'ListTagResources',
);

/** What the logs say. */
export const logContentReads: readonly string[] = of(
  'log',
  'GetCursorOrData',
  'GetLogStoreContextLogs',
  'GetLogStoreHistogram',
  'GetLogStoreLogs',
);

/** Who did what: 90 days of it, without the log project of a trail. */
export const eventReads: readonly string[] = of(
  'actiontrail',
  'Describe*',
  'Get*',
  'List*',
  'Lookup*',
);

/** What Security Center found. Not among them: codes and links for its agents. */
export const findingReads: readonly string[] = of(
  'yundun-sas',
  'DescribeAlarmEvent*',
  'DescribeCheckWarning*',
  'DescribeCloudCenterInstances',
  'DescribeExposedInstanceList',
  'DescribeExposedStatistics',
  'DescribeFieldStatistics',
  'DescribeGroupedVul',
  'DescribeSecureSuggestion',
  'DescribeSecurityStatInfo',
  'DescribeSuspEventDetail',
  'DescribeSuspEvents',
  'DescribeVersionConfig',
  'DescribeVulDetails',
  'DescribeVulList',
  'DescribeVulWhitelist',
  'DescribeWarningMachines',
  'GetCheck*',
  'ListCheck*',
);

/** What there is in the account, and how much of it there may be. */
export const inventoryReads: readonly string[] = [
  ...of('quotas', 'Get*', 'List*'),
  // The console asks for the resource groups that things may be picked by.
  ...of('ram', 'ListResourceGroups'),
  ...of('resourcemanager', 'ListResourceGroups'),
  ...of(
    'resourcecenter',
    'GetResourceCounts',
    'ListResourceRelationships',
    'ListResourceTypes',
    'ListTagKeys',
    'ListTagValues',
    'SearchResources',
  ),
  ...of('tag', 'List*'),
];

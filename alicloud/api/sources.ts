/** Where names were read. Of pages, the address; of repositories, the commit. */
export const sources = {
  'openapi-meta':
    'github.com/aliyun/aliyun-openapi-meta at 2563691c (2026-04-21), the metadata of the command line of Alibaba Cloud',
  'acs-metadata':
    'github.com/dew-serverless/acs-metadata at b3c749cc (2025-12-19), a weekly copy of the metadata that Alibaba Cloud serves',
  provider: 'terraform-provider-alicloud 1.289.0: the calls in its source',
  'log-actions':
    'Simple Log Service, list of RAM actions (github.com/AlibabaCloudDocs/sls at 070060e8, "Action list")',
  'log-events':
    'alibabacloud.com/help/en/actiontrail/product-overview/auditable-events-of-log-service',
  'log-role':
    'the policy of AliyunCSManagedLogRole (github.com/AliyunContainerService/ack-ram-tool) and the pages on permissions of Container Service',
  'oss-actions':
    'Object Storage Service, RAM policies (github.com/AlibabaCloudDocs/oss at f6840917, "RAM Policy"; metadata of API 2019-05-17)',
  'oss-data-events':
    'alibabacloud.com/help/en/actiontrail/product-overview/object-storage-oss-data-events',
  'bss-actions':
    'help.aliyun.com/knowledge_detail/139650.html, authorisation of billing calls, and the page of RAM actions of each',
  'bss-events':
    'alibabacloud.com/help/en/actiontrail/product-overview/audit-events-of-billing-management',
  'finance-policies':
    'system policies AliyunFinanceConsoleReadOnlyAccess and AliyunBSSReadOnlyAccess, and module BssReadOnly of github.com/alibabacloud-automation/terraform-alicloud-ram-policy at 58357574',
  'power-user': 'system policy PowerUserAccess, version 2',
  'ram-read-only': 'system policy AliyunRAMReadOnlyAccess, version 3',
  'cms-role':
    'the policy of AliyunCSManagedCmsRole (github.com/AliyunContainerService/ack-ram-tool)',
  'image-permissions':
    'alibabacloud.com/help/doc-detail/144229.htm, RAM authentication rules of Container Registry',
  'ram-actions': 'alibabacloud.com/help/doc-detail/127172.htm, passing roles to services',
  'flow-actions':
    'alibabacloud.com/help/en/serverless-workflow/latest/api-fnf-2019-03-15-createflow, and system policy AliyunFnFFullAccess, version 2, for passing roles',
  'resource-group-actions':
    'help.aliyun.com/zh/resource-management/resource-directory/developer-reference/ram-authorization',
  'ims-actions': 'pages api-ims-2019-08-15-ram and api-ram-2015-05-01-ram',
  'account-events':
    'alibabacloud.com/help/en/actiontrail/product-overview/audit-events-of-account-logon',
  'sign-in-events': 'alibabacloud.com/help/doc-detail/286977.htm and the sample of the root user',
  'landing-zone':
    'github.com/aliyun/alibabacloud-landing-zone at e8033f1 (2024-03-14), event alerts of ActionTrail',
  cis: 'CIS Alibaba Cloud Foundation Benchmark 2.0, section 2',
  'ecs-2016': 'API 2016-03-14 of ECS, in the public SDKs (com.aliyun.ecs20160314)',
  skills:
    'github.com/aliyun/alibabacloud-aiops-skills at 1202ecc7, permissions that its skills ask for',
  'ram-codes':
    'the pages of each product on RAM authorisation; codes without a page from system policies',
} as const;

/** The key of a source. */
export type Source = keyof typeof sources;

/**
 * Roles that services of Alibaba Cloud enter and that are not service-linked, by the default names that
 * consoles give them. No list of them all was found, and not each was held against the page of its
 * service: a name that is wrong here quietens nobody, since a role of one's own has another name.
 */
export const SERVICE_ROLES: readonly string[] = [
  // Each component of a managed cluster has one: …CsiRole, …NetworkRole, …AutoScalerRole.
  'AliyunCSManaged*',
  // Nodes of older clusters, by the name of their instance role.
  'KubernetesWorkerRole*',
  'AliyunCSDefaultRole',
  'AliyunCSClusterRole',
  'AliyunCSServerlessKubernetesRole',
  'AliyunOOSLifecycleHook4CSRole',
  'AliyunCISDefaultRole',
  'AliyunESSDefaultRole',
  'OOSServiceRole',
  'AliyunOOSDefaultRole',
  'AliyunFcDefaultRole',
  'AliyunLogETLRole',
  'AliyunLogDefaultRole',
  'AliyunLogImportOSSRole',
  'AliyunOSSLoggingDefaultRole',
  'AliyunActionTrailDefaultRole',
  'AliyunHBRDefaultRole',
  'AliyunRDSInstanceEncryptionDefaultRole',
  'AliyunVPCLogArchiveRole',
  'AliyunConfigRole',
  'AliyunMTSDefaultRole',
  'AliyunECSImageExportDefaultRole',
  'AliyunECSImageImportDefaultRole',
];

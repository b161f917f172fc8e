/**
 * Roles that services of Alibaba Cloud enter and that are not service-linked: their default names, by
 * the pages that ask for them. Sources: the pages of Container Service on its default roles; of Auto
 * Scaling (AliyunESSDefaultRole); of OOS (OOSServiceRole, and the role by which Container Service
 * drains nodes); of Function Compute; of Log Service (AliyunLogETLRole, AliyunLogDefaultRole); of OSS
 * (AliyunOSSLoggingDefaultRole); of ActionTrail (AliyunActionTrailDefaultRole); of RDS, Hybrid Backup
 * and VPC flow logs on theirs.
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

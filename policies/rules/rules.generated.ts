/** Every rule, by product and then by id. Written by `npm run docs`: a change by hand is lost. */
import type { Rule } from '../review';
import ackAdministratorsListed from './ack/ack-administrators-listed';
import ackAuditLogEnabled from './ack/ack-audit-log-enabled';
import ackCloudMonitorInstalled from './ack/ack-cloud-monitor-installed';
import ackControlPlaneLogged from './ack/ack-control-plane-logged';
import ackDashboardDisabled from './ack/ack-dashboard-disabled';
import ackDeletionProtected from './ack/ack-deletion-protected';
import ackEndpointPrivate from './ack/ack-endpoint-private';
import ackLogCollectionEnabled from './ack/ack-log-collection-enabled';
import ackMasterSshClosed from './ack/ack-master-ssh-closed';
import ackNetworkPolicyEnabled from './ack/ack-network-policy-enabled';
import ackNodeAutoRepair from './ack/ack-node-auto-repair';
import ackNodeKeyLogin from './ack/ack-node-key-login';
import ackNodeMetadataTokens from './ack/ack-node-metadata-tokens';
import ackNodePrivate from './ack/ack-node-private';
import ackNodeReadOnlyPortClosed from './ack/ack-node-read-only-port-closed';
import ackPermissionsScoped from './ack/ack-permissions-scoped';
import ackRrsaEnabled from './ack/ack-rrsa-enabled';
import ackSecretsEncrypted from './ack/ack-secrets-encrypted';
import actiontrailAllEvents from './actiontrail/actiontrail-all-events';
import actiontrailAllRegions from './actiontrail/actiontrail-all-regions';
import actiontrailBucketPrivate from './actiontrail/actiontrail-bucket-private';
import actiontrailSearchable from './actiontrail/actiontrail-searchable';
import actiontrailTrailEnabled from './actiontrail/actiontrail-trail-enabled';
import apiGatewayAuthenticated from './api-gateway/api-gateway-authenticated';
import apiGatewayHttpsOnly from './api-gateway/api-gateway-https-only';
import apiGatewayTlsModern from './api-gateway/api-gateway-tls-modern';
import cloudSsoAdministratorsListed from './cloud-sso/cloud-sso-administrators-listed';
import configDeliveryEnabled from './config/config-delivery-enabled';
import configRecorderOn from './config/config-recorder-on';
import configRuleActive from './config/config-rule-active';
import analyticdbEncryptedAtRest from './databases/analyticdb-encrypted-at-rest';
import analyticdbEndpointPrivate from './databases/analyticdb-endpoint-private';
import analyticdbSslEnabled from './databases/analyticdb-ssl-enabled';
import analyticdbWhitelistClosed from './databases/analyticdb-whitelist-closed';
import clickhouseEncryptedAtRest from './databases/clickhouse-encrypted-at-rest';
import clickhouseEndpointPrivate from './databases/clickhouse-endpoint-private';
import clickhouseWhitelistClosed from './databases/clickhouse-whitelist-closed';
import databasePasswordEncrypted from './databases/database-password-encrypted';
import elasticsearchEncryptedAtRest from './databases/elasticsearch-encrypted-at-rest';
import elasticsearchEndpointPrivate from './databases/elasticsearch-endpoint-private';
import elasticsearchHttpsEnabled from './databases/elasticsearch-https-enabled';
import elasticsearchKibanaPrivate from './databases/elasticsearch-kibana-private';
import elasticsearchWhitelistClosed from './databases/elasticsearch-whitelist-closed';
import gpdbEncryptedAtRest from './databases/gpdb-encrypted-at-rest';
import gpdbEndpointPrivate from './databases/gpdb-endpoint-private';
import gpdbSslEnabled from './databases/gpdb-ssl-enabled';
import gpdbWhitelistClosed from './databases/gpdb-whitelist-closed';
import graphDatabaseWhitelistClosed from './databases/graph-database-whitelist-closed';
import hbaseDeletionProtected from './databases/hbase-deletion-protected';
import hbaseInVpc from './databases/hbase-in-vpc';
import hbaseWhitelistClosed from './databases/hbase-whitelist-closed';
import lindormDeletionProtected from './databases/lindorm-deletion-protected';
import lindormEndpointPrivate from './databases/lindorm-endpoint-private';
import lindormWhitelistClosed from './databases/lindorm-whitelist-closed';
import mongodbAuditLogEnabled from './databases/mongodb-audit-log-enabled';
import mongodbDeletionProtected from './databases/mongodb-deletion-protected';
import mongodbEncryptedAtRest from './databases/mongodb-encrypted-at-rest';
import mongodbEndpointPrivate from './databases/mongodb-endpoint-private';
import mongodbInVpc from './databases/mongodb-in-vpc';
import mongodbSslEnabled from './databases/mongodb-ssl-enabled';
import mongodbWhitelistClosed from './databases/mongodb-whitelist-closed';
import polardbDeletionProtected from './databases/polardb-deletion-protected';
import polardbEncryptedAtRest from './databases/polardb-encrypted-at-rest';
import polardbEndpointPrivate from './databases/polardb-endpoint-private';
import polardbSqlAuditEnabled from './databases/polardb-sql-audit-enabled';
import polardbSslEnabled from './databases/polardb-ssl-enabled';
import polardbWhitelistClosed from './databases/polardb-whitelist-closed';
import rdsBackupRetention from './databases/rds-backup-retention';
import rdsDeletionProtected from './databases/rds-deletion-protected';
import rdsEncryptedAtRest from './databases/rds-encrypted-at-rest';
import rdsEncryptionOwnKey from './databases/rds-encryption-own-key';
import rdsEndpointPrivate from './databases/rds-endpoint-private';
import rdsInVpc from './databases/rds-in-vpc';
import rdsLogBackupEnabled from './databases/rds-log-backup-enabled';
import rdsPostgresqlLogConnections from './databases/rds-postgresql-log-connections';
import rdsPostgresqlLogDisconnections from './databases/rds-postgresql-log-disconnections';
import rdsPostgresqlLogDuration from './databases/rds-postgresql-log-duration';
import rdsSqlAuditEnabled from './databases/rds-sql-audit-enabled';
import rdsSqlAuditRetention from './databases/rds-sql-audit-retention';
import rdsSslEnabled from './databases/rds-ssl-enabled';
import rdsWhitelistClosed from './databases/rds-whitelist-closed';
import redisAuditLogEnabled from './databases/redis-audit-log-enabled';
import redisDeletionProtected from './databases/redis-deletion-protected';
import redisEncryptedAtRest from './databases/redis-encrypted-at-rest';
import redisEndpointPrivate from './databases/redis-endpoint-private';
import redisInVpc from './databases/redis-in-vpc';
import redisPasswordRequired from './databases/redis-password-required';
import redisSslEnabled from './databases/redis-ssl-enabled';
import redisWhitelistClosed from './databases/redis-whitelist-closed';
import selectdbEndpointPrivate from './databases/selectdb-endpoint-private';
import selectdbWhitelistClosed from './databases/selectdb-whitelist-closed';
import eciAddressPrivate from './ecs/eci-address-private';
import eciContainersNotPrivileged from './ecs/eci-containers-not-privileged';
import eciEnvironmentNoSecrets from './ecs/eci-environment-no-secrets';
import ecsInstanceAddressPrivate from './ecs/ecs-instance-address-private';
import ecsInstanceDeletionProtected from './ecs/ecs-instance-deletion-protected';
import ecsInstanceGroupNamed from './ecs/ecs-instance-group-named';
import ecsInstanceInVpc from './ecs/ecs-instance-in-vpc';
import ecsInstanceMetadataTokens from './ecs/ecs-instance-metadata-tokens';
import ecsLaunchTemplateMetadataTokens from './ecs/ecs-launch-template-metadata-tokens';
import ecsPasswordNotSet from './ecs/ecs-password-not-set';
import ecsSecurityAgentInstalled from './ecs/ecs-security-agent-installed';
import ecsUserDataNoSecrets from './ecs/ecs-user-data-no-secrets';
import essScalingGroupDeletionProtected from './ecs/ess-scaling-group-deletion-protected';
import ecsDiskDefaultEncryption from './ecs-disk/ecs-disk-default-encryption';
import ecsDiskEncrypted from './ecs-disk/ecs-disk-encrypted';
import ecsDiskOfInstanceEncrypted from './ecs-disk/ecs-disk-of-instance-encrypted';
import ecsDiskSnapshotsKept from './ecs-disk/ecs-disk-snapshots-kept';
import ecsTemplateDisksEncrypted from './ecs-disk/ecs-template-disks-encrypted';
import emrNodesPrivate from './emr/emr-nodes-private';
import fcDomainHttpsOnly from './functions/fc-domain-https-only';
import fcDomainTlsModern from './functions/fc-domain-tls-modern';
import fcEnvironmentNoSecrets from './functions/fc-environment-no-secrets';
import fcLayerPrivate from './functions/fc-layer-private';
import fcLoggingEnabled from './functions/fc-logging-enabled';
import fcRoleSet from './functions/fc-role-set';
import fcTriggerAuthenticated from './functions/fc-trigger-authenticated';
import kmsKeyDeletionProtected from './kms/kms-key-deletion-protected';
import kmsKeyDeletionWindow from './kms/kms-key-deletion-window';
import kmsKeyRotated from './kms/kms-key-rotated';
import kmsKeyRotationInterval from './kms/kms-key-rotation-interval';
import kmsKeyUsable from './kms/kms-key-usable';
import kmsPolicyNotPublic from './kms/kms-policy-not-public';
import kmsSecretRotated from './kms/kms-secret-rotated';
import albAccessLogEnabled from './load-balancers/alb-access-log-enabled';
import albDeletionProtected from './load-balancers/alb-deletion-protected';
import albListenerEncrypted from './load-balancers/alb-listener-encrypted';
import albTlsModern from './load-balancers/alb-tls-modern';
import albWafEnabled from './load-balancers/alb-waf-enabled';
import gaTlsModern from './load-balancers/ga-tls-modern';
import loadBalancerAclClosed from './load-balancers/load-balancer-acl-closed';
import nlbDeletionProtected from './load-balancers/nlb-deletion-protected';
import nlbListenerPortsClosed from './load-balancers/nlb-listener-ports-closed';
import nlbSecurityGroupBound from './load-balancers/nlb-security-group-bound';
import nlbTlsModern from './load-balancers/nlb-tls-modern';
import slbCertificateKeyNotInClear from './load-balancers/slb-certificate-key-not-in-clear';
import slbDeletionProtected from './load-balancers/slb-deletion-protected';
import slbListenerEncrypted from './load-balancers/slb-listener-encrypted';
import slbListenerPortsClosed from './load-balancers/slb-listener-ports-closed';
import slbTlsModern from './load-balancers/slb-tls-modern';
import tlsPolicyModern from './load-balancers/tls-policy-modern';
import kafkaEndpointPrivate from './messaging/kafka-endpoint-private';
import kafkaWhitelistClosed from './messaging/kafka-whitelist-closed';
import mnsEndpointAclClosed from './messaging/mns-endpoint-acl-closed';
import mnsSubscriptionEncrypted from './messaging/mns-subscription-encrypted';
import rabbitmqEndpointPrivate from './messaging/rabbitmq-endpoint-private';
import rabbitmqTlsOnly from './messaging/rabbitmq-tls-only';
import rocketmqEndpointPrivate from './messaging/rocketmq-endpoint-private';
import rocketmqPasswordRequired from './messaging/rocketmq-password-required';
import rocketmqWhitelistClosed from './messaging/rocketmq-whitelist-closed';
import mseEndpointPrivate from './mse/mse-endpoint-private';
import nasAccessRuleClosed from './nas/nas-access-rule-closed';
import nasFileSystemEncrypted from './nas/nas-file-system-encrypted';
import eipNotOnInstance from './network/eip-not-on-instance';
import natForwardPortsClosed from './network/nat-forward-ports-closed';
import networkAclAdminPortsClosed from './network/network-acl-admin-ports-closed';
import securityGroupAdminPortsClosed from './network/security-group-admin-ports-closed';
import securityGroupAllPortsClosed from './network/security-group-all-ports-closed';
import securityGroupContainerPortsClosed from './network/security-group-container-ports-closed';
import securityGroupDatabasePortsClosed from './network/security-group-database-ports-closed';
import securityGroupEgressLimited from './network/security-group-egress-limited';
import securityGroupGreClosed from './network/security-group-gre-closed';
import securityGroupMembersIsolated from './network/security-group-members-isolated';
import securityGroupOpenPortsListed from './network/security-group-open-ports-listed';
import securityGroupPortRangeEffective from './network/security-group-port-range-effective';
import securityGroupRdpClosed from './network/security-group-rdp-closed';
import securityGroupSshClosed from './network/security-group-ssh-closed';
import sslVpnEncrypted from './network/ssl-vpn-encrypted';
import sslVpnSubnetLimited from './network/ssl-vpn-subnet-limited';
import vpcFlowLogComplete from './network/vpc-flow-log-complete';
import vpcFlowLogEnabled from './network/vpc-flow-log-enabled';
import vpnEncryptionStrong from './network/vpn-encryption-strong';
import vpnKeyExchangeStrong from './network/vpn-key-exchange-strong';
import controlPoliciesEnabled from './organisation/control-policies-enabled';
import controlPolicyAttached from './organisation/control-policy-attached';
import notificationReachesSomebody from './organisation/notification-reaches-somebody';
import ossAccountPublicAccessBlocked from './oss/oss-account-public-access-blocked';
import ossBucketCorsLimited from './oss/oss-bucket-cors-limited';
import ossBucketEncrypted from './oss/oss-bucket-encrypted';
import ossBucketHttpsOnly from './oss/oss-bucket-https-only';
import ossBucketLoggingEnabled from './oss/oss-bucket-logging-enabled';
import ossBucketNotForceDestroyed from './oss/oss-bucket-not-force-destroyed';
import ossBucketPolicyNotPublic from './oss/oss-bucket-policy-not-public';
import ossBucketPrivate from './oss/oss-bucket-private';
import ossBucketPublicAccessBlocked from './oss/oss-bucket-public-access-blocked';
import ossBucketTlsVersions from './oss/oss-bucket-tls-versions';
import ossBucketVersioningEnabled from './oss/oss-bucket-versioning-enabled';
import ossBucketWormLocked from './oss/oss-bucket-worm-locked';
import ossObjectPrivate from './oss/oss-object-private';
import ossReplicationTargetListed from './oss/oss-replication-target-listed';
import prometheusAuthenticationRequired from './prometheus/prometheus-authentication-required';
import ramAccessKeyNotInState from './ram/ram-access-key-not-in-state';
import ramGroupAdministratorsListed from './ram/ram-group-administrators-listed';
import ramIdentityProviderListed from './ram/ram-identity-provider-listed';
import ramIdleAccessKeysDisabled from './ram/ram-idle-access-keys-disabled';
import ramIdleUsersLoseAccess from './ram/ram-idle-users-lose-access';
import ramLoginNetworksLimited from './ram/ram-login-networks-limited';
import ramLoginProfileMfaRequired from './ram/ram-login-profile-mfa-required';
import ramLoginProfilePasswordChanged from './ram/ram-login-profile-password-changed';
import ramLoginSessionDuration from './ram/ram-login-session-duration';
import ramMfaMandatory from './ram/ram-mfa-mandatory';
import ramMfaNotByMessage from './ram/ram-mfa-not-by-message';
import ramMfaNotRemembered from './ram/ram-mfa-not-remembered';
import ramNoAdministratorAttached from './ram/ram-no-administrator-attached';
import ramNoProductAdministratorAttached from './ram/ram-no-product-administrator-attached';
import ramPasswordDifferentCharacters from './ram/ram-password-different-characters';
import ramPasswordLifetime from './ram/ram-password-lifetime';
import ramPasswordLockout from './ram/ram-password-lockout';
import ramPasswordMinimumLength from './ram/ram-password-minimum-length';
import ramPasswordPolicyDeclaredOnce from './ram/ram-password-policy-declared-once';
import ramPasswordRequiresLowercase from './ram/ram-password-requires-lowercase';
import ramPasswordRequiresNumbers from './ram/ram-password-requires-numbers';
import ramPasswordRequiresSymbols from './ram/ram-password-requires-symbols';
import ramPasswordRequiresUppercase from './ram/ram-password-requires-uppercase';
import ramPasswordReusePrevented from './ram/ram-password-reuse-prevented';
import ramPasswordUnlikeUserName from './ram/ram-password-unlike-user-name';
import ramPoliciesNotOnUsers from './ram/ram-policies-not-on-users';
import ramPolicyAssumeRoleLimited from './ram/ram-policy-assume-role-limited';
import ramPolicyAuditProtected from './ram/ram-policy-audit-protected';
import ramPolicyMfaDenyFires from './ram/ram-policy-mfa-deny-fires';
import ramPolicyNoAllowNotAction from './ram/ram-policy-no-allow-not-action';
import ramPolicyNoCodeInOtherRoles from './ram/ram-policy-no-code-in-other-roles';
import ramPolicyNoFullAdministrator from './ram/ram-policy-no-full-administrator';
import ramPolicyNoOrganizationTakeover from './ram/ram-policy-no-organization-takeover';
import ramPolicyNoPrivilegeEscalation from './ram/ram-policy-no-privilege-escalation';
import ramPolicyNoWholeService from './ram/ram-policy-no-whole-service';
import ramPolicyPassRoleLimited from './ram/ram-policy-pass-role-limited';
import ramPolicySecretsLimited from './ram/ram-policy-secrets-limited';
import ramRiskyLoginVerified from './ram/ram-risky-login-verified';
import ramRoleSessionDuration from './ram/ram-role-session-duration';
import ramTrustNotPublic from './ram/ram-trust-not-public';
import ramTrustOidcSubjectLimited from './ram/ram-trust-oidc-subject-limited';
import ramTrustRequiresMfa from './ram/ram-trust-requires-mfa';
import ramTrustRootNotBesideWideAssume from './ram/ram-trust-root-not-beside-wide-assume';
import ramUserConsoleOrKeys from './ram/ram-user-console-or-keys';
import ramUserOneActiveKey from './ram/ram-user-one-active-key';
import ramUsersCannotManageAccessKeys from './ram/ram-users-cannot-manage-access-keys';
import crAccessClosed from './registry/cr-access-closed';
import crImagesScanned from './registry/cr-images-scanned';
import crNamespacePrivate from './registry/cr-namespace-private';
import crRepositoryPrivate from './registry/cr-repository-private';
import crTagImmutable from './registry/cr-tag-immutable';
import securityCenterChecksScheduled from './security-center/security-center-checks-scheduled';
import securityCenterEdition from './security-center/security-center-edition';
import securityCenterLogsEnabled from './security-center/security-center-logs-enabled';
import securityCenterWebLockBlocks from './security-center/security-center-web-lock-blocks';
import sharingAccountsListed from './sharing/sharing-accounts-listed';
import slsAlertEnabled from './sls/sls-alert-enabled';
import slsAlertsOnTrail from './sls/sls-alerts-on-trail';
import slsCollectionEnabled from './sls/sls-collection-enabled';
import slsProjectPolicyNotPublic from './sls/sls-project-policy-not-public';
import slsStoreNoWebTracking from './sls/sls-store-no-web-tracking';
import slsStoreRetention from './sls/sls-store-retention';
import tablestoreNetworkLimited from './tablestore/tablestore-network-limited';

export const rules: readonly Rule[] = [
  ackAdministratorsListed,
  ackAuditLogEnabled,
  ackCloudMonitorInstalled,
  ackControlPlaneLogged,
  ackDashboardDisabled,
  ackDeletionProtected,
  ackEndpointPrivate,
  ackLogCollectionEnabled,
  ackMasterSshClosed,
  ackNetworkPolicyEnabled,
  ackNodeAutoRepair,
  ackNodeKeyLogin,
  ackNodeMetadataTokens,
  ackNodePrivate,
  ackNodeReadOnlyPortClosed,
  ackPermissionsScoped,
  ackRrsaEnabled,
  ackSecretsEncrypted,
  actiontrailAllEvents,
  actiontrailAllRegions,
  actiontrailBucketPrivate,
  actiontrailSearchable,
  actiontrailTrailEnabled,
  apiGatewayAuthenticated,
  apiGatewayHttpsOnly,
  apiGatewayTlsModern,
  cloudSsoAdministratorsListed,
  configDeliveryEnabled,
  configRecorderOn,
  configRuleActive,
  analyticdbEncryptedAtRest,
  analyticdbEndpointPrivate,
  analyticdbSslEnabled,
  analyticdbWhitelistClosed,
  clickhouseEncryptedAtRest,
  clickhouseEndpointPrivate,
  clickhouseWhitelistClosed,
  databasePasswordEncrypted,
  elasticsearchEncryptedAtRest,
  elasticsearchEndpointPrivate,
  elasticsearchHttpsEnabled,
  elasticsearchKibanaPrivate,
  elasticsearchWhitelistClosed,
  gpdbEncryptedAtRest,
  gpdbEndpointPrivate,
  gpdbSslEnabled,
  gpdbWhitelistClosed,
  graphDatabaseWhitelistClosed,
  hbaseDeletionProtected,
  hbaseInVpc,
  hbaseWhitelistClosed,
  lindormDeletionProtected,
  lindormEndpointPrivate,
  lindormWhitelistClosed,
  mongodbAuditLogEnabled,
  mongodbDeletionProtected,
  mongodbEncryptedAtRest,
  mongodbEndpointPrivate,
  mongodbInVpc,
  mongodbSslEnabled,
  mongodbWhitelistClosed,
  polardbDeletionProtected,
  polardbEncryptedAtRest,
  polardbEndpointPrivate,
  polardbSqlAuditEnabled,
  polardbSslEnabled,
  polardbWhitelistClosed,
  rdsBackupRetention,
  rdsDeletionProtected,
  rdsEncryptedAtRest,
  rdsEncryptionOwnKey,
  rdsEndpointPrivate,
  rdsInVpc,
  rdsLogBackupEnabled,
  rdsPostgresqlLogConnections,
  rdsPostgresqlLogDisconnections,
  rdsPostgresqlLogDuration,
  rdsSqlAuditEnabled,
  rdsSqlAuditRetention,
  rdsSslEnabled,
  rdsWhitelistClosed,
  redisAuditLogEnabled,
  redisDeletionProtected,
  redisEncryptedAtRest,
  redisEndpointPrivate,
  redisInVpc,
  redisPasswordRequired,
  redisSslEnabled,
  redisWhitelistClosed,
  selectdbEndpointPrivate,
  selectdbWhitelistClosed,
  eciAddressPrivate,
  eciContainersNotPrivileged,
  eciEnvironmentNoSecrets,
  ecsInstanceAddressPrivate,
  ecsInstanceDeletionProtected,
  ecsInstanceGroupNamed,
  ecsInstanceInVpc,
  ecsInstanceMetadataTokens,
  ecsLaunchTemplateMetadataTokens,
  ecsPasswordNotSet,
  ecsSecurityAgentInstalled,
  ecsUserDataNoSecrets,
  essScalingGroupDeletionProtected,
  ecsDiskDefaultEncryption,
  ecsDiskEncrypted,
  ecsDiskOfInstanceEncrypted,
  ecsDiskSnapshotsKept,
  ecsTemplateDisksEncrypted,
  emrNodesPrivate,
  fcDomainHttpsOnly,
  fcDomainTlsModern,
  fcEnvironmentNoSecrets,
  fcLayerPrivate,
  fcLoggingEnabled,
  fcRoleSet,
  fcTriggerAuthenticated,
  kmsKeyDeletionProtected,
  kmsKeyDeletionWindow,
  kmsKeyRotated,
  kmsKeyRotationInterval,
  kmsKeyUsable,
  kmsPolicyNotPublic,
  kmsSecretRotated,
  albAccessLogEnabled,
  albDeletionProtected,
  albListenerEncrypted,
  albTlsModern,
  albWafEnabled,
  gaTlsModern,
  loadBalancerAclClosed,
  nlbDeletionProtected,
  nlbListenerPortsClosed,
  nlbSecurityGroupBound,
  nlbTlsModern,
  slbCertificateKeyNotInClear,
  slbDeletionProtected,
  slbListenerEncrypted,
  slbListenerPortsClosed,
  slbTlsModern,
  tlsPolicyModern,
  kafkaEndpointPrivate,
  kafkaWhitelistClosed,
  mnsEndpointAclClosed,
  mnsSubscriptionEncrypted,
  rabbitmqEndpointPrivate,
  rabbitmqTlsOnly,
  rocketmqEndpointPrivate,
  rocketmqPasswordRequired,
  rocketmqWhitelistClosed,
  mseEndpointPrivate,
  nasAccessRuleClosed,
  nasFileSystemEncrypted,
  eipNotOnInstance,
  natForwardPortsClosed,
  networkAclAdminPortsClosed,
  securityGroupAdminPortsClosed,
  securityGroupAllPortsClosed,
  securityGroupContainerPortsClosed,
  securityGroupDatabasePortsClosed,
  securityGroupEgressLimited,
  securityGroupGreClosed,
  securityGroupMembersIsolated,
  securityGroupOpenPortsListed,
  securityGroupPortRangeEffective,
  securityGroupRdpClosed,
  securityGroupSshClosed,
  sslVpnEncrypted,
  sslVpnSubnetLimited,
  vpcFlowLogComplete,
  vpcFlowLogEnabled,
  vpnEncryptionStrong,
  vpnKeyExchangeStrong,
  controlPoliciesEnabled,
  controlPolicyAttached,
  notificationReachesSomebody,
  ossAccountPublicAccessBlocked,
  ossBucketCorsLimited,
  ossBucketEncrypted,
  ossBucketHttpsOnly,
  ossBucketLoggingEnabled,
  ossBucketNotForceDestroyed,
  ossBucketPolicyNotPublic,
  ossBucketPrivate,
  ossBucketPublicAccessBlocked,
  ossBucketTlsVersions,
  ossBucketVersioningEnabled,
  ossBucketWormLocked,
  ossObjectPrivate,
  ossReplicationTargetListed,
  prometheusAuthenticationRequired,
  ramAccessKeyNotInState,
  ramGroupAdministratorsListed,
  ramIdentityProviderListed,
  ramIdleAccessKeysDisabled,
  ramIdleUsersLoseAccess,
  ramLoginNetworksLimited,
  ramLoginProfileMfaRequired,
  ramLoginProfilePasswordChanged,
  ramLoginSessionDuration,
  ramMfaMandatory,
  ramMfaNotByMessage,
  ramMfaNotRemembered,
  ramNoAdministratorAttached,
  ramNoProductAdministratorAttached,
  ramPasswordDifferentCharacters,
  ramPasswordLifetime,
  ramPasswordLockout,
  ramPasswordMinimumLength,
  ramPasswordPolicyDeclaredOnce,
  ramPasswordRequiresLowercase,
  ramPasswordRequiresNumbers,
  ramPasswordRequiresSymbols,
  ramPasswordRequiresUppercase,
  ramPasswordReusePrevented,
  ramPasswordUnlikeUserName,
  ramPoliciesNotOnUsers,
  ramPolicyAssumeRoleLimited,
  ramPolicyAuditProtected,
  ramPolicyMfaDenyFires,
  ramPolicyNoAllowNotAction,
  ramPolicyNoCodeInOtherRoles,
  ramPolicyNoFullAdministrator,
  ramPolicyNoOrganizationTakeover,
  ramPolicyNoPrivilegeEscalation,
  ramPolicyNoWholeService,
  ramPolicyPassRoleLimited,
  ramPolicySecretsLimited,
  ramRiskyLoginVerified,
  ramRoleSessionDuration,
  ramTrustNotPublic,
  ramTrustOidcSubjectLimited,
  ramTrustRequiresMfa,
  ramTrustRootNotBesideWideAssume,
  ramUserConsoleOrKeys,
  ramUserOneActiveKey,
  ramUsersCannotManageAccessKeys,
  crAccessClosed,
  crImagesScanned,
  crNamespacePrivate,
  crRepositoryPrivate,
  crTagImmutable,
  securityCenterChecksScheduled,
  securityCenterEdition,
  securityCenterLogsEnabled,
  securityCenterWebLockBlocks,
  sharingAccountsListed,
  slsAlertEnabled,
  slsAlertsOnTrail,
  slsCollectionEnabled,
  slsProjectPolicyNotPublic,
  slsStoreNoWebTracking,
  slsStoreRetention,
  tablestoreNetworkLimited,
];

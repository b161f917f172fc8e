/** Every detection, by id. Written by `npm run docs`: a change by hand is lost. */
import type { Detection } from '../detection';
import accessKeyChanged from './access-key-changed';
import accessKeyCreated from './access-key-created';
import administratorGranted from './administrator-granted';
import alertTampered from './alert-tampered';
import applicationAccessCreated from './application-access-created';
import billingChanged from './billing-changed';
import bucketCopiedOut from './bucket-copied-out';
import bucketDeleted from './bucket-deleted';
import bucketOpened from './bucket-opened';
import bucketPermissionChanged from './bucket-permission-changed';
import bucketPolicyChanged from './bucket-policy-changed';
import bucketProtectionOff from './bucket-protection-off';
import cloudConfigChanged from './cloud-config-changed';
import cloudFirewallChanged from './cloud-firewall-changed';
import computeStarted from './compute-started';
import creationBurst from './creation-burst';
import creationInManyRegions from './creation-in-many-regions';
import databaseAccountChanged from './database-account-changed';
import databaseAuditOff from './database-audit-off';
import databaseChanged from './database-changed';
import databaseCopiedOut from './database-copied-out';
import databaseDeleted from './database-deleted';
import databaseOpened from './database-opened';
import databaseSslOff from './database-ssl-off';
import decoyUsed from './decoy-used';
import deletionBurst from './deletion-burst';
import deployerRoleUsed from './deployer-role-used';
import diskCopiedOut from './disk-copied-out';
import diskReset from './disk-reset';
import emergencyRoleUsed from './emergency-role-used';
import failedLogins from './failed-logins';
import failedLoginsOfMany from './failed-logins-of-many';
import firewallOff from './firewall-off';
import flowLogOff from './flow-log-off';
import gpuInstanceCreated from './gpu-instance-created';
import insight from './insight';
import instanceAccessAdded from './instance-access-added';
import instanceProtectionOff from './instance-protection-off';
import kmsChanged from './kms-changed';
import kmsKeyDisabled from './kms-key-disabled';
import knownIdentityFromElsewhere from './known-identity-from-elsewhere';
import largeComputeStarted from './large-compute-started';
import logStoreTampered from './log-store-tampered';
import loginAtOddHours from './login-at-odd-hours';
import loginFromUnknownNetwork from './login-from-unknown-network';
import loginWithoutMfa from './login-without-mfa';
import logsDeleted from './logs-deleted';
import longLivedKeyUsed from './long-lived-key-used';
import massDeletion from './mass-deletion';
import mfaDeviceBound from './mfa-device-bound';
import mfaDeviceRemoved from './mfa-device-removed';
import networkExposed from './network-exposed';
import networkJoined from './network-joined';
import passwordPolicyChanged from './password-policy-changed';
import passwordPolicyWeakened from './password-policy-weakened';
import permissionGranted from './permission-granted';
import ramPolicyChanged from './ram-policy-changed';
import ramRoleChanged from './ram-role-changed';
import ramUserChanged from './ram-user-changed';
import remoteCommandOnMany from './remote-command-on-many';
import remoteCommandRun from './remote-command-run';
import remoteCommandSuspicious from './remote-command-suspicious';
import renewalBought from './renewal-bought';
import roleTrustsAccount from './role-trusts-account';
import rootAccessKeyCreated from './root-access-key-created';
import rootAccessKeyUsed from './root-access-key-used';
import rootChange from './root-change';
import rootCredentialsChanged from './root-credentials-changed';
import rootLogin from './root-login';
import rootLoginWithoutMfa from './root-login-without-mfa';
import routeChanged from './route-changed';
import secretValueChanged from './secret-value-changed';
import securityGroupChanged from './security-group-changed';
import securityGroupEgressOpened from './security-group-egress-opened';
import securityGroupOpened from './security-group-opened';
import securityGroupWebOpened from './security-group-web-opened';
import securityPreferenceChanged from './security-preference-changed';
import ssoChanged from './sso-changed';
import trailChanged from './trail-changed';
import trailStopped from './trail-stopped';
import unauthorisedCalls from './unauthorised-calls';
import unencryptedDiskCreated from './unencrypted-disk-created';
import unusualChange from './unusual-change';
import userPasswordChanged from './user-password-changed';
import vpcChanged from './vpc-changed';
import webLockOff from './web-lock-off';
import writeInUnknownRegion from './write-in-unknown-region';

export const detections: readonly Detection[] = [
  accessKeyChanged,
  accessKeyCreated,
  administratorGranted,
  alertTampered,
  applicationAccessCreated,
  billingChanged,
  bucketCopiedOut,
  bucketDeleted,
  bucketOpened,
  bucketPermissionChanged,
  bucketPolicyChanged,
  bucketProtectionOff,
  cloudConfigChanged,
  cloudFirewallChanged,
  computeStarted,
  creationBurst,
  creationInManyRegions,
  databaseAccountChanged,
  databaseAuditOff,
  databaseChanged,
  databaseCopiedOut,
  databaseDeleted,
  databaseOpened,
  databaseSslOff,
  decoyUsed,
  deletionBurst,
  deployerRoleUsed,
  diskCopiedOut,
  diskReset,
  emergencyRoleUsed,
  failedLogins,
  failedLoginsOfMany,
  firewallOff,
  flowLogOff,
  gpuInstanceCreated,
  insight,
  instanceAccessAdded,
  instanceProtectionOff,
  kmsChanged,
  kmsKeyDisabled,
  knownIdentityFromElsewhere,
  largeComputeStarted,
  logStoreTampered,
  loginAtOddHours,
  loginFromUnknownNetwork,
  loginWithoutMfa,
  logsDeleted,
  longLivedKeyUsed,
  massDeletion,
  mfaDeviceBound,
  mfaDeviceRemoved,
  networkExposed,
  networkJoined,
  passwordPolicyChanged,
  passwordPolicyWeakened,
  permissionGranted,
  ramPolicyChanged,
  ramRoleChanged,
  ramUserChanged,
  remoteCommandOnMany,
  remoteCommandRun,
  remoteCommandSuspicious,
  renewalBought,
  roleTrustsAccount,
  rootAccessKeyCreated,
  rootAccessKeyUsed,
  rootChange,
  rootCredentialsChanged,
  rootLogin,
  rootLoginWithoutMfa,
  routeChanged,
  secretValueChanged,
  securityGroupChanged,
  securityGroupEgressOpened,
  securityGroupOpened,
  securityGroupWebOpened,
  securityPreferenceChanged,
  ssoChanged,
  trailChanged,
  trailStopped,
  unauthorisedCalls,
  unencryptedDiskCreated,
  unusualChange,
  userPasswordChanged,
  vpcChanged,
  webLockOff,
  writeInUnknownRegion,
];

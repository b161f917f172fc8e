export {
  AccountDataProtection,
  type AccountDataProtectionProps,
  type DiskKeys,
} from './account-data-protection';
export type { BackupPlan } from './backup-plan';
export { BackupVault, type BackupVaultProps } from './backup-vault';
export { Backups, type BackupsProps, type VaultOfRegion } from './backups';
export type { BucketLock } from './bucket-guards';
export type { BucketGrant } from './bucket-policy';
export { EncryptionKey, type CustomerKey, type EncryptionKeyProps } from './encryption-key';
export { SecureBucket, type SecureBucketProps } from './secure-bucket';
export { DataBaseline, type DataBaselineProps } from './data-baseline';

import { HbrPolicy } from '@cdktf/provider-alicloud/lib/hbr-policy';
import { HbrVault } from '@cdktf/provider-alicloud/lib/hbr-vault';
import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { OWN_PREFIX } from '../../policies/roles';
import { vaultSection } from '../../settings/areas/data';
import { common, known, propsOf, validateProps } from '../props';
import { guarded, type ProtectionProps } from '../protection';
import { customerKeyField } from './bucket-fields';
import type { CustomerKey } from './encryption-key';

export interface BackupVaultProps extends ProtectionProps {
  /** 1 to 40 lower-case letters, digits and hyphens. */
  readonly name: string;
  /**
   * Days that a backup is kept, 1 to 99,999.
   *
   * @default 90
   */
  readonly keepDays?: number;
  /**
   * The key that backups are encrypted with. A change would replace the vault.
   *
   * @default - a key of Cloud Backup
   */
  readonly key?: CustomerKey;
  /**
   * Backups that nobody can delete before their time, the account's owner neither. It cannot be
   * taken back.
   *
   * @default false
   */
  readonly immutable?: boolean;
  /** @default - the stack's provider without an alias */
  readonly provider?: TerraformProvider;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

const { name, keepDays, immutable } = vaultSection.shape;

export const backupVaultFields = propsOf<BackupVaultProps>({
  name: known(name),
  keepDays: known(keepDays.unwrap()).optional(),
  key: customerKeyField.optional(),
  immutable,
  ...common,
});

/** Daily, from midnight UTC of the first day of 2025, as Cloud Backup writes it. */
const DAILY = 'I|1735689600|P1D';

/**
 * A vault of Cloud Backup with a policy that fills it each day. Cloud Backup charges for what is
 * stored and for what it protects.
 *
 * Which files, buckets or tables are backed up is said by `alicloud_hbr_policy_binding`, to which
 * `policyId` is given.
 */
export class BackupVault extends Construct {
  readonly resource: HbrVault;
  readonly policy: HbrPolicy;

  constructor(scope: Construct, id: string, props: BackupVaultProps) {
    super(scope, id);
    validateProps(this, backupVaultFields, props);
    const { name, keepDays = 90, key, immutable = false, provider, protection, tags } = props;
    this.resource = new HbrVault(this, 'Resource', {
      ...(provider && { provider }),
      vaultName: `${OWN_PREFIX}${name}`,
      vaultType: 'STANDARD',
      vaultStorageClass: 'STANDARD',
      encryptType: key ? 'KMS' : 'HBR_PRIVATE',
      ...(key && { kmsKeyId: key.keyId }),
      wormEnabled: immutable,
      ...(tags && Object.keys(tags).length > 0 && { tags: { ...tags } }),
      ...guarded(protection),
    });
    this.policy = new HbrPolicy(this, 'Policy', {
      ...(provider && { provider }),
      policyName: `${OWN_PREFIX}${name}`,
      policyType: 'STANDARD',
      rules: [
        {
          ruleType: 'BACKUP',
          backupType: 'COMPLETE',
          schedule: DAILY,
          retention: keepDays,
          vaultId: this.resource.id,
        },
      ],
      ...guarded(protection),
    });
  }

  /** Known once it is made. */
  get policyId(): string {
    return this.policy.id;
  }
}

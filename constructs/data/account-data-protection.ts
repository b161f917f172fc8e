import { EcsDiskDefaultKmsKey } from '@cdktf/provider-alicloud/lib/ecs-disk-default-kms-key';
import { EcsDiskEncryptionByDefault } from '@cdktf/provider-alicloud/lib/ecs-disk-encryption-by-default';
import { OssAccountPublicAccessBlock } from '@cdktf/provider-alicloud/lib/oss-account-public-access-block';
import { Annotations, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { OWN_PREFIX } from '../../policies/roles';
import { z } from 'zod';
import type { Region, Settings } from '../../settings';
import { decided } from '../../settings/decided';
import { dataSection } from '../../settings/areas/data';
import { section } from '../../settings/fields';
import { accountField, anyText, common, known, propsOf, validateProps } from '../props';
import { guarded, type ProtectionProps } from '../protection';
import { regionalProviders } from '../regional-providers';
import { EncryptionKey, rotationDaysField } from './encryption-key';

/**
 * Keys of the account's own for disks, one a region. They cost money: see `EncryptionKey`.
 *
 * ECS uses them as the role `AliyunECSDiskEncryptDefaultRole`, which the console makes when
 * somebody first chooses a key of their own for a disk. Do that once before.
 */
export interface DiskKeys {
  /**
   * 7 to 730.
   *
   * @default 365
   */
  readonly rotationDays?: number;
  /**
   * The KMS instance of each region.
   *
   * @default - none: the one key that KMS gives each region of an account
   */
  readonly kmsInstances?: Readonly<Partial<Record<Region, string>>>;
}

export interface AccountDataProtectionProps extends ProtectionProps {
  readonly account: Settings['account'];
  /**
   * Why buckets of the account may be open to the public. Synth warns, and tells it.
   *
   * @default - no bucket may
   */
  readonly allowPublicBucketsBecause?: string;
  /**
   * `later`: buckets stay as open as they are, for now.
   *
   * @default 'now'
   */
  readonly enforce?: 'now' | 'later';
  /**
   * Regions where new disks are encrypted whether asked for or not.
   *
   * Alibaba Cloud opens this to an account on request, by a ticket, and not in every region; KMS
   * has to be activated there (ECS API, EnableDiskEncryptionByDefault, 2026). Where it is not
   * open, the deployment fails and says so.
   */
  readonly encryptedRegions: readonly Region[];
  /**
   * Encrypt disks with keys of the account's own.
   *
   * @default - with the region's service key, which costs nothing
   */
  readonly diskKeys?: DiskKeys;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

const { allowPublicBucketsBecause, diskEncryption } = dataSection.shape;

const accountDataProtectionFields = propsOf<AccountDataProtectionProps>({
  account: accountField,
  allowPublicBucketsBecause,
  enforce: known(decided.enforce).optional(),
  encryptedRegions: known(diskEncryption.unwrap().shape.regions.unwrap()),
  diskKeys: section(
    {
      rotationDays: rotationDaysField,
      kmsInstances: z
        .partialRecord(decided.region, anyText, { error: 'a map of KMS instances by region' })
        .optional(),
    },
    'Keys for disks.',
  ).optional(),
  protection: common.protection,
  tags: common.tags,
});

/**
 * What holds for all data of an account: no bucket is open to the public, whatever its own ACL
 * and policy say, and in the regions listed no disk is made unencrypted.
 *
 * Destroying it opens OSS again; the encryption of disks stays on.
 */
export class AccountDataProtection extends Construct {
  /** Nothing where buckets may be public. */
  readonly publicAccessBlock: OssAccountPublicAccessBlock | undefined;
  /** Of regions with a key of their own. */
  readonly diskKeys: ReadonlyMap<Region, EncryptionKey>;

  constructor(scope: Construct, id: string, props: AccountDataProtectionProps) {
    super(scope, id);
    validateProps(this, accountDataProtectionFields, props);
    const { account, encryptedRegions } = props;
    this.publicAccessBlock = this.blockPublicAccess(props);
    const providers = regionalProviders(this, { account, regions: encryptedRegions });
    this.diskKeys = new Map(
      [...providers].flatMap(([region, provider]) => {
        const key = this.encryptDisks(region, provider, props);
        return key ? [[region, key] as const] : [];
      }),
    );
  }

  private blockPublicAccess({
    allowPublicBucketsBecause: reason,
    enforce,
    protection,
  }: AccountDataProtectionProps): OssAccountPublicAccessBlock | undefined {
    if (enforce === 'later') return undefined;
    if (reason === undefined) {
      return new OssAccountPublicAccessBlock(this, 'PublicAccessBlock', {
        blockPublicAccess: true,
        ...guarded(protection),
      });
    }
    Annotations.of(this).addWarning(`Buckets may be public. Reason given: ${reason}`);
    return undefined;
  }

  private encryptDisks(
    region: Region,
    provider: TerraformProvider,
    { diskKeys, protection, tags }: AccountDataProtectionProps,
  ): EncryptionKey | undefined {
    const place = new Construct(this, region);
    const byDefault = new EcsDiskEncryptionByDefault(place, 'DiskEncryption', {
      provider,
      encrypted: true,
      ...guarded(protection),
    });
    if (diskKeys === undefined) return undefined;
    const { rotationDays, kmsInstances = {} } = diskKeys;
    const instance = kmsInstances[region];
    const key = new EncryptionKey(place, 'Key', {
      provider,
      aliasName: `${OWN_PREFIX}disks`,
      description: 'Encrypts disks that name no other key',
      ...(rotationDays !== undefined && { rotationDays }),
      ...(instance !== undefined && { kmsInstanceId: instance }),
      ...(protection && { protection }),
      ...(tags && { tags }),
    });
    new EcsDiskDefaultKmsKey(place, 'DefaultKey', {
      provider,
      kmsKeyId: key.keyId,
      // The switch, which no argument leads to, and the alias, so that a key is never nameless.
      dependsOn: [byDefault, key.alias],
      ...guarded(protection),
    });
    return key;
  }
}

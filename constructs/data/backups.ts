import { DataAlicloudEcsDisks } from '@cdktf/provider-alicloud/lib/data-alicloud-ecs-disks';
import { EcsAutoSnapshotPolicy } from '@cdktf/provider-alicloud/lib/ecs-auto-snapshot-policy';
import { EcsAutoSnapshotPolicyAttachment } from '@cdktf/provider-alicloud/lib/ecs-auto-snapshot-policy-attachment';
import { TerraformIterator, Token, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { OWN_PREFIX } from '../../policies/roles';
import type { Region, Settings } from '../../settings';
import { refineSameNames, vaultSection } from '../../settings/areas/data';
import { list, onAnyList, section } from '../../settings/fields';
import { formatValue, oneOf } from '../../settings/format-value';
import { refused } from '../errors';
import { accountField, common, known, propsOf, validateProps } from '../props';
import { literal } from '../identity/documents';
import { guarded, type ProtectionProps } from '../protection';
import { regionalProviders } from '../regional-providers';
import { atNight, backupPlanFields, everyDay, KEPT_DAYS, type BackupPlan } from './backup-plan';
import { BackupVault, backupVaultFields, type BackupVaultProps } from './backup-vault';

/** A vault of Cloud Backup, and the region it is in. */
export type VaultOfRegion = Omit<BackupVaultProps, 'protection' | 'provider' | 'tags'> & {
  readonly region: Region;
};

export interface BackupsProps extends ProtectionProps {
  readonly account: Settings['account'];
  /** Plans cost nothing; the snapshots of the disks that they take cost their storage. */
  readonly plans: readonly BackupPlan[];
  /**
   * Vaults for what snapshots do not cover: files, buckets, databases. They cost money.
   *
   * @default - none
   */
  readonly vaults?: readonly VaultOfRegion[];
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

const { name, keepDays, key, immutable } = backupVaultFields.shape;

const backupsFields = propsOf<BackupsProps>({
  account: accountField,
  plans: backupPlanFields,
  vaults: list(
    section(
      { name, region: known(vaultSection.shape.region.unwrap()), keepDays, key, immutable },
      'A vault of Cloud Backup, and the region it is in.',
    ),
    20,
    'Vaults.',
  )
    .superRefine(refineSameNames, onAnyList)
    .optional(),
  protection: common.protection,
  tags: common.tags,
});

/**
 * Snapshots of disks, on a schedule. Who leaves with your disks' data or encrypts it finds
 * snapshots in the way; who leaves with your whole region finds copies elsewhere, if you asked.
 *
 * Disks are found by their tag when a plan is made: one that was tagged since waits for the next
 * deployment. For a disk of the same code there is `protect`, which takes it from its first day.
 */
export class Backups extends Construct {
  /** By plan and region: `policies.daily['ap-southeast-1']`. */
  readonly policies: Readonly<
    Record<string, Readonly<Partial<Record<Region, EcsAutoSnapshotPolicy>>>>
  >;
  /** In the order given. */
  readonly vaults: readonly BackupVault[];
  private readonly providers: ReadonlyMap<Region, TerraformProvider>;

  constructor(scope: Construct, id: string, props: BackupsProps) {
    super(scope, id);
    validateProps(this, backupsFields, props);
    const { account, plans, vaults = [], protection, tags } = props;
    this.providers = regionalProviders(this, {
      account,
      regions: [...plans.flatMap(({ regions }) => regions), ...vaults.map(({ region }) => region)],
    });
    this.policies = Object.fromEntries(
      plans.map((plan) => {
        const place = new Construct(this, plan.name);
        const made = plan.regions.map((region) => [
          region,
          this.schedule(place, plan, region, props),
        ]);
        return [plan.name, Object.fromEntries(made) as Record<Region, EcsAutoSnapshotPolicy>];
      }),
    );
    this.vaults = vaults.map(
      ({ region, ...vault }) =>
        new BackupVault(this, `Vault-${region}-${vault.name}`, {
          ...vault,
          ...this.in(region),
          ...(protection && { protection }),
          ...(tags && { tags }),
        }),
    );
  }

  /**
   * Takes one disk into a plan: for disks of the same code, such as `instance.systemDiskId`. Do
   * not tag these for the same plan.
   *
   * @param id - what the attachment is called in this construct.
   */
  protect(
    id: string,
    plan: string,
    region: Region,
    diskId: string,
  ): EcsAutoSnapshotPolicyAttachment {
    const policy = this.policies[plan]?.[region];
    if (policy === undefined) {
      const known = Object.entries(this.policies).flatMap(([name, regions]) =>
        Object.keys(regions).map((one) => `${name} in ${one}`),
      );
      throw refused(this, {
        path: 'plan',
        found: `${formatValue(plan)} in ${formatValue(region)}`,
        allowed: oneOf(known),
        fix: 'Add the plan, or name one that is there.',
      });
    }
    return new EcsAutoSnapshotPolicyAttachment(this, id, {
      ...this.in(region),
      autoSnapshotPolicyId: policy.id,
      diskId,
    });
  }

  private schedule(
    scope: Construct,
    plan: BackupPlan,
    region: Region,
    { protection, tags }: BackupsProps,
  ): EcsAutoSnapshotPolicy {
    const { name, tag = { key: 'backup', value: name }, copyTo } = plan;
    const place = new Construct(scope, region);
    const policy = new EcsAutoSnapshotPolicy(place, 'Policy', {
      ...this.in(region),
      autoSnapshotPolicyName: `${OWN_PREFIX}${name}`,
      // Terraform takes another order for a change.
      repeatWeekdays: sorted(plan.weekdays ?? everyDay),
      timePoints: sorted(plan.hours ?? atNight),
      retentionDays: plan.keepDays ?? KEPT_DAYS,
      enableCrossRegionCopy: copyTo !== undefined,
      ...(copyTo && {
        targetCopyRegions: [copyTo.region],
        copiedSnapshotsRetentionDays: copyTo.keepDays,
        copyEncryptionConfiguration: { encrypted: true },
      }),
      ...(tags && Object.keys(tags).length > 0 && { tags: { ...tags } }),
      // ECS answers with the account's default group, and with its own key of the copies.
      ...guarded(protection, [
        'resource_group_id',
        ...(copyTo ? ['copy_encryption_configuration[0].kms_key_id'] : []),
      ]),
    });
    const disks = new DataAlicloudEcsDisks(place, 'Tagged', {
      ...this.in(region),
      tags: { [asWritten(tag.key)]: asWritten(tag.value) },
    });
    const each = TerraformIterator.fromList(disks.ids);
    new EcsAutoSnapshotPolicyAttachment(place, 'Disks', {
      ...this.in(region),
      forEach: each,
      autoSnapshotPolicyId: policy.id,
      diskId: each.value as string,
    });
    return policy;
  }

  private in(region: Region): { readonly provider?: TerraformProvider } {
    const provider = this.providers.get(region);
    return provider ? { provider } : {};
  }
}

/** Terraform would compute what looks like a reference; what is one, it has to. */
function asWritten(text: string): string {
  return Token.isUnresolved(text) ? text : literal(text);
}

function sorted(numbers: readonly number[]): string[] {
  return [...new Set(numbers)].sort((a, b) => a - b).map(String);
}

import { KmsAlias } from '@cdktf/provider-alicloud/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-alicloud/lib/kms-key';
import { Op, Token, type TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { dataSection } from '../../settings/areas/data';
import { text } from '../../settings/fields';
import { anyText, common, propsOf, validateProps } from '../props';
import { guarded, type ProtectionProps } from '../protection';

/** A key that encrypts data of ours: one made here, or one that exists. */
export interface CustomerKey {
  /** `key-` and what follows. */
  readonly keyId: string;
}

export interface EncryptionKeyProps extends ProtectionProps {
  /** Without `alias/`: 1 to 249 letters, digits, slashes, hyphens and underscores. */
  readonly aliasName: string;
  /** @default - none */
  readonly description?: string;
  /**
   * Days after which KMS makes a new version of the key, 7 to 730. What was encrypted before stays
   * readable.
   *
   * @default 365
   */
  readonly rotationDays?: number;
  /**
   * The KMS instance to make the key in, `kst-` and what follows.
   *
   * @default - none: the one key that KMS gives each region of an account
   */
  readonly kmsInstanceId?: string;
  /** @default - the stack's provider without an alias */
  readonly provider?: TerraformProvider;
  /** @default - no tags */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Days after which a key is rotated. */
export const rotationDaysField = dataSection.shape.diskEncryption.unwrap().shape.rotationDays;

const encryptionKeyFields = propsOf<EncryptionKeyProps>({
  aliasName: text(
    {
      pattern: /^[A-Za-z0-9/_-]{1,249}$/,
      allowed: '1 to 249 letters, digits, slashes, hyphens or underscores, without alias/',
    },
    'The alias.',
  ),
  description: anyText.optional(),
  rotationDays: rotationDaysField,
  kmsInstanceId: anyText.optional(),
  ...common,
});

const SECONDS_OF_A_DAY = 86_400;
/** The longest that provider 1.289.0 takes is 366. */
const DAYS_BEFORE_DELETION = 30;

/**
 * A symmetric key of KMS under an alias, which is rotated and cannot be deleted.
 *
 * It costs money: keys and their rotation need a KMS instance, or the rotation add-on for a
 * region's free key (KMS documentation, "Purchase and enable a KMS instance", 2026). Whoever
 * loses the key loses the data, and so it goes 30 days after it was deleted, and not before
 * `protection` is `removable`.
 */
export class EncryptionKey extends Construct implements CustomerKey {
  readonly resource: KmsKey;
  readonly alias: KmsAlias;

  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id);
    validateProps(this, encryptionKeyFields, props);
    const { aliasName, description, rotationDays = 365, kmsInstanceId, provider, tags } = props;
    this.resource = new KmsKey(this, 'Resource', {
      ...(provider && { provider }),
      ...(description !== undefined && { description }),
      ...(kmsInstanceId !== undefined && { dkmsInstanceId: kmsInstanceId }),
      keySpec: 'Aliyun_AES_256',
      keyUsage: 'ENCRYPT/DECRYPT',
      origin: 'Aliyun_KMS',
      status: 'Enabled',
      automaticRotation: 'Enabled',
      rotationInterval: `${seconds(rotationDays)}s`,
      pendingWindowInDays: DAYS_BEFORE_DELETION,
      deletionProtection: props.protection === 'removable' ? 'Disabled' : 'Enabled',
      ...(tags && Object.keys(tags).length > 0 && { tags: { ...tags } }),
      ...guarded(props.protection),
    });
    this.alias = new KmsAlias(this, 'Alias', {
      ...(provider && { provider }),
      aliasName: `alias/${aliasName}`,
      keyId: this.resource.id,
    });
  }

  /** Known once the key is made. */
  get keyId(): string {
    return this.resource.id;
  }
}

/** KMS answers in seconds whatever it was told in, and the provider takes another unit for a change. */
function seconds(days: number): string {
  return Token.isUnresolved(days)
    ? Token.asString(Op.mul(days, SECONDS_OF_A_DAY))
    : String(days * SECONDS_OF_A_DAY);
}

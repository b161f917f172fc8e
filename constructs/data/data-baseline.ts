import { Construct } from 'constructs';
import type { Settings } from '../../settings';
import { propsOf, settingsField, validateProps } from '../props';
import { AccountDataProtection } from './account-data-protection';
import { Backups } from './backups';

export interface DataBaselineProps {
  /** What `loadSettings` gives for a `baseline.yaml`. */
  readonly settings: Pick<Settings, 'account' | 'data' | 'protection' | 'tags'> &
    Partial<Pick<Settings, 'enforce'>>;
}

const dataBaselineFields = propsOf<DataBaselineProps>({
  settings: settingsField('account', 'data', 'protection', 'tags'),
});

/** What settings say about data: public buckets, encryption of disks, and backups. */
export class DataBaseline extends Construct {
  readonly accountProtection: AccountDataProtection;
  readonly backups: Backups;

  constructor(scope: Construct, id: string, props: DataBaselineProps) {
    super(scope, id);
    validateProps(this, dataBaselineFields, props);
    const { settings } = props;
    const { account, data, enforce, protection, tags } = settings;
    const { customerKeys, regions, ...ofKeys } = data.diskEncryption;
    const { allowPublicBucketsBecause: reason } = data;
    this.accountProtection = new AccountDataProtection(this, 'Account', {
      account,
      encryptedRegions: regions,
      ...(reason !== undefined && { allowPublicBucketsBecause: reason }),
      ...(customerKeys && { diskKeys: ofKeys }),
      ...(enforce && { enforce }),
      protection,
      tags,
    });
    this.backups = new Backups(this, 'Backups', {
      account,
      plans: data.backups,
      vaults: data.vaults,
      protection,
      tags,
    });
  }
}

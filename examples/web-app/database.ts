import { DbBackupPolicy } from '@cdktf/provider-alicloud/lib/db-backup-policy';
import { DbDatabase } from '@cdktf/provider-alicloud/lib/db-database';
import { DbInstance } from '@cdktf/provider-alicloud/lib/db-instance';
import { EncryptionKey, guarded } from 'alicloud-security-baseline';
import { Construct } from 'constructs';
import type { Groups } from './groups';
import type { Network } from './network';
import type { PartProps } from './part';

export interface DatabaseProps extends PartProps {
  readonly network: Network;
  readonly zones: readonly [string, string];
  readonly groups: Groups;
}

const NOBODY = '127.0.0.1';
const EVERY_DAY = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * MySQL in two zones, with no address on the internet. Its accounts are made elsewhere: a password
 * in this code would be in Terraform's state, for whoever reads that.
 */
export class Database extends Construct {
  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id);
    const { name, accountId, network, zones, groups, protection } = props;
    const key = new EncryptionKey(this, 'Key', {
      aliasName: `${name}-database`,
      description: `Encrypts the database of ${name}`,
      protection,
    });
    const instance = new DbInstance(this, 'Instance', {
      instanceName: name,
      engine: 'MySQL',
      engineVersion: '8.0',
      instanceType: 'mysql.n2.medium.2c',
      instanceStorage: 100,
      dbInstanceStorageType: 'cloud_essd',
      category: 'HighAvailability',
      vpcId: network.vpc.id,
      vswitchId: network.inner.map((vswitch) => vswitch.id).join(','),
      zoneId: zones[0],
      zoneIdSlaveA: zones[1],
      // Machines of the group are admitted, whatever their addresses; no address is by itself.
      securityIps: [NOBODY],
      securityGroupIds: [groups.application.securityGroupId],
      // Offered here, and to be asked for by the service.
      sslAction: 'Open',
      encryptionKey: key.keyId,
      // The console makes this role when somebody first encrypts a database.
      roleArn: `acs:ram::${accountId}:role/aliyunrdsinstanceencryptiondefaultrole`,
      // Who read what. Half a year: thefts are found months later.
      sqlCollectorStatus: 'Enabled',
      sqlCollectorConfigValue: 180,
      autoUpgradeMinorVersion: 'Auto',
      deletionProtection: protection === 'keep',
      dependsOn: [key.alias],
      ...guarded(protection),
    });
    new DbBackupPolicy(this, 'Backups', {
      instanceId: instance.id,
      preferredBackupPeriod: EVERY_DAY,
      preferredBackupTime: '18:00Z-19:00Z',
      backupRetentionPeriod: 30,
      // To any second of these days, and not only to a night.
      enableBackupLog: true,
      logBackupRetentionPeriod: 30,
    });
    new DbDatabase(this, 'Orders', {
      instanceId: instance.id,
      dataBaseName: 'orders',
      characterSet: 'utf8mb4',
      ...guarded(protection),
    });
  }
}

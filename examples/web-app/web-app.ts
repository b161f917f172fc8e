import {
  Backups,
  SecureBucket,
  type Account,
  type ProtectionProps,
  type Region,
} from 'alicloud-security-baseline';
import { Construct } from 'constructs';
import { Database } from './database';
import { Groups, type Partner } from './groups';
import { LoadBalancer } from './load-balancer';
import { Logs } from './logs';
import { Machines } from './machines';
import { Network } from './network';
import { WayOut } from './way-out';

export interface WebAppProps extends ProtectionProps {
  /** What names begin with: 2 to 20 lower-case letters, digits and hyphens, a letter first. */
  readonly name: string;
  readonly account: Account;
  readonly region: Region;
  /** Two zones of the region. */
  readonly zones: readonly [string, string];
  /** An image whose service listens on port 8080, and answers `/healthz`. It has no secrets in it. */
  readonly imageId: string;
  /** Of the Certificate Management Service: its id, a hyphen and the region. */
  readonly certificateId: string;
  /**
   * Whom the service talks to outside. The way out, a NAT gateway, costs money.
   *
   * @default - nobody, and there is no way out
   */
  readonly partners?: readonly Partner[];
}

/** A web service: people come by the load balancer, and by nothing else. */
export class WebApp extends Construct {
  constructor(scope: Construct, id: string, props: WebAppProps) {
    super(scope, id);
    const { name, account, region, zones, partners = [], protection = 'keep' } = props;
    const of = { name, accountId: account.id, protection };

    const logs = new Logs(this, 'Logs', { ...of, region });
    const network = new Network(this, 'Network', { ...of, zones, logs });
    const groups = new Groups(this, 'Groups', { ...of, network, partners });
    if (partners.length > 0) new WayOut(this, 'WayOut', { ...of, network });

    const assets = new SecureBucket(this, 'Assets', {
      // Names of buckets are unlike anybody's: an account id is nobody else's.
      bucketName: `${name}-assets-${account.id}`,
      protection,
    });
    new Database(this, 'Database', { ...of, network, zones, groups });
    const { imageId, certificateId } = props;
    const machines = new Machines(this, 'Machines', { ...of, network, groups, imageId, assets });
    const served = { zones, groups, logs, machines, certificateId };
    new LoadBalancer(this, 'LoadBalancer', { ...of, network, ...served });

    const backups = new Backups(this, 'Backups', {
      account,
      plans: [{ name: 'daily', regions: [region] }],
      protection,
    });
    // Disks of this code are taken from their first day; others join the plan by the tag
    // backup = daily.
    for (const [zone, machine] of machines.byZone) {
      backups.protect(zone, 'daily', region, machine.systemDiskId);
    }
  }
}

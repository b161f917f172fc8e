import { Construct } from 'constructs';
import { OWN_PREFIX } from '../../policies/roles';
import type { Settings } from '../../settings';
import { EncryptionKey } from '../data';
import { propsOf, settingsField, validateProps } from '../props';
import { AuditTrail } from './audit-trail';

export interface AuditBaselineProps {
  /** What `loadSettings` gives for a `baseline.yaml`. */
  readonly settings: Pick<Settings, 'account' | 'audit' | 'protection' | 'region' | 'tags'>;
}

const auditBaselineFields = propsOf<AuditBaselineProps>({
  settings: settingsField('account', 'audit', 'protection', 'region', 'tags'),
});

/** What settings say about the audit trail, and the key of its bucket where one is asked for. */
export class AuditBaseline extends Construct {
  /** Nothing where settings switch it off. */
  readonly trail: AuditTrail | undefined;
  readonly key: EncryptionKey | undefined;

  constructor(scope: Construct, id: string, props: AuditBaselineProps) {
    super(scope, id);
    validateProps(this, auditBaselineFields, props);
    const { settings } = props;
    const { account, audit, protection, region, tags } = settings;
    if (!audit.enabled) return;
    const { bucket, dataEvents, project, keepDays, lock, logStoreDays } = audit;
    if (audit.customerKey) {
      this.key = new EncryptionKey(this, 'Key', {
        aliasName: `${OWN_PREFIX}audit`,
        description: 'Encrypts the files of the audit trail',
        ...(audit.kmsInstance !== undefined && { kmsInstanceId: audit.kmsInstance }),
        protection,
        tags,
      });
    }
    this.trail = new AuditTrail(this, 'Trail', {
      accountId: account.id,
      region,
      trailName: audit.trailName,
      bucket: bucket
        ? { bucketName: bucket.name, ...withoutName(bucket) }
        : {
            ...(keepDays !== undefined && { keepDays }),
            ...(lock && { lock }),
            ...(this.key && { key: this.key }),
          },
      ...(project && { project: { projectName: project.name, ...withoutName(project) } }),
      organization: audit.organization,
      ...(dataEvents && { dataEvents }),
      ...(logStoreDays !== undefined && { logStoreDays }),
      protection,
      tags,
    });
  }
}

function withoutName<T extends { readonly name: string }>(named: T): Omit<T, 'name'> {
  const others = Object.entries(named).filter(([key]) => key !== 'name');
  return Object.fromEntries(others) as Omit<T, 'name'>;
}

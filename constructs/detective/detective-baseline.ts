import { Construct } from 'constructs';
import type { Settings } from '../../settings';
import type { AuditTrail } from '../audit';
import { auditTrailField } from '../audit/audit-trail';
import { refused } from '../errors';
import { propsOf, settingsField, validateProps } from '../props';
import { CloudConfig } from './cloud-config';
import { NotificationContacts } from './notification-contacts';

export interface DetectiveBaselineProps {
  /** What `loadSettings` gives for a `baseline.yaml`. */
  readonly settings: Pick<Settings, 'account' | 'detective' | 'protection' | 'region'> &
    Partial<Pick<Settings, 'enforce'>>;
  /**
   * The trail whose bucket configurations are delivered to, where settings ask for that.
   *
   * @default - none
   */
  readonly trail?: AuditTrail | undefined;
}

const detectiveBaselineFields = propsOf<DetectiveBaselineProps>({
  settings: settingsField('account', 'detective', 'protection', 'region'),
  trail: auditTrailField.optional(),
});

/** What settings say about Cloud Config, and about whom Alibaba Cloud writes to. */
export class DetectiveBaseline extends Construct {
  /** Nothing where settings switch it off. */
  readonly cloudConfig: CloudConfig | undefined;
  /** Nothing where settings name nobody. */
  readonly contacts: NotificationContacts | undefined;

  constructor(scope: Construct, id: string, props: DetectiveBaselineProps) {
    super(scope, id);
    validateProps(this, detectiveBaselineFields, props);
    const { settings, trail } = props;
    const { account, detective, enforce, protection, region } = settings;
    const { contacts, deliver, enabled, notifyAbout, rules } = detective;
    const bucket = trail?.bucket;
    if (enabled && deliver && bucket === undefined) {
      throw refused(this, {
        path: 'settings.detective.deliver',
        found: 'true',
        allowed: "a trail with a bucket of its own, as it is the trail's bucket that is used",
        fix: 'Give the trail, or switch deliver off.',
      });
    }
    if (enabled) {
      this.cloudConfig = new CloudConfig(this, 'CloudConfig', {
        account,
        rules: enforce === 'later' ? { ...rules, remediate: [] } : rules,
        ...(deliver &&
          bucket && { bucket: { name: bucket.bucketName, region, ready: bucket.ready } }),
        protection,
      });
    }
    if (contacts.length > 0) {
      this.contacts = new NotificationContacts(this, 'Contacts', {
        contacts,
        items: notifyAbout,
        protection,
      });
    }
  }
}

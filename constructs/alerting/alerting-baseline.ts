import { LogAlertResource } from '@cdktf/provider-alicloud/lib/log-alert-resource';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { checkSeverities, detections, tuningFrom } from '../../policies/detections';
import type { Settings } from '../../settings';
import type { AuditTrail } from '../audit';
import { auditTrailField } from '../audit/audit-trail';
import { refused } from '../errors';
import { propsOf, settingsField, validateProps } from '../props';
import { regionalProviders } from '../regional-providers';
import { DetectionAlerts } from './detection-alerts';
import { Heartbeat, TestAlert, type AuditAlertProps } from './heartbeat';
import { Recipients } from './recipients';
import { WeeklyDigest } from './weekly-digest';

/** Where SLS keeps people and policies of an account, by the provider's documentation. */
const RECORDS_REGION = 'cn-heyuan';

export interface AlertingBaselineProps {
  /** `alerts`, `detections` and `account` of the settings. */
  readonly settings: Settings;
  /**
   * The trail whose events are watched.
   *
   * @default - none: nothing that happens in the account raises an alert, and a warning says so at synth
   */
  readonly trail?: AuditTrail | undefined;
}

const alertingBaselineFields = propsOf<AlertingBaselineProps>({
  settings: settingsField(
    'account',
    'alerts',
    'audit',
    'detections',
    'exceptions',
    'identity',
    'network',
    'region',
  ),
  trail: auditTrailField.optional(),
});

/** The alerts of the account: who is notified, of what, and a heartbeat. */
export class AlertingBaseline extends Construct {
  readonly recipients: Recipients;
  /** The detections' alerts, and the heartbeat; none without a trail. */
  readonly auditAlerts: AuditAlerts | undefined;

  constructor(scope: Construct, id: string, props: AlertingBaselineProps) {
    super(scope, id);
    validateProps(this, alertingBaselineFields, props);
    const { settings, trail } = props;
    const { account, alerts } = settings;
    const lowered = checkSeverities(settings.detections.tune, detections, settings.exceptions);
    if (lowered.length > 0) throw refused(this, ...lowered);
    const providers = regionalProviders(this, { account, regions: [RECORDS_REGION] });
    const records = providers.get(RECORDS_REGION);
    if (records === undefined) throw new Error(`no provider for ${RECORDS_REGION}`);
    // Where SLS keeps the alerts of the account, and what it needs before it knows people and policies.
    const lang = alerts.language === 'zh' ? 'cn' : 'en';
    const centre = new LogAlertResource(this, 'Centre', { type: 'user', lang });
    this.recipients = new Recipients(this, 'Recipients', { alerts, records, centre });
    this.auditAlerts = trail && this.alertsOn(trail, centre, settings);
    if (trail === undefined) {
      Annotations.of(this).addWarning(
        'No audit trail: nothing that happens in the account raises an alert',
      );
    }
  }

  private alertsOn(trail: AuditTrail, centre: LogAlertResource, settings: Settings): AuditAlerts {
    const { alerts } = settings;
    // Where SLS keeps the alerts of the project that fired.
    const history = new LogAlertResource(this, 'History', {
      type: 'project',
      project: trail.projectName,
      dependsOn: [trail.ready],
    });
    const common: AuditAlertProps = {
      store: {
        projectName: trail.projectName,
        storeName: trail.logStoreName,
        region: trail.projectRegion,
      },
      recipients: this.recipients,
      dependsOn: [trail.ready, centre, history],
    };
    if (alerts.test !== undefined) new TestAlert(this, 'Test', { ...common, word: alerts.test });
    const { repeatHours } = alerts;
    const tuning = tuningFrom(settings);
    return {
      detections: new DetectionAlerts(this, 'Detections', { ...common, tuning, repeatHours }),
      digest: new WeeklyDigest(this, 'Digest', { ...common, tuning }),
      heartbeat: new Heartbeat(this, 'Heartbeat', common),
    };
  }
}

/** The alerts on what the trail records. */
export interface AuditAlerts {
  readonly detections: DetectionAlerts;
  readonly digest: WeeklyDigest;
  readonly heartbeat: Heartbeat;
}

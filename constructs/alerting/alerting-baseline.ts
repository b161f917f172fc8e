import { LogAlertResource } from '@cdktf/provider-alicloud/lib/log-alert-resource';
import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { tuningFrom } from '../../policies/detections';
import type { Settings } from '../../settings';
import type { AuditTrail } from '../audit';
import { regionalProviders } from '../regional-providers';
import { DetectionAlerts } from './detection-alerts';
import { Heartbeat, TestAlert, type BellProps } from './heartbeat';
import { Listeners } from './listeners';

/** Where SLS keeps people and policies of an account, by the provider's documentation. */
const RECORDS_REGION = 'cn-heyuan';

export interface AlertingBaselineProps {
  /** `alerts`, `detections` and `account` of the settings. */
  readonly settings: Settings;
  /**
   * The trail whose events are watched.
   *
   * @default - none: nothing that happens in the account rings, which is told at synth
   */
  readonly trail?: AuditTrail | undefined;
}

/** The alarm bell of the account: who hears it, what rings it, and a heartbeat. */
export class AlertingBaseline extends Construct {
  readonly listeners: Listeners;
  /** What rings, and the heartbeat; none without a trail. */
  readonly bells: AuditBells | undefined;

  constructor(scope: Construct, id: string, { settings, trail }: AlertingBaselineProps) {
    super(scope, id);
    const { account, alerts } = settings;
    const providers = regionalProviders(this, { account, regions: [RECORDS_REGION] });
    const records = providers.get(RECORDS_REGION);
    if (records === undefined) throw new Error(`no provider for ${RECORDS_REGION}`);
    this.listeners = new Listeners(this, 'Listeners', { alerts, records });
    this.bells = trail && this.bellsOn(trail, settings);
    if (trail === undefined) {
      Annotations.of(this).addWarning('No audit trail: what happens in the account rings nobody');
    }
  }

  private bellsOn(trail: AuditTrail, settings: Settings): AuditBells {
    const { alerts } = settings;
    // Where SLS keeps what rang, of the account and of the project.
    const lang = alerts.language === 'zh' ? 'cn' : 'en';
    const centre = new LogAlertResource(this, 'Centre', { type: 'user', lang });
    const history = new LogAlertResource(this, 'History', {
      type: 'project',
      project: trail.projectName,
      dependsOn: [trail.ready],
    });
    const bell: BellProps = {
      store: {
        projectName: trail.projectName,
        storeName: trail.logStoreName,
        region: trail.projectRegion,
      },
      listeners: this.listeners,
      dependsOn: [trail.ready, centre, history],
    };
    if (alerts.test !== undefined) new TestAlert(this, 'Test', { ...bell, word: alerts.test });
    const { repeatHours } = alerts;
    return {
      detections: new DetectionAlerts(this, 'Detections', {
        ...bell,
        tuning: tuningFrom(settings),
        repeatHours,
      }),
      heartbeat: new Heartbeat(this, 'Heartbeat', bell),
    };
  }
}

/** What rings about what the trail records. */
export interface AuditBells {
  readonly detections: DetectionAlerts;
  readonly heartbeat: Heartbeat;
}

import type { LogAlert } from '@cdktf/provider-alicloud/lib/log-alert';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { z } from 'zod';
import { severities } from '../../alicloud/severities';
import { fieldNames, fields } from '../../policies/detections';
import { alertsSection } from '../../settings/areas/alerts';
import { dependable, known, propsOf, validateProps } from '../props';
import { makeLogAlert, watchedStoreField, type WatchedStore } from './log-alert';
import { recipientsField, type Recipients } from './recipients';

export interface AuditAlertProps {
  /** The log store of the trail. */
  readonly store: WatchedStore;
  readonly recipients: Recipients;
  /** What has to be there before any alert: the trail, which makes the store. */
  readonly dependsOn: readonly ITerraformDependable[];
}

export const auditAlertFields = {
  store: watchedStoreField,
  recipients: recipientsField,
  dependsOn: z.array(dependable, { error: 'a list of what is there before' }),
};

const heartbeatFields = propsOf<AuditAlertProps>(auditAlertFields);
const testAlertFields = propsOf<TestAlertProps>({
  ...auditAlertFields,
  word: known(alertsSection.shape.test.unwrap()),
});

/** How many events came: one row, always. */
const EVENTS = '* | select count(1) as events';
/**
 * The same, and every field that some alert reads: a field without statistics is a query error, and
 * the alerts that read it would be silent while a mere count still came.
 */
const CHAIN = `* | select count(1) as events, ${fieldNames
  .map((field) => `count("event.${field}") as ${fields[field]}`)
  .join(', ')}`;
const DAY = 24 * 60;
/** Monday at one in the morning, UTC. */
export const WEEKLY = '0 1 * * 1';
/** The first of a month at two in the morning, UTC: by day in China, and not by night in Europe. */
const MONTHLY = '0 2 1 * *';

/**
 * Notices a dead pipeline, from both ends: an alert where no event came for a day, and a message a
 * week that says alerts work. When that stays away, the alerts are what is broken.
 */
export class Heartbeat extends Construct {
  /** Fires where no event came. */
  readonly silence: LogAlert;
  /** The weekly message. */
  readonly signOfLife: LogAlert;

  constructor(scope: Construct, id: string, props: AuditAlertProps) {
    super(scope, id);
    validateProps(this, heartbeatFields, props);
    const { store, recipients, dependsOn } = props;
    this.silence = makeLogAlert(this, 'Silence', {
      name: 'alicloud-baseline-heartbeat-silence',
      title: 'No events from the audit trail for a day',
      description: 'The trail is off, or does not reach its log store: no other alert can fire.',
      query: EVENTS,
      store,
      lookBackMinutes: DAY,
      every: 60,
      levels: [{ severity: 'critical', condition: 'events < 1' }],
      message:
        'No event came for a day. Look whether the trail is on, and who last changed it: events of the last 90 days are in the console of ActionTrail even so.',
      repeatMinutes: DAY,
      actionPolicyId: recipients.actionPolicyIds.critical,
      dependsOn,
    });
    this.signOfLife = makeLogAlert(this, 'SignOfLife', {
      name: 'alicloud-baseline-heartbeat-weekly',
      title: 'Alerts work',
      description:
        'Once a week, from every field that alerts read. When it stays away, alerts do not arrive.',
      query: CHAIN,
      store,
      lookBackMinutes: DAY,
      every: WEEKLY,
      levels: [{ severity: 'info' }],
      message:
        '${events} events in the last day. This comes every Monday: when it stays away, alerts do not arrive.',
      repeatMinutes: 60,
      actionPolicyId: recipients.actionPolicyIds.info,
      alertPolicyId: recipients.weeklyPolicyId,
      dependsOn,
    });
  }
}

export interface TestAlertProps extends AuditAlertProps {
  /** A word. Each new one fires every alert at once. */
  readonly word: string;
}

/**
 * One alert of each severity, to see who is notified: at once, and on the first of each month, so that a
 * channel that broke since is missed by whoever reads it. Take it away, and it stays away.
 */
export class TestAlert extends Construct {
  constructor(scope: Construct, id: string, props: TestAlertProps) {
    super(scope, id);
    validateProps(this, testAlertFields, props);
    const { store, recipients, dependsOn, word } = props;
    for (const severity of severities) {
      makeLogAlert(this, severity, {
        name: `alicloud-baseline-test-${severity}-${word}`,
        title: `A test alert: ${severity}`,
        description: 'Asked for in the settings, under alerts.test.',
        query: EVENTS,
        store,
        lookBackMinutes: DAY,
        every: MONTHLY,
        runImmediately: true,
        levels: [{ severity }],
        message: `This is a test (${word}) of who is notified of ${severity} alerts. Nothing happened. It comes when it is deployed, and on the first of each month.`,
        repeatMinutes: DAY,
        actionPolicyId: recipients.actionPolicyIds[severity],
        dependsOn,
      });
    }
  }
}

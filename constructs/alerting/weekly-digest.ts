import type { LogAlert } from '@cdktf/provider-alicloud/lib/log-alert';
import { Construct } from 'constructs';
import { known, propsOf, validateProps } from '../props';
import { compileDigest, detections } from '../../policies/detections';
import type { DetectionSettings, DigestPart } from '../../policies/detections';
import { tuningsSection } from '../../settings/areas/detections';
import { auditAlertFields, WEEKLY, type AuditAlertProps } from './heartbeat';
import { makeLogAlert } from './log-alert';

export interface WeeklyDigestProps extends AuditAlertProps {
  /** @default - each detection as it is shipped */
  readonly tuning?: DetectionSettings;
}

const weeklyDigestFields = propsOf<WeeklyDigestProps>({
  ...auditAlertFields,
  tuning: known(tuningsSection).optional(),
});

/**
 * What is of low severity, counted by day, once a week: three alerts, because each of their queries
 * spans a day at most, that look at the same time as the sign of life. Their alert policy makes one
 * message of all four.
 */
export class WeeklyDigest extends Construct {
  readonly alerts: readonly LogAlert[];

  constructor(scope: Construct, id: string, props: WeeklyDigestProps) {
    super(scope, id);
    validateProps(this, weeklyDigestFields, props);
    const parts = compileDigest(detections, props.tuning);
    this.alerts = parts.map((part, index) => this.part(part, index + 1, props));
  }

  private part(part: DigestPart, index: number, props: WeeklyDigestProps): LogAlert {
    const { store, recipients, dependsOn } = props;
    const days = part.map(({ to }) => to / 24 + 1);
    const ids = Object.keys(part[0]?.columns ?? {});
    const counts = ids.map((id) => {
      const columns = part.map((day) => `\${${day.columns[id] ?? ''}}`);
      return `${id}: ${columns.join(' + ')}`;
    });
    return makeLogAlert(this, `Days${index}`, {
      name: `alicloud-baseline-digest-${index}`,
      title: `What is of low severity, ${days.join(', ')} days ago`,
      description: 'Once a week, by day: what is not worth a message each time.',
      query: part,
      store,
      every: WEEKLY,
      levels: [{ severity: 'info' }],
      message: `Events, ${days.join(' + ')} days ago. ${counts.join('; ')}. Who it was: the queries of alicloud-baseline detect --explain <id>.`,
      repeatMinutes: 60,
      actionPolicyId: recipients.actionPolicyIds.info,
      alertPolicyId: recipients.weeklyPolicyId,
      dependsOn,
    });
  }
}

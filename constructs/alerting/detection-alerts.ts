import type { LogAlert } from '@cdktf/provider-alicloud/lib/log-alert';
import { Construct } from 'constructs';
import { z } from 'zod';
import {
  checkTuning,
  compile,
  detections as shipped,
  type CompiledAlert,
  type Detection,
  type DetectionSettings,
} from '../../policies/detections';
import { severities } from '../../alicloud/severities';
import { alertsSection } from '../../settings/areas/alerts';
import { tuningsSection } from '../../settings/areas/detections';
import { oneOf } from '../../settings/format-value';
import { refused } from '../errors';
import { anyText, anyTexts, having, instance, known, propsOf, validateProps } from '../props';
import { auditAlertFields, type AuditAlertProps } from './heartbeat';
import { makeLogAlert } from './log-alert';

export interface DetectionAlertsProps extends AuditAlertProps {
  /**
   * What settings say of detections, by id: off, another severity, thresholds, who is excepted.
   *
   * @default - each as it is shipped
   */
  readonly tuning?: DetectionSettings;
  /** @default - all of `policies/detections` */
  readonly detections?: readonly Detection[];
  /**
   * Hours until the same alert is sent again, 1 to 168.
   *
   * @default 4
   */
  readonly repeatHours?: number;
}

const detectionAlertsFields = propsOf<DetectionAlertsProps>({
  ...auditAlertFields,
  tuning: known(tuningsSection).optional(),
  detections: z
    .array(
      having(
        {
          id: anyText,
          title: anyText,
          description: anyText,
          severity: z.enum(severities, { error: oneOf(severities) }),
          runbook: anyTexts,
          filter: instance('a filter', () => true),
        },
        'a detection',
      ),
      { error: 'a list of detections' },
    )
    .optional(),
  repeatHours: alertsSection.shape.repeatHours,
});

/**
 * An alert for each detection. Its query is derived from the same filter that `alicloud-baseline
 * detect` runs over downloaded events. A detection that is switched off has no alert, and one that
 * needs settings (the networks that people sign in from, the hours that they work) has none without.
 * What is of low severity is in the weekly digest.
 */
export class DetectionAlerts extends Construct {
  /** By the id of the detection. */
  readonly alerts: Readonly<Record<string, LogAlert>>;

  constructor(scope: Construct, id: string, props: DetectionAlertsProps) {
    super(scope, id);
    validateProps(this, detectionAlertsFields, props);
    const { tuning = {}, detections = shipped } = props;
    const wrong = checkTuning(tuning, detections);
    if (wrong.length > 0) throw refused(this, ...wrong);
    this.alerts = Object.fromEntries(
      detections.flatMap((detection) => {
        const compiled = compile(detection, tuning[detection.id]);
        return compiled?.delivery === 'message'
          ? [[detection.id, this.alert(compiled, detection, props)]]
          : [];
      }),
    );
  }

  private alert(
    {
      id,
      title,
      severity,
      query,
      lookBackMinutes,
      groupBy,
      columns,
      schedule,
      repeatHours: own,
      isMerged,
    }: CompiledAlert,
    { description, runbook }: Detection,
    { store, recipients, dependsOn, repeatHours = 4 }: DetectionAlertsProps,
  ): LogAlert {
    const found = columns.map((column) => `${column}: \${${column}}`).join(', ');
    const steps = runbook.map((step, index) => `${index + 1}. ${step}`).join(' ');
    return makeLogAlert(this, id, {
      name: `alicloud-baseline-${id}`,
      title,
      description: description,
      query,
      store,
      lookBackMinutes,
      every: Number.parseInt(schedule.interval, 10),
      levels: [{ severity }],
      groupedBy: groupBy,
      message: `${description} First: ${steps} (${found})`,
      repeatMinutes: (own ?? repeatHours) * 60,
      actionPolicyId: recipients.actionPolicyIds[severity],
      ...(isMerged && { alertPolicyId: recipients.mergedPolicyId }),
      dependsOn,
    });
  }
}

export {
  AlertingBaseline,
  type AlertingBaselineProps,
  type AuditAlerts,
} from './alerting-baseline';
export { DetectionAlerts, type DetectionAlertsProps } from './detection-alerts';
export { Heartbeat, TestAlert, type AuditAlertProps, type TestAlertProps } from './heartbeat';
export { WeeklyDigest, type WeeklyDigestProps } from './weekly-digest';
export { Recipients, type RecipientsProps } from './recipients';
export type { AlertTarget, WatchedStore } from './log-alert';

export { AuditTrail } from './audit-trail';
export type {
  AuditTrailProps,
  ExistingAuditBucket,
  ExistingAuditProject,
  OwnAuditBucket,
} from './audit-trail-props';
export { AuditBaseline, type AuditBaselineProps } from './audit-baseline';

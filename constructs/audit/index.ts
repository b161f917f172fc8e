export {
  AuditTrail,
  type AuditTrailProps,
  type ExistingAuditBucket,
  type ExistingAuditProject,
  type OwnAuditBucket,
} from './audit-trail';
export { AuditBaseline, type AuditBaselineProps } from './audit-baseline';

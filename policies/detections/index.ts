/**
 * Which events of the audit trail are alarming. Each detection is one filter, from which the query
 * that is deployed and the matcher that runs here are both made.
 */
export { bind, isInactive } from './bind';
export type { BoundDetection } from './bind';
export { detections } from './catalogue/catalogue.generated';
export { compile } from './compile';
export type { CompiledAlert } from './compile';
export type { Detection, TrailEvent } from './detection';
export { aliasOf, fieldNames, fields } from './fields';
export type { Column } from './fields';
export { tuningFrom } from './from-settings';
export { bindAll, matcher, tally } from './match/matcher';
export type { Bound, Outcome, Alert, AlertGroup } from './match/matcher';
export { checkSeverities, checkTuning, tunablesOf } from './tuning';
export type { DetectionTuning, Tuning, Tunings as DetectionSettings } from './tuning';
export type { KnownIdentity, KnownKind } from './known';

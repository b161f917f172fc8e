/**
 * Which events of the audit trail are alarming. Each detection is one filter, from which the query
 * that is deployed and the matcher that runs here are both made.
 */
export { bind, isInactive } from './bind';
export type { BoundDetection } from './bind';
export { detections } from './catalogue/catalogue.generated';
export { compile, delivered } from './compile';
export type { CompiledAlert } from './compile';
export { compileDigest } from './digest';
export type { DigestPart } from './digest';
export type { Detection, TrailEvent } from './detection';
export { aliasOf, fieldNames, fields } from './fields';

export { tuningFrom } from './from-settings';
export { bindAll, matcher, tally } from './match/matcher';
export type { Bound, Outcome, Alert, AlertGroup } from './match/matcher';
export { checkSeverities, checkTuning, tunablesOf } from './tuning';
export type { DetectionTuning, Tunings as DetectionSettings } from './tuning';
export type { KnownIdentity } from './known';

/**
 * Which events of the audit trail are alarming. Each detection is one filter, from which the query
 * that is deployed and the matcher that runs here are both made.
 */
export { bind, isInactive } from './bind';
export type { BoundDetection, Inactive } from './bind';
export { detections } from './catalogue/catalogue.generated';
export { compile } from './compile';
export type { CompiledAlert } from './compile';
export { defineDetection, LOOK_BACK_MINUTES, severities } from './detection';
export type { Count, Detection, Severity, TrailEvent } from './detection';
export { fieldNames, fields } from './fields';
export { tuningFrom } from './from-settings';
export { eventIn } from './match/event';
export { evaluator } from './match/evaluator';
export type { Counts, Match, Evaluator } from './match/evaluator';
export { bindAll, matcher, tally } from './match/matcher';
export type { Bound, Matcher, Outcome, Alert, AlertGroup, Tally } from './match/matcher';
export { DEFAULT_LIMITS } from './match/rule';
export type { Limits } from './match/rule';
export { checkTuning, allowlistsOf, tunablesOf } from './tuning';
export type { DetectionSettings, DetectionTuning, Tunable, TuningProblem } from './tuning';

/** What a plan of the provider asks of RAM, and whether somebody may. */
export { authorisationFor, likeliestAction, recordingFor } from './actions';
export { callsMade, isReading } from './calls-made';
export type { CallMade, OperationOn } from './calls-made';
export { asked, judge, needsOf, suggestion } from './plan-access';
export type { Asked, Need, PlannedChange, Verdict } from './plan-access';
export type { Operation } from './provider-calls';
export type { Place, Values } from './resources';

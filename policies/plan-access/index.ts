/** What a plan of the provider asks of RAM, and whether somebody may. */
export { authorisationFor, likeliestAction, recordingFor } from './actions';
export { asked, judge, needsOf, suggestion } from './plan-access';
export type {
  Asked,
  Need,
  Operation,
  PlannedChange,
  ProviderCalls,
  TypeCalls,
  Verdict,
} from './plan-access';
export type { Place, Values } from './resources';

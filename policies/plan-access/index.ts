/** What a plan of the provider asks of RAM, and whether somebody may. */
export { judge, needsOf, suggestion } from './plan-access';
export type { Need, Operation, PlannedChange, Verdict } from './plan-access';
export type { Place } from './resources';

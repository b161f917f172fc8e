/** Who may do what in an account, and what a change changes in it. */
export { accessOf } from './access';
export { diffAccess } from './diff';
export { widens } from './difference';
export type { AccessDifference } from './difference';

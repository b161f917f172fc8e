/** Who may do what in an account, and what a change changes in it. */
export { accessOf } from './access';
export { diffAccess, widens } from './diff';
export type { AccessDifference, PermissionChange, RoleDifference } from './diff';

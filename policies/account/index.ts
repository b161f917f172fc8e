/** Who may do what in an account, and what a change changes in it. */
export { accessOf } from './access';
export type { AccountAccess, Entry, RoleAccess } from './access';
export { diffAccess, widens } from './diff';
export type { AccessDifference, Difference, Direction } from './diff';
export type { PermissionChange, RoleDifference } from './diff';

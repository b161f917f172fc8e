/** Who may do what in an account, by the policies, groups, trusts and attachments that are in it. */
export { Rights } from './authority';
export type { CallOn } from './authority';
export { requestContext } from './context';
export type { Circumstances } from './context';
export type { AccountObject, AccountObjects } from './objects';
export { entryInto, holderOf, roleOf, rootOf, userOf } from './principal';
export type { Identity } from './principal';
export { entryRefused, refusalOf } from './sentence';

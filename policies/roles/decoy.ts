import type { Statement } from '../ram/policy';
import { OWN_PREFIX } from './binding';

/** The policy of users who are there to be stolen. */
export const DECOY_POLICY = `${OWN_PREFIX}decoy`;

/** Nothing, whatever else is granted: by a group, a bucket's policy, or somebody's mistake. */
export const decoyStatements: Statement[] = [{ effect: 'Deny', action: ['*'], resource: ['*'] }];

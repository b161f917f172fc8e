import { calls } from './filter';
import type { Filter } from './filter';

/** Somebody is given a policy. */
export const attaches: Filter = calls(
  ['Ram', 'ResourceManager'],
  'AttachPolicyToUser',
  'AttachPolicyToGroup',
  'AttachPolicyToRole',
  'AttachPolicy',
);

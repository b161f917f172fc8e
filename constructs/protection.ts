import type { TerraformResourceLifecycle } from 'cdktf';

/**
 * What becomes of something that holds data, logs or keys when Terraform would destroy it:
 * - `keep`: a plan that destroys or replaces it fails, and says so (`prevent_destroy`);
 * - `removable`: it goes as anything else does.
 *
 * To take something away for good: set `protection: 'removable'` where it is made, deploy, then
 * take it out of the code, or destroy. Terraform reads the mark in the code, and so it does not
 * hold against code that no longer has the resource at all: review what a plan destroys.
 */
export type Protection = 'keep' | 'removable';

/** What a construct takes that makes something which holds data, logs or keys. */
export interface ProtectionProps {
  /** @default 'keep' */
  readonly protection?: Protection;
}

/**
 * The `lifecycle` of a resource, as the last part of its arguments.
 *
 * @param ignoreChanges - arguments that other resources look after, or that the API fills in although
 *   the provider takes what is not set for nothing: every plan would want to take them away again.
 */
export function guarded(
  protection: Protection = 'keep',
  ignoreChanges: readonly string[] = [],
): { readonly lifecycle?: TerraformResourceLifecycle } {
  const lifecycle: TerraformResourceLifecycle = {
    ...(protection === 'keep' && { preventDestroy: true }),
    ...(ignoreChanges.length > 0 && { ignoreChanges: [...ignoreChanges] }),
  };
  return Object.keys(lifecycle).length > 0 ? { lifecycle } : {};
}

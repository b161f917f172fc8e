import type { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import { RamRole } from '@cdktf/provider-alicloud/lib/ram-role';
import { RamRolePolicyAttachment } from '@cdktf/provider-alicloud/lib/ram-role-policy-attachment';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { Policy } from '../../policies/ram';
import { asPolicies, type Permissions } from '../../policies/roles';
import { documentOf, sessionSeconds } from './documents';
import { attachPolicies } from './packed-policies';

/** A role, who may enter it, and all that is attached to it. */
export interface RoleWithPolicies {
  readonly name: string;
  readonly description: string;
  readonly sessionHours: number;
  readonly tags: Readonly<Record<string, string>> | undefined;
  readonly trust: Policy;
  /** What the trust policy names: RAM refuses one that names what is not there. */
  readonly trusted: readonly ITerraformDependable[];
  readonly permissions: Permissions;
}

/** What all roles of the baseline tell of themselves. */
export abstract class PermittedRole extends Construct {
  abstract readonly role: RamRole;
  /** Purposes first, then guardrails, in the order of the data. */
  abstract readonly policies: readonly RamPolicy[];
  /** The name as it was given, known at synth. */
  abstract readonly name: string;
  abstract readonly permissions: Permissions;
  abstract readonly trust: Policy;

  /** The name, as others refer to it: known at plan, unlike the id. */
  get roleName(): string {
    return this.role.roleName;
  }

  /** `acs:ram::<account>:role/<name>`, known once the role is made. */
  get arn(): string {
    return this.role.arn;
  }

  /** What is attached, a purpose or a guardrail each: what `evaluate` takes. */
  get policiesAsData(): readonly Policy[] {
    return asPolicies(this.permissions);
  }
}

/** What all roles of the baseline are made of. */
export function makeRole(
  parent: Construct,
  { name, description, sessionHours, tags, trust, trusted, permissions }: RoleWithPolicies,
): { readonly role: RamRole; readonly policies: readonly RamPolicy[] } {
  const role = new RamRole(parent, 'Resource', {
    roleName: name,
    description,
    assumeRolePolicyDocument: documentOf(parent, trust),
    maxSessionDuration: sessionSeconds(sessionHours),
    force: false,
    ...(tags !== undefined && Object.keys(tags).length > 0 && { tags: { ...tags } }),
    ...(trusted.length > 0 && { dependsOn: [...trusted] }),
  });
  const policies = attachPolicies(
    parent,
    name,
    permissions,
    (scope, props) =>
      new RamRolePolicyAttachment(scope, 'Attachment', { roleName: role.roleName, ...props }),
  );
  return { role, policies };
}

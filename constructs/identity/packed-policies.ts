import { RamPolicy } from '@cdktf/provider-alicloud/lib/ram-policy';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { withConstructPath } from '../errors';
import { pack, type Permissions, type Section } from '../../policies/roles';
import { documentOf, literal } from './documents';

/** One of the attachments of a holder: to which policy, and after what. */
export interface AttachmentProps {
  readonly policyName: string;
  readonly policyType: 'Custom';
  readonly dependsOn?: ITerraformDependable[];
}

/** Attaches a policy to the holder. Made in a scope of the policy's own. */
export type Attach = (scope: Construct, props: AttachmentProps) => ITerraformDependable;

/** Of a description RAM takes 1,024 characters. */
const LONGEST_DESCRIPTION = 1000;

/**
 * Permissions as policies of RAM's size, each attached to the holder. Those of guardrails are
 * attached before the others, and taken off after them: the holder can do nothing without them.
 *
 * Construct ids are the policies' names, which are made of purposes and not counted, so that a
 * change touches no more policies than it must. A policy that is renamed is replaced, and is for a
 * moment not attached: without a purpose people wait, without a guardrail they are let through. So
 * policies of guardrails have names that no setting changes, a guardrail never moves between them,
 * and what changes in one is a new version of it, which RAM puts in force at once.
 *
 * @param holder - the name of the role or the group.
 * @throws BaselineError where it does not fit.
 */
export function attachPolicies(
  parent: Construct,
  holder: string,
  permissions: Permissions,
  attach: Attach,
): RamPolicy[] {
  const packed = withConstructPath(parent, () => pack(holder, permissions));
  const isGuardrail = (sections: readonly Section[]): boolean =>
    sections.some((section) => permissions.guardrails.includes(section));
  const made = (first: boolean, after: readonly ITerraformDependable[]) =>
    packed
      .filter(({ sections }) => isGuardrail(sections) === first)
      .map(({ name, policy, sections }) => {
        const scope = new Construct(parent, name);
        const resource = new RamPolicy(scope, 'Policy', {
          policyName: name,
          description: describe(sections),
          policyDocument: documentOf(parent, policy),
          // RAM keeps five versions, and would refuse the sixth change.
          rotateStrategy: 'DeleteOldestNonDefaultVersionWhenLimitExceeded',
          force: false,
        });
        const attachment = attach(scope, {
          policyName: resource.policyName,
          policyType: 'Custom',
          ...(after.length > 0 && { dependsOn: [...after] }),
        });
        return { resource, attachment };
      });
  const guardrails = made(true, []);
  const purposes = made(
    false,
    guardrails.map(({ attachment }) => attachment),
  );
  return [...purposes, ...guardrails].map(({ resource }) => resource);
}

/** What the policy is for, each purpose once. */
function describe(sections: readonly Section[]): string {
  const text = [...new Set(sections.map(({ title }) => title))].join('; ');
  const short = text.length > LONGEST_DESCRIPTION ? `${text.slice(0, LONGEST_DESCRIPTION)}…` : text;
  return literal(short);
}

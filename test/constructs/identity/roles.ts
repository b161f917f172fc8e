import type { TerraformStack } from 'cdktf';
import { JobRole, Person, type JobRoleProps, type RoleName } from '../../../constructs';
import { parsePolicy, type Policy } from '../../../policies/ram';
import { MANAGED } from '../../policies/roles/session';
import type { Block, SynthesisedStack } from '../../helpers/synth-stack';

export const ACCOUNT = '1234567890123456';
export const TEAM = { tag: { key: 'team', value: 'payments' } };

/** One of the roles of the baseline with what it cannot be without. */
export function jobRole(
  stack: TerraformStack,
  job: RoleName,
  more: Partial<JobRoleProps> = {},
  id: string = job,
): JobRole {
  const props: JobRoleProps = {
    job,
    accountId: ACCOUNT,
    ...(job === 'developer' && { scope: TEAM }),
    ...((job === 'breakGlass' || job === 'deployer') && {
      entry: { by: 'members', users: [alice(stack)] },
    }),
    ...((job === 'deployer' || job === 'planner') && { managed: MANAGED }),
    ...more,
  };
  return new JobRole(stack, id, props);
}

/** The one person of these tests, made once in a stack. */
export function alice(stack: TerraformStack): Person {
  const there = stack.node.tryFindChild('alice') as Person | undefined;
  return there ?? new Person(stack, 'alice', { userName: 'alice', accountId: ACCOUNT });
}

export function all(stack: SynthesisedStack, type: string): readonly Block[] {
  return Object.values(stack.resource[type] ?? {});
}

/** The synthesised documents as RAM would read them, by name of the policy. */
export function documents(stack: SynthesisedStack): Policy[] {
  return all(stack, 'alicloud_ram_policy').map((block) => ({
    ...parsePolicy(String(block['policy_document']), 'identity'),
    name: String(block['policy_name']),
  }));
}

export function trustOf(block: Block): Policy {
  return parsePolicy(String(block['assume_role_policy_document']), 'trust');
}

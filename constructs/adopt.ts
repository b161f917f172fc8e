import type { TerraformStack } from 'cdktf';
import type { Adoption } from '../settings';
import { formatValue } from '../settings/format-value';
import { refused } from './errors';
import { resourcesBelow } from './order';

/**
 * Has a stack take over what its account has, instead of making it a second time: Terraform imports it
 * with the next deployment, and the plan shows what is changed of it. What is in the state already
 * stays as it is.
 *
 * @throws BaselineError for what the stack does not make.
 */
export function adoptExisting(stack: TerraformStack, adopted: readonly Adoption[]): void {
  const resources = new Map(
    resourcesBelow(stack).map((one) => [
      `${one.terraformResourceType}.${one.friendlyUniqueId}`,
      one,
    ]),
  );
  const unknown = adopted.filter(({ to }) => !resources.has(to));
  if (unknown.length > 0) {
    throw refused(
      stack,
      ...unknown.map(({ to }) => ({
        path: 'adopt.json',
        found: formatValue(to),
        allowed: 'what the stack makes',
        fix: 'Take it out; what was taken over once needs no line any more.',
      })),
    );
  }
  for (const { to, id } of adopted) resources.get(to)?.importFrom(id);
}

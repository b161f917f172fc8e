import { dependable, TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';

/** All resources below a construct. */
export function resourcesBelow(construct: IConstruct): TerraformResource[] {
  return construct.node
    .findAll()
    .filter((one): one is TerraformResource => TerraformResource.isTerraformResource(one));
}

/** Has resources wait until others are made, beside what they wait for already. */
export function comeAfter(
  resources: readonly TerraformResource[],
  others: readonly TerraformResource[],
): void {
  const before = others.map(dependable);
  for (const resource of resources) {
    resource.dependsOn = [...new Set([...(resource.dependsOn ?? []), ...before])];
  }
}

import { Collection, not, truth } from '../../review';
import type { Model, Attribute, Resource, Ternary } from '../../review';

/** An add-on of a cluster: in the cluster, or a resource of its own. */
export interface Addon {
  readonly name: Attribute<string>;
  /** JSON. */
  readonly config: Attribute<string>;
  /** Whether it is listed in order not to have it. */
  readonly isDisabled: Ternary;
}

/** The add-ons of a cluster, wherever they are declared. */
export function addonsOf(cluster: Resource, model: Model): Collection<Addon> {
  const inline = cluster.blocks('addons');
  const separate = model.related(cluster, {
    type: 'alicloud_cs_kubernetes_addon',
    by: 'cluster_id',
    to: ['id'],
  });
  return new Collection<Addon>(
    inline.location,
    [
      ...inline.known.map((addon) => ({
        name: addon.string('name'),
        config: addon.string('config'),
        isDisabled: addon.boolean('disabled').is((off) => off, { absent: false }),
      })),
      ...separate.known.map((addon) => ({
        name: addon.string('name'),
        config: addon.string('config'),
        isDisabled: truth(false, addon.location),
      })),
    ],
    [...inline.more, ...separate.more],
  );
}

/** Whether an add-on is one of some, and not listed in order not to have it. */
export function isInstalled({ name, isDisabled }: Addon, names: readonly string[]): Ternary {
  return name
    .or('')
    .satisfies((found) => (names.includes(found) ? not(isDisabled) : truth(false, name.location)));
}

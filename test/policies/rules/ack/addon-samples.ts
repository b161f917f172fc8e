import type { Resources } from '../../../../policies/review';

const TYPE = 'alicloud_cs_managed_kubernetes';
export const A = `${TYPE}.a`;
export const ADDON = 'alicloud_cs_kubernetes_addon';

/** A cluster with add-ons in it. */
export const inline = (...addons: object[]) =>
  ({ [TYPE]: { a: { name: 'a', addons } } }) as unknown as Resources;

/** A cluster with an add-on as a resource of its own. */
export const separate = (addon: object) =>
  ({
    [TYPE]: { a: { name: 'a' } },
    [ADDON]: { a: { cluster_id: `\${${A}.id}`, ...addon } },
  }) as unknown as Resources;

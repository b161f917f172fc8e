import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detectionsIn, productsIn } from '../registry/units';
import type { Tree } from './request';

/** What there is in a checkout. */
export function treeOf(root: string): Tree {
  const products = productsIn(root);
  const areas = readdirSync(join(root, 'constructs'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  return {
    rules: products.flatMap(({ rules }) => rules.map(({ id }) => id)),
    detections: detectionsIn(root).map(({ id }) => id),
    constructs: ['.', ...areas].flatMap((area) => names(join(root, 'constructs', area), '.ts')),
    products: products.map(({ id }) => id),
    areas: areas.toSorted(),
    types: names(join(root, 'packages/provider-alicloud/schema/resources'), '.json'),
  };
}

/** Files of a folder that end so, without the end. */
function names(folder: string, end: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(end))
    .map((file) => file.slice(0, -end.length));
}

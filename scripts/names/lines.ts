import type { Source } from '../../alicloud/api/sources';

/** A product's API as published lists have it: `[{ "code": "Ecs", "version": "…", "apis": [] }]`. */
export interface ProductVersion {
  readonly code: string;
  readonly version: string;
  readonly apis: readonly string[];
}

/** A line of the table: names by product, version and source, parted by spaces. */
export interface Line {
  readonly product: string;
  readonly version: string;
  readonly source: Source;
  readonly names: string;
}

/**
 * The lines of the table, sorted. A name stands once for each version of a product, by the first of
 * the lists that has it.
 *
 * @param lists - published lists, the most trusted first.
 */
export function linesOf(
  products: readonly string[],
  lists: readonly (readonly [Source, readonly ProductVersion[]])[],
): Line[] {
  const known = new Map(products.map((code) => [code.toLowerCase(), code]));
  const seen = new Set<string>();
  const lines: Line[] = [];
  for (const [source, list] of lists) {
    for (const { code, version, apis } of list) {
      const product = known.get(code.toLowerCase());
      if (product === undefined) continue;
      const names = [...new Set(apis)].filter((name) => !seen.has(`${product} ${version} ${name}`));
      for (const name of names) seen.add(`${product} ${version} ${name}`);
      if (names.length > 0) lines.push({ product, version, source, names: names.sort().join(' ') });
    }
  }
  return lines.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ product, version, source }: Line): string =>
  `${product.toLowerCase()} ${version} ${source}`;

/** One line of JSON each, so that what a new list adds is seen in the difference. */
export function printed(lines: readonly Line[]): string {
  return `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n`;
}

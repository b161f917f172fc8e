import lines from './names.json';
import type { Source } from './sources';

/** The calls of one version of a product's API that one source has. */
export interface PublishedCalls {
  readonly product: string;
  readonly version: string;
  readonly source: Source;
  readonly calls: readonly string[];
}

/** Names of calls as they were published, by product. `npm run names:update` writes them. */
export const publishedCalls: readonly PublishedCalls[] = lines.map(
  ({ product, version, source, names }) => ({
    product,
    version,
    source: source as Source,
    calls: names.split(' '),
  }),
);

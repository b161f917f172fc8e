import titles from './products.json';

/** What the page of a product's rules is headed with. Throws for a folder without a title. */
export function titleOf(product: string): string {
  const title = new Map(Object.entries(titles)).get(product);
  if (title !== undefined) return title;
  throw new Error(
    `policies/rules/${product} has no title: add "${product}": "…", what its page is headed with, to scripts/docs/products.json`,
  );
}

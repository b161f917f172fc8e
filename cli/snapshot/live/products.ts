/** Which version of an API is called. */
export const VERSIONS = {
  sts: '2015-04-01',
  ram: '2015-05-01',
  ims: '2019-08-15',
  ecs: '2014-05-26',
  vpc: '2016-04-28',
  rds: '2014-08-15',
  actiontrail: '2020-07-06',
} as const;

export type Product = keyof typeof VERSIONS;

const GLOBAL: readonly Product[] = ['sts', 'ram', 'ims'];

export function hostOf(product: Product, region: string): string {
  return GLOBAL.includes(product) || region === ''
    ? `${product}.aliyuncs.com`
    : `${product}.${region}.aliyuncs.com`;
}

/** What RAM calls the product in policies. */
export function ramName(product: Product): string {
  return product === 'ims' ? 'ram' : product;
}

/** Whether a text can be a region: it becomes a part of an address. */
export function isRegion(text: string): boolean {
  return /^[a-z]{2}-[a-z0-9-]{2,30}$/.test(text);
}

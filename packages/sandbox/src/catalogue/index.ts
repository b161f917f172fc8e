import type { Catalogue } from './catalogue';
import { COMPUTE } from './compute';
import { DATABASES } from './databases';
import { IDENTITY } from './identity';
import { PRODUCTS } from './products';
import { ZONE_LISTS } from './zones';

/** What every account is offered and has, by the data source that lists it. */
export const CATALOGUES: Readonly<Record<string, Catalogue | undefined>> = {
  ...ZONE_LISTS,
  ...COMPUTE,
  ...DATABASES,
  ...PRODUCTS,
  ...IDENTITY,
};

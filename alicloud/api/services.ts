/**
 * Codes of RAM by the product that an API is of, in small letters, for products of which the tables of
 * `products.ts` say nothing: from the pages of RAM authorisation. A product that is in neither is unknown.
 */
const CODES: Readonly<Record<string, string>> = {
  adb: 'adb',
  alidns: 'alidns',
  alikafka: 'alikafka',
  'amqp-open': 'amqp',
  cbn: 'cen',
  cdn: 'cdn',
  clickhouse: 'clickhouse',
  cloudapi: 'apigateway',
  dcdn: 'dcdn',
  ddoscoo: 'yundun-ddoscoo',
  edas: 'edas',
  elasticsearch: 'elasticsearch',
  emr: 'emr',
  ens: 'ens',
  esa: 'esa',
  eventbridge: 'eventbridge',
  fnf: 'fnf',
  ga: 'ga',
  hitsdb: 'hitsdb',
  'mns-open': 'mns',
  mse: 'mse',
  nas: 'nas',
  ons: 'mq',
  ots: 'ots',
  privatelink: 'privatelink',
  pvtz: 'pvtz',
  sddp: 'yundun-sddp',
  servicecatalog: 'servicecatalog',
  sgw: 'hcs-sgw',
};

/** Of a product that the other tables do not have. */
export function codeOf(product: string): string | undefined {
  const folded = product.toLowerCase();
  return Object.hasOwn(CODES, folded) ? CODES[folded] : undefined;
}

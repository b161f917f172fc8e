import type { Source } from './sources';

/** Under which codes RAM authorises the calls of a product, and how ActionTrail names it. */
export interface Product {
  /** As the metadata of the API names it. */
  readonly code: string;
  /** RAM codes: an action under any of them takes effect. */
  readonly ram: readonly string[];
  /** RAM codes of which it is not documented, for each call, that they take effect. */
  readonly possible?: readonly string[];
  /** Further codes that policies of Alibaba Cloud's own have, and no page: which count is not known. */
  readonly seen?: readonly string[];
  /**
   * The `serviceName` of its events. Their case differs from event to event.
   *
   * @default - the product's code
   */
  readonly events?: readonly string[];
  readonly source: Source;
}

type Row = readonly [code: string, ram: string, rest?: Partial<Product>];

/** Products whose actions or events the project names, and what does the same elsewhere. */
const ROWS: readonly Row[] = [
  ['Actiontrail', 'actiontrail'],
  ['adcp', 'adcp'],
  ['Alb', 'alb'],
  ['Alidns', 'alidns'],
  ['APIG', 'apig'],
  ['ARMS', 'arms'],
  ['BssOpenApi', 'bssapi', { possible: ['bss', 'efc'], source: 'bss-actions' }],
  ['cas', 'yundun-cert'],
  ['Cbn', 'cen'],
  ['Cdn', 'cdn'],
  ['Cloudfw', 'yundun-cloudfirewall'],
  ['cloudsso', 'cloudsso'],
  ['Cms', 'cms'],
  ['ComputeNest', 'computenest'],
  ['Config', 'config'],
  ['cr', 'cr'],
  ['CS', 'cs'],
  ['DAS', 'hdm', { seen: ['das'], source: 'skills' }],
  ['Dds', 'dds'],
  ['Dm', 'dm'],
  ['Dms', 'dms'],
  ['dms-enterprise', 'dms'],
  ['Domain', 'domain'],
  ['Dts', 'dts'],
  ['eas', 'eas'],
  ['Eci', 'eci'],
  ['Ecs', 'ecs'],
  ['ecs-workbench', 'ecs-workbench'],
  ['eflo-controller', 'eflo-controller'],
  ['EHPC', 'ehpc'],
  ['Ess', 'ess'],
  ['FC', 'fc'],
  ['FC-Open', 'fc'],
  ['gpdb', 'gpdb'],
  ['hbr', 'hbr'],
  ['IaCService', 'iacservice'],
  ['Ims', 'ims', { ram: ['ims', 'ram'], events: ['Ims', 'Ram'], source: 'ims-actions' }],
  ['Kms', 'kms'],
  ['MscOpenSubscription', '', { ram: [], source: 'provider' }],
  ['Nlb', 'nlb'],
  ['oos', 'oos'],
  ['Oss', 'oss'],
  ['pai-dlc', 'paidlc', { seen: ['pai', 'pai-dlc'], source: 'skills' }],
  ['pai-dsw', 'paidsw', { seen: ['pai', 'pai-dsw'], source: 'skills' }],
  ['PaiStudio', 'paistudio', { seen: ['pai'], source: 'skills' }],
  ['polardb', 'polardb'],
  ['quotas', 'quotas'],
  ['R-kvstore', 'kvstore'],
  ['Ram', 'ram', { possible: ['ims'], events: ['Ram', 'Ims'], source: 'ims-actions' }],
  ['Rds', 'rds'],
  ['ResourceCenter', 'resourcecenter'],
  ['ResourceDirectoryMaster', 'resourcemanager'],
  [
    'ResourceManager',
    'resourcemanager',
    { possible: ['ram'], events: ['ResourceManager', 'Ram'], source: 'resource-group-actions' },
  ],
  ['ResourceSharing', 'resourcesharing'],
  ['ROS', 'ros'],
  ['sae', 'sae'],
  ['Sas', '', { ram: [], possible: ['yundun-sas', 'yundun-aegis'], events: ['Sas', 'Aegis'] }],
  ['servicemesh', 'servicemesh'],
  ['Slb', 'slb'],
  ['Sls', 'log', { events: ['Sls', 'Log'] }],
  ['Sts', 'sts'],
  ['SWAS-OPEN', 'swas-open'],
  ['Tag', 'tag'],
  ['Vpc', 'vpc', { events: ['Vpc', 'Ecs'] }],
  ['VpcIpam', 'vpc'],
  ['VpcPeer', 'vpc'],
  ['waf-openapi', 'yundun-waf'],
  ['Workorder', '', { ram: [], possible: ['workorder', 'support', 'supportdefault'] }],
  ['Yundun-bastionhost', 'yundun-bastionhost'],
];

export const products: readonly Product[] = ROWS.map(([code, ram, rest]) => ({
  code,
  ram: [ram],
  source: 'ram-codes',
  ...rest,
}));

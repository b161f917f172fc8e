/**
 * The regions that a baseline can call home, with the city each is known by. Source: the endpoint
 * pages of ECS and Auto Scaling and the region list of ROS, read in November 2026.
 */
export const regions = {
  'cn-qingdao': 'Qingdao',
  'cn-beijing': 'Beijing',
  'cn-zhangjiakou': 'Zhangjiakou',
  'cn-huhehaote': 'Hohhot',
  'cn-wulanchabu': 'Ulanqab',
  'cn-hangzhou': 'Hangzhou',
  'cn-shanghai': 'Shanghai',
  'cn-nanjing': 'Nanjing',
  'cn-fuzhou': 'Fuzhou',
  'cn-wuhan-lr': 'Wuhan',
  'cn-shenzhen': 'Shenzhen',
  'cn-heyuan': 'Heyuan',
  'cn-guangzhou': 'Guangzhou',
  'cn-chengdu': 'Chengdu',
  'cn-zhongwei': 'Zhongwei',
  'cn-zhengzhou-jva': 'Zhengzhou',
  'cn-hongkong': 'Hong Kong',
  'cn-beijing-finance-1': 'Beijing, finance cloud',
  'cn-shanghai-finance-1': 'Shanghai, finance cloud',
  'cn-shenzhen-finance-1': 'Shenzhen, finance cloud',
  'cn-north-2-gov-1': 'Beijing, government cloud',
  'ap-northeast-1': 'Tokyo',
  'ap-northeast-2': 'Seoul',
  'ap-southeast-1': 'Singapore',
  'ap-southeast-3': 'Kuala Lumpur',
  'ap-southeast-5': 'Jakarta',
  'ap-southeast-6': 'Manila',
  'ap-southeast-7': 'Bangkok',
  'ap-southeast-8': 'Johor',
  'us-east-1': 'Virginia',
  'us-west-1': 'Silicon Valley',
  'us-southeast-1': 'Atlanta',
  'na-south-1': 'Mexico',
  'sa-east-1': 'São Paulo',
  'eu-central-1': 'Frankfurt',
  'eu-west-1': 'London',
  'eu-west-2': 'Paris',
  'me-east-1': 'Dubai',
  'me-central-1': 'Riyadh',
} as const;

/** The id of a region, such as `ap-southeast-1`. */
export type Region = keyof typeof regions;

/** Every region's id, in the order of the list. */
export const regionIds = Object.keys(regions) as [Region, ...Region[]];

/** Regions that Alibaba Cloud has shut: people still find them in old guides. */
export const closedRegions: ReadonlyMap<string, string> = new Map([
  ['ap-southeast-2', 'Sydney'],
  ['ap-south-1', 'Mumbai'],
]);

/** Regions whose city goes by the given name: people write `singapore`. */
export function regionsOfCity(name: string): Region[] {
  const folded = name.toLowerCase().replace(/[^a-z]/g, '');
  return regionIds.filter((id) => {
    const city = regions[id].toLowerCase().replace(/[^a-z]/g, '');
    return folded.length > 3 && city === folded;
  });
}

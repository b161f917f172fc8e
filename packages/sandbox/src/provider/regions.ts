/** Regions as Alibaba Cloud's documentation lists them for ECS. */
export const REGIONS = [
  'cn-qingdao',
  'cn-beijing',
  'cn-zhangjiakou',
  'cn-huhehaote',
  'cn-wulanchabu',
  'cn-hangzhou',
  'cn-shanghai',
  'cn-nanjing',
  'cn-fuzhou',
  'cn-wuhan-lr',
  'cn-shenzhen',
  'cn-heyuan',
  'cn-guangzhou',
  'cn-chengdu',
  'cn-hongkong',
  'cn-zhengzhou-jva',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ap-southeast-3',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'us-east-1',
  'us-west-1',
  'us-southeast-1',
  'na-south-1',
  'eu-west-1',
  'eu-central-1',
  'me-east-1',
  'me-central-1',
  'cn-beijing-finance-1',
  'cn-hangzhou-finance',
  'cn-shanghai-finance-1',
  'cn-shenzhen-finance-1',
  'cn-north-2-gov-1',
] as const;

/**
 * Regions that the provider's block takes, as provider 1.289.0 lists them: not all that there are,
 * and some that are none any more.
 */
const PROVIDER_REGIONS = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ap-southeast-8',
  'cn-beijing',
  'cn-beijing-finance-1',
  'cn-beijing-finance-1-pub',
  'cn-chengdu',
  'cn-fuzhou',
  'cn-guangzhou',
  'cn-hangzhou',
  'cn-hangzhou-finance',
  'cn-heyuan',
  'cn-hongkong',
  'cn-huhehaote',
  'cn-hzfinance',
  'cn-hzjbp',
  'cn-nanjing',
  'cn-north-2-gov-1',
  'cn-qingdao',
  'cn-shanghai',
  'cn-shanghai-finance-1',
  'cn-shanghai-finance-1-pub',
  'cn-shenzhen',
  'cn-shenzhen-finance',
  'cn-shenzhen-finance-1',
  'cn-szfinance',
  'cn-wulanchabu',
  'cn-zhangjiakou',
  'cn-zhongwei',
  'eu-central-1',
  'eu-west-1',
  'me-central-1',
  'me-east-1',
  'na-south-1',
  'rus-west-1',
  'us-east-1',
  'us-southeast-1',
  'us-west-1',
] as const;

/** Whether the provider knows the region. */
export function isRegion(text: string): boolean {
  return (PROVIDER_REGIONS as readonly string[]).includes(text);
}

/** The region that shares the most letters at the same places. */
export function nearestRegion(text: string): string {
  const alike = (region: string): number =>
    region.split('').filter((letter, index) => text[index] === letter).length -
    Math.abs(region.length - text.length);
  return [...PROVIDER_REGIONS].sort((a, b) => alike(b) - alike(a))[0] ?? PROVIDER_REGIONS[0];
}

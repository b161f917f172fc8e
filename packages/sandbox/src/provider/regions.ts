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

export function isRegion(text: string): boolean {
  return (REGIONS as readonly string[]).includes(text);
}

/** The region that shares the most letters at the same places. */
export function nearestRegion(text: string): string {
  const alike = (region: string): number =>
    region.split('').filter((letter, index) => text[index] === letter).length -
    Math.abs(region.length - text.length);
  return [...REGIONS].sort((a, b) => alike(b) - alike(a))[0] ?? REGIONS[0];
}

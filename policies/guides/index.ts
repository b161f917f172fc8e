export { guideItems } from './items';
export type { GuideItem } from './items';

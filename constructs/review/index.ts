/** The review of pull requests, inside of an application. */
export { ReviewAspect } from './review-aspect';
export type { ReviewAspectProps } from './review-aspect';
export { suppressReview } from './suppressions';
export type { ReviewSuppression } from './suppressions';

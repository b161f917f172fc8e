import { TooManyPatterns } from './patterns';
import { TooManyRegions } from './search';
import { TooManyConditions } from './solve';

/** Why something was not decided. What else went wrong is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof TooManyPatterns) return 'its patterns meet others in too many ways';
  if (error instanceof TooManyConditions) return 'its conditions can be met in too many ways';
  if (error instanceof TooManyRegions) return 'it meets too many other statements';
  throw error;
}

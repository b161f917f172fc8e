import { namesOf } from '../filter';
import type { BoundFilter } from '../filter';

/** The topic of what a trail delivers: help/en/sls/log-fields-25. */
const TOPIC = '__topic__: actiontrail_audit_event';

/** Log Service allows 30 conditions in a search. */
const MOST_TERMS = 25;

/**
 * The part left of the bar. It only spares the SQL work, and never lets less through than the SQL:
 * how the index cuts values into words is not published, and a term matches any value that has the
 * words of the term, however they are cut. Event names are letters and digits: one word each.
 */
export function searchOf(filter: BoundFilter): string {
  if (isOfInsights(filter)) return 'event.eventType: ActionTrailInsight';
  const names = namesOf(filter);
  if (names !== undefined && names.length > 0 && names.length <= MOST_TERMS) {
    const terms = names.map((name) => `event.eventName: ${name}`);
    return `${TOPIC} and ${terms.length > 1 ? `(${terms.join(' or ')})` : terms.join('')}`;
  }
  return TOPIC;
}

/** Insights have no topic in the queries that Alibaba Cloud publishes for them. */
function isOfInsights(filter: BoundFilter): boolean {
  if ('all' in filter) return filter.all.some(isOfInsights);
  return (
    'field' in filter &&
    'is' in filter &&
    filter.field === 'eventType' &&
    filter.is.includes('ActionTrailInsight')
  );
}

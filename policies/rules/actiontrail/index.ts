import type { Rule } from '../../review';
import actiontrailAllEvents from './actiontrail-all-events';
import actiontrailAllRegions from './actiontrail-all-regions';
import actiontrailBucketPrivate from './actiontrail-bucket-private';
import actiontrailSearchable from './actiontrail-searchable';
import actiontrailTrailEnabled from './actiontrail-trail-enabled';

/** In the order of their ids. */
export const actiontrailRules: readonly Rule[] = [
  actiontrailAllEvents,
  actiontrailAllRegions,
  actiontrailBucketPrivate,
  actiontrailSearchable,
  actiontrailTrailEnabled,
];

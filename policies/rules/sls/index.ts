import type { Rule } from '../../review';
import slsAlertsOnTrail from './sls-alerts-on-trail';
import slsAlertEnabled from './sls-alert-enabled';
import slsCollectionEnabled from './sls-collection-enabled';
import slsStoreNoWebTracking from './sls-store-no-web-tracking';
import slsStoreRetention from './sls-store-retention';

/** In the order of their ids. */
export const slsRules: readonly Rule[] = [
  slsAlertsOnTrail,
  slsAlertEnabled,
  slsCollectionEnabled,
  slsStoreNoWebTracking,
  slsStoreRetention,
];

import { severities as ofAlerts } from '../../alicloud/severities';
import type { Severity as OfAlerts } from '../../alicloud/severities';

export { atLeast } from '../../alicloud/severities';

/** How bad a finding is: as an alert, but never mere information. */
export type Severity = Exclude<OfAlerts, 'info'>;

/** The least first. */
export const severities: readonly Severity[] = ofAlerts
  .filter((severity) => severity !== 'info')
  .reverse();

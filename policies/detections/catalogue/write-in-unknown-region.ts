import { defineDetection } from '../detection';
import { all, field, not, present, succeeded } from '../filter';

export default defineDetection({
  id: 'write-in-unknown-region',
  title: 'Something was changed in a region that is not in use',
  severity: 'high',
  description: 'Miners start where nobody looks.',
  runbook: [
    'See what was made, and release it.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: [
    'Global services, which are recorded in one region for all: add it to trustedRegions.',
  ],
  sources: ['API metadata of Alibaba Cloud'],
  filter: all(
    field('eventRW', 'Write'),
    field('eventType', 'ApiCall'),
    succeeded,
    present('acsRegion'),
    not({ allowlist: 'trustedRegions' }),
  ),
  groupBy: ['recipientAccountId', 'userIdentity.userName', 'acsRegion', 'serviceName'],
});

import { defineDetection } from '../detection';
import { deletes } from '../deletes';

export default defineDetection({
  id: 'deletion-burst',
  title: 'Several machines, disks, databases or buckets were deleted at once',
  severity: 'high',
  description: 'Somebody destroys, for ransom or out of anger, or a script went wrong.',
  runbook: [
    'Switch off the access key or end the session that did it, and look at what else it did.',
    'Stop the session, then look for snapshots and the recycle bin.',
  ],
  falsePositives: ['A test environment that is taken down.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  usualFor: ['pipelines', 'services'],
  filter: deletes,
  count: { threshold: 5, windowMinutes: 15 },
  groupBy: ['recipientAccountId', 'userIdentity.userName'],
});

import { defineDetection } from '../detection';
import { deletes } from '../deletes';

export default defineDetection({
  id: 'mass-deletion',
  title: 'Very many machines, disks, databases or buckets were deleted',
  severity: 'critical',
  description: 'Whoever it is, a pipeline too: it is ransom, anger, or a script that went wrong.',
  runbook: [
    'Switch off the access key or end the session that did it, and look at what else it did.',
    'Look for snapshots and the recycle bin.',
  ],
  falsePositives: ['A large environment that is taken down.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['services'],
  count: { threshold: 20, windowMinutes: 15 },
  groupBy: ['recipientAccountId', 'userIdentity.userName'],
  filter: deletes,
});

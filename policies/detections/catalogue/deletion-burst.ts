import { defineDetection } from '../detection';
import { all, event, service, succeeded } from '../filter';

export default defineDetection({
  id: 'deletion-burst',
  title: 'Many instances or disks were deleted at once',
  severity: 'critical',
  description: 'Somebody destroys, for ransom or out of anger, or a script went wrong.',
  runbook: [
    'Switch off the access key or end the session that did it, and look at what else it did.',
    'Stop the session, then look for snapshots and the recycle bin.',
  ],
  falsePositives: ['A test environment that is taken down.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(
    event(
      'DeleteInstance',
      'DeleteInstances',
      'DeleteDisk',
      'DeleteSnapshot',
      'StopInstances',
      'RebootInstance',
      'RebootInstances',
    ),
    service('Ecs'),
    succeeded,
  ),
  count: { threshold: 5, windowMinutes: 15 },
  groupBy: ['recipientAccountId', 'userIdentity.userName'],
});

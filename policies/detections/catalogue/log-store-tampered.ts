import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'log-store-tampered',
  title: 'A log project, log store or its index was changed',
  severity: 'high',
  description: 'Logs are lost, kept for less time, or no longer found by alerts.',
  runbook: [
    'See whether it is the audit project.',
    'Deploy the baseline again.',
    'Fall back on the copy in the bucket.',
  ],
  falsePositives: ['Log stores of applications.'],
  sources: [
    'API metadata of Alibaba Cloud; the recorded product name is not documented',
    'ActionTrail documentation: events of Log Service, for ClearLogStoreStorage',
  ],
  filter: calls(
    ['Sls', 'Log'],
    'DeleteProject',
    'DeleteLogStore',
    'ClearLogStoreStorage',
    'UpdateLogStore',
    'DeleteIndex',
    'UpdateIndex',
  ),
});

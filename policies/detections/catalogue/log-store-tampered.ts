import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Sls', 'DeleteProject', {});

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
  matches: [
    sample('DeleteProject', call),
    sample('logs are cleared', apiCall('Sls', 'ClearLogStoreStorage', {})),
    sample('UpdateIndex with other capitals in the product', apiCall('LOG', 'UpdateIndex', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Sls', call, 'GetLogStore'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'DeleteProject', {})),
  ],
});

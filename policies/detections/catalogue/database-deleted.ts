import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Rds', 'DeleteDBInstance', {});

export default defineDetection({
  id: 'database-deleted',
  title: 'A database was deleted',
  severity: 'high',
  description: 'Data is lost, unless it is in the recycle bin or a backup.',
  runbook: [
    'Restore it from the recycle bin.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(['Rds'], 'DeleteDBInstance', 'DestroyDBInstance', 'Release'),
  matches: [
    sample('DeleteDBInstance', call),
    sample('Release with other capitals in the product', apiCall('RDS', 'Release', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Rds', call, 'DescribeDBInstances'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'DeleteDBInstance', {}),
    ),
  ],
});

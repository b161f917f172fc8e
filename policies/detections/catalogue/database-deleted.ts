import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('Rds', 'DeleteDBInstance', {});

export default defineDetection({
  id: 'database-deleted',
  title: 'A database was deleted',
  severity: 'high',
  meaning: 'Data is lost, unless it is in the recycle bin or a backup.',
  firstSteps: [
    'Restore it from the recycle bin.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(['Rds'], 'DeleteDBInstance', 'DestroyDBInstance', 'Release'),
  rings: [
    sample('DeleteDBInstance', call),
    sample('Release with other capitals in the product', apiCall('RDS', 'Release', {})),
  ],
  quiet: [
    ...quietCalls('Rds', call, 'DescribeDBInstances'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'DeleteDBInstance', {}),
    ),
  ],
});

import { defineDetection } from '../detection';
import { calls } from '../filter';

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
});

import { defineDetection } from '../detection';
import { all, calls, not } from '../filter';
import { ofAnotherProject } from '../log-projects';

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
  falsePositives: ['Log stores of applications, where the event names no project.'],
  sources: [
    'API metadata of Alibaba Cloud; the recorded product name is not documented',
    'ActionTrail documentation: events of Log Service, for ClearLogStoreStorage',
  ],
  filter: all(
    calls(
      ['Sls', 'Log'],
      'DeleteProject',
      'UpdateProject',
      'PutProjectPolicy',
      'DeleteProjectPolicy',
      'DeleteLogStore',
      'ClearLogStoreStorage',
      'UpdateLogStore',
      'UpdateLogStoreEncryption',
      'DeleteIndex',
      'UpdateIndex',
      'DeleteLogging',
      'UpdateLogging',
    ),
    not(ofAnotherProject),
  ),
  target: ['logstoreName', 'logstore', 'projectName', 'project'],
});

import { defineDetection } from '../detection';
import { all, calls } from '../filter';
import { ofAnotherProject } from '../log-projects';

export default defineDetection({
  id: 'logs-deleted',
  title: 'Logs of an application were deleted, opened or sent elsewhere',
  severity: 'medium',
  description:
    'A project or log store that is not the audit trail’s is gone, or others may read it.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Look for a copy.',
  ],
  falsePositives: ['Test environments that are taken down.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services'],
  target: ['projectName', 'project', 'logstoreName'],
  filter: all(
    calls(
      ['Sls', 'Log'],
      'DeleteProject',
      'DeleteLogStore',
      'DeleteMetricStore',
      'ClearLogStoreStorage',
      'DeleteIndex',
      'PutProjectPolicy',
      'CreateOSSExport',
      'CreateMaxComputeExport',
      'CreateETL',
    ),
    ofAnotherProject,
  ),
});

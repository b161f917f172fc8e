import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'trail-changed',
  title: 'The audit trail was changed',
  severity: 'high',
  description: 'It may record less, or write where nobody looks.',
  runbook: ['Compare the trail with the plan of the baseline.', 'Deploy the baseline again.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(
    ['Actiontrail'],
    'UpdateTrail',
    'PutDataEventSelector',
    'DeleteDataEventSelector',
    'DisableInsight',
    'UpdateGlobalEventsStorageRegion',
  ),
});

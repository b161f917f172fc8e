import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('Actiontrail', 'UpdateTrail', {});

export default defineDetection({
  id: 'trail-changed',
  title: 'The audit trail was changed',
  severity: 'high',
  meaning: 'It may record less, or write where nobody looks.',
  firstSteps: ['Compare the trail with the plan of the baseline.', 'Deploy the baseline again.'],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(
    ['Actiontrail'],
    'UpdateTrail',
    'PutDataEventSelector',
    'DeleteDataEventSelector',
    'DisableInsight',
    'UpdateGlobalEventsStorageRegion',
  ),
  rings: [
    sample('UpdateTrail', call),
    sample(
      'UpdateGlobalEventsStorageRegion with other capitals in the product',
      apiCall('ACTIONTRAIL', 'UpdateGlobalEventsStorageRegion', {}),
    ),
  ],
  quiet: [
    ...quietCalls('Actiontrail', call, 'GetTrailStatus'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'UpdateTrail', {})),
  ],
});

import { defineDetection } from '../detection';
import { growsCompute, makesElsewhere, resizesCompute, startsCompute, withGpu } from '../compute';
import { all, any } from '../filter';

export default defineDetection({
  id: 'gpu-instance-created',
  title: 'Computing with a GPU was started, by whatever product',
  severity: 'high',
  description: 'They cost most, and miners want them.',
  runbook: [
    'Release it, unless somebody answers for it.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['Teams that train models: name them under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: all(any(startsCompute, growsCompute, resizesCompute, makesElsewhere), withGpu),
  usualFor: ['services'],
  groupBy: ['recipientAccountId', 'userIdentity.type', 'userIdentity.userName', 'acsRegion'],
});

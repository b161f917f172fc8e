import { defineDetection } from '../detection';
import { startsCompute } from '../compute';

export default defineDetection({
  id: 'compute-started',
  title: 'Computing was bought or started',
  severity: 'medium',
  description:
    'A machine, a template, a scaling group or a node pool was made by nobody whose work it is. Miners start small too.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Release it, unless somebody answers for it.',
  ],
  falsePositives: ['Colleagues who make machines by hand.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services'],
  groupBy: [
    'recipientAccountId',
    'userIdentity.type',
    'userIdentity.userName',
    'sourceNetwork',
    'acsRegion',
  ],
  filter: startsCompute,
});

import { defineDetection } from '../detection';
import { growsCompute, startsCompute } from '../compute';
import { any, calls } from '../filter';

export default defineDetection({
  id: 'creation-burst',
  title: 'Many instances were started at once',
  severity: 'high',
  description: 'It is how stolen keys are used: for mining, within minutes.',
  runbook: [
    'Release what nobody answers for.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
    'Look in every region.',
  ],
  falsePositives: ['Scaling groups and releases: name them under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['services'],
  filter: any(startsCompute, growsCompute, calls(['Ecs'], 'StartInstances', 'StartInstance')),
  count: { threshold: 10, windowMinutes: 15 },
  groupBy: ['recipientAccountId', 'userIdentity.userName'],
});

import { defineDetection } from '../detection';
import { growsCompute, startsCompute } from '../compute';
import { any, calls } from '../filter';

export default defineDetection({
  id: 'creation-in-many-regions',
  title: 'Instances were started in several regions at once',
  severity: 'critical',
  description: 'Nobody does that by hand: a program with a stolen key does.',
  runbook: [
    'Release what nobody answers for, in every region.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['A service that is rolled out worldwide.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['services'],
  filter: any(startsCompute, growsCompute, calls(['Ecs'], 'StartInstances', 'StartInstance')),
  count: { threshold: 3, windowMinutes: 30, distinct: 'acsRegion' },
  groupBy: ['recipientAccountId', 'userIdentity.userName'],
});

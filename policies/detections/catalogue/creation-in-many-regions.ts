import { defineDetection } from '../detection';
import { all, event, service, succeeded } from '../filter';
import { apiCall, every, sample } from '../samples';

const within = (n: number) => apiCall('Ecs', 'RunInstances', {}, { acsRegion: `region-${n}` });

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
  filter: all(
    event(
      'RunInstances',
      'CreateInstance',
      'CreateAutoProvisioningGroup',
      'StartInstances',
      'StartInstance',
      'CreateContainerGroup',
      'ExecuteScalingRule',
      'CreateScalingGroup',
    ),
    service('Ecs', 'Eci', 'Ess'),
    succeeded,
  ),
  count: { threshold: 3, windowMinutes: 30, distinct: 'acsRegion' },
  groupBy: ['recipientAccountId', 'userIdentity.userName'],
  matches: [
    sample('three regions', ...every(60, 3, (n) => within(n))),
    sample('three among more', ...every(60, 9, (n) => within(n % 3))),
  ],
  nonMatches: [
    sample('two regions, many times', ...every(60, 12, (n) => within(n % 2))),
    sample('three regions in a day', ...every(20_000, 3, (n) => within(n))),
  ],
});

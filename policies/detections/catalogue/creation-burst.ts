import { defineDetection } from '../detection';
import { all, event, service, succeeded } from '../filter';
import { apiCall, every, refused, sample } from '../samples';

const call = apiCall('Ecs', 'RunInstances', { Amount: 1 });

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
  falsePositives: ['Scaling groups and releases: name their users in exceptUsers.'],
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
  count: { threshold: 10, windowMinutes: 15 },
  groupBy: ['recipientAccountId', 'userIdentity.userName'],
  matches: [
    sample('ten', ...every(30, 10, () => call)),
    sample(
      'ten by several names',
      ...every(30, 10, (n) => (n % 2 ? call : apiCall('Eci', 'CreateContainerGroup'))),
    ),
  ],
  nonMatches: [
    sample('nine', ...every(30, 9, () => call)),
    sample('ten in 15 minutes and more', ...every(100, 10, () => call)),
    sample('ten that were refused', ...every(30, 10, () => refused(call))),
  ],
});

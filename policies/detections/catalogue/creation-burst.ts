import { defineDetection } from '../detection';
import { all, event, service, succeeded } from '../filter';

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
});

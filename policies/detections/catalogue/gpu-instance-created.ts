import { defineDetection } from '../detection';
import { all, calls } from '../filter';

export default defineDetection({
  id: 'gpu-instance-created',
  title: 'An instance with a GPU was started',
  severity: 'high',
  description: 'They cost most, and miners want them.',
  runbook: [
    'Release it, unless somebody answers for it.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['Teams that train models: name their users in exceptUsers.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: all(calls(['Ecs'], 'RunInstances', 'CreateInstance'), {
    parameter: 'InstanceType',
    pattern: '^ecs\\.(ebm)?(gn|vgn|sgn|ga)[0-9]',
  }),
});

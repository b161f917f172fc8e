import { defineDetection } from '../detection';
import { all, calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ecs', 'RunInstances', { InstanceType: 'ecs.gn7i-c8g1.2xlarge', Amount: 4 });

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
  matches: [
    sample('RunInstances', call),
    sample(
      'CreateInstance with other capitals in the product',
      apiCall('ECS', 'CreateInstance', { InstanceType: 'ecs.gn7i-c8g1.2xlarge', Amount: 4 }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeInstances'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'RunInstances', { InstanceType: 'ecs.gn7i-c8g1.2xlarge', Amount: 4 }),
    ),
    sample('a type without', apiCall('Ecs', 'RunInstances', { InstanceType: 'ecs.g7.large' })),
  ],
});

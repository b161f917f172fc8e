import { defineDetection } from '../detection';
import { all, calls, parameter } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ecs', 'ModifyInstanceAttribute', {
  InstanceId: 'i-1',
  DeletionProtection: false,
});

export default defineDetection({
  id: 'instance-protection-off',
  title: 'Protection of an instance against deletion was switched off',
  severity: 'medium',
  description: 'It can be deleted by mistake or by malice.',
  runbook: ['Switch it on again.'],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(calls(['Ecs'], 'ModifyInstanceAttribute'), parameter('DeletionProtection', 'false')),
  matches: [
    sample('ModifyInstanceAttribute', call),
    sample(
      'ModifyInstanceAttribute with other capitals in the product',
      apiCall('ECS', 'ModifyInstanceAttribute', { InstanceId: 'i-1', DeletionProtection: false }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeInstanceAttribute'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'ModifyInstanceAttribute', {
        InstanceId: 'i-1',
        DeletionProtection: false,
      }),
    ),
    sample(
      'switched on',
      apiCall('Ecs', 'ModifyInstanceAttribute', { InstanceId: 'i-1', DeletionProtection: true }),
    ),
  ],
});

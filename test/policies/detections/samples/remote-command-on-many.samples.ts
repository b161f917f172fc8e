import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ecs', 'RunCommand', {
  'InstanceId.1': 'i-1',
  'InstanceId.2': 'i-2',
  'InstanceId.3': 'i-3',
});

export default {
  matches: [
    sample('RunCommand', call),
    sample('a list', apiCall('Ecs', 'InvokeCommand', { InstanceId: '["i-1","i-2","i-3"]' })),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeCommands'),
    sample('one machine', apiCall('Ecs', 'RunCommand', { 'InstanceId.1': 'i-1' })),
  ],
} satisfies Samples;

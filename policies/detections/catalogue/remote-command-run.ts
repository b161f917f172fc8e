import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('Ecs', 'RunCommand', {});

export default defineDetection({
  id: 'remote-command-run',
  title: 'A command was run on instances from outside',
  severity: 'high',
  meaning: 'Cloud Assistant runs it as root, past the network rules.',
  firstSteps: [
    'Read the command and its output.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Maintenance by Cloud Assistant.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Ecs'], 'RunCommand', 'InvokeCommand', 'SendFile'),
  rings: [
    sample('RunCommand', call),
    sample('SendFile with other capitals in the product', apiCall('ECS', 'SendFile', {})),
  ],
  quiet: [
    ...quietCalls('Ecs', call, 'DescribeInvocations'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'RunCommand', {})),
  ],
});

import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Ecs', 'RunCommand', {});

export default defineDetection({
  id: 'remote-command-run',
  title: 'A command was run on instances from outside',
  severity: 'high',
  description: 'Cloud Assistant runs it as root, past the network rules.',
  runbook: [
    'Read the command and its output.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Maintenance by Cloud Assistant.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Ecs'], 'RunCommand', 'InvokeCommand', 'SendFile'),
  matches: [
    sample('RunCommand', call),
    sample('SendFile with other capitals in the product', apiCall('ECS', 'SendFile', {})),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ecs', call, 'DescribeInvocations'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'RunCommand', {})),
  ],
});

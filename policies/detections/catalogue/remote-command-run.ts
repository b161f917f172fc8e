import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'remote-command-run',
  title: 'A command was run on instances from outside',
  severity: 'low',
  description: 'Cloud Assistant runs it as root, past the network rules.',
  runbook: [
    'Read the command and its output.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Maintenance by Cloud Assistant.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services'],
  filter: calls(['Ecs'], 'RunCommand', 'InvokeCommand'),
});

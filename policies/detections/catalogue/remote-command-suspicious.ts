import { defineDetection } from '../detection';
import { suspiciousContent } from '../commands';
import { all, any, calls, unreadable } from '../filter';

export default defineDetection({
  id: 'remote-command-suspicious',
  title: 'A command that fetches or hides something was run on instances',
  severity: 'high',
  description:
    'It fetches a program, opens a way back, or reads the credentials of the instance: Cloud Assistant runs it as root, past the network rules.',
  runbook: [
    'Read the command and its output, and isolate the machines.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['Installation scripts that are fetched from the internet.'],
  sources: [
    'API metadata of Alibaba Cloud',
    'What commands say is base64 unless ContentEncoding is PlainText: API page of RunCommand',
  ],
  usualFor: ['services'],
  target: ['CommandId', 'Name'],
  filter: all(
    calls(['Ecs'], 'RunCommand', 'CreateCommand', 'InvokeCommand', 'SendFile'),
    any(suspiciousContent, unreadable),
  ),
});

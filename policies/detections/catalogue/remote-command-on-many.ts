import { onManyMachines } from '../commands';
import { defineDetection } from '../detection';
import { all, calls } from '../filter';

export default defineDetection({
  id: 'remote-command-on-many',
  title: 'A command was run on many instances at once',
  severity: 'high',
  description:
    'Three instances and more in one call, by nobody whose work it is: Cloud Assistant runs it as root, past the network rules.',
  runbook: [
    'Read the command and its output, and isolate the machines.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['Maintenance by hand: name the pipeline that deploys under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services'],
  target: ['CommandId', 'Name'],
  filter: all(calls(['Ecs'], 'RunCommand', 'InvokeCommand', 'SendFile'), onManyMachines),
});

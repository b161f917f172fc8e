import { defineDetection } from '../detection';
import { all, calls, parameter } from '../filter';

export default defineDetection({
  id: 'instance-protection-off',
  title: 'Protection of an instance against deletion was switched off',
  severity: 'medium',
  description: 'It can be deleted by mistake or by malice.',
  runbook: ['Switch it on again.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  usualFor: ['pipelines', 'services'],
  target: ['InstanceId'],
  filter: all(calls(['Ecs'], 'ModifyInstanceAttribute'), parameter('DeletionProtection', 'false')),
});

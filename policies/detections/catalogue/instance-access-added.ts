import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'instance-access-added',
  title: 'A key pair or a role was put on instances',
  severity: 'medium',
  description: 'Somebody can sign in to the instance, or it has rights that it had not.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Undo it, unless somebody answers for it.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services'],
  filter: calls(['Ecs'], 'ImportKeyPair', 'AttachKeyPair', 'AttachInstanceRamRole'),
});

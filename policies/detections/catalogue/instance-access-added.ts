import { defineDetection } from '../detection';
import { all, any, calls, says, unreadable } from '../filter';

export default defineDetection({
  id: 'instance-access-added',
  title: 'Somebody can enter instances, or they have a role or user data that they had not',
  severity: 'medium',
  description: 'Somebody can sign in to the instance, or it has rights that it had not.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Undo it, unless somebody answers for it.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services'],
  filter: any(
    calls(
      ['Ecs'],
      'ImportKeyPair',
      'AttachKeyPair',
      'AttachInstanceRamRole',
      'ModifyInstanceVncPasswd',
    ),
    all(calls(['Ecs'], 'ModifyInstanceAttribute'), any(says('"(userdata|password)":'), unreadable)),
  ),
  target: ['InstanceId', 'InstanceIds', 'KeyPairName'],
});

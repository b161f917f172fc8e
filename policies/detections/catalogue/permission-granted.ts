import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'permission-granted',
  title: 'A policy was attached or detached',
  severity: 'medium',
  description: 'Somebody has more rights, or a guardrail is gone.',
  runbook: [
    'See which policy and to whom.',
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Undo it, unless somebody answers for it.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  cis: ['2.10'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  target: ['UserName', 'GroupName', 'RoleName', 'PrincipalName'],
  usualFor: ['pipelines'],
  filter: calls(
    ['Ram', 'ResourceManager'],
    'AttachPolicyToUser',
    'AttachPolicyToGroup',
    'AttachPolicyToRole',
    'DetachPolicyFromUser',
    'DetachPolicyFromGroup',
    'DetachPolicyFromRole',
    'AttachPolicy',
    'DetachPolicy',
  ),
});

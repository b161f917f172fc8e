import { attaches } from '../attaches';
import { defineDetection } from '../detection';
import { all, any, calls, not, parameter } from '../filter';

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
  filter: any(
    attaches,
    // Policies of Alibaba Cloud only allow: without one, somebody can do less. Our own may be guardrails.
    all(
      calls(
        ['Ram', 'ResourceManager'],
        'DetachPolicyFromUser',
        'DetachPolicyFromGroup',
        'DetachPolicyFromRole',
        'DetachPolicy',
      ),
      not(parameter('PolicyType', 'System')),
    ),
  ),
});

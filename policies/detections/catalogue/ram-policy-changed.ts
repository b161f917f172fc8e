import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'ram-policy-changed',
  title: 'A policy was made, changed or deleted',
  severity: 'medium',
  description: 'Everybody whom the policy is attached to has other rights now.',
  runbook: [
    'Compare the versions of the policy.',
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Set the earlier version as default.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  cis: ['2.10'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.10'],
  target: ['PolicyName'],
  usualFor: ['pipelines'],
  filter: calls(
    ['Ram', 'ResourceManager'],
    'CreatePolicy',
    'DeletePolicy',
    'CreatePolicyVersion',
    'UpdatePolicyVersion',
    'SetDefaultPolicyVersion',
    'DeletePolicyVersion',
  ),
});

import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'password-policy-changed',
  title: 'The password policy was changed',
  severity: 'medium',
  description: 'Weaker passwords can be guessed.',
  runbook: ['Compare it with baseline.yaml.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(['Ram', 'Ims'], 'SetPasswordPolicy'),
});

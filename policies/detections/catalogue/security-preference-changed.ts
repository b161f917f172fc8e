import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'security-preference-changed',
  title: 'How RAM users sign in was changed',
  severity: 'high',
  description:
    'It holds whether MFA is asked for, from which networks people sign in, and for how long.',
  runbook: ['Compare it with baseline.yaml.', 'Deploy the baseline again.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Ram', 'Ims'], 'SetSecurityPreference'),
});

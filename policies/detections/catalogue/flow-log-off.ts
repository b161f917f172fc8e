import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'flow-log-off',
  title: 'A flow log was switched off',
  severity: 'high',
  description: 'Traffic of the network is no longer recorded.',
  runbook: [
    'Switch it on again: ActiveFlowLog.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(['Vpc'], 'DeactiveFlowLog', 'DeleteFlowLog'),
});

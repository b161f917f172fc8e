import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'cloud-config-changed',
  title: 'Cloud Config was weakened',
  severity: 'medium',
  description: 'What is checked all the time is checked no longer.',
  runbook: [
    'Deploy the baseline again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['ActionTrail documentation: events of Cloud Config'],
  filter: calls(
    ['Config'],
    'DeleteConfigRules',
    'DeactiveConfigRules',
    'StopConfigRules',
    'DeleteCompliancePacks',
    'DeleteConfigDeliveryChannel',
    'DeleteRemediations',
    'DeleteAggregators',
    'DeleteAggregateConfigRules',
    'DeactiveAggregateConfigRules',
    'DeleteAggregateCompliancePacks',
    'StopConfigurationRecorder',
  ),
});

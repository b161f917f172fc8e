import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'trail-stopped',
  title: 'The audit trail was stopped or deleted',
  severity: 'critical',
  description: 'From now on nobody sees what happens. It is what a thief does first.',
  runbook: [
    'Start the trail again: StartLogging.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
    'Read the 90 days of events that ActionTrail keeps by itself.',
  ],
  falsePositives: ['The baseline is taken down.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(['Actiontrail'], 'StopLogging', 'DeleteTrail'),
});

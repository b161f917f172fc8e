import { defineDetection } from '../detection';
import { field } from '../filter';

export default defineDetection({
  id: 'insight',
  title: 'ActionTrail found something unusual',
  severity: 'medium',
  description:
    'Insights compare with how the account is used otherwise: addresses, rates of calls and errors, keys.',
  runbook: ['Read the insight in the console of ActionTrail.'],
  falsePositives: ['New programs.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: field('eventType', 'ActionTrailInsight'),
});

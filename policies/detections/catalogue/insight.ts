import { defineDetection } from '../detection';
import { field } from '../filter';
import { apiCall, sample } from '../samples';

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
  matches: [
    sample(
      'an unusual address',
      apiCall('Actiontrail', 'Insight', {}, { eventType: 'ActionTrailInsight' }),
    ),
    sample(
      'in capitals',
      apiCall('Actiontrail', 'Insight', {}, { eventType: 'ACTIONTRAILINSIGHT' }),
    ),
  ],
  nonMatches: [
    sample('a call', apiCall('Ecs', 'RunInstances')),
    sample('insights switched on', apiCall('Actiontrail', 'EnableInsight')),
  ],
});

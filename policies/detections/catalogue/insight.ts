import { defineDetection } from '../detection';
import { field } from '../filter';
import { apiCall, sample } from '../samples';

export default defineDetection({
  id: 'insight',
  title: 'ActionTrail found something unusual',
  severity: 'medium',
  meaning:
    'Insights compare with how the account is used otherwise: addresses, rates of calls and errors, keys.',
  firstSteps: ['Read the insight in the console of ActionTrail.'],
  falsePositives: ['New programs.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: field('eventType', 'ActionTrailInsight'),
  rings: [
    sample(
      'an unusual address',
      apiCall('Actiontrail', 'Insight', {}, { eventType: 'ActionTrailInsight' }),
    ),
    sample(
      'in capitals',
      apiCall('Actiontrail', 'Insight', {}, { eventType: 'ACTIONTRAILINSIGHT' }),
    ),
  ],
  quiet: [
    sample('a call', apiCall('Ecs', 'RunInstances')),
    sample('insights switched on', apiCall('Actiontrail', 'EnableInsight')),
  ],
});

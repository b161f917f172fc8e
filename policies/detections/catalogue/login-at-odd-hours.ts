import { defineDetection } from '../detection';
import { all, not, signedIn } from '../filter';

export default defineDetection({
  id: 'login-at-odd-hours',
  title: 'Somebody signed in at an odd hour',
  severity: 'medium',
  description: 'Outside of the hours of work that the settings name.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['People on call; daylight saving, which offsets from UTC do not know.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(signedIn, not({ allowlist: 'hours' })),
});

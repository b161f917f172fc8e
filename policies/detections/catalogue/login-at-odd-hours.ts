import { defineDetection } from '../detection';
import { all, not, signedIn } from '../filter';
import { sample, userLogin, wrongPassword } from '../samples';

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
  matches: [
    sample('at night', userLogin('true', { eventTime: '2026-03-04T14:00:00Z' })),
    sample('on a Sunday', userLogin('true', { eventTime: '2026-03-08T03:00:00Z' })),
  ],
  nonMatches: [
    sample('in the last second of work', userLogin('true', { eventTime: '2026-03-04T09:59:59Z' })),
    sample(
      'a wrong password at night',
      userLogin('true', { eventTime: '2026-03-04T14:00:00Z', ...wrongPassword }),
    ),
  ],
});

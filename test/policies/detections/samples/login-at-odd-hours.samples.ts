import { sample, userLogin, wrongPassword } from './events';
import type { Samples } from './index';

export default {
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
} satisfies Samples;

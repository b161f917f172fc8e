import { every, sample, userLogin, wrongPassword } from './events';
import type { Samples } from './index';

export default {
  matches: [
    sample('five in a row', ...every(60, 5, () => userLogin('false', wrongPassword))),
    sample(
      'five, all but 30 minutes apart',
      ...every(449, 5, () => userLogin('false', wrongPassword)),
    ),
  ],
  nonMatches: [
    sample('four', ...every(60, 4, () => userLogin('false', wrongPassword))),
    sample(
      'five, the last 30 minutes after the first',
      ...every(450, 5, () => userLogin('false', wrongPassword)),
    ),
    sample('five that went through', ...every(60, 5, () => userLogin('true'))),
  ],
} satisfies Samples;

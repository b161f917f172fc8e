import { as, every, sample, userLogin, wrongPassword } from './events';
import type { Samples } from './index';

const failed = userLogin('false', wrongPassword);

export default {
  matches: [
    sample('five users', ...every(60, 5, (n) => as(`user-${n}`, failed))),
    sample('five users among more failures', ...every(60, 20, (n) => as(`user-${n % 5}`, failed))),
  ],
  nonMatches: [
    sample('four users, many times', ...every(60, 20, (n) => as(`user-${n % 4}`, failed))),
    sample('five users over a day', ...every(18_000, 5, (n) => as(`user-${n}`, failed))),
  ],
} satisfies Samples;

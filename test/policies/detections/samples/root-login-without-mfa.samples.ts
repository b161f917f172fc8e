import { rootLogin, sample, userLogin } from './events';
import type { Samples } from './index';

export default {
  matches: [
    sample('without MFA', rootLogin('false')),
    sample('the field in capitals', rootLogin('FALSE')),
  ],
  nonMatches: [sample('with MFA', rootLogin('true')), sample('a RAM user', userLogin('false'))],
} satisfies Samples;

import { as, rootLogin, sample, userLogin, wrongPassword } from './events';
import type { Samples } from './index';

export default {
  matches: [
    sample('with MFA', rootLogin('true')),
    sample('with no error at all', {
      ...rootLogin('false'),
      errorCode: null,
      errorMessage: 'success',
    }),
  ],
  nonMatches: [
    sample('a RAM user who is called root', as('root-like', userLogin('true'))),
    sample('a wrong password', rootLogin('false', wrongPassword)),
  ],
} satisfies Samples;

import { federatedLogin, rootLogin, sample, userLogin, wrongPassword } from './events';
import type { Samples } from './index';

export default {
  matches: [
    sample('without MFA', userLogin('false')),
    sample('with no error fields', {
      ...userLogin('false'),
      errorCode: undefined,
      errorMessage: undefined,
    }),
  ],
  nonMatches: [
    sample('with MFA', userLogin('true')),
    sample('single sign-on into a role', federatedLogin()),
    sample('single sign-on, a type of its own', {
      ...federatedLogin(),
      userIdentity: { type: 'saml-user', userName: 'alice' },
    }),
    sample('a wrong password', userLogin('false', wrongPassword)),
    sample('the root user, who has a detection of its own', rootLogin('false')),
  ],
} satisfies Samples;

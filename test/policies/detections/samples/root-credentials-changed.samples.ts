import { apiCall, as, refused, sample } from './events';
import type { Samples } from './index';

const call = as('root', apiCall('AasCustomer', 'MFAUnbind'));

export default {
  matches: [
    sample('MFA taken away', call),
    sample('the password, in older events', as('root', apiCall('Customer', 'PasswordReset'))),
  ],
  nonMatches: [
    sample('refused', refused(call)),
    sample('a sign-out', as('root', apiCall('AasCustomer', 'ConsoleSignout'))),
  ],
} satisfies Samples;

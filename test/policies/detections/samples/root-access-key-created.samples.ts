import { apiCall, as, refused, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'CreateAccessKey');

export default {
  matches: [
    sample('by Ram', as('root', call)),
    sample('by Ims', as('root', apiCall('Ims', 'CreateAccessKey'))),
  ],
  nonMatches: [sample('a user', call), sample('refused', as('root', refused(call)))],
} satisfies Samples;

import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ims', 'CreateAppSecret', { AppId: '4' });

export default {
  matches: [
    sample('CreateAppSecret', call),
    sample('CreateApplication', apiCall('Ims', 'CreateApplication', { AppId: '4' })),
  ],
  nonMatches: [...nonMatchingCalls('Ims', call, 'ListApplications')],
} satisfies Samples;

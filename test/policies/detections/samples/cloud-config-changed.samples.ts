import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Config', 'DeleteConfigRules', {});

export default {
  matches: [
    sample('DeleteConfigRules', call),
    sample(
      'StopConfigurationRecorder with other capitals in the product',
      apiCall('CONFIG', 'StopConfigurationRecorder', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Config', call, 'ListConfigRules'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'DeleteConfigRules', {}),
    ),
  ],
} satisfies Samples;

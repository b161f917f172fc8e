import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const job = { DtsInstanceId: 'dtsi-1', SourceEndpointInstanceID: 'rm-1' };
const call = apiCall('Dts', 'ConfigureDtsJob', {
  ...job,
  DestinationEndpointInstanceType: 'other',
  DestinationEndpointIP: '203.0.113.66',
});

export default {
  matches: [
    sample('a database at an address', call),
    sample(
      'a database of another account',
      apiCall('Dts', 'ConfigureDtsJob', {
        ...job,
        DestinationEndpointInstanceType: 'RDS',
        DestinationEndpointOwnerID: '1987654321098765',
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Dts', call, 'DescribeDtsJobs'),
    sample(
      'an instance of this account',
      apiCall('Dts', 'ConfigureDtsJob', {
        ...job,
        DestinationEndpointInstanceType: 'RDS',
        DestinationEndpointInstanceID: 'rm-2',
      }),
    ),
  ],
} satisfies Samples;

import { apiCall, every, sample } from './events';
import type { Samples } from './index';

const refusedBy = (errorCode: string) => apiCall('Ecs', 'DescribeInstances', {}, { errorCode });

export default {
  matches: [
    sample('six of one kind', ...every(30, 6, () => refusedBy('Forbidden.RAM'))),
    sample(
      'six of several kinds',
      ...every(30, 6, (n) => refusedBy(n % 2 ? 'NoPermission' : 'SignatureDoesNotMatch')),
    ),
  ],
  nonMatches: [
    sample('five', ...every(30, 5, () => refusedBy('Forbidden.RAM'))),
    sample('another error', ...every(30, 6, () => refusedBy('NotAuthorizedX'))),
    sample(
      'in other services each',
      ...every(30, 6, (n) => ({ ...refusedBy('NoPermission'), serviceName: `Service${n}` })),
    ),
  ],
} satisfies Samples;

import { apiCall, every, sample } from './events';
import type { Samples } from './index';

const refusedBy = (errorCode: string) => apiCall('Ecs', 'DescribeInstances', {}, { errorCode });

export default {
  matches: [
    sample('ten of one kind', ...every(30, 10, () => refusedBy('Forbidden.RAM'))),
    sample(
      'ten of several kinds',
      ...every(30, 10, (n) => refusedBy(n % 2 ? 'NoPermission' : 'SignatureDoesNotMatch')),
    ),
  ],
  nonMatches: [
    sample('nine', ...every(30, 9, () => refusedBy('Forbidden.RAM'))),
    sample('another error', ...every(30, 10, () => refusedBy('NotAuthorizedX'))),
    sample(
      'in other services each',
      ...every(30, 10, (n) => ({ ...refusedBy('NoPermission'), serviceName: `Service${n}` })),
    ),
  ],
} satisfies Samples;

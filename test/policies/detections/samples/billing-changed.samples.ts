import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('BssOpenApi', 'CreateInstance', {});

export default {
  matches: [
    sample('CreateInstance', call),
    sample(
      'CreateSavingsPlansInstance with other capitals in the product',
      apiCall('BSSOPENAPI', 'CreateSavingsPlansInstance', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('BssOpenApi', call, 'QueryBillOverview'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'CreateInstance', {})),
  ],
} satisfies Samples;

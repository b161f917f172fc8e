import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const trusting = (principal: object) => ({
  RoleName: 'helper',
  AssumeRolePolicyDocument: JSON.stringify({ Statement: [{ Principal: principal }] }),
});
const call = apiCall('Ram', 'CreateRole', trusting({ RAM: ['acs:ram::5500000000000005:root'] }));

export default {
  matches: [
    sample('another account', call),
    sample(
      'one user of it',
      apiCall('Ram', 'UpdateRole', trusting({ RAM: 'acs:ram::55:user/eve' })),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'GetRole'),
    sample('a service', apiCall('Ram', 'CreateRole', trusting({ Service: ['ecs.aliyuncs.com'] }))),
  ],
} satisfies Samples;

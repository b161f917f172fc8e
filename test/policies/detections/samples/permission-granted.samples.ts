import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'AttachPolicyToUser', {
  PolicyName: 'AliyunOSSReadOnlyAccess',
  UserName: 'bob',
});

export default {
  matches: [
    sample('AttachPolicyToUser', call),
    sample(
      'DetachPolicy with other capitals in the product',
      apiCall('RESOURCEMANAGER', 'DetachPolicy', {
        PolicyName: 'AliyunOSSReadOnlyAccess',
        UserName: 'bob',
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'ListPoliciesForUser'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'AttachPolicyToUser', {
        PolicyName: 'AliyunOSSReadOnlyAccess',
        UserName: 'bob',
      }),
    ),
  ],
} satisfies Samples;

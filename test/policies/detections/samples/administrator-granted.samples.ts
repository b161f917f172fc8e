import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Ram', 'AttachPolicyToUser', {
  PolicyName: 'AdministratorAccess',
  UserName: 'bob',
});

export default {
  matches: [
    sample('AttachPolicyToUser', call),
    sample(
      'AttachPolicy with other capitals in the product',
      apiCall('RESOURCEMANAGER', 'AttachPolicy', {
        PolicyName: 'AdministratorAccess',
        UserName: 'bob',
      }),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Ram', call, 'ListPoliciesForUser'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'AttachPolicyToUser', {
        PolicyName: 'AdministratorAccess',
        UserName: 'bob',
      }),
    ),
    sample(
      'a policy of another name',
      apiCall('Ram', 'AttachPolicyToUser', {
        PolicyName: 'AdministratorAccessReview',
        UserName: 'bob',
      }),
    ),
  ],
} satisfies Samples;

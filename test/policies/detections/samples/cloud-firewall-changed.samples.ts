import { apiCall, nonMatchingCalls, sample } from './events';
import type { Samples } from './index';

const call = apiCall('Cloudfw', 'CreateVpcFirewallControlPolicy', {});

export default {
  matches: [
    sample('CreateVpcFirewallControlPolicy', call),
    sample(
      'ModifyVpcFirewallControlPolicy with other capitals in the product',
      apiCall('CLOUDFW', 'ModifyVpcFirewallControlPolicy', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Cloudfw', call, 'DescribeVpcFirewallControlPolicy'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'CreateVpcFirewallControlPolicy', {}),
    ),
  ],
} satisfies Samples;

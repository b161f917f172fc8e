import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'network-exposed',
  title: 'A way to or from the internet was made',
  severity: 'medium',
  description: 'Something that was private can be reached, or can reach out.',
  runbook: ['See what is behind it.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(
    ['Vpc'],
    'AllocateEipAddress',
    'AssociateEipAddress',
    'CreateNatGateway',
    'CreateForwardEntry',
    'CreateSnatEntry',
    'UpdateNetworkAclEntries',
    'CreateVpnGateway',
  ),
});

import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'network-exposed',
  title: 'A way to or from the internet was made',
  severity: 'medium',
  description: 'Something that was private can be reached, or can reach out.',
  runbook: ['See what is behind it.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services'],
  filter: calls(
    ['Vpc', 'Ecs'],
    'AllocateEipAddress',
    'AssociateEipAddress',
    'AllocateEipAddressPro',
    'AllocateEipSegmentAddress',
    'AssociateEipAddressBatch',
    'AllocatePublicIpAddress',
    'CreateNatGateway',
    'CreateFullNatEntry',
    'EnableVpcIpv4Gateway',
    'CreateIpv6Gateway',
    'AllocateIpv6InternetBandwidth',
    'CreateForwardEntry',
    'CreateSnatEntry',
    'UpdateNetworkAclEntries',
    'CreateVpnGateway',
  ),
});

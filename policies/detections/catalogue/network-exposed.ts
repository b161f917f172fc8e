import { defineDetection } from '../detection';
import { all, any, calls, parameter } from '../filter';

export default defineDetection({
  id: 'network-exposed',
  title: 'A way to or from the internet was made',
  severity: 'medium',
  description: 'Something that was private can be reached, or can reach out.',
  runbook: ['See what is behind it.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services'],
  filter: any(
    calls(
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
    all(calls(['Slb'], 'CreateLoadBalancer'), parameter('AddressType', 'internet')),
    all(
      calls(['Alb', 'Nlb'], 'CreateLoadBalancer', 'UpdateLoadBalancerAddressTypeConfig'),
      parameter('AddressType', 'Internet'),
    ),
  ),
});

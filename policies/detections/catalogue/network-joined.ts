import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'network-joined',
  title: 'A network was joined with another, or its traffic is copied',
  severity: 'medium',
  description:
    'VPN, peering, dedicated lines and mirrors: somebody outside reaches the network, or sees what crosses it.',
  runbook: [
    'See who is at the other end.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['New branches: name the pipeline that makes them.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines'],
  filter: calls(
    ['Vpc'],
    'CreateVpnConnection',
    'CreateVpnAttachment',
    'CreateCustomerGateway',
    'CreateSslVpnServer',
    'CreateSslVpnClientCert',
    'CreateIpsecServer',
    'CreateTrafficMirrorFilter',
    'CreateTrafficMirrorSession',
    'AddSourcesToTrafficMirrorSession',
    'GrantInstanceToCen',
    'GrantInstanceToVbr',
    'CreateRouterInterface',
  ),
});

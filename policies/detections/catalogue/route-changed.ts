import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'route-changed',
  title: 'A route was changed',
  severity: 'medium',
  description: 'Traffic can be led past a firewall or out of the network.',
  runbook: ['Compare the route table with the plan.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  cis: ['2.12'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.12'],
  usualFor: ['pipelines', 'services'],
  filter: calls(
    ['Vpc', 'Ecs'],
    'CreateRouteEntry',
    'CreateRouteEntries',
    'DeleteRouteEntry',
    'DeleteRouteEntries',
    'ModifyRouteEntry',
    'AssociateRouteTable',
    'UnassociateRouteTable',
    'AssociateRouteTableWithGateway',
    'CreateVpnRouteEntry',
    'CreateVpnPbrRouteEntry',
  ),
});

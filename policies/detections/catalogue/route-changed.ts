import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, nonMatchingCalls, sample } from '../samples';

const call = apiCall('Vpc', 'CreateRouteEntry', {});

export default defineDetection({
  id: 'route-changed',
  title: 'A route was changed',
  severity: 'medium',
  description: 'Traffic can be led past a firewall or out of the network.',
  runbook: ['Compare the route table with the plan.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  cis: ['2.12'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.12'],
  filter: calls(
    ['Vpc', 'Ecs'],
    'CreateRouteEntry',
    'CreateRouteEntries',
    'DeleteRouteEntry',
    'DeleteRouteEntries',
    'ModifyRouteEntry',
    'AssociateRouteTable',
    'UnassociateRouteTable',
  ),
  matches: [
    sample('CreateRouteEntry', call),
    sample(
      'UnassociateRouteTable with other capitals in the product',
      apiCall('ECS', 'UnassociateRouteTable', {}),
    ),
  ],
  nonMatches: [
    ...nonMatchingCalls('Vpc', call, 'DescribeRouteTables'),
    sample(
      'the call of that name of another product',
      apiCall('Elsewhere', 'CreateRouteEntry', {}),
    ),
  ],
});

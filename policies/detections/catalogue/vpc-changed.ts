import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'vpc-changed',
  title: 'A network was made, changed or deleted',
  severity: 'low',
  description: 'A network that nobody planned is where miners run.',
  runbook: ['See who made it and what is in it.'],
  falsePositives: ['Deployments: name the user of the pipeline in exceptUsers.'],
  cis: ['2.13'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.13'],
  filter: calls(
    ['Vpc', 'Ecs'],
    'CreateVpc',
    'DeleteVpc',
    'CreateVSwitch',
    'DeleteVSwitch',
    'AssociateVpcCidrBlock',
    'UnassociateVpcCidrBlock',
    'EnableVpcClassicLink',
    'DisableVpcClassicLink',
    'RevokeInstanceFromCen',
    'DeletionProtection',
  ),
});

import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'vpc-changed',
  title: 'A network was made, changed or deleted',
  severity: 'medium',
  description: 'A network that nobody planned is where miners run.',
  runbook: ['See who made it and what is in it.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  cis: ['2.13'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.13'],
  usualFor: ['pipelines', 'services'],
  filter: calls(
    ['Vpc', 'Ecs'],
    'CreateVpc',
    'CreateDefaultVpc',
    'DeleteVpc',
    'CreateVSwitch',
    'CreateDefaultVSwitch',
    'DeleteVSwitch',
    'AssociateVpcCidrBlock',
    'UnassociateVpcCidrBlock',
    'EnableVpcClassicLink',
    'DisableVpcClassicLink',
    'RevokeInstanceFromCen',
    'DeletionProtection',
  ),
});

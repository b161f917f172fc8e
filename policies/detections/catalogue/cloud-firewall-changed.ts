import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'cloud-firewall-changed',
  title: 'A rule of Cloud Firewall was changed',
  severity: 'medium',
  description: 'Traffic between networks may pass that was stopped.',
  runbook: ['Compare the rules with the plan.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  cis: ['2.11'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.11'],
  filter: calls(
    ['Cloudfw'],
    'CreateVpcFirewallControlPolicy',
    'DeleteVpcFirewallControlPolicy',
    'ModifyVpcFirewallControlPolicy',
  ),
});

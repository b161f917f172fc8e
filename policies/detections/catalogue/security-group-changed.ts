import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'security-group-changed',
  title: 'A security group was changed',
  severity: 'low',
  description: 'What may reach what is another now.',
  runbook: ['Read the rules of the group.'],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  cis: ['2.22'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.22'],
  usualFor: ['pipelines', 'services'],
  target: ['SecurityGroupId'],
  filter: calls(
    ['Ecs'],
    'CreateSecurityGroup',
    'DeleteSecurityGroup',
    'AuthorizeSecurityGroup',
    'AuthorizeSecurityGroupEgress',
    'RevokeSecurityGroup',
    'RevokeSecurityGroupEgress',
    'ModifySecurityGroupRule',
    'ModifySecurityGroupEgressRule',
    'JoinSecurityGroup',
    'LeaveSecurityGroup',
    'ModifySecurityGroupPolicy',
    'ConfigureSecurityGroupPermissions',
  ),
});

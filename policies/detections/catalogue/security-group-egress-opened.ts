import { defineDetection } from '../detection';
import { all, any, calls, opensToTheWorld, unreadable } from '../filter';

export default defineDetection({
  id: 'security-group-egress-opened',
  title: 'A security group lets everything out',
  severity: 'medium',
  description: 'Stolen data and mining pools need a way out.',
  runbook: [
    'Take the rule away.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Instances that fetch updates from anywhere.'],
  sources: ['API metadata of Alibaba Cloud'],
  target: ['SecurityGroupId'],
  usualFor: ['pipelines', 'services'],
  filter: all(
    calls(['Ecs'], 'AuthorizeSecurityGroupEgress', 'ModifySecurityGroupEgressRule'),
    any(opensToTheWorld, unreadable),
  ),
});

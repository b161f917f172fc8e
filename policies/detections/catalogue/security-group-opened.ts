import { defineDetection } from '../detection';
import { all, calls, opensToTheWorld } from '../filter';

export default defineDetection({
  id: 'security-group-opened',
  title: 'A security group was opened to the internet',
  severity: 'high',
  description: 'Anybody can reach the port. Open ports 22 and 3389 are found within minutes.',
  runbook: [
    'Take the rule away.',
    'Look at logins of the instances behind it.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['Ports 80 and 443 of public sites.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.22'],
  filter: all(calls(['Ecs'], 'AuthorizeSecurityGroup', 'ModifySecurityGroupRule'), opensToTheWorld),
});

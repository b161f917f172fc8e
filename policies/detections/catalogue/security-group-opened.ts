import { defineDetection } from '../detection';
import { all, not } from '../filter';
import { onlyForTheWeb, opensSecurityGroup } from '../opened';

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
  falsePositives: ['Ports of public services other than 80 and 443.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.22'],
  filter: all(opensSecurityGroup, not(onlyForTheWeb)),
  target: ['SecurityGroupId'],
});

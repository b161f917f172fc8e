import { defineDetection } from '../detection';
import { all } from '../filter';
import { onlyForTheWeb, opensSecurityGroup } from '../opened';

export default defineDetection({
  id: 'security-group-web-opened',
  title: 'A security group lets the internet in to a web server',
  severity: 'medium',
  description: 'Ports 80 or 443 are open to everybody.',
  runbook: ['See what is behind it.', 'Undo it, unless somebody answers for it.'],
  falsePositives: ['New public sites.'],
  sources: ['CIS 2.22'],
  usualFor: ['pipelines', 'services'],
  target: ['SecurityGroupId'],
  filter: all(opensSecurityGroup, onlyForTheWeb),
});

import { defineDetection } from '../detection';
import { all, longLivedKey, root, succeeded } from '../filter';

export default defineDetection({
  id: 'root-access-key-used',
  title: 'An access key of the root user was used',
  severity: 'critical',
  description: 'A key that may do everything is in a program somewhere. Root should have none.',
  runbook: [
    'Find the program by its address, and give it a role.',
    'Switch the key off, then delete it.',
  ],
  falsePositives: ['None.'],
  cis: ['2.18'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(root, longLivedKey, succeeded),
});

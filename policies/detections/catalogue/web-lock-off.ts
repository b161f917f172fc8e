import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'web-lock-off',
  title: 'Protection of web files was taken away',
  severity: 'medium',
  description: 'Files of a site can be replaced.',
  runbook: [
    'Bind it again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(['Aegis', 'Sas'], 'ModifyWebLockUnbind'),
});

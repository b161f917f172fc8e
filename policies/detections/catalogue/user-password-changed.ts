import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'user-password-changed',
  title: 'A RAM user changed their password',
  severity: 'low',
  description: 'Harmless alone; together with a login from elsewhere somebody took over.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: ['People who change their password.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Ram', 'Ims'], 'ChangePassword'),
});

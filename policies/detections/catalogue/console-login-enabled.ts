import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'console-login-enabled',
  title: 'Console login of a RAM user was set up or changed',
  severity: 'high',
  description:
    'A user that only programs used can now sign in with a password, or a password was replaced.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Undo it, unless somebody answers for it.',
  ],
  falsePositives: ['New colleagues; forgotten passwords.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Ram', 'Ims'], 'CreateLoginProfile', 'UpdateLoginProfile', 'DeleteLoginProfile'),
});

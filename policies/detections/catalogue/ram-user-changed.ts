import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'ram-user-changed',
  title: 'A RAM user was made, changed or deleted',
  severity: 'medium',
  description: 'A new user is a way back in; a deleted one may have been the guard.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Look at the policies and keys that the user has.',
  ],
  falsePositives: [
    'New and leaving colleagues.',
    'Deployments: name the user of the pipeline in exceptUsers.',
  ],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(['Ram', 'Ims'], 'CreateUser', 'UpdateUser', 'DeleteUser'),
});

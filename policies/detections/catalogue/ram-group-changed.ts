import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'ram-group-changed',
  title: 'A RAM group or its members changed',
  severity: 'medium',
  description: 'Members of a group have its rights at once.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Look at the rights of the group.',
  ],
  falsePositives: ['Colleagues who change teams.'],
  sources: ['API metadata of Alibaba Cloud'],
  filter: calls(
    ['Ram', 'Ims'],
    'AddUserToGroup',
    'RemoveUserFromGroup',
    'CreateGroup',
    'DeleteGroup',
  ),
});

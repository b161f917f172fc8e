import { defineDetection } from '../detection';
import { calls } from '../filter';
import { apiCall, quietCalls, sample } from '../samples';

const call = apiCall('Ram', 'AddUserToGroup', {});

export default defineDetection({
  id: 'ram-group-changed',
  title: 'A RAM group or its members changed',
  severity: 'medium',
  meaning: 'Members of a group have its rights at once.',
  firstSteps: [
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
  rings: [
    sample('AddUserToGroup', call),
    sample('DeleteGroup with other capitals in the product', apiCall('IMS', 'DeleteGroup', {})),
  ],
  quiet: [
    ...quietCalls('Ram', call, 'ListGroups'),
    sample('the call of that name of another product', apiCall('Elsewhere', 'AddUserToGroup', {})),
  ],
});

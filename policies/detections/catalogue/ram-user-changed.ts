import { defineDetection } from '../detection';
import { all, any, calls, says, unreadable } from '../filter';

export default defineDetection({
  id: 'ram-user-changed',
  title: 'A RAM user was made, changed or deleted, may sign in now, or changed groups',
  severity: 'medium',
  description:
    'A new user, a new password or a group with more rights is a way back in; a deleted user may have been the guard.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Look at the policies and keys that the user has.',
  ],
  falsePositives: [
    'New and leaving colleagues.',
    'Deployments: name the pipeline under detections.known.',
  ],
  sources: ['API metadata of Alibaba Cloud'],
  target: ['UserName', 'UserPrincipalName', 'GroupName'],
  filter: any(
    // Another name, or other ways to reach who signs in: how somebody is called is nobody's business.
    all(
      calls(['Ram', 'Ims'], 'UpdateUser'),
      any(says('"new(username|userprincipalname|mobilephone|email)":"[^"]'), unreadable),
    ),
    calls(
      ['Ram', 'Ims'],
      'CreateUser',
      'DeleteUser',
      'DeleteUserInRecycleBin',
      'RestoreUserFromRecycleBin',
      'CreateLoginProfile',
      'UpdateLoginProfile',
      'DeleteLoginProfile',
      'CreateGroup',
      'UpdateGroup',
      'DeleteGroup',
      'AddUserToGroup',
      'RemoveUserFromGroup',
      'SetAccountAlias',
      'ClearAccountAlias',
      'SetVerificationInfo',
      'UnbindVerification',
    ),
  ),
});

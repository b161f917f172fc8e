import { defineDetection } from '../detection';
import { all, event, service, succeeded } from '../filter';

export default defineDetection({
  id: 'root-credentials-changed',
  title: 'What root signs in with was changed',
  severity: 'critical',
  description:
    'Password, mail address, telephone or MFA of the account owner: who changes these owns the account.',
  runbook: [
    'Ask everybody who could be root.',
    'Change its password and look at its MFA, from a machine that is clean.',
    'Read what it did since.',
    'Call support, if it was not you.',
  ],
  falsePositives: ['A new owner.'],
  sources: ['ActionTrail documentation: account logon events'],
  // Mail address, telephone and MFA are three messages: each is a way back in that is gone.
  groupBy: [
    'recipientAccountId',
    'userIdentity.type',
    'userIdentity.userName',
    'sourceIpAddress',
    'eventName',
  ],
  filter: all(
    event(
      'PasswordReset',
      'PasswordModify',
      'MFAUnbind',
      'MFABind',
      'EmailModify',
      'HelpEmailModify',
      'MobileModify',
      'MobileBind',
      'ProtectionAdd',
    ),
    service('AasCustomer', 'Customer'),
    succeeded,
  ),
});

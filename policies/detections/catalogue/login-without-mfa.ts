import { defineDetection } from '../detection';
import { all, field, signedIn, noSecondFactor } from '../filter';

export default defineDetection({
  id: 'login-without-mfa',
  title: 'A RAM user signed in without MFA',
  severity: 'high',
  description:
    'A password alone was enough. Single sign-on is no alert: the identity provider asks for the second factor.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'End the sessions of the user and have them enrol a device.',
    'Deploy identity.login.mfa: mandatory.',
  ],
  falsePositives: [
    'RAM users that sign in through an identity provider as themselves, if their events say false: not documented; name them under detections.known.',
  ],
  cis: ['2.17'],
  sources: [
    'Alibaba Cloud landing zone, ActionTrail event alerts',
    'ActionTrail documentation: account logon events',
  ],
  filter: all(signedIn, field('userIdentity.type', 'ram-user'), noSecondFactor),
});

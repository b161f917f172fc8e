import { defineDetection } from '../detection';
import { all, root, signedIn, noSecondFactor } from '../filter';

export default defineDetection({
  id: 'root-login-without-mfa',
  title: 'The root user signed in without MFA',
  severity: 'critical',
  description: 'A password alone was enough for everything.',
  runbook: [
    'Ask everybody who could be root.',
    'Change its password and look at its MFA, from a machine that is clean.',
    'Read what it did since.',
  ],
  falsePositives: [],
  cis: ['2.17', '2.18'],
  sources: ['ActionTrail documentation: account logon events'],
  filter: all(signedIn, root, noSecondFactor),
});

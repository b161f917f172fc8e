import { defineDetection } from '../detection';
import { all, root, signedIn } from '../filter';

export default defineDetection({
  id: 'root-login',
  title: 'The root user signed in',
  severity: 'critical',
  description: 'Root may do everything, and no policy binds it. It is for what nobody else can do.',
  runbook: [
    'Ask everybody who could be root.',
    'Change its password and look at its MFA, from a machine that is clean.',
    'Read what it did since.',
  ],
  falsePositives: ['What only root can do: closing the account, changing its mail address.'],
  cis: ['2.18'],
  sources: [
    'Alibaba Cloud landing zone, ActionTrail event alerts',
    'CIS 2.18',
    'ActionTrail documentation: account logon events',
  ],
  filter: all(signedIn, root),
});

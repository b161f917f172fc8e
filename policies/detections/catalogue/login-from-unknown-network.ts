import { defineDetection } from '../detection';
import { all, not, signedIn } from '../filter';

export default defineDetection({
  id: 'login-from-unknown-network',
  title: 'Somebody signed in from an unknown network',
  severity: 'high',
  description:
    'The address is in none of trustedNetworks. What is no IPv4 address counts as unknown.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'End the sessions of the user.',
    'Set identity.login.allowedNetworks.',
  ],
  falsePositives: ['People who travel.'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: all(signedIn, not({ allowlist: 'trustedNetworks' })),
});

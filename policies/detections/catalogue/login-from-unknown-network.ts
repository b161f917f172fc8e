import { defineDetection } from '../detection';
import { all, not, signedIn } from '../filter';
import { rootLogin, sample, userLogin, wrongPassword } from '../samples';

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
  matches: [
    sample('another network', userLogin('true', { sourceIpAddress: '198.51.100.1' })),
    sample('root, by IPv6', rootLogin('true', { sourceIpAddress: '2001:db8::1' })),
    sample('no address at all', userLogin('true', { sourceIpAddress: 'Internal' })),
  ],
  nonMatches: [
    sample('a trusted network', userLogin('true')),
    sample(
      'a wrong password',
      userLogin('true', { sourceIpAddress: '198.51.100.1', ...wrongPassword }),
    ),
  ],
});

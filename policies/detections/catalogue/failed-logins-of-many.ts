import { defineDetection } from '../detection';
import { failedToSignIn } from '../filter';

export default defineDetection({
  id: 'failed-logins-of-many',
  title: 'Failed logins of many users from one address',
  severity: 'high',
  description: 'One password is tried on many users, too few times for each to be locked out.',
  runbook: [
    'Block the address: identity.login.allowedNetworks.',
    'See whether a login from there went through.',
  ],
  falsePositives: ['An office behind one address, after passwords expired.'],
  cis: ['2.19'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: failedToSignIn,
  count: { threshold: 5, windowMinutes: 30, distinct: 'userIdentity.userName' },
  groupBy: ['recipientAccountId', 'sourceIpAddress'],
});

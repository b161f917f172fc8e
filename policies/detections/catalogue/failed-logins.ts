import { defineDetection } from '../detection';
import { failedToSignIn } from '../filter';

export default defineDetection({
  id: 'failed-logins',
  title: 'Somebody fails to sign in again and again',
  severity: 'medium',
  description: 'Passwords are being tried, or somebody has forgotten theirs.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'See where it comes from and whether a login went through after.',
  ],
  falsePositives: ['Forgotten passwords.'],
  cis: ['2.19'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.19'],
  filter: failedToSignIn,
  count: { threshold: 5, windowMinutes: 30 },
  groupBy: ['recipientAccountId', 'userIdentity.type', 'userIdentity.userName'],
});

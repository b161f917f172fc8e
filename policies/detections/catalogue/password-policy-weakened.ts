import { defineDetection } from '../detection';
import { all, calls } from '../filter';

export default defineDetection({
  id: 'password-policy-weakened',
  title: 'The password policy allows short passwords',
  severity: 'high',
  description: 'Passwords of fewer than 14 characters are allowed.',
  runbook: [
    'Deploy the baseline again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: [],
  sources: ['CIS 1.7'],
  filter: all(calls(['Ram', 'Ims'], 'SetPasswordPolicy'), {
    parameter: 'MinimumPasswordLength',
    pattern: '^([0-9]|1[0-3])$',
  }),
});

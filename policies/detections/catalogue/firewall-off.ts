import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'firewall-off',
  title: 'Cloud Firewall protects less',
  severity: 'high',
  description: 'Intrusion prevention was changed or assets were taken out of protection.',
  runbook: [
    'Switch it on again.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  filter: calls(
    ['Cloudfw'],
    'ModifyDefaultIPSConfig',
    'PutDisableFwSwitch',
    'PutDisableAllFwSwitch',
  ),
});

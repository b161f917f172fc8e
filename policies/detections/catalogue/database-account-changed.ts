import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'database-account-changed',
  title: 'A database account was made or given rights',
  severity: 'medium',
  description: 'An account of the database is a way round RAM.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Delete the account.',
  ],
  falsePositives: ['Deployments: name the pipeline under detections.known.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services'],
  unlisted: ['BatchGrantAccountPrivilege'],
  filter: calls(
    ['Rds', 'polardb', 'Dds', 'R-kvstore', 'gpdb', 'adb'],
    'CreateAccount',
    'ResetAccountPassword',
    'ResetAccount',
    'GrantAccountPrivilege',
    'BatchGrantAccountPrivilege',
  ),
});

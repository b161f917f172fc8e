import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'disk-copied-out',
  title: 'An image or a snapshot was shared or copied',
  severity: 'high',
  description: 'A disk leaves the account with all that is on it.',
  runbook: [
    'See with whom it was shared, and stop it.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['Backups to another region.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['services'],
  target: ['ImageId', 'SnapshotId'],
  filter: calls(
    ['Ecs'],
    'ModifyImageSharePermission',
    'ModifyImageShareGroupPermission',
    'ExportImage',
    'ExportSnapshot',
    'CopySnapshot',
    'CopyImage',
  ),
});

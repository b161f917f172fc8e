import { defineDetection } from '../detection';
import { calls } from '../filter';

export default defineDetection({
  id: 'disk-reset',
  title: 'A disk was reset, or is no longer backed up',
  severity: 'high',
  description: 'Data and traces on the disk are gone, or will not be saved.',
  runbook: [
    'Look for snapshots.',
    'Ask the person who is named whether it was them, by another channel than the console.',
  ],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  usualFor: ['services'],
  target: ['DiskId', 'InstanceId', 'autoSnapshotPolicyId'],
  filter: calls(
    ['Ecs'],
    'ReInitDisk',
    'ResetDisk',
    'ResetDisks',
    'ReplaceSystemDisk',
    'CancelAutoSnapshotPolicy',
    'DeleteAutoSnapshotPolicy',
  ),
});

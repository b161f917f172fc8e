import { defineDetection } from '../detection';
import { all, calls, parameter } from '../filter';

export default defineDetection({
  id: 'unencrypted-disk-created',
  title: 'A disk was made without encryption',
  severity: 'low',
  description: 'The baseline encrypts disks by default; this one was made past it.',
  runbook: ['Replace it by an encrypted one.'],
  falsePositives: [],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts'],
  usualFor: ['services', 'pipelines'],
  filter: all(calls(['Ecs'], 'CreateDisk', 'CreateDisks'), parameter('Encrypted', 'false')),
});

import { defineDetection } from '../detection';
import { all, calls, root } from '../filter';

export default defineDetection({
  id: 'root-access-key-created',
  title: 'The root user made an access key',
  severity: 'critical',
  description:
    'A key of root may do everything for ever. The event does not say for certain for whom: one made for a RAM user matches too.',
  runbook: [
    'Delete the key.',
    'Ask everybody who could be root.',
    'Change its password and look at its MFA, from a machine that is clean.',
    'Read what it did since.',
  ],
  falsePositives: [],
  cis: ['2.18'],
  sources: ['ActionTrail documentation: events of RAM'],
  filter: all(calls(['Ram', 'Ims'], 'CreateAccessKey'), root),
});

import { defineDetection } from '../detection';
import { all, changed, event, not, root } from '../filter';

export default defineDetection({
  id: 'root-change',
  title: 'The root user changed something',
  severity: 'high',
  description: 'Root is for what nobody else can do, and no policy binds it.',
  runbook: [
    'Ask everybody who could be root.',
    'Change its password and look at its MFA, from a machine that is clean.',
    'Undo it, unless somebody answers for it.',
  ],
  falsePositives: ['What only root can do.'],
  sources: ['CIS 2.18'],
  cis: ['2.18'],
  filter: all(root, changed, not(event('ConsoleSignin', 'ConsoleSignout'))),
});

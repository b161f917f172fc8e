import { defineDetection } from '../detection';
import { COVERED, EVERYDAY, everydayIn, ON_SECURITY_GROUPS } from '../everyday';
import { all, changed, event, not, service } from '../filter';

export default defineDetection({
  id: 'unusual-change',
  title: 'A change of a kind that nobody makes on ordinary days',
  severity: 'medium',
  description:
    'The call is none that people make by hand every day, and no pipeline, service or scanner that is known made it. The first use of a product is such a change too.',
  runbook: [
    'Ask the person who is named whether it was them, by another channel than the console.',
    'Undo it, unless somebody answers for it.',
    'If it is usual here, name who does it under detections.known.',
  ],
  falsePositives: ['Projects that begin to use a product.'],
  sources: ['API metadata of Alibaba Cloud'],
  usualFor: ['pipelines', 'services', 'scanners'],
  groupBy: [
    'recipientAccountId',
    'userIdentity.type',
    'userIdentity.userName',
    'sourceIpAddress',
    'serviceName',
    'eventName',
  ],
  filter: all(
    changed,
    not(service(...COVERED)),
    not({ allowlist: 'productsInUse' }),
    not(event(...EVERYDAY, 'ConsoleSignin', 'ConsoleSignout')),
    not(everydayIn),
    not({ field: 'eventName', pattern: ON_SECURITY_GROUPS }),
  ),
});

import { defineDetection } from '../detection';
import {
  anyName,
  COVERED,
  EVERYDAY,
  EVERYDAY_OF_SIGN_ON,
  OF_USE_TO_A_THIEF,
  ON_SECURITY_GROUPS,
  OPERATED,
  TO_COME_IN,
  TOLD_ELSEWHERE,
} from '../everyday';
import { all, any, changed, not, service } from '../filter';

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
  // The query cannot look further back than a day: what has been told is not told again for a week.
  repeatHours: 168,
  isMerged: true,
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
    not({
      field: 'eventName',
      pattern: `${anyName(EVERYDAY)}|${TO_COME_IN}|${ON_SECURITY_GROUPS}`,
    }),
    not(
      all(
        service(...OPERATED),
        any(not({ field: 'eventName', pattern: OF_USE_TO_A_THIEF }), {
          field: 'eventName',
          pattern: TOLD_ELSEWHERE,
        }),
      ),
    ),
    not(all(service('cloudsso'), { field: 'eventName', pattern: anyName(EVERYDAY_OF_SIGN_ON) })),
  ),
});

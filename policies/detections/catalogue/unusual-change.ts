import { defineDetection } from '../detection';
import {
  anyName,
  COVERED,
  EVERYDAY,
  EVERYDAY_OF_SIGN_ON,
  HARMLESS_WITH,
  OF_USE_TO_A_THIEF,
  ON_SECURITY_GROUPS,
  OPERATED,
  TO_COME_IN,
  TOLD_ELSEWHERE,
} from '../everyday';
import { all, changed, not, says, service } from '../filter';

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
  // The query cannot look further back than a day. What is told is told once a week of a network, not
  // of each who works there: colleagues do alike.
  groupBy: ['recipientAccountId', 'userIdentity.type', 'sourceNetwork', 'serviceName', 'eventName'],
  tells: [
    'userIdentity.userName',
    'sourceIpAddress',
    'acsRegion',
    'userIdentity.accessKeyId',
    'resourceType',
  ],
  filter: all(
    changed,
    not(service(...COVERED)),
    not({ allowlist: 'productsInUse' }),
    not({
      field: 'eventName',
      pattern: [anyName(EVERYDAY), TO_COME_IN, ON_SECURITY_GROUPS, TOLD_ELSEWHERE].join('|'),
    }),
    not(all({ field: 'eventName', pattern: HARMLESS_WITH.names }, says(HARMLESS_WITH.says))),
    not(
      all(
        { field: 'serviceName', pattern: anyName(OPERATED) },
        not({ field: 'eventName', pattern: OF_USE_TO_A_THIEF }),
      ),
    ),
    not(all(service('cloudsso'), { field: 'eventName', pattern: anyName(EVERYDAY_OF_SIGN_ON) })),
  ),
});

import { defineDetection } from '../detection';
import {
  COVERED,
  EVERYDAY,
  OF_USE_TO_A_THIEF,
  ON_SECURITY_GROUPS,
  OPERATED,
  TOLD_ELSEWHERE,
} from '../everyday';
import bucketDeleted from './bucket-deleted';
import kmsChanged from './kms-changed';
import kmsKeyDisabled from './kms-key-disabled';
import { all, any, changed, event, namesOf, not, service } from '../filter';

/** Names of calls that another detection tells of at medium or more, whatever they come to. */
const toldByName = [kmsChanged, kmsKeyDisabled, bucketDeleted]
  .flatMap(({ filter }) => namesOf(filter) ?? [])
  .join('|');

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
    not(event(...EVERYDAY)),
    // To come in changes nothing; who comes in, and how, have detections of their own.
    not({ field: 'eventName', pattern: '(signin|signout|login|logout)$' }),
    not(
      all(
        service(...OPERATED),
        any(not({ field: 'eventName', pattern: OF_USE_TO_A_THIEF }), {
          field: 'eventName',
          pattern: TOLD_ELSEWHERE,
        }),
      ),
    ),
    not({ field: 'eventName', pattern: ON_SECURITY_GROUPS }),
    not(
      all(service('Kms', 'Oss'), {
        field: 'eventName',
        pattern: `^(${toldByName.toLowerCase()})$`,
      }),
    ),
  ),
});

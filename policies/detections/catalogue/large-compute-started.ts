import { defineDetection } from '../detection';
import {
  growsCompute,
  makesElsewhere,
  muchCompute,
  resizesCompute,
  startsCompute,
} from '../compute';
import { all, any, unreadable } from '../filter';

export default defineDetection({
  id: 'large-compute-started',
  title: 'Much computing was bought or started',
  severity: 'high',
  description:
    'Large machines, or ten and more at once, by whatever product: it is what stolen accounts are used for, and it costs at once.',
  runbook: [
    'Release what nobody answers for, in every region.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['Releases and tests of load: name who makes them under detections.known.'],
  sources: ['API metadata of Alibaba Cloud', 'List of instance families'],
  usualFor: ['services'],
  groupBy: [
    'recipientAccountId',
    'userIdentity.type',
    'userIdentity.userName',
    'acsRegion',
    'eventName',
  ],
  filter: all(
    any(startsCompute, growsCompute, resizesCompute, makesElsewhere),
    any(muchCompute, unreadable),
  ),
});

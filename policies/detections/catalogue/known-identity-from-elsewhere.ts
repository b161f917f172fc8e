import { defineDetection } from '../detection';

export default defineDetection({
  id: 'known-identity-from-elsewhere',
  title: 'A known identity calls from where it is not known',
  severity: 'high',
  description:
    'A user or role that the settings bind to networks does something from elsewhere: its key or session was probably taken, and all that it may do can be done with it.',
  runbook: [
    'Switch off the access key or end the session that did it, and look at what else it did.',
    'Read everything it did since, reads too.',
    'If the pipeline or the service moved, add its network under detections.known.',
  ],
  falsePositives: ['A pipeline or an office that moved.'],
  sources: ['elastic/detection-rules#2132: an exception is an identity and where it is'],
  groupBy: [
    'recipientAccountId',
    'userIdentity.type',
    'userIdentity.userName',
    'sourceIpAddress',
    'serviceName',
  ],
  filter: { knownFromElsewhere: true },
});

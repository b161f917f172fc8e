import { defineDetection } from '../detection';

export default defineDetection({
  id: 'decoy-used',
  title: 'A key was used that is there to be stolen',
  severity: 'critical',
  description:
    'A user of identity.decoys called something, or was refused it: nobody has any business with that key, so whoever uses it has been where it lies. It may do nothing; what else lies there may do more.',
  runbook: [
    'See which decoy it is, and where its key was put: that place was read by somebody.',
    'Change every other secret that lies there, and look in the trail for what was done with it.',
    'Look for the same address and the same program in the calls of other identities.',
    'Make a new key for the decoy.',
  ],
  falsePositives: ['Whoever plants a key and tries it.', 'Programs that look for keys in code.'],
  sources: ['ActionTrail, the management event: userIdentity.userName'],
  groupBy: [
    'recipientAccountId',
    'userIdentity.userName',
    'userIdentity.accessKeyId',
    'sourceIpAddress',
  ],
  filter: { decoy: true },
});

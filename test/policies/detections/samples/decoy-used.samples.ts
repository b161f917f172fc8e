import { apiCall, sample } from './events';
import type { Samples } from './index';

const decoy = { userIdentity: { type: 'ram-user', userName: 'backup-admin' } };

export default {
  matches: [
    sample(
      'a read that was refused',
      apiCall(
        'Sts',
        'GetCallerIdentity',
        {},
        { ...decoy, eventRW: 'Read', errorCode: 'NoPermission' },
      ),
    ),
    sample('a change', apiCall('Ecs', 'RunInstances', {}, decoy)),
  ],
  nonMatches: [
    sample('somebody else', apiCall('Ecs', 'RunInstances', {})),
    sample('who only names it', apiCall('Ram', 'CreateAccessKey', { UserName: 'backup-admin' })),
  ],
} satisfies Samples;

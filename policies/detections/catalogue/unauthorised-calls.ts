import { defineDetection } from '../detection';
import { all, any, field } from '../filter';
import { apiCall, every, sample } from '../samples';

const refusedBy = (errorCode: string) => apiCall('Ecs', 'DescribeInstances', {}, { errorCode });

export default defineDetection({
  id: 'unauthorised-calls',
  title: 'Many calls were refused',
  severity: 'medium',
  description: 'Somebody tries what they may do, or a program lost its rights.',
  runbook: [
    'See who it is and what was tried.',
    'Switch off the access key or end the session that did it, and look at what else it did.',
  ],
  falsePositives: ['A new program whose role lacks something.'],
  cis: ['2.16'],
  sources: ['Alibaba Cloud landing zone, ActionTrail event alerts', 'CIS 2.16'],
  filter: all(
    field('eventType', 'ApiCall'),
    any(
      field(
        'errorCode',
        'NoPermission',
        'Forbidden',
        'Forbbiden',
        'InvalidAccessKeyId',
        'InvalidSecurityToken',
        'SignatureDoesNotMatch',
        'InvalidAuthorization',
        'AccessForbidden',
        'NotAuthorized',
      ),
      {
        field: 'errorCode',
        startsWith: ['NoPermission.', 'Forbidden.', 'InvalidAccessKeyId.', 'InvalidSecurityToken.'],
      },
    ),
  ),
  count: { threshold: 6, windowMinutes: 30 },
  groupBy: ['recipientAccountId', 'userIdentity.userName', 'sourceIpAddress', 'serviceName'],
  matches: [
    sample('six of one kind', ...every(30, 6, () => refusedBy('Forbidden.RAM'))),
    sample(
      'six of several kinds',
      ...every(30, 6, (n) => refusedBy(n % 2 ? 'NoPermission' : 'SignatureDoesNotMatch')),
    ),
  ],
  nonMatches: [
    sample('five', ...every(30, 5, () => refusedBy('Forbidden.RAM'))),
    sample('another error', ...every(30, 6, () => refusedBy('NotAuthorizedX'))),
    sample(
      'in other services each',
      ...every(30, 6, (n) => ({ ...refusedBy('NoPermission'), serviceName: `Service${n}` })),
    ),
  ],
});

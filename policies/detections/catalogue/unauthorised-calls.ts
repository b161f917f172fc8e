import { defineDetection } from '../detection';
import { all, any, field } from '../filter';

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
  usualFor: ['scanners', 'services'],
  filter: all(
    field('eventType', 'ApiCall', 'ConsoleOperation', 'ConsoleCall'),
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
        'AccessDenied',
        'Unauthorized',
      ),
      {
        field: 'errorCode',
        startsWith: ['NoPermission.', 'Forbidden.', 'InvalidAccessKeyId.', 'InvalidSecurityToken.'],
      },
    ),
  ),
  count: { threshold: 10, windowMinutes: 30 },
  groupBy: ['recipientAccountId', 'userIdentity.userName', 'sourceIpAddress', 'serviceName'],
});

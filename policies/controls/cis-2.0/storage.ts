import { defineControl } from '../control';
import type { Control } from '../control';

/** Section 5. */
export const storage: readonly Control[] = [
  defineControl({
    id: '5.1',
    title: 'No bucket is open to the public',
    level: 1,
    assessed: 'automated',
    enforcedBy: ['DataBaseline', 'AuditBaseline'],
    offeredBy: ['AccountDataProtection', 'SecureBucket'],
    rules: [
      'oss-account-public-access-blocked',
      'oss-bucket-private',
      'oss-bucket-policy-not-public',
      'oss-bucket-public-access-blocked',
    ],
    detections: ['bucket-opened'],
    configRules: [
      'oss-bucket-public-read-prohibited',
      'oss-bucket-public-write-prohibited',
      'oss-bucket-anonymous-prohibited',
    ],
  }),
  defineControl({
    id: '5.2',
    title: 'No object is open to the public',
    level: 1,
    assessed: 'manual',
    enforcedBy: ['DataBaseline'],
    offeredBy: ['AccountDataProtection', 'SecureBucket'],
    rules: ['oss-object-private', 'oss-account-public-access-blocked'],
    manual:
      'The block of the account stands above what single objects say. Where it is taken away, nothing looks at the objects one by one.',
  }),
  defineControl({
    id: '5.3',
    title: 'Requests to buckets are logged',
    level: 1,
    assessed: 'automated',
    offeredBy: ['SecureBucket', 'AuditBaseline'],
    rules: ['oss-bucket-logging-enabled'],
    manual:
      'The bucket of the trail is logged, and so are those that are made as secure buckets. Others stay as they are.',
  }),
  defineControl({
    id: '5.4',
    title: 'Buckets are reached over HTTPS only',
    level: 1,
    assessed: 'automated',
    offeredBy: ['SecureBucket', 'AuditBaseline'],
    rules: ['oss-bucket-https-only', 'oss-bucket-tls-versions'],
    detections: ['bucket-policy-changed'],
    manual:
      'The bucket of the trail refuses HTTP, and so do those that are made as secure buckets. Others stay as they are.',
  }),
  defineControl({
    id: '5.5',
    title: 'Signed addresses expire within an hour',
    level: 1,
    assessed: 'manual',
    manual: 'Whoever signs an address says how long it lasts: nothing can be set for all of them.',
  }),
  defineControl({
    id: '5.6',
    title: 'Signed addresses work over HTTPS only',
    level: 1,
    assessed: 'manual',
    offeredBy: ['SecureBucket', 'AuditBaseline'],
    rules: ['oss-bucket-https-only'],
    manual:
      'A bucket that refuses HTTP refuses addresses that were signed for it. The benchmark asks for a switch of the console, which is the choice of whoever signs.',
  }),
  defineControl({
    id: '5.7',
    title: 'Buckets are reached from networks that are named',
    level: 2,
    assessed: 'automated',
    rules: ['oss-bucket-policy-not-public'],
    detections: ['bucket-policy-changed'],
    manual:
      'A bucket policy that refuses other networks would also refuse the services of the cloud that write to it: it has to be written for each bucket.',
  }),
  defineControl({
    id: '5.8',
    title: 'Objects are encrypted with a service key of KMS',
    level: 2,
    assessed: 'manual',
    offeredBy: ['SecureBucket'],
    rules: ['oss-bucket-encrypted'],
    configRules: ['oss-bucket-server-side-encryption-enabled'],
    manual:
      'A bucket has one way of encryption, and the benchmark asks for this one and for that of 5.9. The rule takes either, or keys of OSS. The baseline encrypts with keys of OSS, which cost nothing, or with a key of the account.',
  }),
  defineControl({
    id: '5.9',
    title: 'Objects are encrypted with a key of the account',
    level: 2,
    assessed: 'manual',
    offeredBy: ['SecureBucket', 'EncryptionKey', 'AuditBaseline'],
    configRules: ['oss-bucket-server-side-encryption-enabled'],
    rules: ['oss-bucket-encrypted'],
    manual:
      'The rule takes any way of encryption. Keys cost money: `audit.customerKey` has one made for the bucket of the trail.',
  }),
];

import { auditSection } from '../../settings/areas/audit';
import { valueAt } from '../../settings/deviations';
import { addIssue } from '../../settings/refinements';
import { onAnyMap, section } from '../../settings/fields';
import { customerKeyField, lockField } from '../data/bucket-fields';
import { common, known, knownAccountId, propsOf } from '../props';
import type { AuditTrailProps } from './audit-trail-props';

const file = auditSection.shape;
const { name: bucketName, ...existingBucket } = file.bucket.unwrap().shape;
const { name: projectName, ...existingProject } = file.project.unwrap().shape;

const OWN = ['keepDays', 'lock', 'key'] as const;
const EXISTING = ['keyPrefix', 'writeRoleArn'] as const;

/** One that is made, or one that exists already: what is said of the one means nothing of the other. */
const bucket = section(
  {
    bucketName: bucketName.optional(),
    ...existingBucket,
    keepDays: file.keepDays,
    lock: lockField.optional(),
    key: customerKeyField.optional(),
  },
  'The bucket.',
).superRefine((given, context) => {
  const isExisting = given.bucketName !== undefined;
  for (const key of isExisting ? OWN : EXISTING) {
    if (given[key] === undefined) continue;
    const allowed = isExisting
      ? 'bucketName, keyPrefix and writeRoleArn: a bucket that exists is not changed'
      : 'keepDays, lock and key, where no bucketName is given';
    addIssue(
      context,
      allowed,
      {
        found: `given with${isExisting ? '' : 'out'} bucketName`,
        fix: 'Drop it.',
      },
      [key],
    );
  }
  const [kept, locked] = [valueAt(given, ['keepDays']), valueAt(given, ['lock', 'days'])];
  if (typeof kept !== 'number' || typeof locked !== 'number' || locked <= kept) return;
  const fix = 'Raise it, or shorten the lock.';
  addIssue(context, `${locked} or more: nothing goes before its lock does`, { fix }, ['keepDays']);
}, onAnyMap);

export const auditTrailFields = propsOf<AuditTrailProps>({
  accountId: knownAccountId,
  region: file.project.unwrap().shape.region.unwrap(),
  trailName: known(file.trailName.unwrap()).optional(),
  bucket: bucket.optional(),
  project: section({ projectName, ...existingProject }, 'The project.').optional(),
  dataEvents: section(
    { region: file.project.unwrap().shape.region.unwrap() },
    'What is recorded of objects.',
  ).optional(),
  organization: file.organization,
  logStoreDays: file.logStoreDays,
  protection: common.protection,
  tags: common.tags,
});

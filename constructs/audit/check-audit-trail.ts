import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { badName, notAllowed, notAnAccountId, outOfRange } from '../errors';
import type { AuditTrailProps } from './audit-trail';

const ACCOUNT = /^\d{16}$/;
const TRAIL_NAME = /^[a-z][a-z0-9_-]{5,35}$/;
const KEY_PREFIX = /^[A-Za-z][A-Za-z0-9/_-]{5,31}$/;
const PROJECT_NAME = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
const KEEP_DAYS = [365, 36500] as const;
const LOG_STORE_DAYS = [365, 3650] as const;

/** The provider checks none of it: ActionTrail would refuse it when half of the rest is made. */
export function checkAuditTrail(construct: IConstruct, props: AuditTrailProps): void {
  const { accountId, trailName, bucket = {}, project } = props;
  if (isWrong(accountId, ACCOUNT)) throw notAnAccountId(construct, accountId);
  const name = (what: string, got: string | undefined, pattern: RegExp, allowed: string): void => {
    if (got !== undefined && isWrong(got, pattern)) throw badName(construct, what, got, allowed);
  };
  name(
    'trailName',
    trailName,
    TRAIL_NAME,
    '6 to 36 lower-case letters, digits, hyphens or underscores, a letter first',
  );
  name(
    'project.projectName',
    project?.projectName,
    PROJECT_NAME,
    '3 to 63 lower-case letters, digits or hyphens, no hyphen first or last',
  );
  if ('bucketName' in bucket) {
    const own = ['keepDays', 'lock', 'key'].filter((key) => key in bucket);
    if (own.length > 0) {
      const allowed = 'bucketName alone: a bucket that exists is not changed';
      throw notAllowed(construct, [
        { name: 'bucket', found: `given bucketName and ${own.join(', ')}`, allowed },
      ]);
    }
    name(
      'bucket.keyPrefix',
      bucket.keyPrefix,
      KEY_PREFIX,
      '6 to 32 letters, digits, hyphens, underscores or slashes, a letter first',
    );
  } else {
    checkDays(construct, 'bucket.keepDays', bucket.keepDays, KEEP_DAYS);
  }
  checkDays(construct, 'logStoreDays', props.logStoreDays, LOG_STORE_DAYS);
}

function isWrong(text: string, pattern: RegExp): boolean {
  return !Token.isUnresolved(text) && !pattern.test(text);
}

function checkDays(
  construct: IConstruct,
  name: string,
  days: number | undefined,
  [least, most]: readonly [number, number],
): void {
  if (days === undefined || Token.isUnresolved(days)) return;
  if (Number.isInteger(days) && days >= least && days <= most) return;
  throw outOfRange(construct, name, days, [least, most], 'days');
}

import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import * as names from '../../alicloud/names';
import type { Form } from '../../alicloud/names';
import { badName, notAllowed, notAnAccountId, outOfRange } from '../errors';
import type { AuditTrailProps } from './audit-trail-props';

const KEEP_DAYS = [365, 36500] as const;
const LOG_STORE_DAYS = [365, 3650] as const;

/** The provider checks none of it: ActionTrail would refuse it when half of the rest is made. */
export function checkAuditTrail(construct: IConstruct, props: AuditTrailProps): void {
  const { accountId, trailName, bucket = {}, project } = props;
  if (isWrong(accountId, names.accountId)) throw notAnAccountId(construct, accountId);
  const name = (what: string, got: string | undefined, form: Form): void => {
    if (got === undefined || !isWrong(got, form)) return;
    throw badName(construct, what, got, form.allowed);
  };
  name('trailName', trailName, names.trailName);
  name('project.projectName', project?.projectName, names.logProjectName);
  if ('bucketName' in bucket) {
    const own = ['keepDays', 'lock', 'key'].filter((key) => key in bucket);
    if (own.length > 0) {
      const allowed = 'bucketName alone: a bucket that exists is not changed';
      throw notAllowed(construct, [
        { name: 'bucket', found: `given bucketName and ${own.join(', ')}`, allowed },
      ]);
    }
    name('bucket.keyPrefix', bucket.keyPrefix, names.trailKeyPrefix);
  } else {
    checkDays(construct, 'bucket.keepDays', bucket.keepDays, KEEP_DAYS);
  }
  checkDays(construct, 'logStoreDays', props.logStoreDays, LOG_STORE_DAYS);
}

function isWrong(text: string, form: Form): boolean {
  return !Token.isUnresolved(text) && !names.fits(form, text);
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

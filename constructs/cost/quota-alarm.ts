import { QuotasQuotaAlarm } from '@cdktf/provider-alicloud/lib/quotas-quota-alarm';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import * as names from '../../alicloud/names';
import { OWN_PREFIX } from '../../policies/roles';
import { badName, outOfRange } from '../errors';

export interface QuotaAlarmProps {
  /** 1 to 40 letters, digits or hyphens, a letter first. The alarm is called that, after a prefix. */
  readonly name: string;
  /** The product code of the Quota Center, such as `ecs`. A change replaces the alarm. */
  readonly productCode: string;
  /** The id of the quota, such as `q_elastic-network-interfaces`. A change replaces the alarm. */
  readonly quotaCode: string;
  /**
   * Rings when so much of the quota is used: 51 to 100 percent.
   *
   * @default 80
   */
  readonly percent?: number;
  /**
   * What the quota is of, such as `{ regionId: 'cn-hangzhou' }`. A change replaces the alarm.
   *
   * @default - the quota has no dimensions
   */
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** Of a used quota CreateQuotaAlarm takes more than 50 percent (its documentation, 2025). */
const PERCENT = [51, 100] as const;

/**
 * An alarm on a quota. A thief who mines needs machines: the quota on them fills within minutes,
 * where the bill comes a day later. It counts, and knows nothing of money.
 */
export class QuotaAlarm extends Construct {
  readonly resource: QuotasQuotaAlarm;

  constructor(scope: Construct, id: string, props: QuotaAlarmProps) {
    super(scope, id);
    const { name, productCode, quotaCode, percent = 80, dimensions = {} } = props;
    this.mustMatch('name', name, names.quotaAlarmName);
    this.mustMatch('productCode', productCode, names.quotaProductCode);
    this.mustMatch('quotaCode', quotaCode, names.quotaCode);
    // The provider takes 150 too, which never rings, and 20, which the API refuses.
    const [least, most] = PERCENT;
    const inRange = Number.isInteger(percent) && percent >= least && percent <= most;
    if (!Token.isUnresolved(percent) && !inRange) {
      throw outOfRange(this, 'percent', percent, PERCENT, 'percent');
    }
    const pairs = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
    this.resource = new QuotasQuotaAlarm(this, 'Resource', {
      quotaAlarmName: `${OWN_PREFIX}${name}`,
      productCode,
      quotaActionCode: quotaCode,
      thresholdPercent: percent,
      thresholdType: 'used',
      ...(pairs.length > 0 && { quotaDimensions: pairs.map(([key, value]) => ({ key, value })) }),
    });
  }

  private mustMatch(name: string, value: string, form: names.Form): void {
    if (Token.isUnresolved(value) || names.fits(form, value)) return;
    throw badName(this, name, value, form.allowed);
  }
}

import { QuotasQuotaAlarm } from '@cdktf/provider-alicloud/lib/quotas-quota-alarm';
import { Construct } from 'constructs';
import { z } from 'zod';
import { OWN_PREFIX } from '../../policies/roles';
import { quotaSection } from '../../settings/areas/cost';
import { anyText, propsOf, validateProps } from '../props';

export interface QuotaAlarmProps {
  /** 1 to 40 letters, digits or hyphens, a letter first. The alarm is called that, after a prefix. */
  readonly name: string;
  /** The product code of the Quota Center, such as `ecs`. A change replaces the alarm. */
  readonly productCode: string;
  /** The id of the quota, such as `q_elastic-network-interfaces`. A change replaces the alarm. */
  readonly quotaCode: string;
  /**
   * An alarm when so much of the quota is used: 51 to 100 percent.
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

const { name, product, code, percent } = quotaSection.shape;

const quotaAlarmFields = propsOf<QuotaAlarmProps>({
  name,
  productCode: product,
  quotaCode: code,
  // The provider takes 150 too, which never fires, and 20, which the API refuses.
  percent,
  dimensions: z.record(z.string(), anyText, { error: 'a map of dimensions by name' }).optional(),
});

/**
 * An alarm on a quota. A thief who mines needs machines: the quota on them fills within minutes,
 * where the bill comes a day later. It counts, and knows nothing of money.
 */
export class QuotaAlarm extends Construct {
  readonly resource: QuotasQuotaAlarm;

  constructor(scope: Construct, id: string, props: QuotaAlarmProps) {
    super(scope, id);
    validateProps(this, quotaAlarmFields, props);
    const { name, productCode, quotaCode, percent = 80, dimensions = {} } = props;
    const pairs = Object.entries(dimensions).sort(([a], [b]) => (a < b ? -1 : 1));
    this.resource = new QuotasQuotaAlarm(this, 'Resource', {
      quotaAlarmName: `${OWN_PREFIX}${name}`,
      productCode,
      quotaActionCode: quotaCode,
      thresholdPercent: percent,
      thresholdType: 'used',
      // The Quota Center answers with the number, too, that the percentage comes to.
      lifecycle: { ignoreChanges: ['threshold'] },
      ...(pairs.length > 0 && { quotaDimensions: pairs.map(([key, value]) => ({ key, value })) }),
    });
  }
}

import { defineRule, wholeNumber } from '../../review';

export default defineRule({
  id: 'kms-key-rotation-interval',
  title: 'A key is rotated at least once a year',
  severity: 'low',
  resourceTypes: ['alicloud_kms_key'],
  rationale: 'A rotation after years leaves most of the data under one version of the key.',
  remediation: 'Set `rotation_interval` to `365d` or less.',
  references: [
    'KICS high_kms_key_rotation_period',
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/kms_key',
  ],
  messages: { seldom: 'the key is rotated every {found}; asked for: {most} days at most' },
  options: { days: wholeNumber(365, 7, 730) },
  examples: {
    fails: {
      alicloud_kms_key: { k: { automatic_rotation: 'Enabled', rotation_interval: '730d' } },
    },
    passes: {
      alicloud_kms_key: { k: { automatic_rotation: 'Enabled', rotation_interval: '365d' } },
    },
  },
  check: ({ resource, options, verdict }) => {
    const found = resource.string('rotation_interval');
    const days = found.map(inDays, 'a time such as 365d');
    // Without one KMS takes a year.
    return verdict(
      days.is((figure) => figure <= options.days, { absent: true }),
      'seldom',
      { found, most: options.days },
    );
  },
});

const DAYS: Readonly<Record<string, number>> = { d: 1, h: 1 / 24, m: 1 / 1440, s: 1 / 86400 };

function inDays(text: string): number | undefined {
  const [, figure, unit = 'd'] = /^(\d+)([dhms])?$/.exec(text) ?? [];
  const days = DAYS[unit];
  return figure === undefined || days === undefined ? undefined : Number(figure) * days;
}

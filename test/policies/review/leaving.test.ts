import { defineRule, Model, review } from '../../../policies/review';
import type { Suppression } from '../../../policies/review';
import { about } from './plain';

const rule = defineRule({
  ...about,
  id: 'named',
  resourceTypes: ['alicloud_oss_bucket'],
  messages: { bad: 'is bad' },
  check: ({ fail }) => fail('bad'),
});
const suppression: Suppression = {
  rule: 'named',
  address: 'alicloud_oss_bucket.a',
  reason: 'on purpose',
  until: 'never',
  where: {},
};
/** What is found against a suppression where there is nothing to suppress. */
const against = (more: Partial<Suppression>) =>
  review(new Model([]), [rule], {
    today: '2026-11-23',
    suppressions: [{ ...suppression, ...more }],
  }).findings.map((one) => one.rule);

describe('a suppression that the change takes away', () => {
  it('is neither unused nor expired, as one is that stays', () => {
    expect(against({})).toStrictEqual(['suppression-unused']);
    expect(against({ leaves: true })).toStrictEqual([]);
    expect(against({ until: '2026-11-22' })).toStrictEqual(['suppression-expired']);
    expect(against({ until: '2026-11-22', leaves: true })).toStrictEqual([]);
  });

  it('is none where it never was one, and that is told', () => {
    expect(against({ reason: '', leaves: true })).toStrictEqual(['suppression-invalid']);
  });
});

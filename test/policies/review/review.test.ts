import { defineAccountRule, defineRule, readPlan, review } from '../../../policies/review';
import type { ReviewOptions, Rule, Suppression } from '../../../policies/review';
import { buildPlan } from './build-plan';
import type { Planned } from './build-plan';
import { about } from './plain';

const ADDRESS = 'alicloud_oss_bucket.a';
const named = defineRule({
  ...about,
  id: 'oss-named-data',
  resourceTypes: ['alicloud_oss_bucket'],
  messages: { other: 'is called {found}' },
  check: ({ resource, verdict }) => {
    const found = resource.string('bucket');
    return verdict(found.equals('data', { absent: false }), 'other', { found });
  },
});
const broken = defineRule({
  ...about,
  id: 'oss-broken',
  resourceTypes: ['alicloud_oss_bucket'],
  messages: { never: '' },
  check: () => {
    throw new Error('no such thing');
  },
});
const trail = defineAccountRule({
  ...about,
  id: 'trail-there',
  severity: 'critical',
  resourceTypes: ['alicloud_actiontrail_trail'],
  messages: { none: 'there is no trail' },
  whenAbsent: { message: 'none', because: 'nothing is kept' },
  check: ({ pass }) => pass,
});

function reviewed(
  planned: readonly Planned[],
  rules: readonly Rule[] = [named],
  more: Partial<ReviewOptions> = {},
) {
  const { before, after, moved } = readPlan(buildPlan(...planned), { file: 'plan.json' });
  return review(after, rules, { today: '2026-11-23', before, moved, ...more });
}
const words = (report: ReturnType<typeof reviewed>): string[] =>
  report.findings.map(({ rule, address, message, introduced }) =>
    [rule, address, message, introduced ? 'new' : 'old'].join(' | '),
  );

describe('a review', () => {
  it('finds what a change brings, and knows what was there', () => {
    const report = reviewed([
      { address: 'alicloud_oss_bucket.kept', before: { bucket: 'x' }, after: { bucket: 'x' } },
      { address: 'alicloud_oss_bucket.worse', before: { bucket: 'data' }, after: { bucket: 'y' } },
      { address: 'alicloud_oss_bucket.better', before: { bucket: 'z' }, after: { bucket: 'data' } },
      { address: 'alicloud_oss_bucket.gone', before: { bucket: 'z' }, after: null },
    ]);
    expect(words(report)).toStrictEqual([
      'oss-named-data | alicloud_oss_bucket.kept | is called x | old',
      'oss-named-data | alicloud_oss_bucket.worse | is called y | new',
    ]);
    expect(report.counts).toStrictEqual({
      resources: 3,
      rules: 1,
      passed: 1,
      failed: 2,
      unknown: 0,
      suppressed: 0,
      notApplicable: 0,
      existing: 1,
      fixed: 1,
      gone: 1,
      errors: 0,
    });
  });

  it('knows what was moved', () => {
    const report = reviewed([
      {
        address: ADDRESS,
        previous: 'alicloud_oss_bucket.old',
        before: { bucket: 'x' },
        after: { bucket: 'x' },
      },
    ]);
    expect(words(report)).toStrictEqual([`oss-named-data | ${ADDRESS} | is called x | old`]);
  });

  it('finds the same fault anew where its value changes', () => {
    const report = reviewed([
      { address: ADDRESS, before: { bucket: 'x' }, after: { bucket: 'y' } },
    ]);
    expect(words(report)).toStrictEqual([`oss-named-data | ${ADDRESS} | is called y | new`]);
  });

  it('makes a rule that throws a finding, and goes on', () => {
    const report = reviewed([{ address: ADDRESS, after: { bucket: 'data' } }], [broken, named]);
    expect(report.findings).toStrictEqual([
      expect.objectContaining({
        kind: 'error',
        rule: 'oss-broken',
        address: ADDRESS,
        message: 'the rule failed: no such thing',
      }),
    ]);
    expect(report.counts).toMatchObject({ errors: 1, passed: 1, failed: 0 });
  });

  it('does not take an unknown value for a pass, nor for a failure', () => {
    const report = reviewed([
      {
        address: ADDRESS,
        unknown: { bucket: true },
        expressions: { bucket: { references: ['var.x'] } },
      },
    ]);
    expect(report.findings).toStrictEqual([]);
    expect(report.counts).toMatchObject({ passed: 0, unknown: 1 });
    expect(report.undecided).toStrictEqual([
      expect.objectContaining({
        address: ADDRESS,
        reasons: [{ address: ADDRESS, path: 'bucket', reason: 'is known after apply' }],
      }),
    ]);
  });

  it('never shows what is sensitive', () => {
    const report = reviewed([
      { address: ADDRESS, after: { bucket: 'hidden' }, sensitive: { bucket: true } },
    ]);
    expect(words(report)).toStrictEqual([
      `oss-named-data | ${ADDRESS} | is called (sensitive) | new`,
    ]);
    expect(JSON.stringify(report)).not.toContain('hidden');
  });

  it('hides what is sensitive even where a rule shows it', () => {
    const careless = defineRule({
      ...about,
      id: 'oss-careless',
      resourceTypes: ['alicloud_oss_bucket'],
      messages: { shown: 'is called {found}' },
      check: ({ resource, fail }) => {
        const { found } = resource.string('bucket');
        return fail('shown', { found: found.state === 'known' ? found.value : '' });
      },
    });
    const planned = { address: ADDRESS, after: { bucket: 'hidden' }, sensitive: { bucket: true } };
    expect(words(reviewed([planned], [careless]))).toStrictEqual([
      `oss-careless | ${ADDRESS} | is called (sensitive) | new`,
    ]);
  });

  it('asks what is about the account where there is none only when it goes or all is seen', () => {
    const gone = { address: 'alicloud_actiontrail_trail.t', before: {}, after: null };
    expect(words(reviewed([], [trail]))).toStrictEqual([]);
    expect(words(reviewed([gone], [trail]))).toStrictEqual([
      'trail-there | account | there is no trail | new',
    ]);
    expect(words(reviewed([], [trail], { wholeAccount: true }))).toStrictEqual([
      'trail-there | account | there is no trail | old',
    ]);
  });

  it('knows which of what nobody can tell had been told before', () => {
    const open = {
      unknown: { bucket: true },
      expressions: { bucket: { references: ['var.x'] } },
    };
    const a = (name: string) => `alicloud_oss_bucket.${name}`;
    const report = reviewed([
      { address: a('failed'), before: { bucket: 'x' }, ...open },
      { address: a('moved'), previous: a('old'), before: { bucket: 'data' }, ...open },
      { address: a('passed'), before: { bucket: 'data' }, ...open },
      { address: a('there'), ...open },
    ]);
    expect(report.undecided.map(({ address, wasJudged }) => [address, wasJudged])).toStrictEqual([
      [a('failed'), true],
      [a('moved'), true],
      [a('passed'), true],
      [a('there'), false],
    ]);
  });

  it('counts what is fixed and what is gone, and neither where it fails still or nobody can tell', () => {
    const a = (name: string) => `alicloud_oss_bucket.${name}`;
    const { counts } = reviewed([
      { address: a('fixed'), before: { bucket: 'x' }, after: { bucket: 'data' } },
      { address: a('gone'), before: { bucket: 'x' }, after: null },
      { address: a('good'), before: { bucket: 'data' }, after: null },
      { address: a('still'), before: { bucket: 'x' }, after: { bucket: 'y' } },
      {
        address: a('unknown'),
        before: { bucket: 'x' },
        unknown: { bucket: true },
        expressions: { bucket: { references: ['var.x'] } },
      },
    ]);
    expect(counts).toMatchObject({ fixed: 1, gone: 1 });
  });

  it('is the same whatever order a plan is in', () => {
    const planned = ['c', 'a', 'b'].map((name) => ({
      address: `alicloud_oss_bucket.${name}`,
      after: { bucket: name },
    }));
    expect(reviewed([...planned].reverse())).toStrictEqual(reviewed(planned));
  });
});

describe('a suppression', () => {
  const suppression = (more: Partial<Suppression> = {}): Suppression => ({
    rule: 'oss-named-data',
    address: ADDRESS,
    reason: 'it is public by purpose',
    until: '2026-11-23',
    where: { file: 'review.yaml' },
    ...more,
  });
  const planned: readonly Planned[] = [{ address: ADDRESS, after: { bucket: 'x' } }];
  const suppressed = (...suppressions: readonly Suppression[]) =>
    reviewed(planned, [named], { suppressions });

  it('takes a finding away, and shows who said so, to its last day', () => {
    const report = suppressed(suppression());
    expect(report.findings).toStrictEqual([]);
    expect(report.suppressed).toStrictEqual([
      expect.objectContaining({
        address: ADDRESS,
        message: 'is called x',
        reason: 'it is public by purpose',
        until: '2026-11-23',
      }),
    ]);
  });

  it.each([['alicloud_oss_bucket.*'], ['*'], ['alicloud_oss_bucket.?']])(
    'goes by pattern: %s',
    (address) => {
      expect(suppressed(suppression({ address })).findings).toStrictEqual([]);
    },
  );

  it.each([
    ['expired', { until: '2026-11-22' }, 'the suppression of oss-named-data ended on 2026-11-22'],
    [
      'for another address',
      { address: 'alicloud_oss_bucket.b' },
      'nothing is left for oss-named-data to suppress: take the suppression away',
    ],
    ['without a reason', { reason: ' ' }, 'the suppression holds for nothing: it has no reason'],
    [
      'for no rule',
      { rule: 'oss-name-data' },
      'the suppression holds for nothing: there is no rule oss-name-data',
    ],
    [
      'without an end',
      { until: '' },
      'the suppression holds for nothing: until is neither a day, as 2027-01-31, nor never',
    ],
    [
      'until a day that there is not',
      { until: '2027-02-30' },
      'the suppression holds for nothing: until is neither a day, as 2027-01-31, nor never',
    ],
  ])('that is %s is a finding, beside the one that it should take away', (_, more, told) => {
    const { findings } = suppressed(suppression(more));
    expect(findings.map(({ message }) => message).sort()).toStrictEqual(
      ['is called x', told].sort(),
    );
  });

  it('takes an unknown away, too', () => {
    const report = reviewed(
      [
        {
          address: ADDRESS,
          unknown: { bucket: true },
          expressions: { bucket: { references: ['var.x'] } },
        },
      ],
      [named],
      { suppressions: [suppression()] },
    );
    expect(report.undecided).toStrictEqual([]);
    expect(report.suppressed).toHaveLength(1);
  });
});

import { addToReport, mergeReports } from '../../../policies/review';
import type { Finding, Report, Undecided } from '../../../policies/review';

const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  kind: 'violation',
  rule,
  severity: 'medium',
  address: 'alicloud_vpc.a',
  message: 'is bad',
  path: '',
  where: {},
  introduced: true,
  identity: rule,
  ...more,
});
const undecided = (rule: string, more: Partial<Undecided> = {}): Undecided => ({
  rule,
  severity: 'medium',
  address: 'alicloud_vpc.a',
  where: {},
  reasons: [{ address: 'alicloud_vpc.a', path: 'name', reason: 'is known after apply' }],
  introduced: true,
  identity: rule,
  wasJudged: false,
  ...more,
});
const suppressed = (
  rule: string,
  address: string,
  message: string,
): Report['suppressed'][number] => ({
  rule,
  severity: 'medium',
  address,
  message,
  where: {},
  reason: 'on purpose',
  until: 'never',
});
const none = {
  resources: 0,
  rules: 0,
  passed: 0,
  failed: 0,
  unknown: 0,
  suppressed: 0,
  notApplicable: 0,
  existing: 0,
  fixed: 0,
  gone: 0,
  errors: 0,
};
const report = (
  more: Partial<Omit<Report, 'counts'>>,
  counts: Partial<Report['counts']> = {},
): Report => ({
  version: 1,
  compared: true,
  findings: [],
  undecided: [],
  suppressed: [],
  ...more,
  counts: { ...none, ...counts },
});

describe('reports that are made one', () => {
  it('count what is most, and what is fixed or gone in each', () => {
    const one = report(
      {},
      { resources: 3, rules: 9, passed: 1, notApplicable: 4, fixed: 2, gone: 5 },
    );
    const other = report(
      {},
      { resources: 2, rules: 9, passed: 6, notApplicable: 1, fixed: 3, gone: 1 },
    );
    const counts = {
      ...none,
      resources: 3,
      rules: 9,
      passed: 6,
      notApplicable: 4,
      fixed: 2,
      gone: 1,
    };
    expect(mergeReports([one, other]).counts).toStrictEqual(counts);
  });

  it('count what fails, what is open and rules that failed themselves, each by itself', () => {
    const one = report({
      findings: [
        finding('a', { introduced: false }),
        finding('b'),
        finding('c', { kind: 'error' }),
        finding('suppression-expired', { kind: 'suppression', introduced: false }),
      ],
      undecided: [undecided('a')],
      suppressed: [suppressed('a', 'alicloud_vpc.b', 'is bad')],
    });
    expect(mergeReports([one, report({})]).counts).toStrictEqual({
      ...none,
      failed: 2,
      existing: 1,
      errors: 1,
      unknown: 1,
      suppressed: 1,
    });
  });

  it('tell the same once, and what differs in any part of it twice', () => {
    const other = { address: 'alicloud_vpc.b', path: 'name', reason: 'is known after apply' };
    const open = [
      undecided('a'),
      undecided('a', { address: 'alicloud_vpc.b' }),
      undecided('a', { reasons: [other] }),
      undecided('b'),
    ];
    const taken = [
      suppressed('a', 'alicloud_vpc.a', 'is bad'),
      suppressed('a', 'alicloud_vpc.a', 'is worse'),
      suppressed('a', 'alicloud_vpc.b', 'is bad'),
      suppressed('b', 'alicloud_vpc.a', 'is bad'),
    ];
    const one = report({ undecided: open, suppressed: taken });
    const merged = mergeReports([one, one]);
    expect(merged.undecided.map(({ rule, address }) => [rule, address])).toStrictEqual([
      ['a', 'alicloud_vpc.a'],
      ['a', 'alicloud_vpc.a'],
      ['a', 'alicloud_vpc.b'],
      ['b', 'alicloud_vpc.a'],
    ]);
    expect(merged.suppressed).toStrictEqual(taken);
  });

  it('take of the same the first, but for one that is new where that is not', () => {
    const introducedOf = (...given: readonly boolean[]) =>
      mergeReports(
        given.map((introduced, index) =>
          report({ findings: [finding('a', { introduced, message: String(index) })] }),
        ),
      ).findings.map(({ introduced, message }) => [introduced, message]);
    expect(introducedOf(false, true)).toStrictEqual([[true, '1']]);
    expect(introducedOf(false, false)).toStrictEqual([[false, '0']]);
    expect(introducedOf(true, false)).toStrictEqual([[true, '0']]);
    expect(introducedOf(true, true)).toStrictEqual([[true, '0']]);
  });

  it('have a suppression unused where that one is so in each', () => {
    const unused = (identity: string) =>
      finding('suppression-unused', { kind: 'suppression', identity });
    const one = report({ findings: [unused('p'), unused('q')] });
    const other = report({ findings: [unused('q'), unused('r')] });
    expect(mergeReports([one, other]).findings).toStrictEqual([unused('q')]);
  });
});

describe('what is found beside the resources', () => {
  it('is added to a report, in its place, and counted', () => {
    const low = finding('low', { severity: 'low' });
    const high = finding('high', { severity: 'high' });
    const [open, worse] = [undecided('a'), undecided('b', { severity: 'critical' })];
    const before = report(
      { findings: [low], undecided: [open] },
      { rules: 3, failed: 1, unknown: 1 },
    );
    expect(addToReport(before, [high], [worse])).toStrictEqual({
      ...before,
      findings: [high, low],
      undecided: [worse, open],
      counts: { ...none, rules: 3, failed: 2, unknown: 2 },
    });
    expect(addToReport(before, [], [])).toStrictEqual(before);
  });
});

import {
  defineAccountRule,
  defineRule,
  forgottenNote,
  InputError,
  kindOf,
  mergeReports,
  readOptions,
  readPlan,
  review,
  severities,
  texts,
  asCollection,
  wholeNumber,
  wholeNumbers,
  yesOrNo,
} from '../../../policies/review';
import type {
  Json,
  Report,
  ReviewOptions,
  Rule,
  Severity,
  Suppression,
} from '../../../policies/review';
import { buildPlan } from './build-plan';
import type { Planned } from './build-plan';
import { about as plain } from './plain';

const TYPE = 'alicloud_oss_bucket';
const about = { ...plain, severity: 'medium' as Severity, resourceTypes: [TYPE] };
/** Fails with what `bucket` says, and is open where that is unknown. */
const named = (id = 'named', severity: Severity = 'medium'): Rule =>
  defineRule({
    ...about,
    id,
    severity,
    messages: { other: 'is called {found}' },
    check: ({ resource, verdict }) => {
      const found = resource.string('bucket');
      return verdict(found.equals('good', { absent: false }), 'other', { found });
    },
  });
const planned = (name: string, bucket: Json, more: Partial<Planned> = {}): Planned => ({
  address: `${TYPE}.${name}`,
  after: { bucket },
  ...more,
});
const open = (name: string): Planned => ({
  address: `${TYPE}.${name}`,
  unknown: { bucket: true },
  expressions: { bucket: { references: ['var.b'] } },
});

function reviewed(
  all: readonly Planned[],
  rules: readonly Rule[] = [named()],
  more: Partial<ReviewOptions> = {},
): Report {
  const { before, after, moved } = readPlan(buildPlan(...all), { file: 'plan.json' });
  return review(after, rules, { today: '2026-11-23', before, moved, ...more });
}
const alone = (all: readonly Planned[], rules?: readonly Rule[], more = {}): Report =>
  reviewed(all, rules, { before: undefined, ...more });

describe('what was there before', () => {
  it('is fixed where a resource was moved and is as it should be, and not where it is not', () => {
    const move = (after: string) =>
      reviewed([planned('new', after, { previous: `${TYPE}.old`, before: { bucket: 'bad' } })])
        .counts;
    expect(move('bad')).toMatchObject({ failed: 1, existing: 1, fixed: 0 });
    expect(move('good')).toMatchObject({ failed: 0, existing: 0, fixed: 1 });
    expect(move('worse')).toMatchObject({ failed: 1, existing: 0, fixed: 0 });
  });

  it('is not fixed by what nobody knows', () => {
    const report = reviewed([{ ...open('a'), before: { bucket: 'bad' } }]);
    expect(report.counts).toMatchObject({ failed: 0, unknown: 1, fixed: 0 });
    expect(report.undecided.map(({ introduced }) => introduced)).toStrictEqual([true]);
  });

  it('is compared only where there is another side', () => {
    const one = planned('a', 'bad', { before: { bucket: 'bad' } });
    const [both, single] = [reviewed([one]), alone([one])];
    expect([both.compared, single.compared]).toStrictEqual([true, false]);
    expect([both, single].map(({ findings }) => findings[0]?.introduced)).toStrictEqual([
      false,
      true,
    ]);
    expect([both, single].map(({ counts }) => [counts.existing, counts.fixed])).toStrictEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  it('is told apart where the same is wrong twice, and only the second is new', () => {
    const twice = defineRule({
      ...about,
      id: 'twice',
      messages: { bad: 'is bad' },
      check: ({ resource, fail, pass }) => {
        const { found } = resource.string('bucket');
        const times = found.state === 'known' ? Number(found.value) : 0;
        return times === 0 ? pass : Array.from({ length: times }, () => fail('bad'));
      },
    });
    const { findings } = reviewed([planned('a', '2', { before: { bucket: '1' } })], [twice]);
    expect(findings.map(({ identity, introduced }) => [identity, introduced])).toStrictEqual([
      [`twice|${TYPE}.a||bad|is bad`, false],
      [`twice|${TYPE}.a||bad|is bad#2`, true],
    ]);
  });
});

describe('a report', () => {
  it('has the worst first, then rules, then what is about the account, then addresses', () => {
    const account = (id: string): Rule =>
      defineAccountRule({
        ...about,
        id,
        messages: { bad: 'is bad', worse: 'is worse' },
        whenAbsent: { message: 'bad', because: 'b' },
        check: ({ fail }) => [fail('worse'), fail('bad')],
      });
    const rules = [
      named('b', 'low'),
      named('a', 'low'),
      account('m'),
      named('m'),
      named('z', 'critical'),
      named('h', 'high'),
    ];
    const report = alone([planned('y', 'bad'), planned('x', 'bad')], rules);
    expect(
      report.findings.map(({ rule, address, message }) => `${rule} ${address} ${message}`),
    ).toStrictEqual([
      `z ${TYPE}.x is called bad`,
      `z ${TYPE}.y is called bad`,
      `h ${TYPE}.x is called bad`,
      `h ${TYPE}.y is called bad`,
      'm account is bad',
      'm account is worse',
      `m ${TYPE}.x is called bad`,
      `m ${TYPE}.y is called bad`,
      `a ${TYPE}.x is called bad`,
      `a ${TYPE}.y is called bad`,
      `b ${TYPE}.x is called bad`,
      `b ${TYPE}.y is called bad`,
    ]);
    expect(severities).toStrictEqual(['low', 'medium', 'high', 'critical']);
  });

  it('tells what could not be read at all', () => {
    const { after } = readPlan(buildPlan(), { file: 'plan.json' });
    const doubt = { address: 'module.a', path: 'source', reason: 'is not at hand' };
    const model = Object.assign(Object.create(after) as typeof after, { unread: [doubt] });
    expect(review(model, [], { today: '2026-11-23' })).toMatchObject({
      undecided: [
        {
          rule: 'input-not-read',
          severity: 'high',
          address: 'module.a',
          where: {},
          reasons: [doubt],
          introduced: true,
        },
      ],
      counts: { unknown: 1 },
    });
  });

  it('has every verdict of a rule, and where it stands', () => {
    const every = defineRule({
      ...about,
      id: 'every',
      messages: { bad: 'is bad' },
      check: ({ resource, pass, notApplicable, fail, unknown }) => [
        pass,
        notApplicable,
        fail('bad', {}, resource.string('acl')),
        fail('bad', {}, { location: { address: 'elsewhere', path: 'acl' } }),
        unknown({ address: 'x', path: 'y', reason: 'is odd' }),
      ],
    });
    const report = alone([planned('a', 'x')], [every]);
    expect(report.findings.map(({ address, path }) => [address, path])).toStrictEqual([
      [`${TYPE}.a`, 'acl'],
      [`${TYPE}.a`, ''],
    ]);
    expect(report.undecided.map(({ reasons }) => reasons)).toStrictEqual([
      [{ address: 'x', path: 'y', reason: 'is odd' }],
    ]);
    expect(report.counts).toStrictEqual({
      resources: 1,
      rules: 1,
      passed: 1,
      failed: 2,
      unknown: 1,
      suppressed: 0,
      notApplicable: 1,
      existing: 0,
      fixed: 0,
      gone: 0,
      errors: 0,
    });
  });

  it('tells of a rule about the account which resource it is about', () => {
    const rule = defineAccountRule({
      ...about,
      id: 'one-of',
      messages: { bad: '{name} is bad' },
      whenAbsent: { message: 'bad', because: 'b' },
      check: ({ resources, verdict, fail }) => [
        verdict(
          asCollection(resources).every((one) =>
            one.string('bucket').equals('good', { absent: false }),
          ),
          'bad',
          { name: 'it' },
        ),
        fail('bad', { name: 'all' }),
      ],
    });
    const report = alone([planned('a', 'good'), planned('b', 'bad')], [rule]);
    expect(
      report.findings.map(({ address, path, message }) => [address, path, message]),
    ).toStrictEqual([
      ['account', '', 'all is bad'],
      [`${TYPE}.b`, 'bucket', 'it is bad'],
    ]);
    expect(alone([planned('a', 'good')], [rule], {}).findings).toHaveLength(1);
    const absent = alone([], [rule], { wholeAccount: true });
    expect(absent.findings.map(({ message }) => message)).toStrictEqual(['{name} is bad']);
    expect(alone([], [rule]).counts).toMatchObject({ notApplicable: 1, failed: 0 });
  });

  it.each<[string, unknown]>([
    ['the rule gave no verdict', []],
    ['Cannot use', null],
  ])('has a rule that gives nothing as a fault of the rule: %s', (message, answer) => {
    const check = () => answer as readonly [];
    const rule = defineRule({ ...about, id: 'odd', messages: { a: '' }, check });
    const { findings, counts } = alone([planned('a', 'x')], [rule]);
    expect(findings).toMatchObject([{ kind: 'error', identity: `odd|${TYPE}.a|error` }]);
    expect(findings[0]?.message).toContain(`the rule failed: ${message}`);
    expect(counts).toMatchObject({ errors: 1, failed: 0, passed: 0 });
  });

  it('shows values on one line, cut after 160 signs, and what is absent, unknown or sensitive as that', () => {
    const shows = (...all: readonly Planned[]): string[] => {
      const rule = defineRule({
        ...about,
        id: 'shows',
        messages: { told: '{a} {b} {c} {d}' },
        check: ({ resource, fail }) =>
          fail('told', { a: resource.json('bucket'), b: 7, c: resource.string('bucket').or('-') }),
      });
      return alone(all, [rule]).findings.map(({ message }) => message);
    };
    const long = 'x'.repeat(160);
    expect(shows(planned('a', long))).toStrictEqual([`${long} 7 ${long} {d}`]);
    expect(shows(planned('a', `${long}y`))).toStrictEqual([`${long}… 7 ${long}… {d}`]);
    expect(shows(planned('a', { k: ['v'] }))).toStrictEqual([
      '{"k":["v"]} 7 a value that is not a text {d}',
    ]);
    expect(shows(planned('a', null))).toStrictEqual(['nothing 7 - {d}']);
    expect(shows(open('a'))).toStrictEqual([
      'a value that is known after apply 7 a value that is known after apply {d}',
    ]);
    expect(shows(planned('a', 'a\nb', { sensitive: { bucket: true } }))).toStrictEqual([
      '(sensitive) 7 (sensitive) {d}',
    ]);
    expect(shows(planned('a', 'a\nb'))).toStrictEqual(['a\\u{a}b 7 a\\u{a}b {d}']);
  });
});

describe('suppressions', () => {
  const suppression = (address: string, more: Partial<Suppression> = {}): Suppression => ({
    rule: 'named',
    address,
    reason: 'on purpose',
    until: 'never',
    where: { file: 'review.yaml', line: 3 },
    ...more,
  });
  const told = (all: readonly Planned[], ...suppressions: readonly Suppression[]) => {
    const report = alone(all, [named()], { suppressions });
    return [
      report.findings.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`),
      report.suppressed.map(({ address, reason, until }) => `${address} ${reason} ${until}`),
    ];
  };
  const one = [planned('a["k"]', 'bad')];

  it('hold for an instance, for all instances, and for what a pattern fits', () => {
    const address = `${TYPE}.a["k"]`;
    for (const given of [address, `${TYPE}.a`, '*"k"*', `${TYPE}.?`]) {
      expect(told(one, suppression(given))).toStrictEqual([[], [`${address} on purpose never`]]);
    }
    for (const given of [`${TYPE}.a["l"]`, `${TYPE}.b`, `${TYPE}.??`, 'a']) {
      expect(told(one, suppression(given))).toStrictEqual([
        [
          'named medium is called bad',
          'suppression-unused low nothing is left for named to suppress: take the suppression away',
        ],
        [],
      ]);
    }
  });

  it('are told by the first that holds: exact ones before patterns; all that hold are in use', () => {
    const [first, second] = ['one reason', 'another'];
    expect(
      told(
        one,
        suppression('*', { reason: first }),
        suppression(`${TYPE}.a`, { reason: second }),
        suppression(`${TYPE}.a`, { reason: 'a third' }),
        suppression(`${TYPE}.*`),
      ),
    ).toStrictEqual([[], [`${TYPE}.a["k"] ${second} never`]]);
  });

  it('end after their last day, and are then told as ended and not as unused', () => {
    const until = (day: string) => told(one, suppression('*', { until: day }));
    expect(until('2026-11-23')[0]).toStrictEqual([]);
    expect(until('2026-11-24')[0]).toStrictEqual([]);
    expect(until('2026-11-22')).toStrictEqual([
      [
        'named medium is called bad',
        'suppression-expired medium the suppression of named ended on 2026-11-22',
      ],
      [],
    ]);
  });

  it.each([
    [{ rule: '' }, 'it names no rule'],
    [{ rule: 'other' }, 'there is no rule other'],
    [{ address: '' }, 'it has no address'],
    [{ reason: '  ' }, 'it has no reason'],
    [{ until: 'Never' }, 'until is neither a day, as 2027-01-31, nor never'],
  ])('hold for nothing with %j', (more, fault) => {
    const given = suppression('*', more);
    expect(told(one, given)).toStrictEqual([
      [
        'named medium is called bad',
        `suppression-invalid medium the suppression holds for nothing: ${fault}`,
      ],
      [],
    ]);
    const { findings } = alone([], [named()], { suppressions: [given] });
    expect(findings).toStrictEqual([
      {
        kind: 'suppression',
        rule: 'suppression-invalid',
        severity: 'medium',
        address: given.address,
        message: `the suppression holds for nothing: ${fault}`,
        path: '',
        where: { file: 'review.yaml', line: 3 },
        introduced: true,
        identity: `suppression-invalid|${given.address}|${given.rule}`,
      },
    ]);
  });

  it('take away what is unknown, and tell what it hangs on', () => {
    const report = alone([open('a')], [named()], { suppressions: [suppression('*')] });
    expect([report.undecided, report.findings]).toStrictEqual([[], []]);
    expect(report.suppressed).toStrictEqual([
      {
        rule: 'named',
        severity: 'medium',
        address: `${TYPE}.a`,
        message: 'bucket is known after apply',
        where: {},
        reason: 'on purpose',
        until: 'never',
      },
    ]);
    expect(report.counts).toMatchObject({ unknown: 0, suppressed: 1 });
  });

  it('do not take away that a rule failed itself', () => {
    const rule = defineRule({ ...about, id: 'named', messages: { a: '' }, check: () => [] });
    const { findings } = alone([planned('a', 'x')], [rule], { suppressions: [suppression('*')] });
    expect(findings.map(({ kind, rule: name }) => [kind, name])).toStrictEqual(
      [
        ['suppression', 'suppression-unused'],
        ['error', 'named'],
      ].reverse(),
    );
  });
});

describe('several reports', () => {
  const report = (all: readonly Planned[], more: Partial<ReviewOptions> = {}) =>
    reviewed(all, [named()], more);
  const suppression: Suppression = {
    rule: 'named',
    address: `${TYPE}.a`,
    reason: 'on purpose',
    until: 'never',
    where: {},
  };

  it('are one: each fault once, new where it is new in any', () => {
    const was = planned('a', 'bad', { before: { bucket: 'bad' } });
    const one = report([was, planned('b', 'bad')]);
    const other = report([
      planned('a', 'bad'),
      planned('c', 'bad'),
      planned('d', 'good'),
      open('e'),
    ]);
    for (const reports of [
      [one, other],
      [other, one],
    ]) {
      const merged = mergeReports(reports);
      expect(merged.findings.map(({ address, introduced }) => [address, introduced])).toStrictEqual(
        [
          [`${TYPE}.a`, true],
          [`${TYPE}.b`, true],
          [`${TYPE}.c`, true],
        ],
      );
      expect(merged.undecided).toHaveLength(1);
      expect(merged.compared).toBe(true);
      expect(merged.counts).toStrictEqual({
        resources: 4,
        rules: 1,
        passed: 1,
        failed: 3,
        unknown: 1,
        suppressed: 0,
        notApplicable: 0,
        existing: 0,
        fixed: 0,
        gone: 0,
        errors: 0,
      });
    }
    expect(mergeReports([one, one])).toStrictEqual(one);
    expect(mergeReports([one])).toBe(one);
    expect(mergeReports([one, one]).counts.existing).toBe(1);
    expect(() => mergeReports([])).toThrow('there is no report to merge');
  });

  it('have fixed what is fixed in each, and are compared where all are', () => {
    const fixes = report([planned('a', 'good', { before: { bucket: 'bad' } })]);
    const not = report([planned('a', 'bad', { before: { bucket: 'bad' } })]);
    expect(mergeReports([fixes, not]).counts.fixed).toBe(0);
    expect(mergeReports([fixes, fixes]).counts.fixed).toBe(1);
    expect(mergeReports([fixes, alone([])]).compared).toBe(false);
  });

  it('leave a suppression unused that no one of them uses', () => {
    const used = report([planned('a', 'bad')], { suppressions: [suppression] });
    const unused = report([planned('b', 'good')], { suppressions: [suppression] });
    expect(mergeReports([used, unused]).findings).toStrictEqual([]);
    expect(mergeReports([used, unused]).suppressed).toHaveLength(1);
    expect(mergeReports([unused, unused]).findings.map(({ rule }) => rule)).toStrictEqual([
      'suppression-unused',
    ]);
    expect(mergeReports([used, used]).suppressed).toHaveLength(1);
  });
});

describe('options of a rule', () => {
  const options = {
    days: wholeNumber(7, 1, 30),
    ports: wholeNumbers([22], 1, 99),
    names: texts(['a']),
    strict: yesOrNo(true),
  };
  const read = (given: Json) => readOptions(options, given);

  it('have defaults', () => {
    const values = { days: 7, ports: [22], names: ['a'], strict: true };
    expect(read({})).toStrictEqual({ values, problems: [] });
    expect(readOptions({}, {})).toStrictEqual({ values: {}, problems: [] });
  });

  it.each<[string, Json]>([
    ['days', 1],
    ['days', 30],
    ['ports', []],
    ['ports', [1, 99]],
    ['names', []],
    ['names', ['b', 'c']],
    ['strict', false],
  ])('take for %s %j', (name, value) => {
    const { values, problems } = read({ [name]: value });
    expect([values[name], problems]).toStrictEqual([value, []]);
  });

  it.each<[string, Json, string]>([
    ['days', 0, 'a whole number from 1 to 30'],
    ['days', 31, 'a whole number from 1 to 30'],
    ['days', 1.5, 'a whole number from 1 to 30'],
    ['days', '7', 'a whole number from 1 to 30'],
    ['ports', 22, 'a list of whole numbers from 1 to 99'],
    ['ports', [0], 'a list of whole numbers from 1 to 99'],
    ['ports', [22, 100], 'a list of whole numbers from 1 to 99'],
    ['ports', [22, 22.5], 'a list of whole numbers from 1 to 99'],
    ['ports', ['22'], 'a list of whole numbers from 1 to 99'],
    ['names', 'a', 'a list of texts'],
    ['names', ['a', ''], 'a list of texts'],
    ['names', ['a', 5], 'a list of texts'],
    ['strict', 'true', 'true or false'],
    ['strict', null, 'true or false'],
  ])('refuse for %s %j', (name, value, allowed) => {
    const { values, problems } = read({ [name]: value });
    expect(problems).toStrictEqual([{ option: name, found: JSON.stringify(value), allowed }]);
    expect(values[name]).toStrictEqual(options[name as keyof typeof options].default);
  });

  it('refuse what they do not know, and say what was meant', () => {
    const problem = (name: string) => read(JSON.parse(`{"${name}":1}`) as Json).problems;
    const allowed = 'days, ports, names, strict';
    const found = 'no such option';
    expect(problem('strikt')).toStrictEqual([
      { option: 'strikt', found, allowed: `${allowed}; did you mean strict?` },
    ]);
    expect(problem('constructor')).toStrictEqual([{ option: 'constructor', found, allowed }]);
    expect(readOptions({}, { a: 1 }).problems).toStrictEqual([
      { option: 'a', found, allowed: 'no options' },
    ]);
    expect(read([1]).problems).toStrictEqual([
      { option: '', found: '[1]', allowed: 'an object with options' },
    ]);
    expect(read({ names: 'x'.repeat(99) }).problems[0]?.found).toBe(`"${'x'.repeat(79)}`);
  });
});

describe('what an input is called', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [[], 'a list'],
    [{}, 'an object'],
    ['', 'a string'],
    [0, 'a number'],
    [false, 'a boolean'],
  ])('%j is %s', (value, name) => {
    expect(kindOf(value)).toBe(name);
  });

  it('is told with its location, where it has one', () => {
    expect(new InputError('a', '', 'b', 'c').message).toBe('a: found b; allowed: c');
    const error = new InputError('a', 'line 3', 'b', 'c');
    expect(error).toMatchObject({ message: 'a, line 3: found b; allowed: c', name: 'InputError' });
  });

  it.each([
    [['a'], 'a'],
    [['a', 'b', 'c'], 'a, b, c'],
    [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
  ])('names of %j three at most', (addresses, names) => {
    expect(forgottenNote('p', addresses)).toBe(
      `p: Terraform forgets ${names}: what stays in the account is not reviewed`,
    );
  });
});

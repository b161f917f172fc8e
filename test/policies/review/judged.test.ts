import { defineAccountRule, defineRule, Model, readPlan, review } from '../../../policies/review';
import type {
  Resource,
  ReviewOptions,
  Rule,
  Suppression,
  UnknownReason,
} from '../../../policies/review';
import { identitiesOf, openIdentity, unreadIdentity } from '../../../policies/review/identity';
import { buildPlan } from './build-plan';
import { about, plainBucket, type Parts } from './plain';

const TYPE = 'alicloud_oss_bucket';
const today = '2026-11-23';
/** A bucket that is judged as its name says. */
const resource = (name: string, says: string, more: Partial<Parts> = {}): Resource =>
  plainBucket(name, {
    trees: { values: { bucket: says }, unknown: undefined, sensitive: undefined },
    ...more,
  });
const odd = (address: string, path: string): UnknownReason => ({ address, path, reason: 'is odd' });

/** Gives each verdict that the name of a bucket names. */
const obedient: Rule = defineRule({
  ...about,
  id: 'obedient',
  resourceTypes: [TYPE],
  messages: { bad: 'is bad' },
  check: ({ resource: of, pass, notApplicable, fail, unknown }) => {
    const says = (of.knownText('bucket') ?? '').split(' ');
    if (says.includes('error')) throw new Error('no such thing');
    return [
      ...(says.includes('pass') ? [pass] : []),
      ...(says.includes('aside') ? [notApplicable] : []),
      ...(says.includes('fail') ? [fail('bad')] : []),
      ...(says.includes('open') ? [unknown(odd(of.address, 'bucket'))] : []),
      ...(says.includes('whole') ? [unknown(odd(of.address, ''))] : []),
    ];
  },
});
/** A review where one bucket says this, and said that before. */
const changed = (before: string, after: string, more: Partial<ReviewOptions> = {}) =>
  review(new Model([resource('a', after)]), [obedient], {
    today,
    before: new Model([resource('a', before)]),
    ...more,
  });

describe('what cannot be judged any more', () => {
  it.each([
    ['pass', true],
    ['fail', true],
    ['open', false],
    ['error', false],
    ['aside', false],
    ['pass open', false],
    ['fail open', false],
    ['pass aside', true],
  ])('was judged or not where it said: %s', (before, was) => {
    const { undecided } = changed(before, 'open');
    expect(undecided.map(({ wasJudged }) => wasJudged)).toStrictEqual([was]);
  });
});

describe('what failed before', () => {
  it.each([
    ['pass', 1, 0],
    ['aside', 1, 0],
    ['fail', 0, 0],
    ['open', 0, 0],
    ['error', 0, 0],
  ])('is fixed or not where it says now: %s', (after, fixed, gone) => {
    expect(changed('fail', after).counts).toMatchObject({ fixed, gone });
  });
});

describe('a report on several', () => {
  const all = (...resources: readonly Resource[]) =>
    review(new Model(resources), [obedient], { today });

  it('has what is open by importance, and an error of a rule as new', () => {
    const report = all(resource('b', 'open'), resource('a', 'open'), resource('c', 'error'));
    expect(report.undecided.map(({ address }) => address)).toStrictEqual([
      `${TYPE}.a`,
      `${TYPE}.b`,
    ]);
    expect(report.findings).toStrictEqual([
      {
        kind: 'error',
        rule: 'obedient',
        severity: 'medium',
        address: `${TYPE}.c`,
        message: 'the rule failed: no such thing',
        path: '',
        where: {},
        introduced: true,
        identity: `obedient|${TYPE}.c|error`,
      },
    ]);
  });

  it('tells where each stands', () => {
    const where = { module: 'module.m' };
    const { findings, undecided } = all(
      resource('a', 'fail open', { where }),
      resource('b', 'fail open'),
    );
    expect(findings.map((one) => one.where)).toStrictEqual([where, {}]);
    expect(undecided.map((one) => one.where)).toStrictEqual([where, {}]);
  });

  it('has what is suppressed by importance, with all that it hangs on', () => {
    const suppression: Suppression = {
      rule: 'obedient',
      address: '*',
      reason: 'on purpose',
      until: 'never',
      where: {},
    };
    const resources = [resource('b', 'whole'), resource('a', 'open'), resource('c', 'fail')];
    const { suppressed } = review(new Model(resources), [obedient], {
      today,
      suppressions: [suppression],
    });
    expect(suppressed.map(({ address, message }) => [address, message])).toStrictEqual([
      [`${TYPE}.a`, 'bucket is odd'],
      [`${TYPE}.b`, 'is odd'],
      [`${TYPE}.c`, 'is bad'],
    ]);
  });

  it('has what is about the account before what is about a resource, in whichever order they come', () => {
    const account = defineAccountRule({
      ...about,
      id: 'account',
      resourceTypes: [TYPE],
      messages: { bad: 'is bad' },
      whenAbsent: { message: 'bad', because: 'b' },
      check: ({ fail, resources }) => [
        fail('bad', {}, { location: { address: 'a.of.all', path: '' } }),
        fail('bad'),
        ...resources.map((one) => fail('bad', {}, { location: one.location })),
      ],
    });
    const { findings } = review(new Model([resource('z', 'pass')]), [account], { today });
    expect(findings.map(({ address }) => address)).toStrictEqual([
      'account',
      'a.of.all',
      `${TYPE}.z`,
    ]);
  });
});

describe('what could not be read', () => {
  const unread = { address: 'module.m', path: 'source', reason: 'is not at hand' };
  const asked = (before: Model, after: Model) =>
    review(after, [], { today, before }).undecided.map((one) => ({
      ...one,
      reasons: one.reasons.length,
    }));

  it('is new where it was not there before, or is given something else', () => {
    const of = (given?: string): Model => new Model([], [{ ...unread, ...(given && { given }) }]);
    const news = (before: Model, after: Model) => asked(before, after).map((one) => one.introduced);
    expect(news(new Model([]), of('x'))).toStrictEqual([true]);
    expect(news(of('x'), of('x'))).toStrictEqual([false]);
    expect(news(of('x'), of('y'))).toStrictEqual([true]);
    expect(news(of(), of())).toStrictEqual([false]);
    expect(news(of(), of('x'))).toStrictEqual([true]);
  });

  it('is told as what nobody has judged', () => {
    const { undecided } = review(new Model([], [{ ...unread, given: 'x' }]), [], { today });
    expect(undecided).toStrictEqual([
      {
        rule: 'input-not-read',
        severity: 'high',
        address: 'module.m',
        where: {},
        reasons: [unread],
        introduced: true,
        identity: 'input-not-read|module.m|is not at hand|x',
        wasJudged: false,
      },
    ]);
    expect(unreadIdentity(unread)).toBe('module.m|is not at hand|');
  });

  it('are templates of a plan, each with all that it is given', () => {
    const stack = (values: Readonly<Record<string, string>>, type = 'alicloud_ros_stack') =>
      readPlan(buildPlan({ address: `${type}.s`, after: values }), { file: 'plan.json' }).after;
    const [one] = stack({ template_body: '{}' }).unread;
    expect(one).toMatchObject({
      address: 'alicloud_ros_stack.s',
      path: 'template_body',
      reason: 'deploys a template, which is not read',
    });
    const given = (model: Model) => model.unread.map((each) => each.given);
    const same = given(stack({ template_body: '{}' }));
    expect(same).toStrictEqual([one?.given]);
    expect(given(stack({ template_body: '{} ' }))).not.toStrictEqual(same);
    expect(given(stack({ template_body: '{}', parameters: 'x' }))).not.toStrictEqual(same);
    expect(given(stack({ template_body: '{}', stack_name: 'x' }))).toStrictEqual(same);
    expect(stack({ template_name: 'x' }, 'alicloud_oos_execution').unread).toMatchObject([
      { path: 'template_name' },
    ]);
    expect(stack({ template_name: 'x' }, 'alicloud_oos_template').unread).toStrictEqual([]);
  });
});

describe('the identity of an open question', () => {
  const origin = (argument: string) => (argument === 'bucket' ? 'var.b' : undefined);
  const model = new Model([resource('a', '', { origin }), resource('b', '', { origin })]);
  const open = (reasons: readonly UnknownReason[], of?: Resource) => ({
    kind: 'unknown' as const,
    rule: obedient,
    address: `${TYPE}.a`,
    reasons,
    ...(of && { resource: of }),
  });
  const both = [odd(`${TYPE}.a`, 'bucket'), odd(`${TYPE}.b`, 'acl'), odd('elsewhere', 'bucket')];

  it('has all that it hangs on, and what that is made from', () => {
    expect(openIdentity(open(both), model)).toBe(
      `obedient|${TYPE}.a||unknown|${TYPE}.a.bucket=var.b,${TYPE}.b.acl=,elsewhere.bucket=`,
    );
  });

  it('has what the resource is about', () => {
    const grant = resource('a', '', { target: 'role' });
    expect(openIdentity(open([], grant), model)).toBe(`obedient|${TYPE}.a|role|unknown|`);
  });

  it('goes with a resource that is moved, and with no other', () => {
    expect(openIdentity(open(both), model, 'moved')).toBe(
      `obedient|moved||unknown|moved.bucket=var.b,${TYPE}.b.acl=,elsewhere.bucket=`,
    );
  });

  it('is none of those before where nobody knows what it hung on', () => {
    const moved = new Map([[`${TYPE}.a`, 'moved']]);
    const passed = { kind: 'pass' as const, rule: obedient, address: `${TYPE}.a` };
    const results = [open([odd(`${TYPE}.a`, 'bucket')]), passed];
    expect([...identitiesOf(results, undefined, moved)]).toStrictEqual([]);
    expect([...identitiesOf(results, model, moved)]).toStrictEqual([
      'obedient|moved||unknown|moved.bucket=var.b',
    ]);
  });
});

import { compareAccess } from '../../../../policies/ram/compare';
import type { AccessChange } from '../../../../policies/ram/compare';
import type { Policy } from '../../../../policies/ram';
import { allow, deny, identity, partlyUnknown } from '../helpers';

const BUCKET = 'acs:oss:*:*:customer-data/*';

function gained(before: readonly Policy[], after: readonly Policy[]): readonly AccessChange[] {
  const { gained: changes, undecided } = compareAccess(before, after);
  expect(undecided).toEqual([]);
  return changes;
}

const only = (...statements: readonly Record<string, unknown>[]): Policy[] => [
  identity(...statements),
];

it('says what an action, a resource and a condition newly allow, with a call that shows it', () => {
  const before = only(allow('oss:GetObject', { Resource: BUCKET }));
  const after = only(allow(['oss:GetObject', 'oss:Put*'], { Resource: BUCKET }));
  const [change, ...more] = gained(before, after);
  expect(more).toEqual([]);
  expect(change).toMatchObject({ actions: ['oss:Put*'], resources: [BUCKET], isCertain: true });
  expect(change?.witness).toMatchObject({ before: 'implicitly-denied', after: 'allowed' });
  expect(change?.witness.action).toMatch(/^oss:Put[A-Z]/);
  expect(change?.witness.resource).toBe(
    'acs:oss:cn-hangzhou:1234567890123456:customer-data/example',
  );
});

it('tells nothing of the same said otherwise', () => {
  const before = only(
    allow(['ecs:Describe*', 'ecs:StopInstance']),
    deny('ecs:StopInstance', { Condition: { Bool: { 'acs:MFAPresent': ['false'] } } }),
  );
  const after = only(
    deny('ECS:stopinstance', { Condition: { Bool: { 'ACS:mfapresent': ['false'] } } }),
    allow('ecs:DescribeInst*'),
    allow('ecs:StopInstance', { Resource: ['acs:*', '*'] }),
    allow('ecs:describe*'),
  );
  expect(compareAccess(before, after)).toEqual({ gained: [], lost: [], undecided: [] });
});

it.each([
  ['a network inside the old one', ['10.0.0.0/8'], ['10.1.0.0/16'], 0],
  ['two halves of the old one', ['10.0.0.0/8'], ['10.0.0.0/9', '10.128.0.0/9'], 0],
  ['a network beside the old one', ['10.0.0.0/8'], ['10.0.0.0/8', '11.0.0.0/8'], 1],
  ['another family', ['0.0.0.0/0'], ['0.0.0.0/0', '2001:db8::/32'], 1],
])('%s', (_, old, young, changes) => {
  const from = (networks: readonly string[]): Policy[] =>
    only(allow('ecs:*', { Condition: { IpAddress: { 'acs:SourceIp': networks } } }));
  expect(gained(from(old), from(young))).toHaveLength(changes);
});

it('finds the value that shows it', () => {
  const until = (day: string): Policy[] =>
    only(
      allow('ecs:*', { Condition: { DateLessThan: { 'acs:CurrentTime': `${day}T00:00:00Z` } } }),
    );
  const [change] = gained(until('2026-06-01'), until('2026-07-01'));
  const [time = ''] = change?.witness.context['acs:CurrentTime'] ?? [];
  expect(Date.parse(time)).toBeGreaterThanOrEqual(Date.parse('2026-06-01T00:00:00Z'));
  expect(Date.parse(time)).toBeLessThan(Date.parse('2026-07-01T00:00:00Z'));
  expect(gained(until('2026-07-01'), until('2026-06-01'))).toEqual([]);
});

it('conditions that exclude each other are no new access', () => {
  const before = only(
    allow('ecs:StopInstance', { Condition: { Bool: { 'acs:MFAPresent': 'true' } } }),
  );
  const both = { Bool: { 'acs:MFAPresent': 'true' }, StringEquals: { 'acs:MFAPresent': 'false' } };
  expect(gained(before, only(allow('ecs:*', { Condition: both })))).toEqual([]);
});

describe('a Deny that goes, or shrinks', () => {
  const all = allow('*');

  it('is told by what it was about', () => {
    const [change, ...more] = gained(
      only(all, deny(['ram:*', 'oss:DeleteBucket'])),
      only(all, deny('ram:*')),
    );
    expect(more).toEqual([]);
    expect(change).toMatchObject({ actions: ['oss:DeleteBucket'], isCertain: true });
    expect(change?.witness).toMatchObject({ action: 'oss:DeleteBucket', before: 'denied' });
    expect(change?.lifted?.statement.action).toEqual(['ram:*', 'oss:DeleteBucket']);
  });

  it('is no new access where nothing allows the calls', () => {
    const reads = allow('ecs:Describe*');
    expect(gained(only(reads, deny('ram:*')), only(reads))).toEqual([]);
  });

  it('is told where it now names what it is not about', () => {
    const before = only(all, deny('*', { Resource: 'acs:oss:*:*:customer-data/*' }));
    const after = only(all, {
      Effect: 'Deny',
      NotAction: ['oss:GetObject'],
      Resource: 'acs:oss:*:*:customer-data/*',
    });
    const [change] = gained(before, after);
    expect(change?.witness.action).toBe('oss:GetObject');
  });

  it('is not told where another takes its place', () => {
    const before = only(all, deny(['oss:Delete*', 'oss:PutBucketPolicy']));
    const after = only(all, { Effect: 'Deny', NotAction: ['ecs:*'], Resource: '*' });
    expect(gained(before, after)).toHaveLength(0);
    expect(gained(after, before).map(({ actions }) => actions)).toEqual([['*']]);
  });
});

it('a call that has two names is new under either', () => {
  const before = only(allow('*'), deny(['bss:ModifyPrepaidInstance']));
  const after = only(allow('*'));
  expect(gained(before, after)).not.toEqual([]);
});

it("compares RAM's own resources without regard to case and region", () => {
  const on = (resource: string): Policy[] => only(allow('ram:GetRole', { Resource: resource }));
  expect(gained(on('acs:ram:*:1:role/Dev'), on('acs:ram::1:ROLE/dev'))).toEqual([]);
  expect(gained(on('acs:oss:*:1:Dev'), on('acs:oss:*:1:dev'))).toHaveLength(1);
});

it('says of a hole that it hangs on it', () => {
  const hole = partlyUnknown('ram:*', { path: 'Action', found: 'nothing', allowed: 'text' });
  const [change] = gained(only(allow('ecs:*')), [...only(allow('ecs:*')), hole]);
  expect(change).toMatchObject({ isCertain: false, witness: { after: 'unknown' } });
  expect(gained([hole], [hole])).toEqual([]);
});

it('is not talked round by characters that it uses itself', () => {
  const on = (bucket: string): Policy => ({
    kind: 'identity',
    statements: [{ effect: 'Allow', action: ['oss:*'], resource: [`acs:oss:*:*:${bucket}/*`] }],
  });
  const { undecided } = compareAccess([on('\u{E000}')], [on('*')]);
  expect(undecided.map(({ why }) => why)).toEqual([
    'it names characters that no action and no resource has',
  ]);
});

it('ends, and says so, where there is more to compare than can be', () => {
  const many = Array.from({ length: 30 }, (_, at) => `acs:*a${at}*b*c?d*e*`);
  const { undecided, gained: changes } = compareAccess(
    only(allow('*'), deny('*', { Resource: many.slice(0, 15) })),
    only(allow('*'), deny('*', { Resource: many.slice(15).map((one) => `${one}?f`) })),
  );
  expect(undecided.length + changes.length).toBeGreaterThan(0);
});

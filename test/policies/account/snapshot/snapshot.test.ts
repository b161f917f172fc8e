import {
  addressOf,
  coverageOf,
  EVERYWHERE,
  isSnapshot,
  isWhole,
  keysOf,
  modelOfSnapshot,
  objectsOf,
  parseSnapshot,
  SECTION_NAMES,
  SECTIONS,
  sectionOf,
  snapshotDifference,
  snapshotOf,
  snapshotText,
  textAt,
  usersOf,
} from '../../../../policies/account/snapshot';
import type { Found, Reading, Snapshot } from '../../../../policies/account/snapshot';
import type { Json } from '../../../../policies/review';
import { review } from '../../../../policies/review';
import { graphOf } from '../../../../policies/account/graph/from-resources';
import { rules } from '../../../../policies/rules';

const whole = Object.fromEntries(
  SECTION_NAMES.map((name) => [name, [{ region: EVERYWHERE, read: 'all' as const }]]),
);

function object(type: string, id: string, values: Found['values'], more: Partial<Found> = {}) {
  return { type, id, region: '', values, ...more };
}

function taken(found: readonly Found[], more: Partial<Reading> = {}): Snapshot {
  const account = '1234567890123456';
  return snapshotOf({
    ...{ taken: '2026-11-28T08:00:00Z', account, coverage: whole, found },
    ...{ sources: [{ kind: 'simulated-account', name: '.sandbox' }], ...more },
  });
}

const again = (snapshot: Snapshot): Snapshot =>
  parseSnapshot(JSON.parse(snapshotText(snapshot)) as Json, 'account.json');

const alice = object('alicloud_ram_user', 'alice', { name: 'alice', email: 'alice@example.com' });

describe('a snapshot', () => {
  test('is read as it was written', () => {
    const snapshot = taken([alice]);
    expect(again(snapshot)).toEqual(snapshot);
    expect(snapshot.sections.users.objects).toEqual([
      { type: 'alicloud_ram_user', id: 'alice', region: '', values: { name: 'alice' }, seen: {} },
    ]);
  });

  test('keeps of each object what the table names, and of what must not be kept a digest', () => {
    const machine = object('alicloud_instance', 'i-1', {
      instance_name: 'web',
      password: 'Correct-Horse-9',
      user_data: 'IyEvYmluL3NoCg==',
      tags: { owner: 'alice' },
    });
    const [kept] = objectsOf(taken([machine]), 'alicloud_instance');
    expect(kept?.values).toEqual({ instance_name: 'web' });
    // By sha256sum of the text in quotes.
    expect(kept?.seen.digests).toEqual({
      user_data: 'sha256:9a74917521138e00ebe846a30a28969b6a409350a51705b41441b7752a44f213',
    });
  });

  test('keeps no value that is a credential, and counts it as not read', () => {
    const user = object('alicloud_ram_user', 'bob', {
      name: 'bob',
      display_name: 'bob, key LTAI5tAbCdEfGhIjKlMnOpQr',
    });
    const [kept] = objectsOf(taken([user]), 'alicloud_ram_user');
    expect(kept?.values).toEqual({ name: 'bob' });
  });

  test('tells what was not asked for, not read, and empty apart', () => {
    const snapshot = taken([], {
      coverage: {
        users: [{ region: EVERYWHERE, read: 'all' }],
        machines: [
          { region: 'cn-beijing', read: 'all' },
          { region: 'cn-hangzhou', read: 'not', why: 'refused' },
        ],
        disks: [{ region: 'cn-beijing', read: 'partly', why: 'the answer broke off' }],
      },
    });
    expect(coverageOf(snapshot, 'users').read).toBe('all');
    expect(coverageOf(snapshot, 'machines', 'cn-beijing').read).toBe('all');
    expect(coverageOf(snapshot, 'machines', 'cn-hangzhou')).toMatchObject({ why: 'refused' });
    expect(coverageOf(snapshot, 'machines', 'eu-central-1')).toEqual({
      ...{ region: 'eu-central-1', read: 'not', why: 'eu-central-1 was not asked for' },
    });
    expect(coverageOf(snapshot, 'roles')).toMatchObject({ why: 'was not asked for' });
    expect(SECTION_NAMES.filter((name) => isWhole(snapshot, name))).toEqual(['users']);
  });

  test.each(SECTION_NAMES)('has a type of its own for all of %s', (name) => {
    for (const type of Object.keys(SECTIONS[name].types)) expect(sectionOf(type)).toBe(name);
  });
});

describe('a file that is no snapshot', () => {
  const file = JSON.parse(snapshotText(taken([alice]))) as Record<string, Json>;

  test.each([
    [[], 'account.json: found no snapshot;'],
    [{ values: {}, format_version: '1.0' }, 'account.json: found no snapshot;'],
    [{ ...file, version: 2 }, 'account.json, version: found 2; allowed: 1. Update'],
    [{ ...file, version: 0 }, 'account.json, version: found 0; allowed: 1. Take it anew'],
    [{ ...file, taken: 'yesterday' }, 'account.json, taken: found a string;'],
    [{ ...file, account: '12' }, 'account.json, account: found a string;'],
    [{ ...file, sections: {} }, 'account.json, sections.users: found nothing;'],
    [{ ...file, more: 1 }, 'account.json: found the key more;'],
  ])('is one clear error: %#', (json, told) => {
    expect(() => parseSnapshot(json as Json, 'account.json')).toThrow(told);
  });

  test('is told from one that is', () => {
    expect([file, {}, null, 'x'].map((json) => isSnapshot(json as Json))).toEqual([
      ...[true, false, false, false],
    ]);
  });
});

describe('the model of a snapshot', () => {
  const bucket = object('alicloud_oss_bucket', 'data', { bucket: 'data' });

  test('knows nothing of what was not read', () => {
    const [resource] = modelOfSnapshot(taken([bucket])).resources;
    expect(resource?.string('bucket').found).toMatchObject({ state: 'known', value: 'data' });
    expect(resource?.string('acl').found).toMatchObject({
      state: 'unknown',
      reason: 'was not read',
    });
    const set = object('alicloud_oss_bucket', 'set', { bucket: 'set', acl: null });
    const [known] = modelOfSnapshot(taken([set])).resources;
    expect(known?.string('acl').found.state).toBe('absent');
  });

  test('judges what belongs to a resource only where that was read', () => {
    const versioned = 'oss-bucket-versioning-enabled';
    const told = (snapshot: Snapshot) => {
      const model = modelOfSnapshot(snapshot);
      const report = review(model, rules, { today: '2026-11-28' });
      return {
        failed: report.findings.some(({ rule }) => rule === versioned),
        open: report.undecided.some(({ rule }) => rule === versioned),
      };
    };
    const values = { bucket: 'data', versioning: null };
    const plain = object('alicloud_oss_bucket', 'data', values);
    expect(told(taken([plain]))).toEqual({ failed: true, open: false });
    const coverage = { buckets: [{ region: EVERYWHERE, read: 'partly' as const }] };
    expect(told(taken([plain], { coverage }))).toEqual({ failed: false, open: true });
  });

  test('makes a hole in the graph of what was not read', () => {
    const graph = graphOf(modelOfSnapshot(taken([alice], { coverage: {} })), new Map());
    expect(graph.principals.map(({ name }) => name)).toEqual(['alice']);
    expect(graph.holes).toContainEqual({
      about: 'attachments',
      why: 'who holds which policy were not read',
    });
  });
});

describe('people', () => {
  const login = object('alicloud_ram_login_profile', 'alice', {
    ...{ user_name: 'alice', mfa_bind_required: false, create_time: '2026-01-05T08:00:00Z' },
  });
  const key = object(
    'alicloud_ram_access_key',
    'LTAI5tExampleOnly',
    { user_name: 'alice', status: 'Active', create_time: '2026-02-05T08:00:00Z' },
    { seen: { lastUsed: null } },
  );

  test('are told with their logins and keys', () => {
    const snapshot = taken([{ ...alice, seen: { mfa: false, lastSignIn: null } }, login, key]);
    expect(keysOf(snapshot)).toHaveLength(1);
    expect(usersOf(snapshot)).toEqual([
      {
        ...{ name: 'alice', console: true, consoleSince: '2026-01-05T08:00:00Z' },
        ...{ mfaAsked: false, mfa: false, lastSignIn: null },
        keys: [
          {
            ...{ id: 'LTAI5tExampleOnly', user: 'alice', active: true, lastUsed: null },
            created: '2026-02-05T08:00:00Z',
          },
        ],
      },
    ]);
  });

  test('of whom little was read are not known, and not without', () => {
    const [told] = usersOf(taken([alice], { coverage: {} }));
    expect(told).toMatchObject({ console: undefined, mfa: undefined, mfaAsked: undefined });
    const [read] = usersOf(taken([alice]));
    expect(read).toMatchObject({ console: false });
  });

  test('are asked for a second factor where everybody is', () => {
    const rules = object('alicloud_ram_security_preference', '1234567890123456', {
      mfa_operation_for_login: 'mandatory',
    });
    expect(usersOf(taken([alice, login, rules]))[0]?.mfaAsked).toBe(true);
    expect(usersOf(taken([alice, login], { coverage: {} }))[0]?.mfaAsked).toBeUndefined();
  });
});

describe('the difference of two snapshots', () => {
  const bob = object('alicloud_ram_user', 'bob', { name: 'bob' });
  const machine = (script: string, name: Json = 'web') =>
    object('alicloud_instance', 'i-1', { instance_name: name, user_data: script });

  test('tells what came, went and changed, once each', () => {
    const { changes, undecided } = snapshotDifference(
      taken([alice, machine('a')]),
      taken([bob, machine('b', 'db')]),
    );
    expect(undecided).toEqual([]);
    expect(changes.map(({ kind, object: one }) => [kind, addressOf(one)])).toEqual([
      ['added', 'alicloud_ram_user["bob"]'],
      ['removed', 'alicloud_ram_user["alice"]'],
      ['changed', 'alicloud_instance["i-1"]'],
    ]);
    expect(changes[2]).toMatchObject({
      values: [{ name: 'instance_name', before: 'web', after: 'db' }, { name: 'user_data' }],
    });
  });

  test('tells nothing of itself, and takes no use for a change', () => {
    const used = { ...alice, seen: { lastSignIn: '2026-11-27T08:00:00Z' } };
    expect(snapshotDifference(taken([alice]), taken([used])).changes).toEqual([]);
    const bound = { ...alice, seen: { mfa: true } };
    const before = { ...alice, seen: { mfa: false } };
    expect(snapshotDifference(taken([before]), taken([bound])).changes).toMatchObject([
      { kind: 'changed', values: [{ name: 'mfa', before: false, after: true }] },
    ]);
  });

  test('leaves open what the other side may have had', () => {
    const half = taken([], { coverage: {} });
    expect(snapshotDifference(half, taken([alice]))).toMatchObject({
      changes: [],
      undecided: [{ section: 'users', on: 'after' }],
    });
    expect(snapshotDifference(taken([alice]), half)).toMatchObject({
      changes: [],
      undecided: [{ section: 'users', on: 'before' }],
    });
  });

  test('takes an attribute that one side did not read for no change', () => {
    const unread = object('alicloud_ram_user', 'alice', {});
    expect(snapshotDifference(taken([unread]), taken([alice])).changes).toEqual([]);
    expect(textAt({ ...unread, seen: {} }, 'name')).toBeUndefined();
  });
});

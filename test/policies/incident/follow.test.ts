import { deedOf, hunt, type Deed, type Subject } from '../../../policies/incident';

interface Given {
  readonly by: string;
  readonly call: string;
  readonly at?: number;
  readonly from?: string;
  readonly key?: string;
  readonly account?: string;
  readonly parameters?: object;
  readonly response?: object;
  readonly error?: string;
}

const OURS = '1234567890123456';
const role = (name: string): string => `acs:ram::${OURS}:role/${name}`;

/** `alice`, `ops:session`, `root`. */
function deed({
  by,
  call,
  at = 0,
  from = '192.0.2.66',
  key,
  account = OURS,
  ...rest
}: Given): Deed {
  const [serviceName = '', eventName = ''] = call.split(':');
  const type = by === 'root' ? 'root-account' : by.includes(':') ? 'assumed-role' : 'ram-user';
  const made = deedOf({
    eventTime: new Date(Date.parse('2026-06-10T00:00:00Z') + at * 60_000).toISOString(),
    eventName,
    serviceName,
    eventRW: 'Write',
    acsRegion: 'ap-southeast-1',
    sourceIpAddress: from,
    recipientAccountId: OURS,
    userIdentity: {
      type,
      userName: by,
      accountId: account,
      ...(key !== undefined && { accessKeyId: key }),
    },
    requestParameterJson: JSON.stringify(rest.parameters ?? {}),
    ...(rest.response && { responseElements: rest.response }),
    ...(rest.error !== undefined && { errorCode: rest.error }),
  });
  if (made === undefined) throw new Error('no deed');
  return made;
}

const alice: Subject = { kind: 'user', name: 'alice' };
const left = (given: readonly Given[], subject = alice, since?: number): string[] =>
  hunt(
    given.map((one, at) => deed({ at, ...one })),
    [subject],
    since,
  ).left.map(({ object }) => object);

const MARK = { call: 'Ram:CreateUser', parameters: { UserName: 'mark' } };

describe('whom a thief becomes', () => {
  const chain: Given[] = [
    {
      by: 'alice',
      call: 'Sts:AssumeRole',
      parameters: { RoleArn: role('ops'), RoleSessionName: 'a' },
    },
    {
      by: 'ops:a',
      call: 'Sts:AssumeRole',
      parameters: { RoleArn: role('deep'), RoleSessionName: 'b' },
    },
  ];

  it('is a session of a role, and one of a role behind it', () => {
    expect(left([...chain, { by: 'deep:b', ...MARK }])).toEqual(['mark']);
  });

  it('is no other session of the same role', () => {
    expect(left([...chain, { by: 'deep:c', ...MARK }, { by: 'ops:z', ...MARK }])).toEqual([]);
  });

  it('is no session that was refused', () => {
    const refused = chain.map((one) => ({ ...one, error: 'NoPermission' }));
    expect(left([...refused, { by: 'ops:a', ...MARK }])).toEqual([]);
  });

  it('is any session of a role whose trust was changed, but for those that somebody here entered', () => {
    const opened: Given = {
      by: 'alice',
      call: 'Ram:UpdateRole',
      parameters: { RoleName: 'audit', NewAssumeRolePolicyDocument: '{}' },
    };
    const honest: Given = {
      by: 'bob',
      call: 'Sts:AssumeRole',
      parameters: { RoleArn: role('audit'), RoleSessionName: 'bob' },
    };
    expect(left([opened, honest, { by: 'audit:bob', ...MARK }])).toEqual(['audit']);
    expect(left([opened, honest, { by: 'audit:x', ...MARK }])).toEqual(['audit', 'mark']);
    const foreign: Given = { ...honest, by: 'eve', account: '5500000000000005' };
    expect(left([opened, foreign, { by: 'audit:bob', ...MARK }])).toEqual(['audit', 'mark']);
  });

  it('is the user of a key that was made, by the key alone where the event names it', () => {
    const made: Given = {
      by: 'alice',
      call: 'Ims:CreateAccessKey',
      parameters: { UserPrincipalName: 'bob@acme.onaliyun.com' },
      response: { AccessKey: { AccessKeyId: 'LTAI5tNew' } },
    };
    expect(left([made, { by: 'bob', key: 'LTAI5tNew', ...MARK }])).toEqual(['LTAI5tNew', 'mark']);
    expect(left([made, { by: 'bob', key: 'LTAI5tOld', ...MARK }])).toEqual(['LTAI5tNew']);
  });

  it('is whoever comes with a key that nobody had used, where the event does not name it', () => {
    const old: Given = { by: 'bob', key: 'LTAI5tOld', call: 'Ecs:StartInstance' };
    const made: Given = {
      by: 'alice',
      call: 'Ram:CreateAccessKey',
      parameters: { UserName: 'bob' },
    };
    const KEY = 'a new key of bob';
    expect(left([old, made, { by: 'bob', key: 'LTAI5tOld', ...MARK }])).toEqual([KEY]);
    expect(
      left([
        old,
        made,
        { by: 'bob', key: 'LTAI5tNew', ...MARK },
        { by: 'bob', key: 'LTAI5tNew', call: 'Ram:CreateUser', parameters: { UserName: 'mark2' } },
      ]),
    ).toEqual([KEY, 'mark', 'mark2']);
  });

  it('is a user whose password they set, at the console and not with the user’s own key', () => {
    const set: Given = {
      by: 'alice',
      call: 'Ram:UpdateLoginProfile',
      parameters: { UserName: 'bob' },
    };
    expect(left([set, { by: 'bob', ...MARK }])).toEqual(['bob', 'mark']);
    expect(left([set, { by: 'bob', key: 'LTAI5tBob', ...MARK }])).toEqual(['bob']);
  });

  it('is a machine that they ran a command on', () => {
    const ran: Given = {
      by: 'alice',
      call: 'Ecs:RunCommand',
      parameters: { 'InstanceId.1': 'i-bp1' },
    };
    expect(left([ran, { by: 'shop:vm-ram-i-bp1', ...MARK }])).toEqual(['i-bp1', 'mark']);
    expect(left([ran, { by: 'shop:vm-ram-i-bp12', ...MARK }])).toEqual(['i-bp1']);
  });

  it('is nobody by what happened before', () => {
    const since = Date.parse('2026-06-10T00:02:00Z');
    const rows: Given[] = [
      { by: 'alice', ...MARK },
      { by: 'alice', call: 'Ecs:StartInstance' },
      { by: 'alice', call: 'Ram:CreateUser', parameters: { UserName: 'later' } },
    ];
    expect(left(rows, alice, since)).toEqual(['later']);
  });

  it('follows a role, a key, a machine and the owner of the account', () => {
    const rows: Given[] = [
      { by: 'ops:x', ...MARK },
      { by: 'bob', key: 'LTAI5tBob', ...MARK },
      { by: 'bob', key: 'LTAI5tOther', ...MARK },
      { by: 'app:i-1', ...MARK },
      { by: 'root', ...MARK },
    ];
    const subjects: readonly Subject[] = [
      { kind: 'role', name: 'ops' },
      { kind: 'key', name: 'LTAI5tBob' },
      { kind: 'machine', name: 'i-1' },
      { kind: 'root', name: '' },
    ];
    expect(subjects.map((one) => left(rows, one).length)).toEqual([1, 1, 1, 1]);
  });
});

describe('what is left', () => {
  it('is gone where a later call takes away the very same thing', () => {
    const key = (id: string): Given => ({
      by: 'alice',
      call: 'Ram:CreateAccessKey',
      parameters: { UserName: 'bob' },
      response: { AccessKey: { AccessKeyId: id } },
    });
    const gone: Given = {
      by: 'carol',
      call: 'Ram:DeleteAccessKey',
      parameters: { UserName: 'bob', UserAccessKeyId: 'LTAI5tOne' },
    };
    const all = [key('LTAI5tOne'), key('LTAI5tTwo'), gone].map((one, at) => deed({ at, ...one }));
    expect(hunt(all, [alice]).left.map(({ object, ended }) => [object, ended?.name])).toEqual([
      ['LTAI5tOne', 'DeleteAccessKey'],
      ['LTAI5tTwo', undefined],
    ]);
  });

  it('is not gone by what was refused, or came before', () => {
    const made: Given = {
      by: 'alice',
      call: 'Ram:AddUserToGroup',
      parameters: { UserName: 'x', GroupName: 'g' },
    };
    const gone: Given = { ...made, call: 'Ram:RemoveUserFromGroup', by: 'carol' };
    const ends = (given: readonly Given[]): unknown =>
      hunt(
        given.map((one, at) => deed({ at, ...one })),
        [alice],
      ).left[0]?.ended?.name;
    expect(ends([made, gone])).toBe('RemoveUserFromGroup');
    expect(ends([gone, made])).toBeUndefined();
    expect(ends([made, { ...gone, error: 'NoPermission' }])).toBeUndefined();
    expect(
      ends([made, { ...gone, parameters: { UserName: 'x', GroupName: 'h' } }]),
    ).toBeUndefined();
  });

  it('is to be looked at where the service is not known', () => {
    const found = hunt([deed({ by: 'alice', call: 'Brandnew:PutThing' })], [alice]);
    expect([found.left, found.unknown.map(({ name }) => name)]).toEqual([[], ['PutThing']]);
  });

  it('is nothing by what was refused', () => {
    expect(left([{ by: 'alice', ...MARK, error: 'NoPermission' }])).toEqual([]);
  });
});

describe('where it began, and who else', () => {
  it('tells who entered the role that was asked about', () => {
    const entry: Given = {
      by: 'bob',
      call: 'Sts:AssumeRole',
      parameters: { RoleArn: role('ops'), RoleSessionName: 'x' },
    };
    const found = hunt(
      [deed(entry), deed({ by: 'ops:x', at: 1, ...MARK })],
      [{ kind: 'role', name: 'ops' }],
    );
    expect(found.cameBy.map(({ who }) => who.user)).toEqual(['bob']);
  });

  it('tells others from an address that only they had', () => {
    const rows: Given[] = [
      { by: 'dave', call: 'Ecs:StartInstance', from: '203.0.113.10' },
      { by: 'alice', ...MARK, from: '203.0.113.10' },
      { by: 'alice', ...MARK, from: '192.0.2.66' },
      { by: 'bob', call: 'Ecs:StartInstance', from: '192.0.2.66' },
      { by: 'erin', call: 'Ecs:StartInstance', from: '203.0.113.10' },
    ];
    const found = hunt(
      rows.map((one, at) => deed({ at, ...one })),
      [alice],
    );
    expect(found.neighbours.map(({ who }) => who)).toEqual(['user bob']);
  });
});

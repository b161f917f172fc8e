/** Who may do what by what an account has: small accounts, and what documentation says of each. */
import {
  entryInto,
  refusalOf,
  requestContext,
  Rights,
  roleOf,
  userOf,
  type AccountObjects,
  type CallOn,
  type Identity,
} from '../../../policies/authority';
import { accountOf, documentOf } from './helpers';

const ACCOUNT = '1234567890123456';
const allow = (Action: string, Resource = '*', more: object = {}): object => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const trust = (Principal: object, more: object = {}): string =>
  documentOf({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal, ...more });
const MFA = { Condition: { Bool: { 'acs:MFAPresent': 'true' } } };

const account = accountOf({
  alicloud_ram_user: [
    { name: 'alice', id: '201' },
    { name: 'bob', id: '202' },
  ],
  alicloud_ram_group_membership: [{ group_name: 'builders', user_names: ['bob'] }],
  alicloud_ram_role: [
    {
      role_name: 'ops',
      assume_role_policy_document: trust({ RAM: [`acs:ram::${ACCOUNT}:root`] }, MFA),
    },
    { role_name: 'job', document: trust({ Service: ['fc.aliyuncs.com'] }) },
  ],
  alicloud_ram_policy: [
    { policy_name: 'network', policy_document: documentOf(allow('vpc:*')) },
    {
      policy_name: 'no-delete',
      document: documentOf(allow('ecs:*'), { ...allow('vpc:DeleteVpc'), Effect: 'Deny' }),
    },
    {
      policy_name: 'enter',
      policy_document: documentOf(allow('sts:AssumeRole', `acs:ram:*:${ACCOUNT}:role/ops`)),
    },
    { policy_name: 'torn', policy_document: '{"Version":"1"' },
  ],
  alicloud_ram_user_policy_attachment: [
    { user_name: 'alice', policy_name: 'enter', policy_type: 'Custom' },
  ],
  alicloud_ram_group_policy_attachment: [
    { group_name: 'builders', policy_name: 'network', policy_type: 'Custom' },
    { group_name: 'builders', policy_name: 'no-delete', policy_type: 'Custom' },
  ],
  alicloud_ram_role_policy_attachment: [
    { role_name: 'ops', policy_name: 'AdministratorAccess', policy_type: 'System' },
    { role_name: 'job', policy_name: 'torn', policy_type: 'Custom' },
  ],
  alicloud_oss_bucket_policy: [
    {
      bucket: 'shared',
      policy: JSON.stringify({
        Version: '1',
        Statement: [
          {
            Effect: 'Allow',
            Principal: ['201'],
            Action: ['oss:DeleteBucket'],
            Resource: [`acs:oss:*:${ACCOUNT}:shared`],
          },
        ],
      }),
    },
  ],
});

const how = (mfa = false) => ({ mfa, address: '192.0.2.1', now: () => new Date(0) });

function refused(who: Identity | undefined, call: string, more: Partial<CallOn> = {}): string {
  if (who === undefined) throw new Error('nobody');
  const on = {
    ...{ call, type: 'alicloud_vpc', isData: false, isMade: false, id: 'vpc-1' },
    ...{ region: 'cn-beijing', values: {}, before: {} },
  };
  return (
    refusalOf(new Rights(account, who, how()).decide({ ...on, ...more }))?.message ?? 'allowed'
  );
}

const told = (action: string, on: string, why: string): string =>
  `You are not authorized to do this action. Action: ${action} on ${on}. ${why}`;
const VPC = `acs:vpc:cn-beijing:${ACCOUNT}:vpc/vpc-1`;

describe('somebody calls', () => {
  const bob = userOf('bob', account);

  it('and is allowed by a policy of a group', () => {
    expect(refused(bob, 'Vpc:DescribeVpcAttribute')).toBe('allowed');
  });

  it('and is denied by a statement, which is named', () => {
    expect(refused(bob, 'Vpc:DeleteVpc')).toBe(
      told(
        'vpc:DeleteVpc',
        VPC,
        'Denied by statement 2 of no-delete, attached to the group builders.',
      ),
    );
  });

  it('and no policy says a word of it', () => {
    expect(refused(userOf('alice', account), 'Vpc:DeleteVpc')).toBe(
      told('vpc:DeleteVpc', VPC, 'No policy allows it.'),
    );
  });

  it('and a document that cannot be read allows nothing', () => {
    expect(refused(roleOf('job', account), 'Vpc:DeleteVpc')).toContain('is not known');
  });

  it('and a bucket lets in whom its policy names, and no one else', () => {
    const on = { type: 'alicloud_oss_bucket', values: { bucket: 'shared' } };
    expect(refused(userOf('alice', account), 'Oss:DeleteBucket', on)).toBe('allowed');
    expect(refused(bob, 'Oss:DeleteBucket', on)).toContain('No policy allows it.');
    const other = { ...on, values: { bucket: 'other' } };
    expect(refused(userOf('alice', account), 'Oss:DeleteBucket', other)).toContain('No policy');
  });

  it('and what no table names an action for is refused', () => {
    expect(refused(bob, 'CS GET /clusters/%s/nodes')).toContain(
      'no table says what RAM asks for CS GET /clusters/%s/nodes',
    );
  });
});

describe('a role is handed to a service', () => {
  const builders = accountOf({
    alicloud_ram_user: [{ name: 'carol' }],
    alicloud_ram_policy: [{ policy_name: 'functions', policy_document: documentOf(allow('fc:*')) }],
    alicloud_ram_user_policy_attachment: [
      { user_name: 'carol', policy_name: 'functions', policy_type: 'Custom' },
    ],
  });
  const decide = (role?: string): (string | undefined)[] => {
    const carol = userOf('carol', builders);
    if (carol === undefined) throw new Error('nobody');
    const on = { call: 'FC:CreateFunction', type: 'alicloud_fcv3_function', isData: false };
    const values = { function_name: 'f', ...(role !== undefined && { role }) };
    return new Rights(builders, carol, how())
      .decide({ ...on, isMade: true, id: '', region: 'cn-beijing', values, before: {} })
      .map(({ action, verdict }) => `${action} ${verdict.is}`);
  };

  it('which is asked for besides', () => {
    expect(decide(`acs:ram::${ACCOUNT}:role/runner`)).toEqual([
      'fc:CreateFunction allowed',
      'ram:PassRole missing',
    ]);
  });

  it('and without a role it is not', () => {
    expect(decide()).toEqual(['fc:CreateFunction allowed']);
  });
});

describe('who enters a role', () => {
  const entered = (of: string, by: Identity | { service: string } | undefined, mfa: boolean) => {
    const role = roleOf(of, account);
    if (role === undefined || by === undefined) throw new Error('nobody');
    return entryInto({ role, by, context: requestContext(how(mfa)) }, account).answer.decision;
  };

  test.each<[string, string, (from: AccountObjects) => Identity | undefined, boolean, string]>([
    ['a user with a second factor', 'ops', (from) => userOf('alice', from), true, 'allowed'],
    ['the same without', 'ops', (from) => userOf('alice', from), false, 'implicitly-denied'],
    ['whom no policy lets', 'ops', (from) => userOf('bob', from), true, 'implicitly-denied'],
    [
      'whom the role does not trust',
      'job',
      (from) => userOf('alice', from),
      true,
      'implicitly-denied',
    ],
  ])('%s', (_, role, who, mfa, decision) => {
    expect(entered(role, who(account), mfa)).toBe(decision);
  });

  test('a service, by the trust alone', () => {
    expect(entered('job', { service: 'fc.aliyuncs.com' }, false)).toBe('allowed');
    expect(entered('job', { service: 'ecs.aliyuncs.com' }, false)).toBe('implicitly-denied');
  });
});

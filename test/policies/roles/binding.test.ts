/** What the placeholders of statements stand for, and what they may not. */
import { clusters, permissionsFor, permissionsOf, remoteCommands } from '../../../policies/roles';
import type { ManagedNames, Scope } from '../../../policies/roles';
import { NOTHING_MANAGED } from '../../../policies/roles/deployment/managed';
import { ACCOUNT } from './matrix/task';

function statementsOf(managed?: Partial<ManagedNames>) {
  const options = managed === undefined ? {} : { managed: { ...NOTHING_MANAGED, ...managed } };
  return permissionsOf('deployer', { account: ACCOUNT, ...options }).purposes.flatMap(
    ({ statements }) => statements,
  );
}

/** What a call is allowed on, without the account. */
function on(action: string, managed?: Partial<ManagedNames>): string[] {
  return statementsOf(managed)
    .filter((statement) => statement.action?.includes(action) === true)
    .flatMap(({ resource = [] }) => resource)
    .map((one) => one.replace(`acs:ram:*:${ACCOUNT}:`, ''));
}

describe('names of what the baseline makes', () => {
  it.each([
    ['ram:CreateRole', ['role/deployer', 'role/shop', 'role/alicloud-baseline-*']],
    ['ram:CreateGroup', ['group/deployer-members', 'user/alice', 'user/bob.builder']],
    ['ram:CreateUser', ['user/alice', 'user/bob.builder']],
    [
      'ram:CreatePolicy',
      [
        'policy/deployer-*',
        'policy/shop-*',
        'policy/alice-own-mfa-device',
        'policy/bob-builder-own-mfa-device-1',
        'policy/alicloud-baseline-*',
      ],
    ],
    ['ims:CreateOIDCProvider', ['oidc-provider/github', 'saml-provider/company']],
  ])('fill the statement on %s, each once', (action, expected) => {
    const managed = {
      roles: ['deployer', 'shop'],
      groups: ['deployer-members'],
      people: ['alice', 'bob.builder'],
      oidcProviders: ['github'],
      samlProviders: ['company'],
    };
    expect(on(action, managed)).toEqual(expected);
  });

  it('leave a statement out where there are none of its kind', () => {
    for (const managed of [undefined, NOTHING_MANAGED]) {
      expect(on('ram:CreateRole', managed)).toEqual(['role/alicloud-baseline-*']);
      expect(on('ram:CreateUser', managed)).toEqual([]);
      for (const statement of statementsOf(managed)) {
        expect(statement).toMatchObject({ effect: 'Allow' });
        expect(statement.resource).not.toEqual([]);
      }
    }
  });

  it.each(['*', 'shop*', '*shop', '', '-shop', 'a b', 'x'.repeat(129)])(
    'are whole: not %j',
    (name) => {
      expect(() => statementsOf({ roles: [name] })).toThrow(
        /^the name of something that the baseline makes: found .*, allowed: 1 to 128 letters/,
      );
    },
  );

  it('are as long as RAM takes them', () => {
    expect(on('ram:CreateRole', { roles: ['x'.repeat(128)] })).toContain(`role/${'x'.repeat(128)}`);
  });
});

describe('conditions', () => {
  const conditionsOf = (grant: Parameters<typeof permissionsFor>[1][number]) =>
    permissionsFor('job', [grant], { account: ACCOUNT }).purposes.flatMap(({ statements }) =>
      statements.map(({ condition }) => condition),
    );

  it('are those of the statement where no scope holds it, and none where it has none', () => {
    const granted = clusters.grant({ clusters: [`c${'0'.repeat(32)}`] });
    expect(conditionsOf(granted)).toEqual([
      { NumericLessThanEquals: { 'cs:KubeConfigDurationMinutes': ['60'] } },
      undefined,
    ]);
  });

  it('hold placeholders too, and are joined with the scope', () => {
    const own = {
      id: 'own',
      title: 'Own',
      why: 'It is needed.',
      statements: [
        {
          effect: 'Allow',
          action: ['ecs:StopInstance'],
          resource: ['*'],
          condition: { StringEquals: { 'acs:RequestedRegion': ['{region}'] } },
          within: 'existing',
        },
      ],
    } as const;
    const scope = { tag: { key: 'team', value: 'web' } };
    const binding = { account: ACCOUNT, region: 'eu-central-1', scope };
    const [purpose] = permissionsFor('job', [own], binding).purposes;
    expect(purpose?.statements[0]?.condition).toEqual({
      StringEquals: { 'acs:RequestedRegion': ['eu-central-1'], 'acs:ResourceTag/team': ['web'] },
    });
  });
});

describe('a scope', () => {
  const within = (scope: Scope) => () => permissionsOf('developer', { account: ACCOUNT, scope });
  const tagged = (key: string, value: string): Scope => ({
    tag: { key, value },
    namePrefix: 'web-',
  });

  it.each(['team', 'Team:web', 'a.b_c=d+e@f-1', 'équipe', 'x'.repeat(128)])(
    'may be by the tag %s',
    (key) => {
      expect(within(tagged(key, 'web'))).not.toThrow();
    },
  );

  it.each(['', 'team*', '*team', 'a b', 'acs:team', 'ALIYUN', 'a/b', 'x'.repeat(129)])(
    'may not be by the tag %j',
    (key) => {
      expect(within(tagged(key, 'web'))).toThrow(
        /^the key of the scope's tag: found .*, allowed: 1 to 128 letters.*Use a plain key/,
      );
    },
  );

  it.each(['web', 'Web/7', 'a.b_c:d=e+f@g-1', 'équipe', 'x'.repeat(128)])(
    'may be by the value %s',
    (value) => {
      expect(within(tagged('team', value))).not.toThrow();
    },
  );

  it.each(['', '*', 'web*', '*web', 'a b', 'web?', 'x'.repeat(129)])(
    'may not be by the value %j',
    (value) => {
      expect(within(tagged('team', value))).toThrow(
        /^the value of the scope's tag: found .*, allowed: 1 to 128 letters.*Use a plain value/,
      );
    },
  );

  it('says which tag is wrong where servers have one of their own', () => {
    expect(() => remoteCommands.grant({ tag: { key: 'team', value: '*' } })).toThrow(
      /^the value of the tag of the servers that commands may run on: found/,
    );
  });

  it.each(['payments', 'rg-*', '*rg-acfm', ''])('may not be the resource group %j', (one) => {
    expect(within({ resourceGroup: one, namePrefix: 'web-' })).toThrow(
      /^the resource group: found .*, allowed: the id of a resource group.*Give the id/,
    );
  });

  it.each(['w', '*-', 'Web-', 'web', ''])('may not begin names with %j', (namePrefix) => {
    expect(within({ resourceGroup: 'rg-acfmxyz1234567', namePrefix })).toThrow(
      /^the prefix of the names that the role works on: found .*, allowed: a small letter.*Set namePrefix/,
    );
  });

  it.each(['alicloud-baseline-', 'alicloud-baseline-web-', 'alicloud-'])(
    'may not share names with the baseline: %s',
    (namePrefix) => {
      expect(within({ resourceGroup: 'rg-acfmxyz1234567', namePrefix })).toThrow(
        /^the prefix of the names that the role works on: found 'alicloud-.*, allowed: one that the baseline's own names, alicloud-baseline-…, do not share.*Set namePrefix to something else/,
      );
    },
  );

  it('may begin names nearly as the baseline does', () => {
    const namePrefix = 'my-alicloud-baseline-';
    expect(within({ resourceGroup: 'rg-acfmxyz1234567', namePrefix })).not.toThrow();
  });
});

it('guardrails tell what they are against, and purposes have nothing of it', () => {
  const { purposes, guardrails } = permissionsOf('operator', { account: ACCOUNT });
  const users = guardrails.find(({ id }) => id === 'users');
  expect(users?.policy).toBe('identity');
  expect(users?.covers).toContain('P13');
  expect(guardrails.filter((one) => !('covers' in one))).toEqual([]);
  expect(purposes.filter((one) => 'covers' in one || 'policy' in one)).toEqual([]);
});

it.each(['123456789012345', '12345678901234567', '*', 'x234567890123456'])(
  'an account is not %s',
  (account) => {
    expect(() => permissionsOf('operator', { account })).toThrow(
      /^the account id: found .*, allowed: 16 digits\. The console shows/,
    );
  },
);

it('the names of the baseline begin with letters and a hyphen', () => {
  expect(() => permissionsOf('operator', { account: ACCOUNT, ownPrefix: '*' })).toThrow(
    /^the prefix of the baseline's own names: found/,
  );
});

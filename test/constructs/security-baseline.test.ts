import { Construct } from 'constructs';
import { accountProvider, SecurityBaseline } from '../../constructs';
import { parseSettings, presetNames, type Settings } from '../../settings';
import {
  addresses,
  args,
  only,
  synthBare,
  synthStack,
  type SynthesisedStack,
} from '../helpers/synth-stack';
import { trustFaults } from '../helpers/trust';

const file = (...lines: string[]): Settings =>
  parseSettings(
    ['version: 1', "account: { id: '1234567890123457' }", 'region: ap-southeast-1', ...lines].join(
      '\n',
    ),
    { env: {} },
  );

const full = file(
  'identity:',
  '  roles: { auditor: {}, on-call: { description: At night } }',
  'network:',
  '  vpcs: [{ name: main, cidr: 10.0.0.0/24 }, { name: legacy, id: vpc-abcd1234 }]',
  'tags: { team: sec }',
);

function synthOf(settings: Settings): SynthesisedStack {
  return synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new SecurityBaseline(stack, 'Baseline', { settings });
  });
}

describe('SecurityBaseline', () => {
  it('has its resources at addresses that stay: a new one would replace what people have', () => {
    expect(addresses(synthOf(full))).toEqual([
      'alicloud_ram_password_policy.Baseline_PasswordPolicy_269407C9',
      'alicloud_ram_role.Baseline_Roles_auditor_B2D6E2DE',
      'alicloud_ram_role.Baseline_Roles_on-call_C8C7162E',
      'alicloud_ram_security_preference.Baseline_LoginSecurity_070B202F',
      'alicloud_security_group.Baseline_Network_legacy_Closed_B2D65B3D',
      'alicloud_security_group.Baseline_Network_main_Closed_8D4B45DA',
      'alicloud_vpc.Baseline_Network_main_Vpc_ECBAE951',
    ]);
  });

  it('has the account-wide rules and nothing else where the file asks for no roles or networks', () => {
    expect(addresses(synthOf(file()))).toEqual([
      'alicloud_ram_password_policy.Baseline_PasswordPolicy_269407C9',
      'alicloud_ram_security_preference.Baseline_LoginSecurity_070B202F',
    ]);
  });

  it('makes of a role what the file says, with the tags of the whole file', () => {
    const { resource } = synthOf(full);
    const roles = Object.values(resource['alicloud_ram_role'] ?? {}).map((block) => {
      const { assume_role_policy_document: document, ...rest } = args(block);
      return { ...rest, trusts: JSON.parse(String(document)) as unknown };
    });
    const trusts = {
      Version: '1',
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { RAM: ['acs:ram::1234567890123457:root'] },
          Condition: { Bool: { 'acs:MFAPresent': ['true'] } },
        },
      ],
    };
    const common = { force: false, max_session_duration: 3600, tags: { team: 'sec' }, trusts };
    expect(roles).toEqual([
      { ...common, role_name: 'auditor', description: 'Assumed with a second factor only' },
      { ...common, role_name: 'on-call', description: 'At night' },
    ]);
  });

  it.each(presetNames)('is what the constructs alone make of preset %s', (preset) => {
    const { resource } = synthOf(file(`preset: ${preset}`));
    const [policy] = Object.values(resource['alicloud_ram_password_policy'] ?? {});
    const [login] = Object.values(resource['alicloud_ram_security_preference'] ?? {});
    const lengths = { 'cis-2.0': 14, 'cis-1.0': 14, strict: 16 };
    const ages = { 'cis-2.0': 365, 'cis-1.0': 90, strict: 90 };
    const hours = { 'cis-2.0': 6, 'cis-1.0': 6, strict: 1 };
    expect(policy).toMatchObject({
      minimum_password_length: lengths[preset],
      max_password_age: ages[preset],
    });
    expect(login).toMatchObject({ login_session_duration: hours[preset] });
  });

  it('hands on what the file sets', () => {
    const stack = synthOf(
      file(
        'identity:',
        '  passwordPolicy: { minimumLength: 20 }',
        '  login: { sessionHours: 2, allowedNetworks: [203.0.113.0/24] }',
      ),
    );
    expect(only(stack, 'alicloud_ram_password_policy')['minimum_password_length']).toBe(20);
    expect(only(stack, 'alicloud_ram_security_preference')).toMatchObject({
      login_session_duration: 2,
      login_network_masks: '203.0.113.0/24',
    });
    expect(stack.warnings).toEqual([]);
  });

  describe('with choices weaker than the preset', () => {
    const excused = file(
      'identity:',
      '  passwordPolicy: { minimumLength: 12 }',
      '  login: { rememberMfa: true, sessionHours: 12 }',
      'exceptions:',
      '  - { setting: identity.passwordPolicy.minimumLength, reason: Old terminals until June }',
      '  - { setting: identity.login.rememberMfa, reason: Sealed field laptops }',
      '  - { setting: identity.login.sessionHours, reason: Night shifts of twelve hours }',
    );

    it('makes what the file excuses, and tells every reason at synth', () => {
      const stack = synthOf(excused);
      expect(only(stack, 'alicloud_ram_password_policy')['minimum_password_length']).toBe(12);
      expect(only(stack, 'alicloud_ram_security_preference')).toMatchObject({
        enable_save_mfa_ticket: true,
        login_session_duration: 12,
      });
      expect(stack.warnings).toEqual([
        'Weaker than preset cis-2.0: minimumLength is 12, allowed: 14 to 32. Reason given: Old terminals until June',
        'Weaker than preset cis-2.0: rememberMfa is true, allowed: false; sessionHours is 12, allowed: 1 to 6. Reason given: Sealed field laptops; Night shifts of twelve hours',
      ]);
    });

    it('refuses them in settings without the reasons, as no file could give', () => {
      expect(() => synthOf({ ...excused, exceptions: [] })).toThrow(
        new Error(
          "test-stack/Baseline/PasswordPolicy: weaker than preset cis-2.0: minimumLength is 12, allowed: 14 to 32. Give weakerBecause with the reason, or drop the value to take the preset's",
        ),
      );
    });

    it('does not take a reason about one area for the other', () => {
      const [policy] = excused.exceptions;
      expect(() => synthOf({ ...excused, exceptions: policy ? [policy] : [] })).toThrow(
        'test-stack/Baseline/LoginSecurity: weaker than preset cis-2.0: rememberMfa is true',
      );
    });
  });

  it('trusts nobody without a second factor', () => {
    const documents = Object.values(synthOf(full).resource['alicloud_ram_role'] ?? {}).map(
      (block) => String(block['assume_role_policy_document']),
    );
    expect(documents).toHaveLength(2);
    expect(documents.flatMap(trustFaults)).toEqual([]);
  });

  it('finds its parts as constructs, by name, each with the resource it makes', () => {
    synthStack((stack) => {
      const baseline = new SecurityBaseline(stack, 'Baseline', { settings: full });
      const parts = [
        baseline,
        baseline.passwordPolicy,
        baseline.loginSecurity,
        baseline.network,
        ...Object.values(baseline.roles),
        ...Object.values(baseline.network.closedGroups),
      ];
      expect(parts.map((part) => Construct.isConstruct(part))).toEqual(parts.map(() => true));
      expect(Object.keys(baseline.roles)).toEqual(['auditor', 'on-call']);
      expect(baseline.roles['on-call']?.resource.roleNameInput).toBe('on-call');
      expect(baseline.node.children.map(({ node }) => node.id)).toEqual([
        'PasswordPolicy',
        'LoginSecurity',
        'Roles',
        'Network',
      ]);
    });
  });

  it('can stand twice in a stack, at addresses of its own', () => {
    const stack = synthStack((scope) => {
      new SecurityBaseline(scope, 'Baseline', { settings: full });
      new SecurityBaseline(new Construct(scope, 'Second'), 'Baseline', { settings: full });
    });
    const found = addresses(stack);
    expect(found).toHaveLength(2 * addresses(synthOf(full)).length);
    expect(found).toEqual(expect.arrayContaining(addresses(synthOf(full))));
  });

  it.each(['Default', 'Resource', 'a.b', 'A-1', '0', 'x'.repeat(64)])(
    'takes %s for the name of a role',
    (name) => {
      const stack = synthOf(file(`identity: { roles: { '${name}': {} } }`));
      expect(only(stack, 'alicloud_ram_role')['role_name']).toBe(name);
    },
  );

  it('keeps roles apart whose names differ by a sign only', () => {
    const stack = synthOf(file('identity: { roles: { a.b: {}, a-b: {}, ab: {}, AB: {} } }'));
    const names = Object.values(stack.resource['alicloud_ram_role'] ?? {}).map(
      (block) => block['role_name'],
    );
    expect(names.sort()).toEqual(['AB', 'a-b', 'a.b', 'ab']);
  });

  it('does not change the settings it is given', () => {
    const before = JSON.stringify(full);
    synthOf(full);
    expect(JSON.stringify(full)).toBe(before);
  });
});

describe('trustFaults', () => {
  const statement = (effect: string, condition?: object): string =>
    JSON.stringify({
      Version: '1',
      Statement: [
        {
          Effect: effect,
          Action: 'sts:AssumeRole',
          Principal: { RAM: ['acs:ram::1:root'] },
          ...(condition && { Condition: condition }),
        },
      ],
    });

  it.each([
    ['an Allow without a condition', statement('Allow')],
    ['an Allow with another', statement('Allow', { IpAddress: { 'acs:SourceIp': ['10.0.0.1'] } })],
    ['an Allow on false', statement('Allow', { Bool: { 'acs:MFAPresent': ['false'] } })],
    ['an Allow on either', statement('Allow', { Bool: { 'acs:MFAPresent': ['true', 'false'] } })],
    ['a Deny on false', statement('Deny', { Bool: { 'acs:MFAPresent': ['false'] } })],
  ])('finds %s', (_, document) => {
    expect(trustFaults(document)).toHaveLength(1);
  });

  it('finds nothing in an Allow on true', () => {
    expect(trustFaults(statement('Allow', { Bool: { 'acs:MFAPresent': ['true'] } }))).toEqual([]);
    expect(trustFaults(statement('Allow', { Bool: { 'acs:MFAPresent': 'true' } }))).toEqual([]);
  });
});

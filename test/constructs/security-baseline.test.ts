import { Construct } from 'constructs';
import { accountProvider, SecurityBaseline } from '../../constructs';
import { parseSettings, presetNames, type Settings } from '../../settings';
import { only, synthBare, type SynthesisedStack } from '../helpers/synth-stack';
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
  '  jobs: { auditor: {}, breakGlass: {} }',
  '  people: { ada: { jobs: [auditor, breakGlass] } }',
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
  it('has no more than the file asks for', () => {
    const types = (settings: Settings): string[] =>
      Object.keys(synthOf(settings).resource).map((type) => type.replace('alicloud_', ''));
    const small = types(file());
    expect(small).toEqual(
      expect.arrayContaining([
        'ram_password_policy',
        'ram_security_preference',
        'actiontrail_trail',
      ]),
    );
    for (const type of [
      'ram_role',
      'ram_user',
      'vpc',
      'security_group',
      'log_alert',
      'fcv3_function',
    ]) {
      expect(small).not.toContain(type);
    }
    const bare = file('audit: { enabled: false }', 'detective: { enabled: false }');
    expect(types(bare)).toEqual([
      'oss_account_public_access_block',
      'ram_password_policy',
      'ram_security_preference',
    ]);
  });

  const BITING = [
    'alicloud_config_remediation',
    'alicloud_oss_account_public_access_block',
    'alicloud_ram_password_policy',
    'alicloud_ram_security_preference',
  ];
  const bites = ['detective: { rules: { remediate: [oss-bucket-public-read-prohibited] } }'];

  it('bites last: after everything that can fail', () => {
    const { resource } = synthOf(file(...bites));
    const addresses = Object.entries(resource).flatMap(([type, blocks]) =>
      BITING.includes(type) ? [] : Object.keys(blocks).map((id) => `${type}.${id}`),
    );
    expect(addresses.length).toBeGreaterThan(20);
    for (const type of BITING) {
      const [block] = Object.values(resource[type] ?? {});
      expect([type, [...((block?.['depends_on'] ?? []) as string[])].sort()]).toEqual([
        type,
        [...addresses].sort(),
      ]);
    }
  });

  it('watches and cuts nobody off where the settings enforce later', () => {
    const now = synthOf(file(...bites));
    const later = synthOf(file(...bites, 'enforce: later'));
    const types = ({ resource }: SynthesisedStack): string[] => Object.keys(resource).sort();
    expect(types(now).filter((type) => !types(later).includes(type))).toEqual(BITING);
    expect(types(later).filter((type) => !types(now).includes(type))).toEqual([]);
    expect(JSON.parse(later.text)).not.toHaveProperty('import');
  });

  it('has budgets only where somebody hears of them', () => {
    const budgets = 'cost: { budgets: [{ name: all, amount: 500 }] }';
    expect(() => synthOf(file(budgets))).toThrow(
      'test-stack/Baseline: settings.cost: found budgets, and nobody who hears of them',
    );
    const heard = synthOf(file(budgets, 'alerts: { people: { a1: { email: [a@example.com] } } }'));
    expect(Object.keys(heard.resource)).toContain('alicloud_fcv3_function');
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
        '  login: { sessionHours: 2, allowedNetworks: [223.5.5.0/24] }',
      ),
    );
    expect(only(stack, 'alicloud_ram_password_policy')['minimum_password_length']).toBe(20);
    expect(only(stack, 'alicloud_ram_security_preference')).toMatchObject({
      login_session_duration: 2,
      login_network_masks: '223.5.5.0/24',
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
          "test-stack/Baseline/PasswordPolicy: minimumLength: found 12, allowed: 14 to 32 with preset cis-2.0. Give weakerBecause with the reason, or drop the value to take the preset's.",
        ),
      );
    });

    it('does not take a reason about one area for the other', () => {
      const [policy] = excused.exceptions;
      expect(() => synthOf({ ...excused, exceptions: policy ? [policy] : [] })).toThrow(
        'test-stack/Baseline/LoginSecurity: rememberMfa: found true',
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
    synthBare((stack) => {
      accountProvider(stack, 'Account', full);
      const baseline = new SecurityBaseline(stack, 'Baseline', { settings: full });
      const parts = [
        baseline,
        baseline.passwordPolicy,
        baseline.loginSecurity,
        baseline.network,
        baseline.access,
        ...Object.values(baseline.access.roles),
        ...Object.values(baseline.access.groups),
        ...Object.values(baseline.access.people),
        ...Object.values(baseline.network.closedGroups),
      ];
      expect(parts.map((part) => Construct.isConstruct(part))).toEqual(parts.map(() => true));
      expect(Object.keys(baseline.access.roles)).toEqual(['auditor', 'breakGlass']);
      expect(baseline.access.roles.breakGlass?.role.roleNameInput).toBe('break-glass');
      expect(baseline.node.children.map(({ node }) => node.id)).toEqual([
        'PasswordPolicy',
        'LoginSecurity',
        'Access',
        'Network',
        'Data',
        'Audit',
        'Detective',
      ]);
    });
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

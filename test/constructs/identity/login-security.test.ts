import { DataAlicloudVpcs } from '@cdktf/provider-alicloud/lib/data-alicloud-vpcs';
import { TerraformVariable } from 'cdktf';
import { LoginSecurity, type LoginSecurityProps } from '../../../constructs';
import { args, only, synthStack } from '../../helpers/synth-stack';

const TYPE = 'alicloud_ram_security_preference';

/** Preset cis-2.0. `enforce_mfa_for_login` is deprecated and not here. */
const cis2 = {
  mfa_operation_for_login: 'mandatory',
  enable_save_mfa_ticket: false,
  operation_for_risk_login: 'enforceVerify',
  verification_types: [],
  login_session_duration: 6,
  max_idle_days_for_users: 90,
  max_idle_days_for_access_keys: 90,
  login_network_masks: '',
  allow_user_to_change_password: true,
  allow_user_to_manage_mfa_devices: true,
  allow_user_to_manage_access_keys: false,
  allow_user_to_login_with_passkey: true,
  allow_user_to_manage_personal_ding_talk: false,
  lifecycle: { ignore_changes: ['operation_for_risk_login'] },
};

function loginOf(props?: LoginSecurityProps): object {
  return args(
    only(
      synthStack((stack) => new LoginSecurity(stack, 'Login', props)),
      TYPE,
    ),
  );
}

function making(props: LoginSecurityProps): () => unknown {
  return () => loginOf(props);
}

describe('LoginSecurity', () => {
  it('is one resource with every field of preset cis-2.0 when nothing is said', () => {
    const { resource, warnings } = synthStack((stack) => new LoginSecurity(stack, 'Login'));
    expect(resource).toEqual({
      [TYPE]: {
        Login_DDE9992A: {
          '//': { metadata: { path: 'test-stack/Login/Resource', uniqueId: 'Login_DDE9992A' } },
          ...cis2,
        },
      },
    });
    expect(warnings).toEqual([]);
  });

  it('has the same login rules in preset cis-1.0', () => {
    expect(loginOf({ preset: 'cis-1.0' })).toEqual(cis2);
  });

  it('asks again after an hour in preset strict', () => {
    expect(loginOf({ preset: 'strict' })).toEqual({ ...cis2, login_session_duration: 1 });
  });

  it.each<[LoginSecurityProps, object]>([
    [{ verificationTypes: ['sms'] }, { verification_types: ['sms'] }],
    [{ sessionHours: 1 }, { login_session_duration: 1 }],
    [{ allowedNetworks: ['223.5.5.7'] }, { login_network_masks: '223.5.5.7' }],
    [{ usersMayChangePassword: false }, { allow_user_to_change_password: false }],
    [{ usersMayUsePasskeys: false }, { allow_user_to_login_with_passkey: false }],
  ])('takes %o, which the preset puts up with, and leaves the rest alone', (props, expected) => {
    expect(loginOf(props)).toEqual({ ...cis2, ...expected });
  });

  it('writes networks as RAM wants them: one text, in the order given', () => {
    expect(loginOf({ allowedNetworks: ['223.5.5.0/24', '223.6.6.7'] })).toEqual({
      ...cis2,
      login_network_masks: '223.5.5.0/24;223.6.6.7',
    });
  });

  it('writes second factors sorted, whatever order they come in, and leaves the list alone', () => {
    const verificationTypes = Object.freeze(['sms', 'email'] as const);
    expect(loginOf({ verificationTypes })).toEqual({
      ...cis2,
      verification_types: ['email', 'sms'],
    });
  });

  const weaker: [LoginSecurityProps, object, string][] = [
    [
      { mfa: 'adaptive' },
      { mfa_operation_for_login: 'adaptive', lifecycle: undefined },
      'mfa is adaptive, allowed: mandatory',
    ],
    [
      { mfa: 'independent' },
      { mfa_operation_for_login: 'independent', lifecycle: undefined },
      'mfa is independent, allowed: mandatory',
    ],
    [
      { rememberMfa: true },
      { enable_save_mfa_ticket: true },
      'rememberMfa is true, allowed: false',
    ],
    [
      { riskLogin: 'autonomous' },
      { operation_for_risk_login: 'autonomous' },
      'riskLogin is autonomous, allowed: enforceVerify',
    ],
    [{ sessionHours: 7 }, { login_session_duration: 7 }, 'sessionHours is 7, allowed: 1 to 6'],
    [
      { idleDaysForUsers: 180 },
      { max_idle_days_for_users: 180 },
      'idleDaysForUsers is 180, allowed: 90',
    ],
    [
      { idleDaysForAccessKeys: 730 },
      { max_idle_days_for_access_keys: 730 },
      'idleDaysForAccessKeys is 730, allowed: 90',
    ],
    [
      { usersMayManageMfaDevices: false },
      { allow_user_to_manage_mfa_devices: false },
      'usersMayManageMfaDevices is false, allowed: true',
    ],
    [
      { usersMayManageAccessKeys: true },
      { allow_user_to_manage_access_keys: true },
      'usersMayManageAccessKeys is true, allowed: false',
    ],
    [
      { usersMayLinkDingTalk: true },
      { allow_user_to_manage_personal_ding_talk: true },
      'usersMayLinkDingTalk is true, allowed: false',
    ],
    [
      { preset: 'strict', sessionHours: 2 },
      { login_session_duration: 2 },
      'sessionHours is 2, allowed: 1',
    ],
    [
      { preset: 'strict', verificationTypes: ['sms', 'email'] },
      { login_session_duration: 1, verification_types: ['email', 'sms'] },
      'verificationTypes is a list of sms or email, allowed: an empty list',
    ],
  ];

  it.each(weaker)('refuses %o without a reason', (props, _, what) => {
    expect(making(props)).toThrow(
      `test-stack/Login: ${what.replace(' is ', ': found ')} with preset ${props.preset ?? 'cis-2.0'}. Give weakerBecause with the reason, or drop the value to take the preset's.`,
    );
  });

  it.each(weaker)('takes %o with a reason, and says so at synth', (props, expected, what) => {
    const stack = synthStack(
      (scope) => new LoginSecurity(scope, 'Login', { ...props, weakerBecause: 'Agreed in May' }),
    );
    expect(args(only(stack, TYPE))).toEqual({ ...cis2, ...expected });
    expect(stack.warnings).toEqual([
      `Weaker than preset ${props.preset ?? 'cis-2.0'}: ${what}. Reason given: Agreed in May`,
    ]);
  });

  it.each<[LoginSecurityProps, string]>([
    [{ sessionHours: 0 }, 'sessionHours: found 0, allowed: a whole number of hours from 1 to 24'],
    [{ sessionHours: 25 }, 'sessionHours: found 25, allowed: a whole number of hours from 1 to 24'],
    [
      { idleDaysForUsers: 91 as 90 },
      'idleDaysForUsers: found 91, allowed: 90, 180, 365 or 730 days',
    ],
    [
      { mfa: 'always' as 'mandatory' },
      "mfa: found 'always', allowed: mandatory, adaptive or independent",
    ],
    [
      { allowedNetworks: ['223.5.5.0/24', '0.0.0.0/0'] },
      "allowedNetworks[1]: found '0.0.0.0/0', allowed: an IPv4 address or a block such as 203.0.113.0/24, its prefix from /8 to /32",
    ],
    [
      { allowedNetworks: Array.from({ length: 41 }, (_, i) => `1.1.1.${i}`) },
      'allowedNetworks: found a list of 41, allowed: a list of up to 40',
    ],
  ])('refuses %o, which RAM does not know, whatever the reason', (props, what) => {
    // The provider looks at none of this: what is not held here fails in the middle of an apply.
    expect(making({ ...props, weakerBecause: 'Agreed in May' })).toThrow(
      `test-stack/Login: ${what}`,
    );
  });

  it('takes the most networks that RAM knows', () => {
    const allowedNetworks = Array.from({ length: 40 }, (_, i) => `9.9.9.${i}`);
    expect(loginOf({ allowedNetworks })).toEqual({
      ...cis2,
      login_network_masks: allowedNetworks.join(';'),
    });
  });

  it('takes networks that are not known yet', () => {
    const stack = synthStack((scope) => {
      const office = new TerraformVariable(scope, 'office', { type: 'list(string)' });
      new LoginSecurity(scope, 'Login', { allowedNetworks: office.listValue });
    });
    expect(args(only(stack, TYPE))).toEqual({
      ...cis2,
      login_network_masks: '${join(";", var.office)}',
    });
  });

  it('takes networks of which one is not known yet', () => {
    const stack = synthStack((scope) => {
      const office = new TerraformVariable(scope, 'office', { type: 'string' });
      new LoginSecurity(scope, 'Login', { allowedNetworks: ['223.5.5.7', office.stringValue] });
    });
    expect(args(only(stack, TYPE))).toEqual({
      ...cis2,
      login_network_masks: '223.5.5.7;${var.office}',
    });
  });

  it('takes second factors that are not known yet, where the preset takes any', () => {
    const factors = (preset: 'cis-2.0' | 'strict') => () =>
      synthStack((scope) => {
        const found = new DataAlicloudVpcs(scope, 'Vpcs');
        const verificationTypes = found.names as LoginSecurityProps['verificationTypes'] & object;
        new LoginSecurity(scope, 'Login', { preset, verificationTypes });
      });
    expect(args(only(factors('cis-2.0')(), TYPE))).toEqual({
      ...cis2,
      verification_types: '${data.alicloud_vpcs.Vpcs.names}',
    });
    expect(factors('strict')).toThrow(
      "test-stack/Login: verificationTypes: found a value that is not known yet, allowed: an empty list with preset strict. Give weakerBecause with the reason, or drop the value to take the preset's.",
    );
  });

  it('takes session hours that are not known yet only with a reason', () => {
    const build = (weakerBecause: string) => () =>
      synthStack((scope) => {
        const hours = new TerraformVariable(scope, 'hours', { type: 'number' });
        new LoginSecurity(scope, 'Login', { sessionHours: hours.numberValue, weakerBecause });
      });
    expect(build('')).toThrow('sessionHours: found a value that is not known yet, allowed: 1 to 6');
    expect(args(only(build('Each team says')(), TYPE))).toEqual({
      ...cis2,
      login_session_duration: '${var.hours}',
    });
  });
});

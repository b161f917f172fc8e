import type { LoginSettings, PasswordPolicySettings } from './areas/identity/sign-in';

/** The names of the presets, the default first. */
export const presetNames = ['cis-2.0', 'cis-1.0', 'strict'] as const;

export type PresetName = (typeof presetNames)[number];

/** Which values a preset puts up with beside its own: nothing else needs a reason. */
export type Accepted =
  | 'anything'
  | 'only this'
  /** From and to, both accepted; `or` is one more value outside of them. */
  | { readonly from: number; readonly to: number; readonly or?: number };

/** One value of a preset, and where it is from. */
export interface PresetValue<T> {
  readonly value: T;
  readonly accepts: Accepted;
  readonly source: string;
}

type PresetValues<T> = { readonly [K in keyof T]: PresetValue<T[K]> };

/** A coherent set of figures for everything on which benchmarks differ. */
export interface Preset {
  readonly title: string;
  readonly passwordPolicy: PresetValues<PasswordPolicySettings>;
  readonly login: PresetValues<LoginSettings>;
  readonly role: { readonly sessionHours: PresetValue<number> };
}

const free = <T>(value: T, source: string): PresetValue<T> => ({
  value,
  accepts: 'anything',
  source,
});

const only = <T>(value: T, source: string): PresetValue<T> => ({
  value,
  accepts: 'only this',
  source,
});

const within = (value: number, from: number, to: number, source: string, or?: number) => ({
  value,
  accepts: or === undefined ? { from, to } : { from, to, or },
  source,
});

const CIS2 = 'CIS Alibaba Cloud 2.0';
const CIS1 = 'CIS Alibaba Cloud 1.0';
const OURS = 'no benchmark says; our choice';

/**
 * CIS Alibaba Cloud Foundations Benchmark 2.0, as Prowler and Steampipe audit it (the benchmark's own
 * text was not at hand). Where a benchmark item has a figure, that figure passes both of them.
 */
const cis2: Preset = {
  title: 'CIS Alibaba Cloud Foundations Benchmark 2.0: long passwords that last',
  passwordPolicy: {
    minimumLength: within(14, 14, 32, `${CIS2}, 1.11`),
    requireLowercase: only(true, `${CIS2}, 1.8`),
    requireUppercase: only(true, `${CIS2}, 1.7`),
    requireNumbers: only(true, `${CIS2}, 1.10`),
    requireSymbols: only(true, `${CIS2}, 1.9`),
    reusePrevention: within(5, 5, 24, `${CIS2}, 1.12`),
    maxAgeDays: within(365, 365, 1095, `${CIS2}, 1.13`, 0),
    maxLoginAttempts: within(5, 1, 5, `${CIS2}, 1.14`),
    hardExpiry: free(false, `${OURS}: nobody is locked out by a date`),
    forbidUserName: only(true, OURS),
    minimumDifferentCharacters: within(4, 4, 8, OURS),
  },
  login: {
    mfa: only('mandatory', `${CIS2}, 1.4`),
    rememberMfa: only(false, `${CIS2}, 1.4: a second factor that is asked for`),
    riskLogin: only('enforceVerify', OURS),
    verificationTypes: free([], OURS),
    sessionHours: within(6, 1, 6, `${OURS}: RAM's own default`),
    idleDaysForUsers: only(90, `${CIS2}, 1.5`),
    idleDaysForAccessKeys: only(90, 'Cloud Config rule ram-user-ak-used-expired-check'),
    allowedNetworks: free([], OURS),
    usersMayChangePassword: free(true, OURS),
    usersMayManageMfaDevices: only(
      true,
      `${OURS}: a mandatory factor must be enrolled by somebody`,
    ),
    usersMayManageAccessKeys: only(false, `${OURS}: RAM's own default`),
    usersMayUsePasskeys: free(true, OURS),
    usersMayLinkDingTalk: only(false, OURS),
  },
  role: { sessionHours: within(1, 1, 1, `${OURS}: RAM's own default`) },
};

/** The benchmark's first version, with the passwords that expire every 90 days. */
const cis1: Preset = {
  ...cis2,
  title: 'CIS Alibaba Cloud Foundations Benchmark 1.0: passwords change every 90 days',
  passwordPolicy: {
    ...cis2.passwordPolicy,
    minimumLength: within(14, 14, 32, `${CIS1}, 1.11`),
    requireLowercase: only(true, `${CIS1}, 1.8`),
    requireUppercase: only(true, `${CIS1}, 1.7`),
    requireNumbers: only(true, `${CIS1}, 1.10`),
    requireSymbols: only(true, `${CIS1}, 1.9`),
    reusePrevention: within(5, 5, 24, `${CIS1}, 1.12`),
    maxAgeDays: within(90, 1, 90, `${CIS1}, 1.13`),
    maxLoginAttempts: within(5, 1, 5, `${CIS1}, 1.14`),
  },
  login: {
    ...cis2.login,
    mfa: only('mandatory', `${CIS1}, 1.4`),
    idleDaysForUsers: only(90, `${CIS1}, 1.5`),
  },
};

/** The strictest figure that any benchmark or scanner asks for, and stricter where none does. */
const strict: Preset = {
  title: 'The strictest figure of every benchmark and scanner we read',
  passwordPolicy: {
    ...cis1.passwordPolicy,
    minimumLength: within(16, 16, 32, `${OURS}: above the 14 of every benchmark`),
    reusePrevention: within(24, 24, 24, 'Checkov CKV_ALI_18'),
    maxAgeDays: within(90, 1, 90, 'Checkov CKV_ALI_16, KICS, Cloud Config'),
    hardExpiry: only(true, 'Cloud Config rule ram-password-policy-check'),
    minimumDifferentCharacters: within(8, 8, 8, OURS),
  },
  login: {
    ...cis1.login,
    verificationTypes: only([], `${OURS}: apps and security keys only`),
    sessionHours: within(1, 1, 1, `${OURS}: the shortest there is`),
  },
  role: cis2.role,
};

/** The presets by name: data only. */
export const presets: Readonly<Record<PresetName, Preset>> = {
  'cis-2.0': cis2,
  'cis-1.0': cis1,
  strict,
};

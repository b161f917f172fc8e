import { presetNames, presets } from '../../settings';
import type { PasswordPolicySettings, PresetName } from '../../settings';
import { linesOf, problemsOf, withLines } from './helpers';

type Verdict = (policy: PasswordPolicySettings) => boolean;

const between = (value: number, from: number, to: number) => from <= value && value <= to;

const allClasses: Verdict = (policy) =>
  policy.requireLowercase &&
  policy.requireUppercase &&
  policy.requireNumbers &&
  policy.requireSymbols;

/** How each benchmark or scanner judges a password policy, read off the table in our research. */
const benchmarks = {
  'CIS 2.0, Prowler': (policy) =>
    allClasses(policy) &&
    policy.minimumLength >= 14 &&
    policy.reusePrevention >= 5 &&
    (policy.maxAgeDays === 0 || policy.maxAgeDays >= 365) &&
    between(policy.maxLoginAttempts, 1, 5),
  'CIS 2.0, Steampipe': (policy) =>
    allClasses(policy) &&
    policy.minimumLength >= 14 &&
    policy.reusePrevention === 5 &&
    policy.maxAgeDays >= 365 &&
    policy.maxLoginAttempts <= 5,
  'CIS 1.0': (policy) =>
    allClasses(policy) &&
    policy.minimumLength >= 14 &&
    policy.reusePrevention >= 5 &&
    between(policy.maxAgeDays, 1, 90) &&
    between(policy.maxLoginAttempts, 1, 5),
  Checkov: (policy) =>
    allClasses(policy) &&
    policy.minimumLength >= 14 &&
    policy.reusePrevention >= 24 &&
    between(policy.maxAgeDays, 1, 90) &&
    policy.maxLoginAttempts <= 5,
  KICS: (policy) =>
    allClasses(policy) &&
    policy.minimumLength >= 14 &&
    policy.reusePrevention <= 24 &&
    between(policy.maxAgeDays, 1, 90) &&
    policy.maxLoginAttempts <= 5,
  'Cloud Config': (policy) =>
    allClasses(policy) &&
    policy.minimumLength >= 8 &&
    policy.reusePrevention >= 3 &&
    between(policy.maxAgeDays, 1, 90) &&
    between(policy.maxLoginAttempts, 1, 5) &&
    policy.hardExpiry,
} satisfies Record<string, Verdict>;

type Benchmark = keyof typeof benchmarks;

function policyOf(name: PresetName): PasswordPolicySettings {
  const entries = Object.entries(presets[name].passwordPolicy);
  return Object.fromEntries(
    entries.map(([key, { value }]) => [key, value]),
  ) as unknown as PasswordPolicySettings;
}

const passes: [PresetName, Benchmark][] = [
  ['cis-2.0', 'CIS 2.0, Prowler'],
  ['cis-2.0', 'CIS 2.0, Steampipe'],
  ['cis-1.0', 'CIS 1.0'],
  ['strict', 'CIS 1.0'],
  ['strict', 'Checkov'],
  ['strict', 'KICS'],
  ['strict', 'Cloud Config'],
];

const contradictions: [PresetName, Benchmark][] = [
  ['cis-2.0', 'CIS 1.0'],
  ['cis-2.0', 'Checkov'],
  ['cis-1.0', 'CIS 2.0, Prowler'],
  ['cis-1.0', 'Checkov'],
  ['strict', 'CIS 2.0, Prowler'],
];

describe('preset', () => {
  it.each(passes)('%s passes %s', (preset, benchmark) => {
    expect(benchmarks[benchmark](policyOf(preset))).toBe(true);
  });

  it.each(contradictions)(
    '%s cannot pass %s too: they contradict each other',
    (preset, benchmark) => {
      expect(benchmarks[benchmark](policyOf(preset))).toBe(false);
    },
  );

  it.each([
    ['cis-2.0', 'CIS 2.0, Prowler'],
    ['cis-1.0', 'CIS 1.0'],
    ['strict', 'Checkov'],
    ['strict', 'Cloud Config'],
  ] as [PresetName, Benchmark][])(
    '%s accepts, without a reason, only what %s passes',
    (preset, benchmark) => {
      const values: Record<string, unknown[]> = {
        minimumLength: range(8, 32),
        reusePrevention: range(0, 24),
        maxAgeDays: range(0, 1095),
        maxLoginAttempts: range(0, 32),
        requireSymbols: [true, false],
        requireNumbers: [true, false],
        requireLowercase: [true, false],
        requireUppercase: [true, false],
      };
      const wronglyAccepted = Object.entries(values).flatMap(([key, candidates]) =>
        candidates
          .filter((value) => !benchmarks[benchmark]({ ...policyOf(preset), [key]: value }))
          .filter((value) => isAccepted(preset, key, value))
          .map((value) => [key, value]),
      );
      expect(wronglyAccepted).toEqual([]);
    },
  );

  it.each(presetNames)('%s makes a second factor mandatory and never remembers it', (name) => {
    const { login } = presets[name];
    expect([login.mfa.value, login.mfa.accepts]).toEqual(['mandatory', 'only this']);
    expect([login.rememberMfa.value, login.rememberMfa.accepts]).toEqual([false, 'only this']);
    expect([login.riskLogin.value, login.usersMayManageAccessKeys.value]).toEqual([
      'enforceVerify',
      false,
    ]);
    expect([login.idleDaysForUsers.value, login.idleDaysForAccessKeys.value]).toEqual([90, 90]);
  });

  it.each(presetNames)('%s accepts its own values', (name) => {
    const lines = (['passwordPolicy', 'login'] as const).flatMap((area) => [
      `  ${area}:`,
      ...Object.entries(presets[name][area]).map(
        ([key, { value }]) => `    ${key}: ${JSON.stringify(value)}`,
      ),
    ]);
    expect(linesOf(withLines(`preset: ${name}`, 'identity:', ...lines))).toEqual([]);
  });

  it.each(presetNames)('%s tells the source of every value', (name) => {
    const { passwordPolicy, login, role } = presets[name];
    const entries = [...Object.values(passwordPolicy), ...Object.values(login), role.sessionHours];
    for (const { source } of entries) expect(source).toMatch(/CIS|Checkov|Cloud Config|our choice/);
  });

  it.each(presetNames.filter((name) => name !== 'strict'))(
    'strict is nowhere weaker than %s',
    (name) => {
      const lines = (['passwordPolicy', 'login'] as const).flatMap((area) => [
        `  ${area}:`,
        ...Object.entries(presets.strict[area]).map(
          ([key, { value }]) => `    ${key}: ${JSON.stringify(value)}`,
        ),
      ]);
      // But for the age of passwords, on which the two CIS versions contradict each other.
      const expected = name === 'cis-2.0' ? ['identity.passwordPolicy.maxAgeDays'] : [];
      const text = withLines(`preset: ${name}`, 'identity:', ...lines);
      expect(
        expected.length === 0 ? linesOf(text) : problemsOf(text).map(({ path }) => path),
      ).toEqual(expected);
    },
  );
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

function isAccepted(preset: PresetName, key: string, value: unknown): boolean {
  const text = withLines(
    `preset: ${preset}`,
    'identity:',
    '  passwordPolicy:',
    `    ${key}: ${String(value)}`,
  );
  return linesOf(text).length === 0;
}

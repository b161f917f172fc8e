import { TerraformVariable } from 'cdktf';
import { PasswordPolicy, type PasswordPolicyProps } from '../../../constructs';
import { args, only, synthStack } from '../../helpers/synth-stack';

const TYPE = 'alicloud_ram_password_policy';

/** The policy of preset cis-2.0: nothing else is set, and nothing is left to the provider. */
const cis2 = {
  minimum_password_length: 14,
  require_lowercase_characters: true,
  require_uppercase_characters: true,
  require_numbers: true,
  require_symbols: true,
  password_reuse_prevention: 5,
  max_password_age: 365,
  max_login_attemps: 5,
  hard_expiry: false,
  password_not_contain_user_name: true,
  minimum_password_different_character: 4,
};

function policyOf(props?: PasswordPolicyProps): object {
  return args(
    only(
      synthStack((stack) => new PasswordPolicy(stack, 'Policy', props)),
      TYPE,
    ),
  );
}

function making(props: PasswordPolicyProps): () => unknown {
  return () => policyOf(props);
}

describe('PasswordPolicy', () => {
  it('is one resource with every rule of preset cis-2.0 when nothing is said', () => {
    const { resource, warnings } = synthStack((stack) => new PasswordPolicy(stack, 'Policy'));
    expect(resource).toEqual({
      [TYPE]: {
        Policy_23B91518: {
          '//': { metadata: { path: 'test-stack/Policy/Resource', uniqueId: 'Policy_23B91518' } },
          ...cis2,
        },
      },
    });
    expect(warnings).toEqual([]);
  });

  it('takes other figures from preset cis-1.0', () => {
    expect(policyOf({ preset: 'cis-1.0' })).toEqual({ ...cis2, max_password_age: 90 });
  });

  it('takes the tightest figures from preset strict', () => {
    expect(policyOf({ preset: 'strict' })).toEqual({
      ...cis2,
      minimum_password_length: 16,
      password_reuse_prevention: 24,
      max_password_age: 90,
      hard_expiry: true,
      minimum_password_different_character: 8,
    });
  });

  it.each<[PasswordPolicyProps, object]>([
    [{ minimumLength: 32 }, { minimum_password_length: 32 }],
    [{ reusePrevention: 24 }, { password_reuse_prevention: 24 }],
    [{ maxAgeDays: 1095 }, { max_password_age: 1095 }],
    [{ maxAgeDays: 0 }, { max_password_age: 0 }],
    [{ maxLoginAttempts: 1 }, { max_login_attemps: 1 }],
    [{ hardExpiry: true }, { hard_expiry: true }],
    [{ minimumDifferentCharacters: 8 }, { minimum_password_different_character: 8 }],
  ])('takes %o, which the preset puts up with, and leaves the rest alone', (props, expected) => {
    expect(policyOf(props)).toEqual({ ...cis2, ...expected });
  });

  const weaker: [PasswordPolicyProps, object, string][] = [
    [
      { minimumLength: 13 },
      { minimum_password_length: 13 },
      'minimumLength is 13, allowed: 14 to 32',
    ],
    [
      { requireLowercase: false },
      { require_lowercase_characters: false },
      'requireLowercase is false, allowed: true',
    ],
    [
      { requireUppercase: false },
      { require_uppercase_characters: false },
      'requireUppercase is false, allowed: true',
    ],
    [
      { requireNumbers: false },
      { require_numbers: false },
      'requireNumbers is false, allowed: true',
    ],
    [
      { requireSymbols: false },
      { require_symbols: false },
      'requireSymbols is false, allowed: true',
    ],
    [
      { reusePrevention: 4 },
      { password_reuse_prevention: 4 },
      'reusePrevention is 4, allowed: 5 to 24',
    ],
    [
      { maxAgeDays: 364 },
      { max_password_age: 364 },
      'maxAgeDays is 364, allowed: 0 or 365 to 1095',
    ],
    [{ maxLoginAttempts: 6 }, { max_login_attemps: 6 }, 'maxLoginAttempts is 6, allowed: 1 to 5'],
    [{ maxLoginAttempts: 0 }, { max_login_attemps: 0 }, 'maxLoginAttempts is 0, allowed: 1 to 5'],
    [
      { forbidUserName: false },
      { password_not_contain_user_name: false },
      'forbidUserName is false, allowed: true',
    ],
    [
      { minimumDifferentCharacters: 3 },
      { minimum_password_different_character: 3 },
      'minimumDifferentCharacters is 3, allowed: 4 to 8',
    ],
  ];

  it.each(weaker)('refuses %o without a reason', (props, _, what) => {
    expect(making(props)).toThrow(
      `test-stack/Policy: ${what.replace(' is ', ': found ')} with preset cis-2.0. Give weakerBecause with the reason, or drop the value to take the preset's.`,
    );
  });

  it.each(weaker)('takes %o with a reason, and says so at synth', (props, expected, what) => {
    const synthesised = synthStack(
      (stack) => new PasswordPolicy(stack, 'Policy', { ...props, weakerBecause: 'Agreed in May' }),
    );
    expect(args(only(synthesised, TYPE))).toEqual({ ...cis2, ...expected });
    expect(synthesised.warnings).toEqual([
      `Weaker than preset cis-2.0: ${what}. Reason given: Agreed in May`,
    ]);
  });

  it('tells every weaker value at once, and measures them by the preset that was chosen', () => {
    expect(making({ preset: 'strict', minimumLength: 14, hardExpiry: false })).toThrow(
      [
        "test-stack/Policy: minimumLength: found 14, allowed: 16 to 32 with preset strict. Give weakerBecause with the reason, or drop the value to take the preset's.",
        "test-stack/Policy: hardExpiry: found false, allowed: true with preset strict. Give weakerBecause with the reason, or drop the value to take the preset's.",
      ].join('\n'),
    );
  });

  it.each(['', '   ', '\n\t'])('does not take %j for a reason', (weakerBecause) => {
    expect(making({ minimumLength: 13, weakerBecause })).toThrow(
      'minimumLength: found 13, allowed: 14 to 32 with preset cis-2.0',
    );
  });

  it('says nothing where a reason is given and nothing is weaker', () => {
    const { warnings } = synthStack(
      (stack) => new PasswordPolicy(stack, 'Policy', { minimumLength: 14, weakerBecause: 'Maybe' }),
    );
    expect(warnings).toEqual([]);
  });

  it.each<[PasswordPolicyProps, string]>([
    [
      { minimumLength: 7 },
      'minimumLength: found 7, allowed: a whole number of characters from 8 to 32',
    ],
    [
      { minimumLength: 33 },
      'minimumLength: found 33, allowed: a whole number of characters from 8 to 32',
    ],
    [
      { minimumLength: 14.5 },
      'minimumLength: found 14.5, allowed: a whole number of characters from 8 to 32',
    ],
    [
      { minimumLength: NaN },
      'minimumLength: found NaN, allowed: a whole number of characters from 8 to 32',
    ],
    [
      { reusePrevention: 25 },
      'reusePrevention: found 25, allowed: a whole number of passwords from 0 to 24',
    ],
    [
      { maxAgeDays: 1096 },
      'maxAgeDays: found 1096, allowed: a whole number of days from 0 to 1095',
    ],
    [
      { maxLoginAttempts: -1 },
      'maxLoginAttempts: found -1, allowed: a whole number of attempts from 0 to 32',
    ],
    [
      { minimumDifferentCharacters: 9 },
      'minimumDifferentCharacters: found 9, allowed: a whole number of characters from 0 to 8',
    ],
  ])('refuses %o, which RAM does not know, whatever the reason', (props, what) => {
    // The provider looks at none of these ranges: what is not held here fails in the middle of an apply.
    expect(making({ ...props, weakerBecause: 'Agreed in May' })).toThrow(
      `test-stack/Policy: ${what}`,
    );
  });

  it('tells every value that RAM does not know at once', () => {
    expect(making({ minimumLength: 7, maxAgeDays: 1096 })).toThrow(
      'test-stack/Policy: minimumLength: found 7, allowed: a whole number of characters from 8 to 32. Raise it.\ntest-stack/Policy: maxAgeDays: found 1096, allowed: a whole number of days from 0 to 1095. Lower it.',
    );
  });

  it.each<[PasswordPolicyProps, object]>([
    [{ minimumLength: 8 }, { minimum_password_length: 8 }],
    [{ reusePrevention: 0 }, { password_reuse_prevention: 0 }],
    [{ maxLoginAttempts: 32 }, { max_login_attemps: 32 }],
    [{ minimumDifferentCharacters: 0 }, { minimum_password_different_character: 0 }],
  ])('takes %o with a reason: the last value that RAM knows', (props, expected) => {
    expect(policyOf({ ...props, weakerBecause: 'Agreed' })).toEqual({ ...cis2, ...expected });
  });

  it('takes a value that is not known yet only with a reason: it may turn out to be weaker', () => {
    const build = (weakerBecause?: string) => () =>
      synthStack((stack) => {
        const length = new TerraformVariable(stack, 'length', { type: 'number' });
        new PasswordPolicy(stack, 'Policy', {
          minimumLength: length.numberValue,
          ...(weakerBecause !== undefined && { weakerBecause }),
        });
      });
    expect(build()).toThrow(
      "test-stack/Policy: minimumLength: found a value that is not known yet, allowed: 14 to 32 with preset cis-2.0. Give weakerBecause with the reason, or drop the value to take the preset's.",
    );
    expect(args(only(build('Each team says')(), TYPE))).toEqual({
      ...cis2,
      minimum_password_length: '${var.length}',
    });
  });

  it('takes a value that is not known yet without one where the preset takes any', () => {
    const stack = synthStack((scope) => {
      const hard = new TerraformVariable(scope, 'hard', { type: 'bool' });
      const hardExpiry = hard.booleanValue as unknown as boolean;
      new PasswordPolicy(scope, 'Policy', { hardExpiry });
    });
    expect(args(only(stack, TYPE))).toEqual({ ...cis2, hard_expiry: '${var.hard}' });
  });
});

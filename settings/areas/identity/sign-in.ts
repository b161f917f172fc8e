import type { z } from 'zod';
import { refineMaskLength, refineRepeats } from '../../refinements';
import { choice, flag, list, oneNumberOf, onAnyList, section, wholeNumber } from '../../fields';
import { allowlistField } from '../networks';

/**
 * Passwords and console login. Ranges are those that the documentation of Terraform's alicloud provider
 * 1.289.0 states for `alicloud_ram_password_policy` and `alicloud_ram_security_preference`. The
 * provider checks none of them itself.
 */

/** Longest and shortest idle times that RAM knows, in days. */
const IDLE_DAYS = [90, 180, 365, 730] as const;

/** The password rules of the account: `alicloud_ram_password_policy`. */
export const passwordPolicySection = section(
  {
    minimumLength: wholeNumber(8, 32, 'characters', 'Shortest password, in characters.').optional(),
    requireLowercase: flag('A password needs a lower-case letter.').optional(),
    requireUppercase: flag('A password needs an upper-case letter.').optional(),
    requireNumbers: flag('A password needs a digit.').optional(),
    requireSymbols: flag('A password needs a character that is no letter and no digit.').optional(),
    reusePrevention: wholeNumber(
      0,
      24,
      'passwords',
      'How many earlier passwords may not come back. 0: any may.',
    ).optional(),
    maxAgeDays: wholeNumber(
      0,
      1095,
      'days',
      'Days until a password expires. 0: never. Benchmarks disagree: CIS 2.0 wants 365 or more, CIS 1.0 wants 90 or fewer.',
    ).optional(),
    maxLoginAttempts: wholeNumber(
      0,
      32,
      'attempts',
      'Wrong passwords in a row until the user is locked out for an hour. 0 switches the lock off.',
    ).optional(),
    hardExpiry: flag(
      'Once a password has expired only an administrator can let its user in again.',
    ).optional(),
    forbidUserName: flag('A password may not contain the user name.').optional(),
    minimumDifferentCharacters: wholeNumber(
      0,
      8,
      'characters',
      'How many different characters a password needs. 0: no matter.',
    ).optional(),
  },
  'Password rules for RAM users. A line left out takes the preset.',
);

/** How RAM users sign in: `alicloud_ram_security_preference`. */
export const loginSection = section(
  {
    mfa: choice(
      ['mandatory', 'adaptive', 'independent'],
      'Second factor at the console: mandatory for every user, adaptive (only when a login looks odd), or independent (as each user was set up).',
    ).optional(),
    rememberMfa: flag('A browser may skip the second factor for 7 days.').optional(),
    riskLogin: choice(
      ['enforceVerify', 'autonomous'],
      'A login that looks risky: enforceVerify asks for a second factor, autonomous lets the user skip it.',
    ).optional(),
    verificationTypes: list(
      choice(['sms', 'email'], 'Weaker than an app or a security key.'),
      2,
      'Second factors beside apps and security keys. A phone number can be taken over and a mailbox read.',
    )
      .superRefine(refineRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    sessionHours: wholeNumber(1, 24, 'hours', 'Hours until the console asks again.').optional(),
    idleDaysForUsers: oneNumberOf(
      IDLE_DAYS,
      'days',
      'Days without a login after which a user loses the console. Single sign-on does not count.',
    ).optional(),
    idleDaysForAccessKeys: oneNumberOf(
      IDLE_DAYS,
      'days',
      'Days without use after which an access key is switched off.',
    ).optional(),
    allowedNetworks: allowlistField(
      'ipv4',
      40,
      'Networks from which people may sign in to the console, as public IPv4 addresses or blocks. Empty: from anywhere. API calls are not held by it.',
    )
      .superRefine(refineMaskLength, onAnyList)
      .optional(),
    usersMayChangePassword: flag('Users may change their own password.').optional(),
    usersMayManageMfaDevices: flag('Users may enrol their own second factor.').optional(),
    usersMayManageAccessKeys: flag('Users may make access keys for themselves.').optional(),
    usersMayUsePasskeys: flag('Users may sign in with a passkey.').optional(),
    usersMayLinkDingTalk: flag('Users may tie their login to a personal DingTalk.').optional(),
  },
  'Console login of RAM users. A line left out takes the preset.',
);

/** Every password rule, decided. */
export type PasswordPolicySettings = Decided<z.output<typeof passwordPolicySection>>;

/** Every login rule, decided. */
export type LoginSettings = Decided<z.output<typeof loginSection>>;

/** The second factors beside apps and security keys. */
export type VerificationType = LoginSettings['verificationTypes'][number];

type Decided<T> = {
  readonly [K in keyof T]-?: NonNullable<T[K]> extends readonly (infer Item)[]
    ? readonly Item[]
    : NonNullable<T[K]>;
};

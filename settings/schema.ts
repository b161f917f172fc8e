import { z } from 'zod';
import { adviseRegion, complainAboutHostBits, complainAboutMaskLength } from './complaints';
import { complainAboutPublicAddresses, complainAboutRepeats } from './complaints';
import { complainAboutSharedNames, complainAboutVpcSource } from './complaints';
import { advice, choice, flag, list, mapping, onAnyList } from './fields';
import { onAnyMap, oneNumberOf, section, text, wholeNumber } from './fields';
import { ipv4AddressPattern, ipv4BlockPattern } from './ipv4';
import { presetNames } from './presets';
import { regionIds } from './regions';

/**
 * The shape of baseline.yaml: every key with its range, unit and meaning, in this one place. The
 * JSON Schema for editors and the text of problems come from here; what a key means when it is left
 * out comes from the preset where there is one, and from `.default()` here otherwise.
 *
 * Ranges of identity settings are those that the documentation of Terraform's alicloud provider
 * 1.289.0 states for `alicloud_ram_password_policy` and `alicloud_ram_security_preference`. The
 * provider checks none of them itself.
 */

const accountId = text(
  /^\d{16}$/,
  "16 digits in quotes, such as '1234567890123456'",
  'The account id: 16 digits, in quotes. The console shows it when you click your picture, top right.',
).register(advice, {
  advise: (value) =>
    typeof value === 'number'
      ? 'Put it in quotes: read as a number, an id this long can lose digits.'
      : 'The console shows the id when you click your picture, top right.',
});

const region = z
  .enum(regionIds, { error: 'the id of a region, such as ap-southeast-1' })
  .meta({
    description:
      'The home region: where what is not global is made. Choose one close to the people who look after the account.',
  })
  .register(advice, { advise: adviseRegion });

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

const loginNetwork = text(
  new RegExp(`${ipv4BlockPattern(8, 32).source}|${ipv4AddressPattern.source}`),
  'an IPv4 address or a block such as 203.0.113.0/24, its prefix from /8 to /32',
  'An IPv4 address, or a block of /8 to /32.',
)
  .superRefine(complainAboutHostBits)
  .register(advice, {
    advise: (value) =>
      typeof value === 'string' && value.endsWith('/0')
        ? 'An empty list lets people sign in from anywhere.'
        : undefined,
  });

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
      .superRefine(complainAboutRepeats, onAnyList)
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
    allowedNetworks: list(
      loginNetwork,
      40,
      'Networks from which people may sign in to the console, as public IPv4 addresses or blocks. Empty: from anywhere. API calls are not held by it.',
    )
      .superRefine(complainAboutMaskLength, onAnyList)
      .superRefine(complainAboutRepeats, onAnyList)
      .meta({ uniqueItems: true })
      .optional(),
    usersMayChangePassword: flag('Users may change their own password.').optional(),
    usersMayManageMfaDevices: flag('Users may enrol their own second factor.').optional(),
    usersMayManageAccessKeys: flag('Users may make access keys for themselves.').optional(),
    usersMayUsePasskeys: flag('Users may sign in with a passkey.').optional(),
    usersMayLinkDingTalk: flag('Users may tie their login to a personal DingTalk.').optional(),
  },
  'Console login of RAM users. A line left out takes the preset.',
);

/** One role that people assume: `alicloud_ram_role`. */
export const roleSection = section(
  {
    description: text(
      /^[^\p{Cc}]{1,256}$/u,
      'one line of 1 to 256 characters',
      'What the role is for, as the console shows it.',
    ).optional(),
    sessionHours: wholeNumber(
      1,
      12,
      'hours',
      'Hours until the role must be assumed again, with the second factor.',
    ).optional(),
  },
  'A role that users of this account may assume, with a second factor only.',
);

const vpc = section(
  {
    name: text(
      /^[A-Za-z][A-Za-z0-9._-]{1,63}$/,
      '2 to 64 letters, digits, dots, underscores or hyphens, a letter first',
      'The name of the network, and what it is called in the plan. Renaming one that was made here replaces what stands in it.',
    ),
    cidr: text(
      ipv4BlockPattern(8, 28),
      'a private IPv4 block such as 10.0.0.0/24, its prefix from /8 to /28',
      'Make a VPC with these addresses: a block of /8 to /28 inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.',
    )
      .superRefine(complainAboutHostBits)
      .superRefine(complainAboutPublicAddresses)
      .optional(),
    id: text(
      /^vpc-[a-z0-9]{4,64}$/,
      'the id of a VPC, such as vpc-bp1aevy8sofi8mh1q****',
      'Use a VPC that exists already: its id.',
    ).optional(),
  },
  'One VPC: a cidr to make it, or the id of one that exists.',
)
  .superRefine(complainAboutVpcSource, onAnyMap)
  .meta({ oneOf: [{ required: ['cidr'] }, { required: ['id'] }] });

// The limits on tags in the documentation of ECS and VPC. No flag for case: JSON Schema has none.
const TAG_KEY = /^(?![Aa][Ll][Ii][Yy][Uu][Nn])(?![Aa][Cc][Ss]:)(?!.*https?:\/\/)[^\p{Cc}]{1,128}$/u;

const tagValue = text(
  /^(?!acs:)(?!.*https?:\/\/)[^\p{Cc}]{0,128}$/u,
  'up to 128 characters on one line, not starting with acs:, without http:// or https://',
  'The value of the tag.',
);

const pathsIn = (area: string, { shape }: { shape: object }): string[] =>
  Object.keys(shape).map((key) => `identity.${area}.${key}`);

const exception = section(
  {
    setting: text(
      /^identity\.[\w.-]{1,100}$/,
      'the setting that departs from the preset, such as identity.login.rememberMfa',
      'The setting, as a path: identity.passwordPolicy.minimumLength.',
    ).meta({
      anyOf: [
        {
          enum: [
            ...pathsIn('passwordPolicy', passwordPolicySection),
            ...pathsIn('login', loginSection),
          ],
        },
        { pattern: '^identity\\.roles\\..+\\.sessionHours$' },
      ],
    }),
    reason: text(
      /^(?=.*\S.{8,}\S)[^\p{Cc}]{10,300}$/u,
      'one line of 10 to 300 characters',
      'Why, for whoever reviews this file next: a sentence.',
    ),
  },
  'One choice weaker than the preset, and why.',
);

/** The whole file. */
export const fileSchema = section(
  {
    version: z
      .literal(1, { error: '1' })
      .meta({ description: 'The version of this format.' })
      .register(advice, { advise: () => 'This program reads version 1 of the format.' }),
    account: section(
      {
        id: accountId,
        site: choice(
          ['china', 'international'],
          'Where the account was opened: china (aliyun.com) or international (alibabacloud.com).',
        ).default('international'),
      },
      'The account that this baseline is for.',
    ),
    region,
    preset: choice(
      presetNames,
      'Which figures to take where benchmarks contradict each other.',
    ).default('cis-2.0'),
    identity: section(
      {
        passwordPolicy: passwordPolicySection.optional(),
        login: loginSection.optional(),
        roles: mapping(
          { pattern: /^[A-Za-z0-9.-]{1,64}$/, allowed: '1 to 64 letters, digits, dots or hyphens' },
          roleSection,
          100,
          'Roles by name. Users of this account may assume them, with a second factor only.',
        ).optional(),
      },
      'Who gets in, and how.',
    ).optional(),
    network: section(
      {
        vpcs: list(vpc, 50, 'VPCs that get a security group which lets nothing in or out.')
          .superRefine(complainAboutSharedNames, onAnyList)
          .optional(),
      },
      'Networks of the home region.',
    ).optional(),
    tags: mapping(
      {
        pattern: TAG_KEY,
        allowed:
          '1 to 128 characters, not starting with aliyun or acs:, without http:// or https://',
      },
      tagValue,
      20,
      'Tags put on everything that can carry them. A tag is no place for a secret: anybody who can list resources reads it.',
    ).optional(),
    exceptions: list(
      exception,
      100,
      'Choices weaker than the preset, each with its reason. Without an entry here such a choice is refused.',
    ).optional(),
  },
  'Settings of alicloud-security-baseline.',
);

/** The file as written, checked: what was left out is absent, but for site and preset. */
export type FileSettings = z.output<typeof fileSchema>;

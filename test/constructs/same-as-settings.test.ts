import { App, TerraformStack } from 'cdktf';
import { isBaselineError } from '../../alicloud/problems';
import {
  AccountDataProtection,
  AuditTrail,
  Backups,
  FlowLogStore,
  LoginSecurity,
  NotificationContacts,
  Person,
  QuotaAlarm,
} from '../../constructs';
import { parseSettings } from '../../settings';
import { withLines } from '../settings/helpers';

/**
 * What the settings file takes, constructs take, and what the one refuses so does the other: values
 * on which they once disagreed, or might, each with its near miss.
 */

const accountId = '1234567890123457';
const account = { id: accountId, site: 'international' } as const;
const region = 'ap-southeast-1';

function isTaken(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (isBaselineError(error)) return false;
    throw error;
  }
}

const json = (value: unknown): string => JSON.stringify(value);
const inFile = (...lines: string[]) =>
  isTaken(() => parseSettings(withLines(...lines), { env: {} }));
const inCode = (make: (stack: TerraformStack) => unknown) =>
  isTaken(() => make(new TerraformStack(new App(), 'test-stack')));

type Way = (value: never) => readonly [file: boolean, code: boolean];

const quota = { name: 'nics', product: 'ecs', code: 'q_nics' };
const alice = { name: 'alice', email: 'alice@example.com', mobile: '13800000000' };
const item = 'Notifications of Product Expiration';
const contact = (change: object): readonly [boolean, boolean] => {
  const contacts = [{ ...alice, ...change }];
  return [
    inFile(`detective: { contacts: ${json(contacts)}, notifyAbout: [${item}] }`),
    inCode((stack) => new NotificationContacts(stack, 'X', { contacts, items: [item] })),
  ];
};
const plan = (change: object): readonly [boolean, boolean] => {
  const made = { name: 'daily', regions: [region] as const, ...change };
  return [
    inFile(`data: { backups: [${json(made)}] }`),
    inCode((stack) => new Backups(stack, 'X', { account, plans: [made] })),
  ];
};
const audit = (change: object): readonly [boolean, boolean] => [
  inFile(`audit: ${json(change)}`),
  inCode((stack) => new AuditTrail(stack, 'X', { accountId, region, ...change })),
];

const WAYS = {
  'percent of a quota': (percent: number) => [
    inFile(`cost: { quotas: [${json({ ...quota, percent })}] }`),
    inCode(
      (stack) =>
        new QuotaAlarm(stack, 'X', {
          name: 'nics',
          productCode: 'ecs',
          quotaCode: 'q_nics',
          percent,
        }),
    ),
  ],
  'email of a contact': (email: string) => contact({ email }),
  'mobile of a contact': (mobile: string) => contact({ mobile }),
  'name of a contact': (name: string) => contact({ name }),
  'days of a snapshot': (keepDays: number) => plan({ keepDays }),
  'name of a plan': (name: string) => plan({ name }),
  'hours of a plan': (hours: number[]) => plan({ hours }),
  'name of a trail': (trailName: string) => audit({ trailName }),
  'days of a log store': (logStoreDays: number) => audit({ logStoreDays }),
  'days of flow logs': (retentionDays: number) => [
    inFile(`network: { flowLogs: { enabled: true, retentionDays: ${retentionDays} } }`),
    inCode((stack) => new FlowLogStore(stack, 'X', { accountId, region, retentionDays })),
  ],
  'days of a rotation': (rotationDays: number) => [
    inFile(`data: { diskEncryption: { customerKeys: true, rotationDays: ${rotationDays} } }`),
    inCode(
      (stack) =>
        new AccountDataProtection(stack, 'X', {
          account,
          encryptedRegions: [],
          diskKeys: { rotationDays },
        }),
    ),
  ],
  'reason for public buckets': (reason: string) => [
    inFile(`data: { allowPublicBucketsBecause: ${json(reason)} }`),
    inCode(
      (stack) =>
        new AccountDataProtection(stack, 'X', {
          account,
          encryptedRegions: [],
          allowPublicBucketsBecause: reason,
        }),
    ),
  ],
  'networks of logins': (allowedNetworks: string[]) => [
    inFile(`identity: { login: { allowedNetworks: ${json(allowedNetworks)} } }`),
    inCode((stack) => new LoginSecurity(stack, 'X', { allowedNetworks })),
  ],
  'name of a user': (userName: string) => [
    inFile(`identity: { people: { ${json(userName)}: {} } }`),
    inCode((stack) => new Person(stack, 'X', { userName, accountId })),
  ],
} satisfies Record<string, Way>;

describe('settings and constructs', () => {
  it.each<[keyof typeof WAYS, boolean, unknown]>([
    ['percent of a quota', false, 33.5],
    ['percent of a quota', false, 50],
    ['percent of a quota', true, 51],
    ['percent of a quota', true, 100],
    ['percent of a quota', false, 101],
    ['percent of a quota', false, '80'],
    ['email of a contact', true, 'sec+ops@example.com'],
    ['email of a contact', false, 'sec ops@example.com'],
    ['email of a contact', false, 'security@example'],
    ['mobile of a contact', true, '13800'],
    ['mobile of a contact', false, '1'],
    ['mobile of a contact', false, '+8613800000000'],
    ['name of a contact', true, '安全'],
    ['name of a contact', false, 'a'],
    ['days of a snapshot', true, 1],
    ['days of a snapshot', true, 65_535],
    ['days of a snapshot', false, 65_536],
    ['days of a snapshot', false, 0],
    ['name of a plan', false, 'Daily'],
    ['hours of a plan', false, [24]],
    ['hours of a plan', false, []],
    ['hours of a plan', true, [0, 23]],
    ['name of a trail', false, 'short'],
    ['name of a trail', true, 'longer'],
    ['days of a log store', false, 364],
    ['days of a log store', true, 365],
    ['days of a log store', true, 3650],
    ['days of a log store', false, 3651],
    ['days of flow logs', false, 0],
    ['days of flow logs', true, 3650],
    ['days of flow logs', false, 30.5],
    ['days of a rotation', false, 6],
    ['days of a rotation', true, 7],
    ['days of a rotation', false, 731],
    ['reason for public buckets', false, 'because'],
    ['reason for public buckets', true, 'A site of pictures'],
    ['networks of logins', false, ['10.1.2.3/8']],
    ['networks of logins', false, ['10.0.0.0/8']],
    ['networks of logins', false, ['127.0.0.1']],
    ['networks of logins', true, ['223.5.5.0/24']],
    ['networks of logins', false, ['223.0.0.0/15']],
    ['name of a user', false, '_alice'],
    ['name of a user', true, 'alice_b'],
    ['name of a user', false, 'alice b'],
    ['name of a user', true, 'a'.repeat(64)],
    ['name of a user', false, 'a'.repeat(65)],
    ['name of a user', false, 'älice'],
    ['name of a user', false, 'alice@example.com'],
    ['percent of a quota', false, 50.999],
    ['percent of a quota', false, -80],
    ['percent of a quota', false, 1e2 + 1e-9],
    ['email of a contact', false, 'security@example..com'],
    ['email of a contact', false, 'security@example.com.'],
    ['email of a contact', false, 'Security <security@example.com>'],
    ['email of a contact', false, 'security@example.com,other@example.com'],
    ['email of a contact', false, 'security@例子.com'],
    ['mobile of a contact', false, '138 0000 0000'],
    ['mobile of a contact', false, ''],
    ['name of a plan', true, 'a'.repeat(40)],
    ['name of a plan', false, 'a'.repeat(41)],
    ['name of a plan', false, ''],
    ['hours of a plan', false, [-1]],
    ['hours of a plan', false, [1.5]],
    ['name of a trail', true, `a${'b'.repeat(35)}`],
    ['name of a trail', false, `a${'b'.repeat(36)}`],
    ['name of a trail', false, '1trail'],
    ['days of a snapshot', false, 1.5],
    ['days of a snapshot', false, '7'],
    ['days of a log store', false, 365.25],
    ['reason for public buckets', false, 'A site\nof pictures'],
    ['reason for public buckets', false, 'x'.repeat(301)],
    ['networks of logins', false, ['223.5.5.0/24', '223.5.5.0/24']],
    ['networks of logins', true, []],
    ['networks of logins', false, ['223.5.5.0/24 ']],
  ])('judge the %s alike: %p, %p', (what, taken, value) => {
    expect(WAYS[what](value as never)).toEqual([taken, taken]);
  });
});

export type ListName = 'today' | 'month';

/** Something of the guides that is to be so, who sees to it, and where. */
export interface ChecklistItem {
  /** Of the guides: A1 to A18, B1 to B7. */
  readonly item: string;
  readonly lists: readonly ListName[];
  readonly what: string;
  /** By a construct that is deployed, by a detection, or by nobody but the reader. */
  readonly by: 'enforced' | 'watched' | 'yours';
  /** The setting or construct, the detections, or the place in the console. */
  readonly where: string;
}

const TODAY = ['today'] as const;
const MONTH = ['month'] as const;
const BOTH = ['today', 'month'] as const;
const ACCOUNT = 'console: account center (account.alibabacloud.com; in China account.aliyun.com)';

const ITEMS: readonly ChecklistItem[] = [
  {
    ...{ item: 'A1', lists: TODAY, by: 'yours' },
    what: 'The account owner signs in with an authenticator application, not with messages.',
    where: `${ACCOUNT}, Security settings, MFA`,
  },
  {
    ...{ item: 'A1', lists: BOTH, by: 'enforced' },
    what: 'Every RAM user is asked for a second factor.',
    where: 'construct LoginSecurity (identity.login in baseline.yaml)',
  },
  {
    ...{ item: 'A2', lists: BOTH, by: 'yours' },
    what: 'Recovery was tried: the codes reach you, on the phone and by the mail that are there now.',
    where: `${ACCOUNT}, Security settings`,
  },
  {
    ...{ item: 'A3', lists: TODAY, by: 'yours' },
    what: "The owner's password is long, from a manager, and used nowhere else.",
    where: `${ACCOUNT}, Security settings, Login password`,
  },
  {
    ...{ item: 'A3', lists: TODAY, by: 'enforced' },
    what: 'Passwords of RAM users are long, of four kinds of signs, and no old ones.',
    where: 'construct PasswordPolicy (identity.passwordPolicy in baseline.yaml)',
  },
  {
    ...{ item: 'A4', lists: BOTH, by: 'yours' },
    what: 'Mail and phone of the account are yours, protected themselves, and of nobody who left.',
    where: `${ACCOUNT}, Security settings, Contacts`,
  },
  {
    ...{ item: 'A5', lists: TODAY, by: 'yours' },
    what: 'Notifications of sign-ins and sensitive actions are on, and go to people who are there.',
    where: 'console: Message Center, Common settings, Security messages',
  },
  {
    ...{ item: 'A6', lists: BOTH, by: 'watched' },
    what: 'Sign-ins from unknown networks, at odd hours, without a second factor, and in vain.',
    where:
      'detections login-from-unknown-network, login-at-odd-hours, login-without-mfa, failed-logins',
  },
  {
    ...{ item: 'A6', lists: BOTH, by: 'yours' },
    what: 'Recent sign-ins were looked through, and what looks odd was acted on at once.',
    where: 'console: ActionTrail, Event query, ConsoleSignin; or alicloud-baseline detect',
  },
  {
    ...{ item: 'A7', lists: BOTH, by: 'enforced' },
    what: 'People enter roles for their job; nobody is an administrator every day.',
    where: 'construct JobRole (identity.jobs and identity.people in baseline.yaml)',
  },
  {
    ...{ item: 'A8', lists: MONTH, by: 'yours' },
    what: 'Users and roles were gone through with those who answer for them; old access is gone.',
    where: 'the weaknesses of this review; console: RAM, Users and Roles',
  },
  {
    ...{ item: 'A9', lists: BOTH, by: 'yours' },
    what: 'No key is in a repository, a document, an issue, a chat or a screenshot.',
    where: 'the scanner of your code host; the weaknesses of this review for keys',
  },
  {
    ...{ item: 'A9', lists: BOTH, by: 'watched' },
    what: 'Keys that are made or changed, and keys that last and are used.',
    where: 'detections access-key-created, access-key-changed, long-lived-key-used',
  },
  {
    ...{ item: 'A10', lists: MONTH, by: 'watched' },
    what: 'Changes of roles, of policies and of who holds them.',
    where: 'detections permission-granted, ram-policy-changed, ram-role-changed',
  },
  {
    ...{ item: 'A11', lists: TODAY, by: 'enforced' },
    what: 'All calls of all regions are recorded where nobody switches it off unseen.',
    where: 'construct AuditTrail (audit in baseline.yaml)',
  },
  {
    ...{ item: 'A12', lists: TODAY, by: 'enforced' },
    what: 'Spending that leaps is told: it is how many thefts are found.',
    where: 'construct CostBaseline (cost in baseline.yaml)',
  },
  {
    ...{ item: 'A13', lists: BOTH, by: 'yours' },
    what: 'The plan for the bad day is printed, and everybody knows where it is.',
    where: 'alicloud-baseline incident --root',
  },
  {
    ...{ item: 'B1', lists: TODAY, by: 'yours' },
    what: 'The number for a freeze, 95187, and the papers that it asks for are at hand.',
    where: 'your wallet, and not the account',
  },
  {
    ...{ item: 'B3', lists: BOTH, by: 'yours' },
    what: 'Automatic deduction and recharge are off, or limited to what a month costs.',
    where: 'console: Expenses and Costs; Alipay: Settings, Payment, Automatic deduction',
  },
  {
    ...{ item: 'B6', lists: MONTH, by: 'yours' },
    what: 'A disk and a database were restored from a backup, to see that it works.',
    where: 'alicloud-baseline restore-check; console: ECS, Snapshots; RDS, Backup and restoration',
  },
];

/** What is to do today, or every month. */
export function checklist(list: ListName): readonly ChecklistItem[] {
  return ITEMS.filter(({ lists }) => lists.includes(list));
}

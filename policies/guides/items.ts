/** An item of the two guides that this product comes from, in our words, and what serves it here. */
export interface GuideItem {
  readonly id: string;
  readonly what: string;
  /** Constructs that see to it. */
  readonly constructs?: readonly string[];
  /** Ids of detections that tell of it. */
  readonly detections?: readonly string[];
  /** Ids of rules of the review. */
  readonly rules?: readonly string[];
  /** Ids of rules of Cloud Config. */
  readonly configRules?: readonly string[];
  /** Commands, without `alicloud-baseline`. */
  readonly commands?: readonly string[];
  /** Pages, below the root of the repository. */
  readonly pages?: readonly string[];
  /** What nothing here can do, and why: somebody has to. */
  readonly not?: string;
}

const INCIDENT = 'docs/incident-response.md';

/** A: secure the account. B: the account is stolen. */
export const guideItems: readonly GuideItem[] = [
  {
    id: 'A1',
    what: 'MFA everywhere, the owner first',
    constructs: ['LoginSecurity'],
    detections: ['login-without-mfa', 'root-login-without-mfa', 'mfa-device-removed'],
    configRules: ['root-mfa-check', 'ram-user-mfa-check'],
    pages: ['docs/first-hour.md'],
    not: 'Which application makes the codes is a person’s choice; the owner’s device is bound in the console.',
  },
  {
    id: 'A2',
    what: 'Recovery works, also with a new device',
    pages: ['docs/first-hour.md'],
    not: 'Whether codes reach you is known only to who tries it.',
  },
  {
    id: 'A3',
    what: 'Long, unique passwords',
    constructs: ['PasswordPolicy'],
    detections: ['password-policy-weakened', 'password-policy-changed', 'user-password-changed'],
    not: 'That a password is used nowhere else, and who keeps it, is not known to the cloud. The owner’s is under no policy.',
  },
  {
    id: 'A4',
    what: 'Mail and phone of the account are yours alone',
    detections: ['root-credentials-changed'],
    pages: ['docs/first-hour.md'],
    not: 'Whose mailbox it is, nobody but you can say.',
  },
  {
    id: 'A5',
    what: 'Notifications for logins and sensitive actions',
    constructs: ['AlertingBaseline', 'NotificationContacts'],
    detections: ['root-login', 'emergency-role-used'],
  },
  {
    id: 'A6',
    what: 'Recent logins are reviewed',
    detections: [
      'login-from-unknown-network',
      'failed-logins',
      'failed-logins-of-many',
      'known-identity-from-elsewhere',
    ],
    commands: ['detect'],
    not: 'Events name no device and no browser that could be held against known ones.',
  },
  {
    id: 'A7',
    what: 'Least privilege by roles',
    constructs: ['JobRole', 'AccessBaseline'],
    detections: ['administrator-granted', 'permission-granted'],
    rules: ['ram-policy-no-full-administrator', 'ram-no-administrator-attached'],
    commands: ['access'],
    pages: ['docs/roles.md'],
  },
  {
    id: 'A8',
    what: 'Every month: users, roles, responsibilities',
    configRules: ['ram-user-last-login-expired-check'],
    commands: ['monthly', 'checklist', 'drift', 'access'],
    pages: ['docs/monthly.md'],
    not: 'Who still works here is not known to the cloud.',
  },
  {
    id: 'A9',
    what: 'Keys: in no repository, rotated, scoped',
    constructs: ['LoginSecurity', 'CiRole'],
    detections: ['access-key-created', 'access-key-changed', 'long-lived-key-used'],
    rules: ['ram-user-one-active-key'],
    configRules: ['ram-user-ak-create-date-expired-check-v2'],
    not: 'Chats, documents and screenshots are not looked through.',
  },
  {
    id: 'A10',
    what: 'Step-up for sensitive changes',
    constructs: ['JobRole', 'LoginSecurity'],
    detections: ['ram-role-changed', 'ram-policy-changed'],
    pages: ['docs/roles.md'],
  },
  {
    id: 'A11',
    what: 'Audit logs',
    constructs: ['AuditTrail', 'AuditBaseline'],
    detections: ['trail-stopped', 'trail-changed', 'logs-deleted'],
  },
  {
    id: 'A12',
    what: 'Alerts: place, time, size, cost',
    constructs: ['AlertingBaseline', 'CostBaseline', 'BudgetAlarms'],
    detections: [
      'login-at-odd-hours',
      'write-in-unknown-region',
      'large-compute-started',
      'creation-burst',
      'mass-deletion',
    ],
    pages: ['docs/budgets.md', 'docs/detections.md'],
  },
  {
    id: 'A13',
    what: 'A short incident plan',
    constructs: ['Lockdown'],
    commands: ['incident'],
    pages: [INCIDENT],
  },
  {
    id: 'A14',
    what: 'Write down what happened and what was changed',
    commands: ['incident'],
    pages: [INCIDENT],
    not: 'What people saw and said, they write themselves.',
  },
  {
    id: 'A15',
    what: 'The list for today',
    commands: ['checklist', 'explain', 'preflight'],
    pages: ['docs/first-hour.md'],
  },
  {
    id: 'A16',
    what: 'The list for this month',
    commands: ['monthly', 'checklist', 'access', 'detect'],
    pages: ['docs/monthly.md'],
    not: 'That the recovery path works is known only to who tries it.',
  },
  {
    id: 'A17',
    what: 'The excuses',
    pages: ['docs/first-hour.md'],
    rules: ['ram-user-one-active-key'],
    not: 'Excuses are for people to see through.',
  },
  {
    id: 'A18',
    what: 'Already worried: contain first',
    constructs: ['Lockdown'],
    commands: ['incident'],
    pages: [INCIDENT],
  },
  {
    id: 'B1',
    what: 'Freeze first: 95187',
    commands: ['incident'],
    pages: [INCIDENT],
    not: 'The call is yours: no interface freezes an account.',
  },
  {
    id: 'B2',
    what: 'Freeze or complain online',
    commands: ['incident'],
    pages: [INCIDENT],
    not: 'Only you can show your face and documents.',
  },
  {
    id: 'B3',
    what: 'Cut the money',
    commands: ['incident'],
    detections: ['billing-changed', 'renewal-bought'],
    pages: [INCIDENT],
    not: 'Alipay and the bank have no interface here.',
  },
  {
    id: 'B4',
    what: 'A new password after the freeze',
    commands: ['incident'],
    pages: [INCIDENT],
    constructs: ['PasswordPolicy'],
  },
  {
    id: 'B5',
    what: 'Hunt back doors',
    commands: ['incident', 'detect'],
    detections: [
      'ram-user-changed',
      'role-trusts-account',
      'sso-changed',
      'security-group-opened',
      'remote-command-run',
    ],
    pages: [INCIDENT],
    not: 'What was planted inside a machine is not seen from outside: make it anew.',
  },
  {
    id: 'B6',
    what: 'Never again: MFA, no clear keys, backups',
    constructs: ['LoginSecurity', 'Backups', 'BackupVault'],
    commands: ['restore-check', 'monthly', 'drift'],
    pages: ['docs/first-hour.md', 'docs/monthly.md'],
  },
  {
    id: 'B7',
    what: 'Call and freeze, close the deduction; then the rest',
    commands: ['incident'],
    pages: [INCIDENT],
  },
];

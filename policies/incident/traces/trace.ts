import type { Deed } from '../deed';

/** What something that is left is. */
export const traceKinds = {
  user: 'Users and people who can sign in',
  console: 'Passwords and second factors',
  key: 'Access keys and secrets',
  permission: 'Permissions',
  role: 'Roles and who may enter them',
  provider: 'Identity providers and sign-in settings',
  machine: 'Machines, containers and jobs',
  program: 'Functions, schedules and commands',
  'user-data': 'What machines run when they start',
  share: 'Images, snapshots and backups shared or copied out',
  network: 'The network opened',
  data: 'Data opened or copied out',
  silenced: 'Trails, logs, alerts and protections switched off',
  money: 'Purchases, quotas and budgets',
  contact: 'Contacts, domains and messages',
  organisation: 'The organisation of accounts',
} as const;

export type TraceKind = keyof typeof traceKinds;

/** One kind of call, what it leaves, and the call that takes that away. */
export interface TraceRow {
  /** `service:Name`, the service in small letters; `a|b:Name` for several. */
  readonly on: string;
  readonly kind: TraceKind;
  /** Only where it is so; else the call leaves nothing. */
  readonly when?: (deed: Deed) => boolean;
  /** What the thing is called. Default: what the event names. */
  readonly object?: (deed: Deed) => string;
  /** `product:Name` of the call that takes it away, or makes it harmless. */
  readonly fix?: string;
  /** Parameters that go along: `Name`, `Name.*` for a numbered list, `Name>Other` where the other call names it so. */
  readonly copy?: string;
  /** Parameters with a value of their own, or one that is found elsewhere in the event. */
  readonly set?: Readonly<Record<string, string | ((deed: Deed) => string)>>;
  /** What the fix does. */
  readonly does?: string;
  /** `product:Name` that undoes the fix with the same parameters, or a sentence. Default: the call itself. */
  readonly undo?: string;
  /** Names of calls that end it, whoever makes them. */
  readonly endedBy?: string;
}

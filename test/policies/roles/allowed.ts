import type { Context } from '../../../policies/ram';

/** Calls that somebody may make. */
export interface AllowedByHand {
  /**
   * What is asked about, below the account of the tests.
   *
   * @default '*'
   */
  readonly on?: string;
  /** By which key the request tells that it is about something of the team. */
  readonly by?: 'acs:RequestTag' | 'acs:ResourceTag' | 'rds:ResourceTag' | 'slb:tag';
  /** The purpose alone that it is asked of. Default: all of the role's. */
  readonly purpose?: string;
  /** What the request carries besides. */
  readonly with?: Context;
  /** By RAM code. */
  readonly calls: Readonly<Record<string, string>>;
}

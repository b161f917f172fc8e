import type { ObjectValue } from '../value/value';

/** Objects that an account has before anything is deployed into it. */
export interface Seed {
  readonly objects: readonly SeedObject[];
  /** Services that nobody has opened yet, such as `log`. Default: all are opened. */
  readonly notOpened?: readonly string[];
}

export interface SeedObject {
  readonly type: string;
  /** A name for the objects below: `{network.id}` is its id then. */
  readonly as?: string;
  /** Default: made up, as a create makes it. */
  readonly id?: string;
  /** Default: every region that Terraform uses; of what is not in a region, the first. */
  readonly region?: string;
  /** `zone`: one for each zone of the region, whose id is `{zone}` and whose number `{n}`. */
  readonly each?: 'zone';
  /**
   * Arguments, and values that the account decides where they are to be others than it would
   * take. `{region}`, `{account}`, `{zone}`, `{n}` and `{name.attribute}` stand for values.
   */
  readonly attributes?: ObjectValue;
}

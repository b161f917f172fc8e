import type { Asked, AskedCall, Caller, Refusal } from '../permissions/authority';

/** A call, and what came of it. */
export interface Made {
  readonly call: Pick<AskedCall, 'service' | 'event' | 'apiVersion' | 'isRead'>;
  readonly asked: Asked;
  readonly caller?: Caller;
  readonly refusal?: Refusal;
  /** What the call is given, where it is no operation of Terraform. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly additional?: Readonly<Record<string, string>>;
}

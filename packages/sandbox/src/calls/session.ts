import { Account, type AccountOptions } from '../account/account';
import { ApiError } from '../account/errors';
import { lockFolder } from '../account/lock';
import { withoutSecrets } from '../audit/parameters';
import { AuditTrail } from '../audit/trail';
import type { Asked, AskedCall, Authority } from '../permissions/authority';
import { GuardedGate } from '../permissions/gate';
import { carryOut, type Parameters } from './carry-out';

/** A call that somebody makes. */
export interface CallRequest {
  /** `Product:Action`. */
  readonly name: string;
  readonly call: AskedCall;
  readonly parameters: Parameters;
  readonly region: string;
  /** What the event says besides, of a sign-in. */
  readonly additional?: Readonly<Record<string, string>>;
}

/** What became of a call: what the account refuses is no error of the program. */
export type CallResult =
  | { readonly refused: ApiError }
  | { readonly refused: undefined; readonly objects: readonly string[] };

/**
 * Makes one call in an account: decided, carried out and recorded as any other.
 *
 * @throws AccountError where the folder cannot be used.
 */
export function callInAccount<A extends Authority>(
  options: AccountOptions,
  authorityOf: (account: Account) => A,
  requestOf: (authority: A, account: Account) => CallRequest,
): CallResult {
  const unlock = lockFolder(options.folder);
  try {
    const account = new Account(options);
    const authority = authorityOf(account);
    const trail = new AuditTrail(account, () => authority.caller);
    try {
      new GuardedGate(authority, trail).enter();
      const objects = make(account, trail, requestOf(authority, account));
      account.ledger.end();
      return { refused: undefined, objects };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return { refused: error };
    } finally {
      trail.deliver();
    }
  } finally {
    unlock();
  }
}

function make(account: Account, trail: AuditTrail, request: CallRequest): readonly string[] {
  const { name, call, region, additional } = request;
  const made = {
    call,
    asked: { ...NO_OBJECT, region },
    parameters: withoutSecrets(request.parameters),
    ...(additional && { additional }),
  };
  // What stops the recording is recorded still.
  const record = trail.recorder();
  if (call.refusal !== undefined) {
    record({ ...made, refusal: call.refusal });
    throw new ApiError(call.refusal.code, call.refusal.message);
  }
  try {
    const { there, gone } = carryOut(account, name, request.parameters, region);
    record(made);
    return [
      ...there.map(({ type, id }) => `${type} ${id}`),
      ...gone.map(({ type, id }) => `${type} ${id} is gone`),
    ];
  } catch (error) {
    if (error instanceof ApiError) {
      record({ ...made, refusal: { code: error.code, message: error.message } });
    }
    throw error;
  }
}

const NO_OBJECT: Omit<Asked, 'region'> = {
  ...{ operation: 'read', type: '', isData: false, id: '', values: {}, before: {} },
};

import type { StoredResource } from './store';

/** A call that the account refuses, as the real API would: a code and a sentence. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A call that was carried out before a later step of the same operation was refused. */
export class HalfDone extends ApiError {
  /** The object as it is now; nothing where it was deleted. */
  constructor(readonly there: StoredResource | undefined) {
    super('ServiceUnavailable', 'The request has failed due to a temporary failure of the server.');
  }
}

/** The account's folder cannot be used: says which file, why, and how to mend it. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
}

/** Terraform cannot be let in: no socket could be made. */
export class SocketError extends Error {
  override readonly name = 'SocketError';
}

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

/** The account's folder cannot be used: says which file, why, and how to fix it. */
export class AccountError extends Error {
  override readonly name = 'AccountError';
}

/** Terraform cannot be let in: no socket could be made. */
export class SocketError extends Error {
  override readonly name = 'SocketError';
}

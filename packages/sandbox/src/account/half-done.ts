import { ApiError } from './errors';
import type { StoredResource } from './store';

/** A call that was carried out before a later step of the same operation was refused. */
export class HalfDone extends ApiError {
  /** The object as it is now; nothing where it was deleted. */
  constructor(
    readonly there: StoredResource | undefined,
    why = new ApiError(
      'ServiceUnavailable',
      'The request has failed due to a temporary failure of the server.',
    ),
  ) {
    super(why.code, why.message);
  }
}

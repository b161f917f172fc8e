/** Why the watch could not do its work. The text is safe to print: no secret, no address. */
export class WatchError extends Error {
  override readonly name = 'WatchError';
}

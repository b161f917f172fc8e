import { clip } from '../../alicloud/printable';

/** Something that cannot be read as what it should be. Its message is for people. */
export class InputError extends Error {
  override readonly name = 'InputError';

  /**
   * @param file - as it was given.
   * @param place - in the file, as `line 3` or `resource_changes[2].change`; empty for all of it.
   * @param found - what is there.
   * @param allowed - what may be there, or how to fix it.
   */
  constructor(
    readonly file: string,
    readonly place: string,
    readonly found: string,
    readonly allowed: string,
  ) {
    const at = place === '' ? '' : `, ${clip(place)}`;
    super(`${clip(file)}${at}: found ${clip(found)}; allowed: ${allowed}`);
  }
}

/** What a value is, in a word or two. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

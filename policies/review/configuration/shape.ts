import { InputError, kindOf } from '../input-error';
import { field, isList, isObject } from '../json';
import type { Json, JsonObject } from '../json';

/** One file of a configuration in Terraform's JSON syntax. */
export interface SourceFile {
  /** As reports are to show it. */
  readonly path: string;
  readonly content: JsonObject;
  /** The line on which a resource begins, from 1. */
  readonly lineOf?: (type: string, name: string) => number | undefined;
}

/** A block with the file that it stands in. */
export interface Written {
  readonly names: readonly string[];
  readonly body: JsonObject;
  readonly file: SourceFile;
}

/**
 * The blocks of a kind, such as `resource`, with so many labels. Terraform's JSON has them as objects
 * or as lists of objects, on every level.
 *
 * @throws InputError where something else stands there.
 */
export function blocksOf(files: readonly SourceFile[], kind: string, labels: number): Written[] {
  return files.flatMap((file) => {
    const value = field(file.content, kind);
    return value === undefined ? [] : unfold(value, [], labels, kind, file);
  });
}

function unfold(
  value: Json,
  names: readonly string[],
  labels: number,
  at: string,
  file: SourceFile,
): Written[] {
  if (isList(value)) return value.flatMap((one) => unfold(one, names, labels, at, file));
  if (!isObject(value)) throw new InputError(file.path, at, kindOf(value), 'an object');
  if (names.length === labels) return [{ names, body: value, file }];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '//' ? [] : unfold(inner, [...names, name], labels, `${at}.${name}`, file),
  );
}

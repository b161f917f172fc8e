import { createRequire } from 'node:module';
import type * as Hcl2Json from '@cdktn/hcl2json';
import { InputError } from '../../policies/review';
import type { JsonObject } from '../../policies/review';

const load = createRequire(__filename);

/** HCL as JSON. The parser is loaded when the first file needs it. */
export async function parseHcl(path: string, text: string): Promise<JsonObject> {
  const { parse } = load('@cdktn/hcl2json') as typeof Hcl2Json;
  try {
    return (await parse('input.tf', text)) as JsonObject;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column, what] = /input\.tf:(\d+),(\d+)[^:]*: ([^;\]]*)/.exec(message) ?? [];
    const place = line === undefined ? '' : `line ${line}, column ${column ?? 1}`;
    throw new InputError(
      path,
      place,
      `no HCL: ${(what ?? 'it does not parse').trim()}`,
      'a file that terraform validate takes',
    );
  }
}

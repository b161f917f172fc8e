/**
 * Writes `alicloud/api/names.json` from published lists of calls:
 *
 *   npm run names:update -- openapi-meta=<file> acs-metadata=<file>
 *
 * A file is a list of `{ code, version, apis }`. Where the lists are from says
 * `alicloud/api/sources.ts`; which products are kept, `alicloud/api/products.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { products } from '../alicloud/api/products';
import { called } from './names/called';
import { linesOf, printed } from './names/lines';
import type { ProductVersion } from './names/lines';

const LISTS = ['openapi-meta', 'acs-metadata'] as const;

const list = z.array(
  z.object({
    code: z.string(),
    version: z.string(),
    apis: z.array(z.string().regex(/^[A-Za-z][A-Za-z0-9]*$/)),
  }),
);

function read(source: (typeof LISTS)[number], args: readonly string[]): ProductVersion[] {
  const given = args.find((arg) => arg.startsWith(`${source}=`));
  if (given === undefined) {
    throw new Error(`no list: give ${LISTS.map((one) => `${one}=<file>`).join(' ')}`);
  }
  const path = given.slice(source.length + 1);
  return list.parse(JSON.parse(readFileSync(path, 'utf8')));
}

try {
  const args = process.argv.slice(2);
  const lines = linesOf(
    products.map(({ code }) => code),
    [...LISTS.map((source) => [source, read(source, args)] as const), ['provider', called]],
  );
  writeFileSync(join(__dirname, '../alicloud/api/names.json'), printed(lines));
  console.log(`${lines.length} lines`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

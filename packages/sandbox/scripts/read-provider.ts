/**
 * Reads off the provider's public source what its schema does not say, and writes it as data:
 *
 *     npx tsx packages/sandbox/scripts/read-provider.ts <checkout of the provider, at its tag>
 *
 * `src/behaviour/ids.json`: how each type's id is made and what an import leaves out.
 * `src/behaviour/lists.json`: what each data source lists, and by which attributes it filters.
 * The source is read as text: facts about it, none of its words, are written.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchema } from '../../provider-alicloud/scripts/schema-files';
import identities from '../src/behaviour/identities.json';
import { readImports, readUses } from './provider-source/documents';
import { readSource } from './provider-source/go';
import { idEntries } from './provider-source/write-ids';
import { listEntries } from './provider-source/write-lists';

const [checkout] = process.argv.slice(2);
if (checkout === undefined) {
  console.error('name the checkout of the provider');
  process.exit(2);
}

/** One line for each type, so that a new version shows what changed. */
function lines(entries: Readonly<Record<string, unknown>>): string {
  const all = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{\n${all.map(([type, entry]) => `${JSON.stringify(type)}: ${JSON.stringify(entry)}`).join(',\n')}\n}\n`;
}

const KNOWN: Readonly<Record<string, { readonly id?: unknown } | undefined>> = identities;

async function read(folder: string): Promise<string> {
  const schema = readSchema();
  const source = await readSource(folder);
  const [imports, uses] = [readImports(folder), readUses(folder)];
  const ids = idEntries({ schema, source, imports, uses });
  const templates = Object.keys(schema.resources).map((type) => {
    // What was found out by hand goes before what is read.
    const { id } = KNOWN[type] ?? {};
    return [type, typeof id === 'string' ? id : (ids[type]?.id ?? '')] as const;
  });
  const lists = listEntries(schema, source, Object.fromEntries(templates));
  const to = join(__dirname, '..', 'src', 'behaviour');
  writeFileSync(join(to, 'ids.json'), lines(ids));
  writeFileSync(join(to, 'lists.json'), lines(lists));
  return `${schema.version}: ids of ${String(Object.keys(ids).length)} types, ${String(Object.keys(lists).length)} lists`;
}

read(checkout).then(console.log, (error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 3;
});

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

/** What was found out by hand goes before what is read. */
function templateOf(type: string): string {
  const { id } = KNOWN[type] ?? {};
  return typeof id === 'string' ? id : (ids[type]?.id ?? '');
}

const KNOWN: Readonly<Record<string, { readonly id?: unknown } | undefined>> = identities;
const schema = readSchema();
const source = readSource(checkout);
const ids = idEntries({ schema, source, imports: readImports(checkout), uses: readUses(checkout) });
const templates = Object.fromEntries(
  Object.keys(schema.resources).map((type) => [type, templateOf(type)]),
);
const lists = listEntries(schema, source, templates);
const folder = join(__dirname, '..', 'src', 'behaviour');
writeFileSync(join(folder, 'ids.json'), lines(ids));
writeFileSync(join(folder, 'lists.json'), lines(lists));
console.log(
  `${schema.version}: ids of ${String(Object.keys(ids).length)} types, ${String(Object.keys(lists).length)} lists`,
);

import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeSchema, type MergeReport } from './merge-schema';
import { readSchema, writeSchema, type ProviderSchema } from './schema-files';
import { readFromTerraform, UpdateError } from './terraform-schema';

const usage = 'Usage: npm run provider:update -- <version>, for example 1.290.0';

/** Recreates the schema files for another provider version and says what that changed. */
export async function update(args: readonly string[], packageFolder: string): Promise<string> {
  const [version = '', ...more] = args;
  if (more.length > 0 || !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) {
    const got = args.length === 0 ? 'No version given.' : `Not a version: "${args.join(' ')}".`;
    throw new UpdateError(`${got}\n${usage}`, 2);
  }
  const old = readSchema(join(packageFolder, 'schema'));
  const printed = await readFromTerraform(old.source, version);
  const { schema, report } = mergeSchema(old, printed, version);
  replaceSchema(packageFolder, schema);
  setPackageVersion(packageFolder, old.version, version);
  return describe(old.version, schema, report);
}

// Beside the old folder first: stopped at any moment, one whole schema is there.
function replaceSchema(packageFolder: string, schema: ProviderSchema): void {
  const folder = join(packageFolder, 'schema');
  const work = join(packageFolder, `.build-${process.pid}-schema`);
  mkdirSync(work);
  try {
    const next = join(work, 'next');
    writeSchema(schema, next);
    cpSync(join(folder, 'README.md'), join(next, 'README.md'));
    renameSync(folder, join(work, 'replaced'));
    renameSync(next, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function setPackageVersion(packageFolder: string, from: string, to: string): void {
  const path = join(packageFolder, 'package.json');
  const lines = readFileSync(path, 'utf8').split('\n');
  const changed = lines.map((line) =>
    /^ {2}"(?:version|description)":/.test(line) ? line.replace(from, to) : line,
  );
  writeFileSync(path, changed.join('\n'));
}

function describe(oldVersion: string, schema: ProviderSchema, report: MergeReport): string {
  const listed = (title: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`${title} (${items.length}):`, ...items.map((item) => `  ${item}`)];
  return [
    `${schema.source}: ${oldVersion} -> ${schema.version}`,
    ...listed('New resources, without known constraints', report.newResources),
    ...listed('Resources that are gone', report.goneResources),
    ...listed('New data sources', report.newDataSources),
    ...listed('Data sources that are gone', report.goneDataSources),
    ...listed('Constraints dropped with their paths', report.droppedConstraints),
    'Kept constraints are those of the version they were read off: see schema/README.md.',
    'Next: the version where other package.json files pin this package, npm install, npm test.',
  ].join('\n');
}

if (require.main === module) {
  update(process.argv.slice(2), join(__dirname, '..')).then(console.log, (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof UpdateError ? error.exitCode : 3;
  });
}

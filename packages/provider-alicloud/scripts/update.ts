import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { mergeSchema, type MergeReport } from './merge-schema';
import { callsAlike, constraintsAlike, type Alike } from './read-alike';
import {
  readCalls,
  readConditions,
  readSchema,
  writeCalls,
  writeConditions,
  writeSchema,
  type Calls,
  type ConditionsByType,
  type ProviderSchema,
} from './schema-files';
import { readProviderSource, type ProviderSource } from './source/provider-source';
import { readFromTerraform, UpdateError } from './terraform-schema';

const usage =
  'Usage: npm run provider:update -- <version> [--source <checkout of the provider>], for example 1.290.0';

/**
 * Recreates the schema files for another provider version and says what that changed. With a
 * checkout of the provider's source the checks and calls are read anew, as text; without one they
 * are those that were known.
 */
export async function update(args: readonly string[], packageFolder: string): Promise<string> {
  const { version, checkout } = parsed(args);
  const folder = join(packageFolder, 'schema');
  const old = readSchema(folder);
  const oldCalls = readCalls(folder);
  const source = checkout === undefined ? undefined : await sourceOf(checkout, version);
  const printed = await readFromTerraform(old.source, version);
  const { schema, report } = mergeSchema(old, printed, version, source);
  const calls = source?.calls ?? oldCalls;
  const conditions = source?.conditions ?? readConditions(folder);
  replaceSchema(packageFolder, schema, calls, conditions);
  setPackageVersion(packageFolder, old.version, version);
  return [
    describe(old.version, schema, report),
    ...(source === undefined
      ? [
          'Kept constraints and calls are those of the version they were read off: see schema/README.md. --source reads them anew.',
        ]
      : [
          shareOf('constraints', constraintsAlike(old, schema)),
          shareOf('calls', callsAlike(oldCalls, calls)),
        ]),
    'Next: the version where other package.json files pin this package, npm install, npx tsx packages/sandbox/scripts/read-provider.ts <checkout of the provider>, npm test.',
  ].join('\n');
}

function parsed(args: readonly string[]): { version: string; checkout?: string } {
  const [version = '', flag, checkout, ...more] = args;
  const wellFormed =
    more.length === 0 && (flag === undefined || (flag === '--source' && checkout !== undefined));
  if (!wellFormed || !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) {
    const got = args.length === 0 ? 'No version given.' : `Not understood: "${args.join(' ')}".`;
    throw new UpdateError(`${got}\n${usage}`, 2);
  }
  return { version, ...(checkout !== undefined && { checkout }) };
}

async function sourceOf(checkout: string, version: string): Promise<ProviderSource> {
  if (!existsSync(join(checkout, 'alicloud', 'provider.go'))) {
    throw new UpdateError(
      `${checkout} is no checkout of the provider's source: it has no alicloud/provider.go.\n${usage}`,
      2,
    );
  }
  const source = await readProviderSource(checkout);
  if (source.version === version) return source;
  throw new UpdateError(
    `The checkout is of version ${source.version}, not of ${version}: check out the tag v${version}.`,
    2,
  );
}

function shareOf(what: string, { same, of, different }: Alike): string {
  const percent = of === 0 ? '100.0' : ((100 * same) / of).toFixed(1);
  return [
    `Of what was known, read alike: ${same} of ${of} ${what} (${percent} %)`,
    ...different.map((one) => `  ${one}`),
  ].join('\n');
}

// Beside the old folder first: stopped at any moment, one whole schema is there.
function replaceSchema(
  packageFolder: string,
  schema: ProviderSchema,
  calls: Calls,
  conditions: ConditionsByType,
): void {
  const folder = join(packageFolder, 'schema');
  const work = join(packageFolder, `.build-${process.pid}-schema`);
  mkdirSync(work);
  try {
    const next = join(work, 'next');
    writeSchema(schema, next);
    writeCalls(calls, next);
    writeConditions(conditions, next);
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
    ...listed('Not read off the source, as known before', report.unreadConstraints),
  ].join('\n');
}

if (require.main === module) {
  update(process.argv.slice(2), join(__dirname, '..')).then(console.log, (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof UpdateError ? error.exitCode : 3;
  });
}

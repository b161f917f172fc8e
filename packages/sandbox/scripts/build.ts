/**
 * Bundles the provider's schema into one file and compiles. The schema has one place, the package
 * of the bindings; the sandbox carries a copy so that it can be installed without them.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchema } from '../../provider-alicloud/scripts/schema-files';
import type { ProviderSchema } from '../src/schema/types';

const here = join(__dirname, '..');

function writeWhereChanged(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // Not written yet.
  }
  writeFileSync(file, text);
}

const schema: ProviderSchema = readSchema();
writeWhereChanged(join(here, 'provider-schema.json'), JSON.stringify(schema));

const tsc = spawnSync(
  process.execPath,
  [require.resolve('typescript/bin/tsc'), '-p', join(here, 'tsconfig.build.json')],
  { stdio: 'inherit' },
);
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

mkdirSync(join(here, 'dist/protocol'), { recursive: true });
copyFileSync(
  join(here, 'src/protocol/tfplugin5.proto'),
  join(here, 'dist/protocol/tfplugin5.proto'),
);

/**
 * Bundles the provider's schema into one file and compiles. The schema has one place, the package
 * of the bindings; the sandbox carries a copy so that it can be installed without them.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSchema } from '../../provider-alicloud/scripts/schema-files';
import type { ProviderSchema } from '../src/schema/types';
import { encodedSchema } from './schema-message';

const here = join(__dirname, '..');

function writeWhereChanged(name: string, content: Buffer): void {
  const file = join(here, name);
  if (existsSync(file) && readFileSync(file).equals(content)) return;
  writeFileSync(file, content);
}

const schema: ProviderSchema = readSchema();
writeWhereChanged('provider-schema.json', Buffer.from(JSON.stringify(schema)));
writeWhereChanged('provider-schema.bin', encodedSchema(schema));

const tsc = spawnSync(
  process.execPath,
  [
    join(require.resolve('typescript-7/package.json'), '../bin/tsc'),
    '-p',
    join(here, 'tsconfig.build.json'),
  ],
  { stdio: 'inherit' },
);
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

mkdirSync(join(here, 'dist/protocol'), { recursive: true });
copyFileSync(
  join(here, 'src/protocol/tfplugin5.proto'),
  join(here, 'dist/protocol/tfplugin5.proto'),
);

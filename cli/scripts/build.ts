/**
 * Bundles the command line into one file, so that it starts at once and its dependencies never meet
 * those of a user's CDKTF application. Beside it stands what threads of `detect` run. The sandbox stays a package: it carries data of its own.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const here = join(__dirname, '..');
const dist = join(here, 'dist');

const { outputFiles } = buildSync({
  entryPoints: {
    // Written last: where it is, all of it is.
    'detect-worker': join(here, 'commands/detect/worker.ts'),
    'alicloud-baseline': join(here, 'main.ts'),
  },
  outdir: dist,
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  external: ['alicloud-sandbox', '@cdktn/hcl2json'],
  legalComments: 'inline',
  logLevel: 'warning',
});

mkdirSync(dist, { recursive: true });
for (const { path, contents } of outputFiles) {
  const part = `${path}.${process.pid}`;
  writeFileSync(part, contents);
  // Whole or not at all, for whoever runs it meanwhile.
  renameSync(part, path);
}

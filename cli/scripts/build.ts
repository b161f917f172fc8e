/**
 * Bundles the command line into one file, so that it starts at once and its dependencies never meet
 * those of a user's CDKTF application. Beside it stands what threads of `detect` run. The sandbox stays a package: it carries data of its own.
 */
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const here = join(__dirname, '..');

buildSync({
  entryPoints: {
    'alicloud-baseline': join(here, 'main.ts'),
    'detect-worker': join(here, 'commands/detect/worker.ts'),
  },
  outdir: join(here, 'dist'),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  external: ['alicloud-sandbox', '@cdktn/hcl2json'],
  legalComments: 'inline',
  logLevel: 'warning',
});

/**
 * Bundles the command line into one file, so that it starts at once and its dependencies never meet
 * those of a user's CDKTF application. The sandbox stays a package: it carries data of its own.
 */
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const here = join(__dirname, '..');

buildSync({
  entryPoints: [join(here, 'main.ts')],
  outfile: join(here, 'dist/alicloud-baseline.js'),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  external: ['alicloud-sandbox'],
  legalComments: 'inline',
  logLevel: 'warning',
});

/**
 * Bundles the program into one file, puts it into a ZIP whose bytes hang on nothing but the
 * sources, and writes that where the constructs find it. With `--check` it writes nothing and
 * fails where that is out of step.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { zipSync } from 'fflate';

const here = join(__dirname, '..');
const TARGET = join(here, '../../constructs/cost/budget-watch-program.ts');

/** The one file of the program. Not made smaller: whoever opens it in the console can read it. */
export function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(here, 'src/index.ts')],
    absWorkingDir: here,
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** The program as Function Compute takes it. */
export function zip(code: string): Buffer {
  // ZIP has local time: a date of local parts gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  const files = { 'index.js': new TextEncoder().encode(code) };
  return Buffer.from(zipSync(files, { level: 9, mtime, os: 3, attrs: 0o644 << 16 }));
}

/** The module that carries the program inside the configuration. */
export function programModule(archive: Buffer): string {
  const sha256 = createHash('sha256').update(archive).digest('hex');
  return `/**
 * The program of \`functions/budget-watch\` as a ZIP, in base64. Made by
 * \`functions/budget-watch/scripts/build.ts\`; a test holds it in step with the sources.
 */
export const budgetWatchProgram = {
  sha256: '${sha256}',
  zipBase64:
    '${archive.toString('base64')}',
} as const;
`;
}

if (require.main === module) {
  const text = programModule(zip(bundle()));
  if (!process.argv.includes('--check')) writeFileSync(TARGET, text);
  else if (readFileSync(TARGET, 'utf8') !== text) {
    process.stderr.write(
      'budget-watch-program.ts is out of step: run functions/budget-watch/scripts/build.ts\n',
    );
    process.exitCode = 1;
  }
}

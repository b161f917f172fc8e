/**
 * Writes down what this version makes of a settings file with every option, for the tests of later
 * versions: an upgrade from it may not destroy what guards data, logs or access. Run it once for each
 * release, when its version is set.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { App, TerraformStack } from 'cdktf';
import { accountProvider, SecurityBaseline } from '../constructs';
import { version } from '../package.json';
import { EVERY_OPTION, everyOption } from '../test/helpers/every-option';

const STACK = 'test-stack';
/** An archive with nothing in it: the program of the budget watch is most of the whole. */
const NO_PROGRAM = 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==';
const folder = join(__dirname, '../test/fixtures/releases');
const outdir = mkdtempSync(join(tmpdir(), 'release-'));
try {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, STACK);
  const settings = everyOption();
  accountProvider(stack, 'Account', settings);
  new SecurityBaseline(stack, 'Baseline', { settings });
  app.synth();
  const text = readFileSync(join(outdir, 'stacks', STACK, 'cdk.tf.json'), 'utf8');
  const release = { version, settings: EVERY_OPTION, stack: withoutPaths(JSON.parse(text)) };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${version}.json.br`);
  writeFileSync(file, brotliCompressSync(JSON.stringify(release)));
  process.stderr.write(`wrote ${file}\n`);
} finally {
  rmSync(outdir, { recursive: true, force: true });
}

/** Construct paths are twice the rest, and say what the addresses say. */
function withoutPaths(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPaths);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== '//');
  return Object.fromEntries(
    kept.map(([name, each]) => [name, name === 'zip_file' ? NO_PROGRAM : withoutPaths(each)]),
  );
}

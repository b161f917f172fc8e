import { join } from 'node:path';
import { isCurrent, replaceLib } from './lib-folder';
import { readSchema } from './schema-files';
import { stampOf } from './stamp';

const packageFolder = join(__dirname, '..');
const lib = join(packageFolder, 'lib');

async function main(): Promise<void> {
  const stamp = stampOf(packageFolder);
  if (isCurrent(lib, stamp)) return;
  const start = Date.now();
  await replaceLib(lib, stamp, makeBindings);
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.error(`@cdktf/provider-alicloud: generated and compiled the bindings in ${seconds} s`);
}

async function makeBindings(workFolder: string): Promise<string> {
  // When it is loaded the generator runs Terraform for a version that it then does not use, and
  // reports a failure to its makers. Neither may depend on this machine.
  process.env['TERRAFORM_BINARY_NAME'] = 'terraform-is-not-needed';
  process.env['CHECKPOINT_DISABLE'] = '1';
  const { generate } = await import('./generate.js');
  const { compile } = await import('./compile.js');
  const source = await generate(readSchema(), join(workFolder, 'source'));
  const made = join(workFolder, 'lib');
  await compile(source, made);
  return made;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

/**
 * Writes what is generated from the code and checked in. With `--check` nothing is written, and a
 * file that is out of step fails.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { registriesOf } from './registry/registries';

const root = join(__dirname, '..');

type Files = Readonly<Record<string, () => string | Promise<string>>>;

function current(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Whether the files are in step now. */
async function bringInStep(files: Files, check: boolean): Promise<boolean> {
  let inStep = true;
  for (const [name, make] of Object.entries(files)) {
    const path = join(root, name);
    const text = await format(await make(), { ...(await resolveConfig(path)), filepath: path });
    if (current(path) === text) continue;
    if (!check) {
      writeFileSync(path, text);
      console.error(`wrote ${name}`);
    } else {
      console.error(`${name} is out of step with the code: run npm run docs`);
      inStep = false;
    }
  }
  return inStep;
}

/** Pages are written from what the registries name, and so the registries come first. */
async function main(check: boolean): Promise<boolean> {
  if (!(await bringInStep(registriesOf(root), check))) return false;
  const { pages } = await import('./docs/pages.js');
  return bringInStep(pages(), check);
}

main(process.argv.includes('--check')).then(
  (inStep) => {
    if (!inStep) process.exitCode = 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);

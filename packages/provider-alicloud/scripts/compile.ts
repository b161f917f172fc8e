import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const compilerOptions = {
  target: 'es2022',
  lib: ['es2023'],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  types: [],
  strict: true,
  skipLibCheck: true,
  declaration: true,
  // As the makers of CDKTF publish their bindings; without it every declared field is written out.
  useDefineForClassFields: false,
};

/** Compiles the bindings in `source` into `lib`, with type errors as errors. */
export async function compile(source: string, lib: string): Promise<void> {
  const lazyIndex = join(source, 'lazy-index.ts');
  const lazyIndexText = readFileSync(lazyIndex, 'utf8');
  rmSync(lazyIndex);
  const project = join(dirname(lib), 'tsconfig.json');
  const options = { ...compilerOptions, rootDir: source, outDir: lib };
  writeFileSync(project, JSON.stringify({ compilerOptions: options, include: [source] }));
  await typescript(['--project', project]);
  writeFileSync(join(lib, 'index.js'), lazyIndexModule(lazyIndexText));
}

/**
 * The index that is loaded, in the place of the compiled one: that would load all 2,000 modules.
 * The generator's own lazy index is a bare list of getters, which `import *` and `Object.keys` need
 * two more words to see.
 */
export function lazyIndexModule(generated: string): string {
  const getters = generated.replaceAll('{ get: function', '{ enumerable: true, get: function');
  return `"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n${getters}`;
}

async function typescript(args: readonly string[]): Promise<void> {
  // This package's TypeScript, and by path: the one at the root is an older one of the same name.
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const child = spawn(process.execPath, [tsc, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (code !== 0) throw new Error(`The bindings do not compile.\n${output}`);
}

import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Hostile {
  /** What an unwary shell has around it: as `npm run` sets it up in such a folder. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether anything of the folder ran. */
  readonly ran: () => boolean;
}

/** Makes a folder try to be run instead of us, by all that Node, npm and shells look for. */
export function makeHostile(folder: string): Hostile {
  const trace = `${folder}.ran`;
  const write = (name: string, text: string): void => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, 0o755);
  };
  const script = `#!/bin/sh\necho "$0 $*" >> '${trace}'\nexit 0\n`;
  for (const name of ['alicloud-baseline', 'node', 'npm', 'npx', 'tsx', 'esbuild']) {
    write(`node_modules/.bin/${name}`, script);
    write(`tools/${name}`, script);
    write(name, script);
  }
  const module = `require('node:fs').appendFileSync(${JSON.stringify(trace)}, 'module');`;
  for (const name of ['alicloud-baseline', '@cdktn/hcl2json', 'tsx', 'esbuild', 'zod']) {
    write(`node_modules/${name}/index.js`, module);
    write(`node_modules/${name}/package.json`, '{ "main": "index.js" }');
  }
  write('evil.js', module);
  write('.npmrc', 'node-options=--require ./evil.js\nscript-shell=./node\nignore-scripts=false\n');
  write('package.json', '{ "scripts": { "prepare": "./node" }, "type": "module" }');
  write('.env', 'NODE_OPTIONS=--require ./evil.js\n');
  const real = process.env['PATH'] ?? '';
  return {
    env: {
      PATH: `${join(folder, 'node_modules/.bin')}:${join(folder, 'tools')}::.:node_modules/.bin:${real}`,
      HOME: process.env['HOME'] ?? '/',
      NODE_OPTIONS: `--require ${join(folder, 'evil.js')}`,
      NODE_PATH: join(folder, 'node_modules'),
    },
    ran: () => existsSync(trace),
  };
}

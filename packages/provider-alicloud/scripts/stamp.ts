import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

// Besides the schema and our scripts, these decide what the compiled bindings look like.
const tools = ['@cdktf/provider-generator', 'codemaker', 'typescript', 'cdktf', 'constructs'];

/** Scripts that write the schema's files and make no bindings. */
const ONLY_UPDATE =
  /[/\\]scripts[/\\](?:source[/\\].+|update|read-alike|merge-\w+|terraform-schema|provider-functions)\.ts$/;

/** Names the content that the bindings in `packageFolder` are made from. */
export function stampOf(packageFolder: string, versions = toolVersions()): string {
  const hash = createHash('sha256');
  for (const line of versions) hash.update(`${line}\n`);
  const scripts = filesIn(packageFolder, 'scripts').filter((path) => !ONLY_UPDATE.test(path));
  for (const path of [...filesIn(packageFolder, 'schema'), ...scripts]) {
    hash.update(`${relative(packageFolder, path).split(sep).join('/')}\0`);
    hash.update(readFileSync(path));
    hash.update('\0');
  }
  return hash.digest('hex');
}

export function toolVersions(): string[] {
  return tools.map((name) => {
    const path = require.resolve(`${name}/package.json`);
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
    return `${name}@${version}`;
  });
}

function filesIn(packageFolder: string, folder: string): string[] {
  return readdirSync(join(packageFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

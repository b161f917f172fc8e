/**
 * Writes a new rule, detection or construct with its test and what hangs on it, then brings what is
 * generated in step. Exit code 2 where it was asked for what cannot be made; nothing is written then.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { planOf } from './new/plan';
import { readRequest, RequestError, USAGE } from './new/request';
import { treeOf } from './new/tree';

const root = join(__dirname, '..');

async function main(args: readonly string[]): Promise<void> {
  const request = readRequest(args, treeOf(root));
  const { files, next } = planOf(request, (path) => readFileSync(join(root, path), 'utf8'));
  const texts = Object.entries(files).map(async ([path, text]) => {
    const filepath = join(root, path);
    return [path, await format(text, { ...(await resolveConfig(filepath)), filepath })] as const;
  });
  for (const [path, text] of await Promise.all(texts)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.error(`wrote ${path}`);
  }
  const generator = join(__dirname, 'generate-docs.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', generator], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm run docs failed: what is generated is not in step');
  console.error(`\nNext:\n${next.map((step, index) => `${index + 1}. ${step}`).join('\n')}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof RequestError) console.error(`\n${USAGE}`);
  process.exitCode = error instanceof RequestError ? 2 : 3;
});

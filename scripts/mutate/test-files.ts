import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import folders from './folders.json';

interface Folder {
  /** Files of the folder that are data, as globs. */
  readonly data: readonly string[];
  /** Tests that are to notice a change: files, or all that a folder has. */
  readonly tests: readonly string[];
  /** But for these: they take long, and what they ask is asked by others. */
  readonly without: readonly string[];
}

const byName: Readonly<Record<string, Folder>> = folders;

/** The tests that are to notice a change to a folder, below `root`, by path. */
export function testFilesOf(folder: string, root: string): string[] {
  const { tests = [], without = [] } = byName[folder] ?? {};
  return tests
    .flatMap((path) => (path.endsWith('.ts') ? [path] : below(root, path)))
    .filter((path) => !without.includes(path))
    .sort();
}

function below(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

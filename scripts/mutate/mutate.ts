/** Runs StrykerJS on one folder, and counts what its tests noticed. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import folders from './folders.json';

const root = join(__dirname, '../..');

/** The least share of the changes that tests have to notice, in percent. */
export const LEAST_SCORE = 85;

export const mutatedFolders: readonly string[] = Object.keys(folders);

export interface Mutation {
  readonly noticed: number;
  /** Changes that no test noticed, by place. */
  readonly survivors: readonly string[];
}

/** Nothing where it did not come to an end: it was stopped, or the tests fail without a change. */
export async function mutate(folder: string, signal?: AbortSignal): Promise<Mutation | undefined> {
  const report = join(root, '.stryker', `${folder.replaceAll('/', '-')}.json`);
  rmSync(report, { force: true });
  await new Promise<void>((resolve, reject) => {
    const program = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js');
    const child = spawn(process.execPath, [program, 'run'], {
      cwd: root,
      // The runner of the tests is TypeScript, in whichever process it is loaded.
      env: { ...process.env, MUTATE: folder, NODE_OPTIONS: '--import tsx' },
      stdio: 'inherit',
    });
    // It stops its own processes and takes its copy away.
    signal?.addEventListener('abort', () => child.kill('SIGINT'), { once: true });
    child.once('error', reject);
    child.once('close', () => {
      resolve();
    });
  });
  return existsSync(report) ? readMutation(readFileSync(report, 'utf8')) : undefined;
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

interface Mutant {
  readonly mutatorName: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number; readonly column: number } };
}

/** What a report of StrykerJS says. A change that runs for ever was noticed; what is no program, or was left out, does not count. */
export function readMutation(report: string): Mutation {
  const { files } = JSON.parse(report) as Report;
  const all = Object.entries(files).flatMap(([path, { mutants }]) =>
    mutants.map(({ status, mutatorName, location: { start } }) => ({
      status,
      place: `${path}:${start.line}:${start.column} ${mutatorName}`,
    })),
  );
  const ofStatus = (...wanted: string[]) => all.filter(({ status }) => wanted.includes(status));
  return {
    noticed: ofStatus('Killed', 'Timeout').length,
    survivors: ofStatus('Survived', 'NoCoverage').map(({ place }) => place),
  };
}

/** In percent; nothing to change is all noticed. */
export function scoreOf({ noticed, survivors }: Mutation): number {
  const all = noticed + survivors.length;
  return all === 0 ? 100 : (noticed * 100) / all;
}

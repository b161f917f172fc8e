import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { wrongInput } from './exit';

/** Says that a folder is one of ours. */
const MARKER = 'rehearsal.md';
const TEXT =
  'A rehearsal: a simulated account, and what cdktf made for it. The next one takes its place.\n';
/** What a rehearsal consists of. Nothing else in its folder is touched. */
const PARTS = ['account', 'cdktf.out', 'cdktf.home', 'explain.md'];
/** Where an attempt is made, so that one that fails does not cost the last that went well. */
const ATTEMPT = 'attempt';

/**
 * Makes a folder, or takes that of an earlier rehearsal, for its owner only.
 *
 * @returns the folder of the attempt, which is empty.
 * @throws CliError where the folder holds anything else.
 */
export function openRehearsal(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, MARKER))) {
    if (readdirSync(folder).length > 0) {
      throw wrongInput(`${folder} is there and is not of a rehearsal. Name another with --folder.`);
    }
    writeFileSync(join(folder, MARKER), TEXT, { mode: 0o600 });
  }
  chmodSync(folder, 0o700);
  const attempt = join(folder, ATTEMPT);
  rmSync(attempt, { recursive: true, force: true });
  mkdirSync(attempt, { mode: 0o700 });
  return attempt;
}

/** The attempt went well: it takes the place of the last one. */
export function keepRehearsal(folder: string): void {
  const attempt = join(folder, ATTEMPT);
  for (const part of PARTS) {
    rmSync(join(folder, part), { recursive: true, force: true });
    if (existsSync(join(attempt, part))) renameSync(join(attempt, part), join(folder, part));
  }
  rmSync(attempt, { recursive: true, force: true });
}

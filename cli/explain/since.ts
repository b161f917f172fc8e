import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differencesOf, sinceOf, type Since } from '../../policies/explain';
import { InputError } from '../../policies/review';
import { DEFAULT_FILE } from '../../settings';
import { accessLines } from '../access-lines';
import { wrongInput } from '../exit';
import { readStack, stackOf } from '../preflight/stack';
import { commitOf, writeCommit } from '../review/git';
import { readSettings, reviewSettings, type ReadSettings } from '../review/settings-review';

/** What a deployment would do over what there was before, in parts. */
export async function changesSince(since: string, stack: string | undefined): Promise<Since[]> {
  if (since.endsWith('.json')) return stackSince(since, stack);
  if (stack !== undefined) {
    throw wrongInput('--stack is compared with another stack only: --since <cdk.tf.json>.');
  }
  if (!existsSync(DEFAULT_FILE)) {
    throw wrongInput(`there is no ${DEFAULT_FILE} here to compare with. Run it where it is.`);
  }
  return settingsSince(settingsBefore(since));
}

async function stackSince(since: string, stack: string | undefined): Promise<Since[]> {
  const before = readStack(since);
  const folder = mkdtempSync(join(tmpdir(), 'alicloud-baseline-'));
  try {
    const { replacing } = await import('alicloud-sandbox');
    return sinceOf(differencesOf(before, await stackOf(stack, folder), replacing));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In the words of the review. */
function settingsSince(before: ReadSettings | undefined): Since[] {
  const after = readSettings(DEFAULT_FILE);
  if (before?.error !== undefined) throw before.error;
  const { changes, access, notes } = reviewSettings(before, after);
  return [
    {
      threat: `Settings of ${after.name}`,
      lines: [
        ...changes.map(({ way, setting, message }) => `${way}: ${setting}: ${message}`),
        ...notes,
      ],
    },
    { threat: 'Who may do what', lines: accessLines(access) },
  ].filter(({ lines }) => lines.length > 0);
}

/** Of a file, or of a commit of this repository. */
function settingsBefore(since: string): ReadSettings | undefined {
  if (/\.ya?ml$/.test(since) && existsSync(since)) return readSettings(since);
  const commit = /^\.{0,2}\//.test(since) ? undefined : commitOf(since);
  if (commit === undefined) {
    throw new InputError(
      since,
      '',
      'nothing of this name, and no such commit',
      'the settings file before, the cdk.tf.json of the stack before, or a commit that is here',
    );
  }
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'alicloud-baseline-since-'));
  try {
    const file = writeCommit(commit, since, folder).counterpart(DEFAULT_FILE);
    return existsSync(file) ? readSettings(file, `${since}:${DEFAULT_FILE}`) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

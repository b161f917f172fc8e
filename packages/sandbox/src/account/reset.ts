import { readdirSync, rmdirSync, rmSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { AccountError } from './errors';
import { isAccount, writeMarker } from './folder';
import { isErrno } from './files';
import { lockFolder } from './lock';

/** What an account consists of: nothing else is taken away. */
interface Contents {
  readonly files: RegExp;
  /** What a folder of the name holds, or that it is ours with all that is in it. */
  readonly folder: (name: string) => Contents | 'everything' | undefined;
}

const objects: Contents = {
  files: /\.json(?:\.[0-9a-f]+\.tmp)?$/,
  folder: () => undefined,
};

const types: Contents = {
  files: /^$/,
  folder: (name) => (name.startsWith('alicloud_') ? objects : undefined),
};

const states: Contents = {
  files: /^\.?terraform\.tfstate(?:\..*)?$/,
  folder: (name) => (name === '.terraform' ? 'everything' : states),
};

/** Of the audit trail: a folder for each region, year, month and day. */
const events: Contents = {
  files: /^(?:Actiontrail_[A-Za-z0-9_-]+\.gz(?:\.[0-9a-f]+\.tmp)?|\.pending\.jsonl)$/,
  folder: (name) => (/^(?:AliyunLogs|Actiontrail|[a-z0-9-]+)$/.test(name) ? events : undefined),
};

const account: Contents = {
  files:
    /^(?:operations\.jsonl|(?:seeded|overrides|services)\.json(?:\.[0-9a-f]+\.tmp)?|account\.json\.[0-9a-f]+\.tmp)$/,
  folder: (name) => FOLDERS.get(name),
};

const FOLDERS: ReadonlyMap<string, Contents> = new Map([
  ['resources', types],
  ['states', states],
  ['audit', events],
]);

/** Of the running sandbox, which is us, and the marker, which goes last. */
const LAST = ['in-use.pid', 'account.json'];

/**
 * Takes an account away: its objects, its record and the states of Terraform that belong to it, by
 * name, and its folder where nothing else is in it. Links are not followed.
 *
 * @returns what was left, from the folder on: nobody here put it there. Then the folder stays an
 *   account, an empty one.
 * @throws AccountError where it is no account, or in use.
 */
export function resetAccount(folder: string): readonly string[] {
  if (!isAccount(folder)) throw new AccountError(`${folder} is not a simulated account.`);
  const unlock = lockFolder(folder);
  try {
    const left = clear(folder, account).filter((path) => !LAST.includes(path));
    if (left.length > 0) writeMarker(folder, {});
    else for (const name of LAST) rmSync(join(folder, name), { force: true });
    return left;
  } finally {
    unlock();
    removeIfEmpty(folder);
  }
}

/** Takes away what is ours below a folder, and returns the rest. */
function clear(folder: string, contents: Contents, path = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = join(folder, entry.name);
    const shown = join(path, entry.name);
    const within = entry.isDirectory() ? contents.folder(entry.name) : undefined;
    if (within === 'everything' || isOurs(entry, contents)) {
      rmSync(place, { recursive: true, force: true });
      return [];
    }
    if (within === undefined) return [shown];
    const left = clear(place, within, shown);
    if (left.length === 0) removeIfEmpty(place);
    return left;
  });
}

function isOurs(entry: Dirent, { files }: Contents): boolean {
  return entry.isFile() && files.test(entry.name);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    // A link to a folder is no folder.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ENOENT'].some((code) => isErrno(error, code))) {
      throw error;
    }
  }
}

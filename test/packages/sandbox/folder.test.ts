import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Account, isAccount, resetAccount } from '../../../packages/sandbox/src/index';
import { temporaryFolders } from '../../helpers/temporary-folder';

const newFolder = temporaryFolders('folder');

const GROUP = 'alicloud_ram_group';

function makeAccount(folder: string): void {
  const account = new Account({ folder, accountId: '1234567890123456' });
  account.create(GROUP, { group_name: 'developers', comments: null, force: null }, '');
  account.ledger.end();
}

/** Everything below a folder: paths, and what files hold. */
function everything(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path, entry.isFile() ? readFileSync(path, 'utf8') : ''];
    })
    .sort();
}

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('a folder becomes an account', () => {
  it('where it is not there yet, or empty, for its owner only', () => {
    const empty = newFolder();
    for (const folder of [join(newFolder(), 'a', 'b'), empty]) {
      expect(isAccount(folder)).toBe(false);
      makeAccount(folder);
      expect(isAccount(folder)).toBe(true);
      const paths = readdirSync(folder, { recursive: true, withFileTypes: true });
      const modes = [folder, ...paths.map((entry) => join(entry.parentPath, entry.name))].map(
        (path) => [path, mode(path)],
      );
      expect(modes.length).toBeGreaterThan(5);
      expect(modes).toEqual(
        modes.map(([path = '']) => [path, statSync(path).isDirectory() ? '700' : '600']),
      );
    }
  });

  it('never where somebody else has files, and nothing is written there', () => {
    for (const file of ['main.tf', 'operations.jsonl', 'resources', '.git', 'account.json.bak']) {
      const folder = newFolder();
      writeFileSync(join(folder, file), 'mine');
      const before = everything(folder);
      expect(() => new Account({ folder })).toThrow(
        `${folder} is not a simulated account and not empty: it holds ${file}. Name an empty folder, or one that is not there yet.`,
      );
      expect(() => resetAccount(folder)).toThrow(`${folder} is not a simulated account.`);
      expect(everything(folder)).toEqual(before);
    }
  });

  it('names three of many files', () => {
    const folder = newFolder();
    for (const name of ['a', 'b', 'c', 'd', 'e']) writeFileSync(join(folder, name), '');
    expect(() => new Account({ folder })).toThrow('it holds a, b, c and 2 more.');
  });

  it('where a start was killed before there was a marker', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'account.json.1a2b3c4d.tmp'), '{');
    writeFileSync(join(folder, 'in-use.pid'), '');
    makeAccount(folder);
    expect(isAccount(folder)).toBe(true);
  });
});

describe('resetAccount', () => {
  it('takes away the account and its folder', () => {
    const folder = join(newFolder(), 'account');
    makeAccount(folder);
    const state = join(folder, 'states/home/ada/shop');
    mkdirSync(join(state, '.terraform/modules'), { recursive: true });
    for (const name of [
      'terraform.tfstate',
      'terraform.tfstate.backup',
      '.terraform.tfstate.lock.info',
      '.terraform/terraform.tfstate',
      '.terraform/modules/modules.json',
    ]) {
      writeFileSync(join(state, name), '{}');
    }
    expect(resetAccount(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves what it did not make, says what, and the rest is an empty account', () => {
    const folder = newFolder();
    makeAccount(folder);
    const elsewhere = newFolder();
    makeAccount(join(elsewhere, 'precious'));
    const precious = everything(elsewhere);
    const foreign = [
      'notes.txt',
      'mine/main.tf',
      'resources/readme',
      'resources/mine/a.json',
      `resources/${GROUP}/notes.txt`,
      'states/home/notes.txt',
    ];
    for (const path of foreign) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), 'mine');
    }
    const links = ['resources/alicloud_vpc', `resources/${GROUP}/x.json`, 'states/link'];
    for (const path of links) symlinkSync(join(elsewhere, 'precious'), join(folder, path));

    const left = ['mine', 'notes.txt', 'resources/mine', 'resources/readme', ...links];
    left.push(`resources/${GROUP}/notes.txt`, 'states/home/notes.txt');
    expect([...resetAccount(folder)].sort()).toEqual(left.sort());
    for (const path of foreign) expect(readFileSync(join(folder, path), 'utf8')).toBe('mine');
    for (const path of links) expect(lstatSync(join(folder, path)).isSymbolicLink()).toBe(true);
    expect(everything(elsewhere)).toEqual(precious);
    expect(existsSync(join(folder, 'operations.jsonl'))).toBe(false);
    expect(existsSync(join(folder, `resources/${GROUP}/developers.json`))).toBe(false);
    // It goes on as an account, of no id yet.
    expect(new Account({ folder, accountId: '6543210987654321' }).id).toBe('6543210987654321');
  });

  it('does not follow a link that leads to an account, or take it away', () => {
    const folder = join(newFolder(), 'account');
    makeAccount(folder);
    const link = join(newFolder(), 'link');
    symlinkSync(folder, link);
    expect(resetAccount(link)).toEqual([]);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses an account that is in use', () => {
    const folder = newFolder();
    makeAccount(folder);
    writeFileSync(join(folder, 'in-use.pid'), String(process.ppid));
    const before = everything(folder);
    expect(() => resetAccount(folder)).toThrow(`in use by process ${process.ppid}`);
    expect(everything(folder)).toEqual(before);
  });
});

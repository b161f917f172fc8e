import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox } from '../../../packages/sandbox/src/index';
import { temporaryFolders } from '../../helpers/temporary-folder';

const newFolder = temporaryFolders('lock');

describe('a folder', () => {
  it('has one sandbox at a time, and the next one when that has ended', async () => {
    const folder = newFolder();
    const first = await startSandbox({ folder });
    await expect(startSandbox({ folder })).rejects.toThrow(
      `the account in ${folder} is in use by process ${process.pid}. Wait for it to end, or use another folder.`,
    );
    await first.close({ ended: true });
    const second = await startSandbox({ folder });
    await second.close({ ended: true });
    expect(existsSync(join(folder, 'in-use.pid'))).toBe(false);
  });

  it('is taken over from a process that was killed, and from a lock that says nothing', async () => {
    for (const left of ['2147483646', '', 'x']) {
      const folder = newFolder();
      writeFileSync(join(folder, 'in-use.pid'), left);
      const sandbox = await startSandbox({ folder });
      expect(readFileSync(join(folder, 'in-use.pid'), 'utf8')).toBe(String(process.pid));
      await sandbox.close({ ended: true });
    }
  });

  it('is given back where the account in it cannot be used', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'account.json'), 'nonsense');
    await expect(startSandbox({ folder })).rejects.toThrow('does not name an account');
    expect(existsSync(join(folder, 'in-use.pid'))).toBe(false);
  });
});

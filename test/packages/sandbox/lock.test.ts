import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    for (const left of ['2147483646', '2147483646 77', '', 'x']) {
      const folder = newFolder();
      writeFileSync(join(folder, 'in-use.pid'), left);
      const sandbox = await startSandbox({ folder });
      expect(readFileSync(join(folder, 'in-use.pid'), 'utf8')).toMatch(
        new RegExp(`^${process.pid} .+\\n$`),
      );
      await sandbox.close({ ended: true });
    }
  });

  it('is taken over where the number of the process has come again since', async () => {
    const folder = newFolder();
    const first = await startSandbox({ folder });
    const held = readFileSync(join(folder, 'in-use.pid'), 'utf8');
    await first.close({ ended: true });
    // The same number, of a process that began at another time; and as it was held.
    writeFileSync(join(folder, 'in-use.pid'), held.replace(/ .*/, ' another time'));
    const second = await startSandbox({ folder });
    await second.close({ ended: true });
    writeFileSync(join(folder, 'in-use.pid'), held);
    await expect(startSandbox({ folder })).rejects.toThrow('is in use by process');
  });

  it('is in use where nobody knows when the process began, and the lock is named', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'in-use.pid'), String(process.pid));
    await expect(startSandbox({ folder })).rejects.toThrow(
      `If that process is no sandbox, delete ${join(folder, 'in-use.pid')}.`,
    );
  });

  it('is given back where the account in it cannot be used', async () => {
    const folder = newFolder();
    await (await startSandbox({ folder })).close({ ended: true });
    rmSync(join(folder, 'operations.jsonl'));
    mkdirSync(join(folder, 'operations.jsonl'));
    await expect(startSandbox({ folder })).rejects.toThrow('cannot be used as a simulated account');
    expect(existsSync(join(folder, 'in-use.pid'))).toBe(false);
  });
});

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs lines in a real POSIX shell, with an `aliyun` on the path that does nothing but say what it was
 * given. The real one cannot be had where these tests run, and would call an account.
 *
 * @returns the arguments of each call of it, in order.
 */
export function runLines(lines: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'stub-aliyun-'));
  try {
    const stub = join(folder, 'aliyun');
    writeFileSync(
      stub,
      '#!/bin/sh\nfor word in "$@"; do printf \'%s\\0\' "$word"; done\nprintf \'\\001\\0\'\n',
    );
    chmodSync(stub, 0o755);
    const script = join(folder, 'lines.sh');
    writeFileSync(script, `set -eu\n${lines.join('\n')}\n`);
    const { status, stdout, stderr } = spawnSync('sh', [script], {
      cwd: folder,
      env: { PATH: `${folder}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
    });
    if (status !== 0 || stderr !== '')
      throw new Error(`sh ended with ${String(status)}: ${stderr}`);
    const calls: string[][] = [[]];
    for (const word of stdout.split('\0').slice(0, -1)) {
      if (word === '\u0001') calls.push([]);
      else calls.at(-1)?.push(word);
    }
    return calls.slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

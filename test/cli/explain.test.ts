import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolders } from '../helpers/temporary-folder';
import { runCli, root } from './run-cli';

const folder = temporaryFolders('explain');

const STACK = JSON.stringify({
  provider: { alicloud: [{ account_id: '1234567890123456' }] },
  resource: {
    alicloud_ram_role: { a: { role_name: 'auditor' } },
    alicloud_actiontrail_trail: { t: { trail_name: 'all', lifecycle: { prevent_destroy: true } } },
  },
});

function stack(): { readonly where: string; readonly file: string } {
  const where = folder();
  const file = join(where, 'cdk.tf.json');
  writeFileSync(file, STACK);
  return { where, file };
}

describe('explain', () => {
  it('prints the page of a stack as text and as Markdown', async () => {
    const { where, file } = stack();
    const text = await runCli(['explain', '--stack', file], where);
    expect([text.code, text.stderr]).toEqual([0, '']);
    expect(text.stdout).toContain('Too much access, and keys that leak\n');
    expect(text.stdout).toContain('\n  makes ram role: auditor\n  costs nothing that is known\n');
    const markdown = await runCli(['explain', '--stack', file, '--format', 'markdown'], where);
    expect(markdown.stdout).toContain('## Too much access, and keys that leak\n');
    expect(markdown.stdout).toContain('\n- makes ram role: auditor\n');
  });
});

describe('explain --since', () => {
  it('says of a stack what a deployment over another one does, and nothing where it is the same', async () => {
    const { where, file } = stack();
    const before = join(where, 'before.json');
    writeFileSync(before, STACK.replace('"trail_name":"all"', '"trail_name":"old"'));
    const told = await runCli(['explain', '--stack', file, '--since', before], where);
    expect([told.code, told.stderr]).toEqual([0, '']);
    expect(told.stdout).toBe(
      `What changes since ${before}\n\nSomebody who covers their tracks\n\n  made anew, by trail_name: actiontrail trail: old\n`,
    );
    const same = await runCli(['explain', '--stack', file, '--since', file], where);
    expect(same.stdout).toBe(`What changes since ${file}\n\nNothing.\n`);
  });

  it('says of settings what gets weaker and who may do more, of a file and of a commit', async () => {
    const where = folder();
    const shipped = readFileSync(join(root, 'baseline.yaml'), 'utf8');
    const git = (...args: string[]): void => {
      const as = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
      execFileSync('git', [...as, ...args], { cwd: where, stdio: 'ignore' });
    };
    const stronger = shipped.replace('    # sessionHours: 6', '    sessionHours: 1');
    writeFileSync(join(where, 'baseline.yaml'), stronger);
    writeFileSync(join(where, 'old.yaml'), stronger);
    git('init', '--initial-branch=main');
    git('add', 'baseline.yaml');
    git('commit', '--message', 'x');
    writeFileSync(join(where, 'baseline.yaml'), shipped);
    for (const since of ['old.yaml', 'HEAD']) {
      const { code, stdout, stderr } = await runCli(['explain', '--since', since], where);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/weaker: identity\.login\.sessionHours: .*1.*6/);
    }
  });

  it('refuses with 2 what is none of them', async () => {
    const { where, file } = stack();
    const refused = async (...args: string[]): Promise<[number | null, string]> => {
      const { code, stderr } = await runCli(['explain', ...args], where);
      return [code, stderr];
    };
    expect(await refused('--since', 'old.yaml')).toEqual([
      2,
      expect.stringContaining('there is no baseline.yaml here'),
    ]);
    expect(await refused('--stack', file, '--since', 'HEAD')).toEqual([
      2,
      expect.stringContaining('--stack is compared with another stack only'),
    ]);
    writeFileSync(join(where, 'baseline.yaml'), 'version: 1\n');
    expect(await refused('--since', 'nowhere')).toEqual([
      2,
      expect.stringContaining('nowhere: found nothing of this name, and no such commit'),
    ]);
  });
});

describe('undo', () => {
  it('says what is protected, what stays, and in which order to go', async () => {
    const { where, file } = stack();
    const { code, stdout } = await runCli(['undo', '--stack', file], where);
    expect(code).toBe(0);
    expect(stdout).toContain('Protected: a destroy fails while it is\n  actiontrail trail: all\n');
    expect(stdout).toMatch(/What destroy leaves\n {2}From then on nobody records/);
    expect(stdout).toMatch(/1\. Have another way in.*\n.*2\. .*--unprotect.*\n.*3\. .*\n.*4\. /);
  });

  it('takes the protection off in one line of the settings, and changes no other', async () => {
    const { where, file } = stack();
    const settings = join(where, 'mine.yaml');
    const shipped = readFileSync(join(root, 'baseline.yaml'), 'utf8');
    const env = { ALICLOUD_BASELINE_FILE: settings };
    const run = ['undo', '--stack', file, '--unprotect'];
    writeFileSync(settings, shipped);
    expect((await runCli(run, where, env)).code).toBe(0);
    const changed = readFileSync(settings, 'utf8');
    expect(changed).toBe(shipped.replace('# protection: keep', 'protection: removable'));
    expect((await runCli(run, where, env)).code).toBe(0);
    expect(readFileSync(settings, 'utf8')).toBe(changed);
  });

  it('refuses with 2 where the settings are wrong, and leaves them as they are', async () => {
    const { where, file } = stack();
    const settings = join(where, 'mine.yaml');
    writeFileSync(settings, 'version: 1\n');
    const env = { ALICLOUD_BASELINE_FILE: settings };
    const { code } = await runCli(['undo', '--stack', file, '--unprotect'], where, env);
    expect(code).toBe(2);
    expect(readFileSync(settings, 'utf8')).toBe('version: 1\n');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../cli/package.json';
import { ran } from '../packages/sandbox/helpers/terraform';
import { root, runCli } from './run-cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('alicloud-baseline', () => {
  it('prints its version on stdout', async () => {
    expect(await runCli(['--version'], folder)).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    });
  });

  it('prints help with the exit codes', async () => {
    const { code, stdout } = await runCli(['--help'], folder);
    expect(code).toBe(0);
    expect(stdout).toContain('Exit codes: 0 clean, 1 findings, 2 wrong input, 3 could not finish.');
  });

  it('fails with 2 on an unknown command and suggests one', async () => {
    const { code, stderr } = await runCli(['sandbx'], folder);
    expect(code).toBe(2);
    expect(stderr).toBe("error: unknown command 'sandbx'\n(Did you mean sandbox?)\n");
  });

  it('fails with 2 on an unknown option', async () => {
    const { code, stderr } = await runCli(['check', '--strickt'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain("unknown option '--strickt'");
  });
});

describe('whoever stops to read', () => {
  it.each([['--help'], ['budget', 'simulate', '--help'], ['access', 'list', 'operator']])(
    'hears nothing of it: %s %s %s',
    async (...args) => {
      const command = [process.execPath, join(root, 'cli/bin/alicloud-baseline.js'), ...args];
      // The reader is gone before there is anything to read.
      const script = '("$@"; echo "ended with $?" >&2) | true';
      const { stderr } = await ran(
        'sh',
        ['-c', script, 'sh', ...command.filter(Boolean)],
        folder,
        {},
      );
      expect(stderr).toBe('ended with 0\n');
    },
  );
});

describe('an option that is misspelt', () => {
  it('is told before one that is missing', async () => {
    const misspelt = await runCli(['budget', 'simulate', '--dayly', '1'], folder);
    expect(misspelt).toEqual({
      code: 2,
      stdout: '',
      stderr: "error: unknown option '--dayly'\n(Did you mean --daily?)\n",
    });
    const missing = await runCli(['budget', 'simulate'], folder);
    expect(missing).toEqual({
      code: 2,
      stdout: '',
      stderr: "error: required option '--daily <amounts>' not specified\n",
    });
  });
});

describe('a place that cannot be written to', () => {
  it.each(['/sys', 'cdktf.json'])('is no fault of ours: %s', async (at) => {
    writeFileSync(join(folder, 'cdktf.json'), '{}');
    const { code, stderr } = await runCli(['rehearse', '--folder', join(at, 'rehearsal')], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^error: E[A-Z]+: .*'\/.*\/rehearsal'\. Name another path, or see to its rights, and run it again\.\n$/,
    );
  });
});

describe('check', () => {
  it('says what the shipped settings come to, and that the account is a placeholder', async () => {
    expect(await runCli(['check', join(root, 'baseline.yaml')], folder)).toEqual({
      code: 0,
      stdout:
        'Account 1234567890123456 (international), ap-southeast-1, preset cis-2.0: 7 roles, 2 people, 1 VPCs, 0 exceptions.\n' +
        'account.id is still the placeholder: set your own before you deploy.\n' +
        'alerts.people.security: security@example.com is a placeholder, which nobody reads: name who is told.\n' +
        'identity.people: first.admin is a placeholder: rename it before you deploy.\n' +
        'identity.people: second.admin is a placeholder: rename it before you deploy.\n' +
        'identity.jobs.developer: the tag team=example is a placeholder: name that of your things.\n',
      stderr: '',
    });
  });

  it('is no go for a deployment while a placeholder is left, where that is asked', async () => {
    const shipped = join(root, 'baseline.yaml');
    const { code, stdout } = await runCli(['check', '--deploy', shipped], folder);
    expect([code, stdout.split('\n').length]).toEqual([1, 7]);
    const file = join(folder, 'ready.yaml');
    const account = "account: { id: '5123456789012345' }";
    writeFileSync(file, ['version: 1', account, 'region: ap-southeast-1', ''].join('\n'));
    expect((await runCli(['check', '--deploy', file], folder)).code).toBe(0);
  });

  it('says nothing of a placeholder where the account is a real one', async () => {
    const file = join(root, 'baseline.yaml');
    const { stdout } = await runCli(['check', file], folder, {
      ALICLOUD_BASELINE_ACCOUNT_ID: '1234567890123457',
    });
    expect(stdout).toMatch(/^Account 1234567890123457 /);
    expect(stdout).not.toContain('account.id');
  });

  it('fails with 2, every problem with its line, and no stack trace', async () => {
    writeFileSync(join(folder, 'baseline.yaml'), 'version: 1\naccount:\n  id: 12345\nregion: x\n');
    const { code, stdout, stderr } = await runCli(['check'], folder);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^baseline\.yaml:3:7 {2}account\.id: found 12345, allowed: 16 digits/);
    expect(lines[1]).toMatch(/^baseline\.yaml:4:9 {2}region: found 'x', allowed: /);
    expect(lines[2]).toBe('2 problems in the settings.');
    expect(lines).toHaveLength(3);
  });

  it('fails with 2 where there is no file', async () => {
    const { code, stderr } = await runCli(['check'], folder);
    expect(code).toBe(2);
    expect(stderr).toContain('baseline.yaml');
  });
});

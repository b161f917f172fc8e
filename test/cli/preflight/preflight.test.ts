import { existsSync, writeFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { whereTerraformIs } from '../../helpers/terraform';
import { runCli } from '../run-cli';
import { AccountInUse, IN_USE, REPORT, SETTINGS } from './account-in-use';

const folder = temporaryFolders('preflight');

whereTerraformIs('preflight in an account that is in use', () => {
  it('names what is in the way, and keeps what was there', async () => {
    const where = folder();
    const named = new AccountInUse(where, SETTINGS);
    await named.seed(IN_USE);
    named.synthesise();
    writeFileSync(join(where, 'report.csv'), REPORT);
    const report = ['--credential-report', join(where, 'report.csv')];
    const first = await named.preflight(...report);
    expect(first.code).toBe(1);
    for (const line of [
      '- role auditor',
      '- user ada',
      '- log project alicloud-baseline-audit-1234567890123456',
      '- OIDC provider gh for https://token.actions.githubusercontent.com; the baseline would name it github, and an account has one for each issuer',
      '    Set provider: gh at the pipelines in baseline.yaml, then run this again.',
      '- password policy: minimum_password_length 9 -> 14',
      '- rules of sign-in: verification_types [sms] -> []',
      '- public access block of the account: block_public_access false -> true',
      '- role auditor has ReadOnlyAccess (System) attached, and keeps it',
      '- bucket acme-site: its ACL is public-read, it serves a site',
      '- trail acme-trail goes on beside the new one alicloud-baseline-trail, and both are paid for',
    ]) {
      expect(first.stdout.split('\n')).toContain(line);
    }
    expect(first.stdout).toMatch(/^- access key 1 of ci: unused for \d+ days; after 90 it is/m);
    expect(first.stdout).toMatch(
      /^## Can be taken over by the next deployment: preflight --adopt \(\d+\)$/m,
    );
    expect(first.stdout).toMatch(/^- auditor as alicloud_ram_role\.Baseline_\w+$/m);
    expect(existsSync(join(where, 'adopt.json'))).toBe(false);
    expect(first.stdout).not.toContain('Could not be read');
    expect(named.file('.preflight/report.md')).toBe(first.stdout);
    expect((statSync(join(where, '.preflight')).mode & 0o777).toString(8)).toBe('700');
    const restore = join(where, '.preflight/restore/main.tf.json');
    expect((statSync(restore).mode & 0o777).toString(8)).toBe('600');
  }, 120_000);
});

describe('preflight, where it cannot', () => {
  it('refuses with 2 what is no stack, no report or no application', async () => {
    const where = folder();
    const refused = async (...args: string[]): Promise<[number | null, string]> => {
      const { code, stderr } = await runCli(['preflight', ...args], where);
      return [code, stderr];
    };
    writeFileSync(join(where, 'other.json'), '[]');
    expect(await refused()).toEqual([2, expect.stringContaining('there is no cdktf.json here')]);
    expect(await refused('--stack', 'none.json')).toEqual([
      2,
      expect.stringContaining('none.json: cannot be read'),
    ]);
    expect(await refused('--stack', 'other.json')).toEqual([
      2,
      expect.stringContaining('allowed: a cdk.tf.json'),
    ]);
    expect(await refused('--credential-report', 'other.json')).toEqual([
      2,
      'error: --credential-report: other.json is none: it has no column user. Allowed: what aliyun ims GetCredentialReport answers, or the CSV of the console.\n',
    ]);
  }, 60_000);
});

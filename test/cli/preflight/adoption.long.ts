import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { whereTerraformIs } from '../../helpers/terraform';
import { AccountInUse, IN_USE, REPORT, SETTINGS } from './account-in-use';

const folder = temporaryFolders('adoption');

whereTerraformIs('an account in which services are not opened', () => {
  it('is told which, with where to open them, and nothing that is not known', async () => {
    const ours = new AccountInUse(folder(), SETTINGS);
    await ours.seed('notOpened: [log, oss]\n');
    ours.synthesise();
    const { code, stdout } = await ours.preflight();
    // What is overwritten comes first.
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /- alicloud_log_projects: .*Your SLS service has not opened\..*\n {4}Open the Log Service: /,
    );
    expect(stdout).toMatch(/- alicloud_oss_buckets: .*oss is not opened.*\n {4}Open OSS: /);
    expect(stdout).not.toContain('alicloud_ram_roles:');
    expect(stdout).not.toContain('Nothing is in the way');
  }, 240_000);
});

whereTerraformIs('an account that is in use', () => {
  it('is taken over: the second plan is empty, and what was there can be set again', async () => {
    const where = folder();
    const ours = new AccountInUse(
      where,
      SETTINGS.replace('branches: [main]', 'branches: [main], provider: gh'),
    );
    await ours.seed(IN_USE);
    ours.synthesise();
    writeFileSync(join(where, 'report.csv'), REPORT);
    const report = ['--credential-report', join(where, 'report.csv')];
    const second = await ours.preflight(...report, '--adopt');
    expect(second.stdout).toContain('- OIDC provider gh: client_ids [mine] -> [sts.aliyuncs.com]');
    expect(second.stdout).toContain('## Is taken over by the next deployment: adopt.json (');
    expect((JSON.parse(ours.file('adopt.json')) as { id: string }[]).map(({ id }) => id)).toEqual([
      'auditor',
      '200000000000000001',
      'gh',
      'alicloud-baseline-audit-1234567890123456',
      '1234567890123456',
    ]);

    ours.synthesise();
    await ours.terraform('init');
    const applied = await ours.terraform('apply', '-auto-approve');
    expect([applied.code, applied.stdout]).toEqual([
      0,
      expect.stringContaining('Resources: 7 imported'),
    ]);
    const again = await ours.terraform('plan', '-detailed-exitcode');
    expect(again.code).toBe(0);
    const policy = (): unknown =>
      ours.object('alicloud_ram_password_policy', '1234567890123456')['minimum_password_length'];
    expect(policy()).toBe(14);

    const restored = await ours.restore();
    expect(restored.code).toBe(0);
    expect(policy()).toBe(9);
    const signIn = ours.object('alicloud_ram_security_preference', '1234567890123456');
    expect(signIn).toMatchObject({
      mfa_operation_for_login: 'independent',
      login_session_duration: 24,
      verification_types: ['sms'],
    });
  }, 240_000);
});

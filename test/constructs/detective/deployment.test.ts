/** Real Terraform deploys what settings say about data, audit and detection, all at once. */
import { accountProvider } from '../../../constructs';
import { AuditBaseline } from '../../../constructs/audit';
import { DataBaseline } from '../../../constructs/data';
import { DetectiveBaseline } from '../../../constructs/detective';
import { configRules } from '../../../policies/config-rules';
import { simulatedAccount } from '../../helpers/deploy';
import { whereTerraformIs } from '../../helpers/terraform';
import { synthBare } from '../../helpers/synth-stack';
import { accept, withLines } from '../../settings/helpers';

const everything = (off: string) => {
  const on = configRules.map(({ id }) => id).filter((id) => id !== off);
  const settings = accept(
    withLines(
      'data:',
      '  diskEncryption: { regions: [ap-southeast-1, eu-west-1], customerKeys: true }',
      '  backups: [{ name: daily, copyTo: { region: eu-west-1 } }]',
      '  vaults: [{ name: files, region: eu-west-1 }]',
      'audit: { customerKey: true, kmsInstance: kst-1, keepDays: 730, lock: { days: 365, state: trial } }',
      'detective:',
      `  rules: { on: [${on.join(', ')}], off: [${off}], remediate: [oss-bucket-public-read-prohibited] }`,
      '  deliver: true',
      "  contacts: [{ name: alice, email: alice@example.com, mobile: '13800000000' }]",
      '  notifyAbout: [Notifications of Product Expiration]',
      'tags: { team: sec }',
    ),
  );
  return synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new DataBaseline(stack, 'Data', { settings });
    const { trail } = new AuditBaseline(stack, 'Audit', { settings });
    new DetectiveBaseline(stack, 'Detective', { settings, trail });
  });
};

whereTerraformIs('data, audit and detection', () => {
  const cloud = simulatedAccount();

  it('are deployed, are no change then, and lose the one rule that is switched off', async () => {
    cloud.use(everything(''));
    await cloud.apply();
    expect(await cloud.isSettled()).toBe(true);
    expect(cloud.objects()['alicloud_config_rule']).toHaveLength(configRules.length);
    const before = await cloud.addresses();

    cloud.use(everything('root-mfa-check'));
    await cloud.apply();
    const after = await cloud.addresses();
    expect(before.filter((one) => !after.includes(one))).toEqual([
      expect.stringMatching(/^alicloud_config_rule\.Detective_CloudConfig_root-mfa-check_/),
    ]);
    expect(after.every((one) => before.includes(one))).toBe(true);
  });
});

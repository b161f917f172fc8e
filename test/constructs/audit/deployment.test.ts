/** Real Terraform deploys the audit trail into the simulated account. */
import { LogStore } from '@cdktf/provider-alicloud/lib/log-store';
import type { TerraformStack } from 'cdktf';
import { AuditTrail, type AuditTrailProps } from '../../../constructs/audit';
import { EncryptionKey } from '../../../constructs/data';
import { simulatedAccount } from '../../helpers/deploy';
import { whereTerraformIs } from '../../helpers/terraform';
import { synthStack } from '../../helpers/synth-stack';

const least = { accountId: '1234567890123456', region: 'ap-southeast-1' };
const trail = (stack: TerraformStack, props: Partial<AuditTrailProps> = {}) =>
  new AuditTrail(stack, 'Audit', { ...least, ...props });

whereTerraformIs('the audit trail', () => {
  const cloud = simulatedAccount();

  it('is on after one deployment, and the next changes nothing', async () => {
    cloud.use(
      synthStack((stack) => {
        const key = new EncryptionKey(stack, 'Key', { aliasName: 'alicloud-baseline-audit' });
        trail(stack, { bucket: { keepDays: 730, key }, tags: { team: 'sec' } });
      }),
    );
    await cloud.apply();
    expect(await cloud.isSettled()).toBe(true);
    expect(cloud.objects()['alicloud_actiontrail_trail']).toMatchObject([
      { status: 'Enable', event_rw: 'All', trail_region: 'All' },
    ]);
    const destroyed = await cloud.terraform('destroy', '-auto-approve');
    expect([destroyed.code, destroyed.stderr]).toEqual([
      1,
      expect.stringContaining('Instance cannot be destroyed'),
    ]);
  });

  it('takes over the log store that ActionTrail made, and sets nothing but its days', async () => {
    // The simulated account makes no log store for a trail: here it is made and forgotten.
    cloud.use(
      synthStack((stack) => {
        const { projectName, logStoreName } = trail(stack);
        new LogStore(stack, 'Made', {
          projectName,
          logstoreName: logStoreName,
          retentionPeriod: 3650,
          autoSplit: true,
          maxSplitShardCount: 64,
        });
      }),
    );
    await cloud.apply();
    await cloud.terraform('state', 'rm', 'alicloud_log_store.Made');
    cloud.use(synthStack((stack) => trail(stack, { logStoreDays: 400 })));
    await cloud.apply();
    expect(await cloud.isSettled()).toBe(true);
    expect(cloud.objects()['alicloud_log_store']).toMatchObject([
      { retention_period: 400, auto_split: true, max_split_shard_count: 64 },
    ]);
  });
});

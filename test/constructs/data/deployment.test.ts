/** Real Terraform deploys the constructs for data into the simulated account. */
import { EcsDisk } from '@cdktf/provider-alicloud/lib/ecs-disk';
import type { TerraformStack } from 'cdktf';
import { accountProvider } from '../../../constructs';
import {
  AccountDataProtection,
  Backups,
  EncryptionKey,
  SecureBucket,
} from '../../../constructs/data';
import type { Protection } from '../../../constructs/protection';
import { simulatedAccount } from '../../helpers/deploy';
import { whereTerraformIs } from '../../helpers/terraform';
import { synthBare } from '../../helpers/synth-stack';

const account = { id: '1234567890123456', site: 'international' } as const;

function stackOf(build: (stack: TerraformStack) => void) {
  return synthBare((stack) => {
    accountProvider(stack, 'Account', { account, region: 'ap-southeast-1' });
    build(stack);
  });
}

function everything(stack: TerraformStack, protection: Protection): void {
  const key = new EncryptionKey(stack, 'Key', { aliasName: 'books', protection });
  new SecureBucket(stack, 'Books', {
    bucketName: 'books-of-acme',
    key,
    protection,
    lock: { days: 30, state: 'trial' },
    grants: [{ principals: ['6543210987654321'], actions: ['oss:PutObject'], prefix: 'in/' }],
  });
  new AccountDataProtection(stack, 'Data', {
    account,
    encryptedRegions: ['ap-southeast-1', 'eu-central-1'],
    diskKeys: {},
    protection,
  });
  new Backups(stack, 'Backups', {
    account,
    plans: [
      {
        name: 'daily',
        regions: ['ap-southeast-1'],
        copyTo: { region: 'eu-central-1', keepDays: 7 },
      },
    ],
    vaults: [{ name: 'files', region: 'eu-central-1' }],
    protection,
  });
}

whereTerraformIs('data', () => {
  const cloud = simulatedAccount();

  it('is protected in one deployment, and the next changes nothing', async () => {
    cloud.use(stackOf((stack) => everything(stack, 'keep')));
    await cloud.apply();
    expect(await cloud.isSettled()).toBe(true);
    const { alicloud_oss_bucket: buckets, ...rest } = cloud.objects();
    expect(buckets?.map(({ bucket }) => bucket).sort()).toEqual([
      'books-of-acme',
      'books-of-acme-logs',
    ]);
    expect(rest['alicloud_oss_bucket_public_access_block']).toHaveLength(2);
    expect(rest['alicloud_kms_key']).toHaveLength(3);
  });

  it('is not destroyed, until it is said to be removable and that is deployed', async () => {
    const bucket = (protection: Protection) =>
      stackOf((stack) => {
        const key = new EncryptionKey(stack, 'Key', { aliasName: 'books', protection });
        new SecureBucket(stack, 'Books', { bucketName: 'books-of-acme', key, protection });
      });
    cloud.use(bucket('keep'));
    await cloud.apply();
    const kept = await cloud.terraform('destroy', '-auto-approve');
    expect(kept.code).toBe(1);
    expect(kept.stderr).toContain('Instance cannot be destroyed');
    cloud.use(bucket('removable'));
    await cloud.apply();
    const gone = await cloud.terraform('destroy', '-auto-approve');
    expect([gone.code, gone.stderr]).toEqual([0, '']);
    expect(cloud.objects()).not.toHaveProperty('alicloud_oss_bucket');
  });

  it('is taken into a plan by its tag at the next deployment', async () => {
    const disk = (stack: TerraformStack) => {
      new EcsDisk(stack, 'Disk', {
        zoneId: 'ap-southeast-1a',
        size: 20,
        category: 'cloud_essd',
        tags: { backup: 'daily' },
      });
    };
    cloud.use(stackOf(disk));
    await cloud.apply();
    cloud.use(
      stackOf((stack) => {
        disk(stack);
        new Backups(stack, 'Backups', {
          account,
          plans: [{ name: 'daily', regions: ['ap-southeast-1'] }],
        });
      }),
    );
    await cloud.apply();
    expect(await cloud.isSettled()).toBe(true);
    const [made] = cloud.objects()['alicloud_ecs_disk'] ?? [];
    const [attached] = cloud.objects()['alicloud_ecs_auto_snapshot_policy_attachment'] ?? [];
    expect(attached).toMatchObject({ disk_id: made?.['id'] });
  });
});

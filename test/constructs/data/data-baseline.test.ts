import { accountProvider } from '../../../constructs/account-provider';
import { DataBaseline } from '../../../constructs/data';
import { byPath } from '../../helpers/blocks';
import { synthBare } from '../../helpers/synth-stack';
import { accept, minimal, withLines } from '../../settings/helpers';

function stackOf(text: string) {
  const settings = accept(text);
  return synthBare((stack) => {
    accountProvider(stack, 'Account', settings);
    new DataBaseline(stack, 'Data', { settings });
  });
}

describe('DataBaseline', () => {
  it('shuts OSS to the public, and makes nothing that costs money', () => {
    expect(byPath(stackOf(minimal))).toEqual({
      'Data/Account/PublicAccessBlock': {
        block_public_access: true,
        lifecycle: { prevent_destroy: true },
      },
    });
  });

  it('makes what settings ask for, where they ask for it', () => {
    const found = byPath(
      stackOf(
        withLines(
          'data:',
          '  diskEncryption: { regions: [eu-west-1], customerKeys: true, rotationDays: 90 }',
          '  backups: [{ name: daily, keepDays: 7, copyTo: { region: eu-west-1 } }]',
          '  vaults: [{ name: files, region: eu-central-1 }]',
          'protection: removable',
          'tags: { team: sec }',
        ),
      ),
    );
    expect(Object.keys(found).sort()).toEqual([
      'Data/Account/PublicAccessBlock',
      'Data/Account/eu-west-1/DefaultKey',
      'Data/Account/eu-west-1/DiskEncryption',
      'Data/Account/eu-west-1/Key/Alias',
      'Data/Account/eu-west-1/Key/Resource',
      'Data/Backups/Vault-eu-central-1-files/Policy',
      'Data/Backups/Vault-eu-central-1-files/Resource',
      'Data/Backups/daily/ap-southeast-1/Disks',
      'Data/Backups/daily/ap-southeast-1/Policy',
    ]);
    expect(found['Data/Account/eu-west-1/Key/Resource']).toMatchObject({
      rotation_interval: '7776000s',
      tags: { team: 'sec' },
    });
    expect(found['Data/Backups/daily/ap-southeast-1/Policy']).toMatchObject({
      provider: 'alicloud',
      retention_days: 7,
      copied_snapshots_retention_days: 7,
      tags: { team: 'sec' },
    });
    expect(JSON.stringify(found)).not.toContain('prevent_destroy');
  });

  it('lets buckets be public for a reason, and tells it at synth', () => {
    const reason = 'The shop serves its pictures from one';
    const { resource, warnings } = stackOf(
      withLines('data:', `  allowPublicBucketsBecause: ${reason}`),
    );
    expect(resource).toEqual({});
    expect(warnings).toEqual([`Buckets may be public. Reason given: ${reason}`]);
  });
});

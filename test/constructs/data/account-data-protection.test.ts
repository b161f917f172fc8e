import { AccountDataProtection, type AccountDataProtectionProps } from '../../../constructs/data';
import { byPath, dependencies } from '../../helpers/blocks';
import { synthStack } from '../../helpers/synth-stack';

const account = { id: '1234567890123456', site: 'international' } as const;

const stackWith = (props: Partial<AccountDataProtectionProps>) =>
  synthStack(
    (stack) =>
      new AccountDataProtection(stack, 'Data', { account, encryptedRegions: [], ...props }),
  );

const kept = { lifecycle: { prevent_destroy: true } };

// The provider block of the tests' stack has no account id: every region has a block of its own.
const regions = ['eu-west-1', 'cn-hangzhou'] as const;

describe('AccountDataProtection', () => {
  it('shuts OSS to the public, and does no more where no region is listed', () => {
    const stack = stackWith({});
    expect(byPath(stack)).toEqual({
      'Data/PublicAccessBlock': { block_public_access: true, ...kept },
    });
    expect(stack.provider['alicloud']).toHaveLength(1);
  });

  it('encrypts disks in each region that is listed, through its provider', () => {
    const stack = stackWith({ encryptedRegions: regions });
    const found = byPath(stack);
    expect(Object.keys(found)).toHaveLength(3);
    for (const region of regions) {
      expect(found[`Data/${region}/DiskEncryption`]).toEqual({
        provider: `alicloud.${region}`,
        encrypted: true,
        ...kept,
      });
    }
    expect(stack.provider['alicloud']?.map(({ alias }) => alias)).toEqual([undefined, ...regions]);
  });

  it('encrypts them with rotating keys of its own where asked, when the switch is on', () => {
    const stack = stackWith({
      encryptedRegions: regions,
      diskKeys: { rotationDays: 180, kmsInstances: { 'eu-west-1': 'kst-1' } },
    });
    const found = byPath(stack);
    expect(found['Data/eu-west-1/Key/Resource']).toMatchObject({
      provider: 'alicloud.eu-west-1',
      rotation_interval: '15552000s',
      dkms_instance_id: 'kst-1',
      automatic_rotation: 'Enabled',
      ...kept,
    });
    expect(found['Data/eu-west-1/Key/Alias']).toMatchObject({
      alias_name: 'alias/alicloud-baseline-disks',
    });
    expect(Object.keys(found['Data/cn-hangzhou/Key/Resource'] ?? {})).not.toContain(
      'dkms_instance_id',
    );
    expect(found['Data/cn-hangzhou/DefaultKey']).toMatchObject({
      provider: 'alicloud.cn-hangzhou',
      ...kept,
    });
    expect(dependencies(stack)['Data/cn-hangzhou/DefaultKey']).toEqual([
      'Data/cn-hangzhou/DiskEncryption',
      'Data/cn-hangzhou/Key/Alias',
    ]);
  });

  it('may be removable', () => {
    const { text } = stackWith({
      encryptedRegions: regions,
      diskKeys: {},
      protection: 'removable',
    });
    expect(text).not.toContain('prevent_destroy');
    expect(text).not.toContain('"deletion_protection": "Enabled"');
  });

  it('refuses a region twice', () => {
    expect(() => stackWith({ encryptedRegions: ['eu-west-1', 'eu-west-1'] })).toThrow(
      "test-stack/Data: encryptedRegions[1]: found 'eu-west-1' a second time, allowed: each entry once",
    );
  });
});

import { TerraformVariable } from 'cdktf';
import { EncryptionKey, type EncryptionKeyProps } from '../../../constructs/data';
import { byPath } from '../../helpers/blocks';
import { synthStack } from '../../helpers/synth-stack';

const least: EncryptionKeyProps = { aliasName: 'invoices' };

const keyWith = (props: Partial<EncryptionKeyProps> = {}) =>
  byPath(synthStack((stack) => new EncryptionKey(stack, 'Key', { ...least, ...props })));

const expected = {
  key_spec: 'Aliyun_AES_256',
  key_usage: 'ENCRYPT/DECRYPT',
  origin: 'Aliyun_KMS',
  status: 'Enabled',
  automatic_rotation: 'Enabled',
  rotation_interval: '31536000s',
  pending_window_in_days: 30,
  deletion_protection: 'Enabled',
  lifecycle: { prevent_destroy: true },
};

describe('EncryptionKey', () => {
  it('is a rotating key under an alias that neither Terraform nor KMS deletes', () => {
    expect(keyWith()).toEqual({
      'Key/Resource': expected,
      'Key/Alias': { alias_name: 'alias/invoices', key_id: '${alicloud_kms_key.Key_961B73FD.id}' },
    });
  });

  it.each<[Partial<EncryptionKeyProps>, object]>([
    [{ rotationDays: 7 }, { rotation_interval: '604800s' }],
    [{ rotationDays: 730 }, { rotation_interval: '63072000s' }],
    [{ kmsInstanceId: 'kst-1' }, { dkms_instance_id: 'kst-1' }],
    [{ description: 'Ours' }, { description: 'Ours' }],
    [{ tags: { a: 'b' } }, { tags: { a: 'b' } }],
  ])('takes %o and leaves the rest alone', (props, changed) => {
    expect(keyWith(props)['Key/Resource']).toEqual({ ...expected, ...changed });
  });

  it('is rotated after days that are not known yet', () => {
    const found = byPath(
      synthStack((stack) => {
        const days = new TerraformVariable(stack, 'days', { type: 'number' }).numberValue;
        new EncryptionKey(stack, 'Key', { ...least, rotationDays: days });
      }),
    );
    expect(found['Key/Resource']?.['rotation_interval']).toBe('${(var.days * 86400)}s');
  });

  it('can be taken away where it is said to be removable, by KMS too', () => {
    const { lifecycle, ...rest } = expected;
    expect(lifecycle).toEqual({ prevent_destroy: true });
    expect(keyWith({ protection: 'removable' })['Key/Resource']).toEqual({
      ...rest,
      deletion_protection: 'Disabled',
    });
  });

  it.each([6, 731, 30.5])('is not rotated after %d days', (rotationDays) => {
    expect(() => keyWith({ rotationDays })).toThrow(
      `test-stack/Key: rotationDays: found ${rotationDays}, allowed: a whole number of days from 7 to 730`,
    );
  });

  it.each(['', 'a b', 'alias:x', 'a'.repeat(250)])('has no alias %j', (aliasName) => {
    expect(() => keyWith({ aliasName })).toThrow('aliasName: found');
  });
});

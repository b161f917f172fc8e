import { Decoys } from '../../../constructs';
import { evaluate, parsePolicy } from '../../../policies/ram';
import { args, only, synthStack } from '../../helpers/synth-stack';

const synthDecoys = (...userNames: string[]) =>
  synthStack((stack) => {
    new Decoys(stack, 'Decoys', { userNames });
  });

describe('Decoys', () => {
  const stack = synthDecoys('backup-admin', 'ci.old');

  it('are users by name, without a password and without a key, who share one policy', () => {
    expect(Object.values(stack.resource['alicloud_ram_user'] ?? {}).map(args)).toEqual([
      { name: 'backup-admin', force: true },
      { name: 'ci.old', force: true },
    ]);
    expect(only(stack, 'alicloud_ram_policy')['policy_name']).toBe('alicloud-baseline-decoy');
    expect(Object.values(stack.resource['alicloud_ram_user_policy_attachment'] ?? {})).toHaveLength(
      2,
    );
    expect(Object.keys(stack.resource).sort()).toEqual([
      'alicloud_ram_policy',
      'alicloud_ram_user',
      'alicloud_ram_user_policy_attachment',
    ]);
  });

  it('may do nothing, whatever else is granted', () => {
    const decoy = parsePolicy(
      String(only(stack, 'alicloud_ram_policy')['policy_document']),
      'identity',
    );
    const all = parsePolicy(
      '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
      'identity',
    );
    for (const action of ['oss:GetObject', 'sts:AssumeRole', 'ram:ListUsers', 'ecs:RunInstances']) {
      const request = { action, resource: 'acs:oss:*:1234567890123456:shop/a' };
      expect(evaluate(request, { identity: [all] }).decision).not.toBe('denied');
      expect(evaluate(request, { identity: [all, decoy] }).decision).toBe('denied');
    }
  });

  it.each([
    ['a name that RAM refuses', ['-x']],
    ['the same name twice', ['a', 'a']],
  ])('refuses %s', (_, userNames) => {
    expect(() => synthDecoys(...userNames)).toThrow('userNames');
  });
});

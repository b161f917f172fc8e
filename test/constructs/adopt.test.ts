import { RamGroup } from '@cdktf/provider-alicloud/lib/ram-group';
import { adoptExisting } from '../../constructs';
import { synthStack, type SynthesisedStack } from '../helpers/synth-stack';

const adopting = (to: string): SynthesisedStack =>
  synthStack((stack) => {
    new RamGroup(stack, 'Group', { groupName: 'members' });
    adoptExisting(stack, [{ to, id: 'members' }]);
  });

describe('what a stack takes over', () => {
  it('is imported by Terraform', () => {
    const { text } = adopting('alicloud_ram_group.Group');
    expect((JSON.parse(text) as { import: unknown }).import).toEqual([
      { id: 'members', to: 'alicloud_ram_group.Group' },
    ]);
  });

  it('is refused where the stack does not make it', () => {
    expect(() => adopting('alicloud_ram_group.Gone')).toThrow(
      "found 'alicloud_ram_group.Gone', allowed: what the stack makes.",
    );
  });
});

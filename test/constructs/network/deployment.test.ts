/** Real Terraform deploys networks of two regions into the simulated account. */
import {
  accountProvider,
  LockedDownSecurityGroup,
  NetworkBaseline,
  Peers,
  Ports,
} from '../../../constructs';
import { simulatedAccount } from '../../helpers/deploy';
import { whereTerraformIs } from '../../helpers/terraform';
import { synthBare, type SynthesisedStack } from '../../helpers/synth-stack';

const account = { id: '1234567890123456', site: 'international' } as const;

function network(doors: readonly string[]): SynthesisedStack {
  return synthBare((stack) => {
    accountProvider(stack, 'Account', { account, region: 'ap-southeast-1' });
    const baseline = new NetworkBaseline(stack, 'Network', {
      account,
      region: 'ap-southeast-1',
      regions: ['eu-central-1'],
      vpcs: [
        { kind: 'new', name: 'near', cidr: '10.0.0.0/16' },
        { kind: 'new', name: 'far', cidr: '10.1.0.0/16', region: 'eu-central-1' },
      ],
      trustedNetworks: ['203.0.113.0/24', '2001:db8::/32'],
      flowLogs: { enabled: true, retentionDays: 365 },
      protection: 'removable',
    });
    const group = new LockedDownSecurityGroup(stack, 'Own', {
      securityGroupName: 'own',
      vpcId: baseline.closedGroups['near']?.resource.vpcId ?? '',
    });
    for (const door of doors) {
      const peer = door.includes(':') ? Peers.ipv6(door) : Peers.ipv4(door);
      group.allowFrom(peer, Ports.https, { because: 'Partners call: ${not} a reference' });
    }
  });
}

whereTerraformIs('networks of two regions', () => {
  const sandbox = simulatedAccount();

  it('are deployed, are no change then, lose the one rule that is taken out, and go', async () => {
    sandbox.use(network(['198.51.100.0/24', '192.0.2.0/24', '2001:db8:9::/48']));
    await sandbox.apply();
    expect(await sandbox.isSettled()).toBe(true);
    const before = await sandbox.addresses();
    const { alicloud_security_group: groups, alicloud_vpc_flow_log: logs } = sandbox.objects();
    expect([groups?.length, logs?.length]).toEqual([13, 2]);
    const { alicloud_security_group_rule: rules = [] } = sandbox.objects();
    const descriptions = rules.map((one) => one['description']);
    expect(descriptions).toContain('Partners call: ${not} a reference');

    // The middle one, and the others in another order.
    sandbox.use(network(['2001:db8:9::/48', '198.51.100.0/24']));
    const { stdout } = await sandbox.terraform('plan', '-no-color');
    expect(stdout).toContain('Plan: 0 to add, 0 to change, 1 to destroy.');
    await sandbox.apply();
    const after = await sandbox.addresses();
    const gone = before.filter((address) => !after.includes(address));
    expect([gone.length, before.length - after.length]).toEqual([1, 1]);
    expect(gone[0]).toContain('192020');
    expect(await sandbox.isSettled()).toBe(true);

    expect(await sandbox.terraform('destroy', '-auto-approve')).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(sandbox.objects()).toEqual({});
  });
});

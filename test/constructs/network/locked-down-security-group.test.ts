import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { TerraformOutput } from 'cdktf';
import {
  LockedDownSecurityGroup,
  Peers,
  Ports,
  type LockedDownSecurityGroupProps,
} from '../../../constructs';
import { args, only, synthStack } from '../../helpers/synth-stack';
import { Reachability } from './reachability';

const TYPE = 'alicloud_security_group';
const least: LockedDownSecurityGroupProps = { securityGroupName: 'closed', vpcId: 'vpc-abcd1234' };

const expected = {
  security_group_name: 'closed',
  vpc_id: 'vpc-abcd1234',
  // A basic group, which `normal` is, lets everything out and its own members in.
  security_group_type: 'enterprise',
};

function groupOf(props: LockedDownSecurityGroupProps): object {
  return args(
    only(
      synthStack((stack) => new LockedDownSecurityGroup(stack, 'Group', props)),
      TYPE,
    ),
  );
}

describe('LockedDownSecurityGroup', () => {
  it('is one enterprise group without a rule', () => {
    const { resource } = synthStack((stack) => new LockedDownSecurityGroup(stack, 'Group', least));
    expect(resource).toEqual({
      [TYPE]: {
        Group_C77FDACD: {
          '//': { metadata: { path: 'test-stack/Group/Resource', uniqueId: 'Group_C77FDACD' } },
          ...expected,
        },
      },
    });
  });

  it.each<[Partial<LockedDownSecurityGroupProps>, object]>([
    [{ securityGroupName: 'ab' }, { security_group_name: 'ab' }],
    [{ securityGroupName: 'a'.repeat(128) }, { security_group_name: 'a'.repeat(128) }],
    [{ securityGroupName: 'a.b_c:d-1' }, { security_group_name: 'a.b_c:d-1' }],
    [{ securityGroupName: '安全组' }, { security_group_name: '安全组' }],
    [{ vpcId: 'vpc-zz99' }, { vpc_id: 'vpc-zz99' }],
    [{ description: 'Nothing in' }, { description: 'Nothing in' }],
    [{ tags: { team: 'net' } }, { tags: { team: 'net' } }],
    [{ tags: {} }, {}],
  ])('takes %o and leaves the rest alone', (props, changed) => {
    expect(groupOf({ ...least, ...props })).toEqual({ ...expected, ...changed });
  });

  it.each(['', 'a', 'a'.repeat(129), '1st', '-closed', 'http://closed', 'https://x'])(
    'refuses the name %j',
    (securityGroupName) => {
      expect(() => groupOf({ ...least, securityGroupName })).toThrow(
        `test-stack/Group: securityGroupName: found`,
      );
    },
  );

  it('refuses to be without a VPC: it would be of the classic network', () => {
    expect(() => groupOf({ ...least, vpcId: '' })).toThrow('test-stack/Group: vpcId: found');
  });

  it('takes the id of a VPC that is not made yet, and tells its own', () => {
    const stack = synthStack((scope) => {
      const vpc = new Vpc(scope, 'Vpc', { vpcName: 'main', cidrBlock: '10.0.0.0/16' });
      const name = `${vpc.vpcName}-closed`;
      const group = new LockedDownSecurityGroup(scope, 'Group', {
        securityGroupName: name,
        vpcId: vpc.id,
      });
      new TerraformOutput(scope, 'Id', { value: group.securityGroupId });
    });
    expect(args(only(stack, TYPE))).toEqual({
      ...expected,
      security_group_name: '${alicloud_vpc.Vpc.vpc_name}-closed',
      vpc_id: '${alicloud_vpc.Vpc.id}',
    });
    const { output } = JSON.parse(stack.text) as { readonly output: unknown };
    expect(output).toEqual({ Id: { value: '${alicloud_security_group.Group_C77FDACD.id}' } });
  });
});

describe('LockedDownSecurityGroup of the basic type', () => {
  it('is made closed: its members are apart, and what leaves is dropped after all other rules', () => {
    const { resource } = synthStack(
      (stack) => new LockedDownSecurityGroup(stack, 'Group', { ...least, type: 'basic' }),
    );
    expect(Object.values(resource[TYPE] ?? {}).map(args)).toEqual([
      { ...expected, security_group_type: 'normal', inner_access_policy: 'Drop' },
    ]);
    const drop = {
      security_group_id: '${alicloud_security_group.Group_C77FDACD.id}',
      type: 'egress',
      ip_protocol: 'all',
      port_range: '-1/-1',
      policy: 'drop',
      priority: 100,
      nic_type: 'intranet',
      description: 'Nothing goes out but what is allowed',
    };
    expect(Object.values(resource['alicloud_security_group_rule'] ?? {}).map(args)).toEqual([
      { ...drop, ipv6_cidr_ip: '::/0' },
      { ...drop, cidr_ip: '0.0.0.0/0' },
    ]);
  });

  it.each(['basic', 'enterprise'] as const)('drops the rest too where asked: %s', (type) => {
    const rulesOf = (dropsRest: boolean) => {
      const { resource } = synthStack(
        (stack) => new LockedDownSecurityGroup(stack, 'Group', { ...least, type, dropsRest }),
      );
      return Object.values(resource['alicloud_security_group_rule'] ?? {}).map(args);
    };
    const without = rulesOf(false);
    const added = rulesOf(true).filter((rule) => rule['type'] === 'ingress');
    expect(rulesOf(true)).toHaveLength(without.length + 2);
    const drop = {
      security_group_id: '${alicloud_security_group.Group_C77FDACD.id}',
      type: 'ingress',
      ip_protocol: 'all',
      port_range: '-1/-1',
      policy: 'drop',
      priority: 100,
      nic_type: 'intranet',
      description: 'Nothing comes in but what is allowed',
    };
    const byFamily = [...added].sort((a, b) => Number('cidr_ip' in b) - Number('cidr_ip' in a));
    expect(byFamily).toEqual([
      { ...drop, cidr_ip: '0.0.0.0/0' },
      { ...drop, ipv6_cidr_ip: '::/0' },
    ]);
  });

  it('lets nothing through that is not allowed, by the rules of ECS', () => {
    const { resource } = synthStack((stack) => {
      for (const type of ['basic', 'enterprise'] as const) {
        new LockedDownSecurityGroup(stack, type, { ...least, type });
      }
    });
    const network = new Reachability(resource);
    expect(network.references).toHaveLength(2);
    const open = network.references.flatMap((own) =>
      (['ingress', 'egress'] as const).flatMap((direction) =>
        (['tcp', 'udp', 'icmp', 'gre'] as const).flatMap((protocol) =>
          ['10.0.0.5', '2001:db8::5'].filter((address) =>
            network.allows([own], { direction, protocol, port: 443, address, groups: [own] }),
          ),
        ),
      ),
    );
    expect(open).toEqual([]);
  });

  it('writes a rule as a VPC needs it', () => {
    const { resource } = synthStack((stack) => {
      new LockedDownSecurityGroup(stack, 'Group', least)
        .allowFrom(Peers.ipv4('198.51.100.7'), Ports.https, {
          because: 'Partners ${call}',
          priority: 7,
        })
        .denyTo(Peers.prefixList('pl-abcd1234'), Ports.udpRange(6000, 6010), { because: 'Never' });
    });
    const rule = {
      security_group_id: '${alicloud_security_group.Group_C77FDACD.id}',
      nic_type: 'intranet',
    };
    expect(Object.values(resource['alicloud_security_group_rule'] ?? {}).map(args)).toEqual([
      {
        ...rule,
        type: 'ingress',
        ip_protocol: 'tcp',
        port_range: '443/443',
        policy: 'accept',
        priority: 7,
        cidr_ip: '198.51.100.7/32',
        description: 'Partners $${call}',
      },
      {
        ...rule,
        type: 'egress',
        ip_protocol: 'udp',
        port_range: '6000/6010',
        policy: 'drop',
        priority: 10,
        prefix_list_id: 'pl-abcd1234',
        description: 'Never',
      },
    ]);
  });
});

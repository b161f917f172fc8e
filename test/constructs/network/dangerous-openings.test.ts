import { Token, TerraformVariable, type TerraformStack } from 'cdktf';
import {
  LockedDownSecurityGroup,
  Peers,
  Ports,
  type LockedDownSecurityGroupProps,
  type RuleOptions,
} from '../../../constructs';
import { synthStack } from '../../helpers/synth-stack';

const now = new Date('2026-11-24T12:00:00Z');
const TRUSTED = ['203.0.113.0/24', '10.0.0.0/9', '10.128.0.0/9', '2001:db8::/32'];
const because = 'Somebody asked for it';
const acknowledge = { reason: 'The vendor signs in until March', expires: '2027-03-31' };

function groupIn(
  stack: TerraformStack,
  props: Partial<LockedDownSecurityGroupProps> = {},
): LockedDownSecurityGroup {
  return new LockedDownSecurityGroup(stack, 'Group', {
    securityGroupName: 'test',
    vpcId: 'vpc-abcd1234',
    trustedNetworks: TRUSTED,
    now,
    ...props,
  });
}

type Way = (group: LockedDownSecurityGroup, options: RuleOptions, stack: TerraformStack) => void;

/** How a dangerous port is opened by accident, and what the refusal has to name. */
const ways: readonly [string, string, Way][] = [
  ['SSH to all of IPv4', 'tcp 22 (SSH', (g, o) => g.allowFrom(Peers.anyIpv4, Ports.ssh, o)],
  ['SSH to all of IPv6', 'tcp 22 (SSH', (g, o) => g.allowFrom(Peers.anyIpv6, Ports.ssh, o)],
  ['SSH to anybody', 'tcp 22 (SSH', (g, o) => g.allowFrom(Peers.anybody, Ports.ssh, o)],
  [
    'SSH to the lower half',
    'tcp 22 (SSH',
    (g, o) => g.allowFrom(Peers.ipv4('0.0.0.0/1'), Ports.ssh, o),
  ],
  [
    'SSH to the upper half',
    'tcp 22 (SSH',
    (g, o) => g.allowFrom(Peers.ipv4('128.0.0.0/1'), Ports.ssh, o),
  ],
  [
    'SSH to half of IPv6',
    'tcp 22 (SSH',
    (g, o) => g.allowFrom(Peers.ipv6('8000::/1'), Ports.ssh, o),
  ],
  [
    'SSH to one strange address',
    'tcp 22 (SSH',
    (g, o) => g.allowFrom(Peers.ipv4('198.51.100.7'), Ports.ssh, o),
  ],
  [
    'SSH to one bit more than is trusted',
    'tcp 22 (SSH',
    (g, o) => g.allowFrom(Peers.ipv4('203.0.112.0/23'), Ports.ssh, o),
  ],
  [
    'SSH to one bit more of IPv6',
    'tcp 22 (SSH',
    (g, o) => g.allowFrom(Peers.ipv6('2001:db8::/31'), Ports.ssh, o),
  ],
  ['RDP to anybody', 'tcp 3389 (RDP', (g, o) => g.allowFrom(Peers.anybody, Ports.rdp, o)],
  [
    'RDP over UDP',
    'udp 3389 (RDP over UDP',
    (g, o) => g.allowFrom(Peers.anyIpv4, Ports.udp(3389), o),
  ],
  ['Telnet', 'tcp 23 (Telnet', (g, o) => g.allowFrom(Peers.anyIpv4, Ports.tcp(23), o)],
  ['MySQL', 'tcp 3306 (MySQL', (g, o) => g.allowFrom(Peers.anyIpv4, Ports.mysql, o)],
  [
    'Redis to a private network that nobody trusts',
    'tcp 6379 (Redis',
    (g, o) => g.allowFrom(Peers.ipv4('172.16.0.0/12'), Ports.redis, o),
  ],
  [
    'MongoDB',
    'tcp 27017 to 27019 (MongoDB',
    (g, o) => g.allowFrom(Peers.anyIpv4, Ports.mongodb, o),
  ],
  [
    'the last of three MongoDB ports',
    'tcp 27017 to 27019 (MongoDB',
    (g, o) => g.allowFrom(Peers.anyIpv4, Ports.tcp(27_019), o),
  ],
  ['Docker', 'tcp 2375 (Docker', (g, o) => g.allowFrom(Peers.anyIpv4, Ports.tcp(2375), o)],
  ['the kubelet', 'tcp 10250 (kubelet', (g, o) => g.allowFrom(Peers.anyIpv4, Ports.tcp(10_250), o)],
  [
    'a port that miners listen on',
    'tcp 3333 (mining pools',
    (g, o) => g.allowFrom(Peers.anyIpv4, Ports.tcp(3333), o),
  ],
  [
    'a way out to mining pools',
    'tcp 3333 (mining pools',
    (g, o) => g.allowTo(Peers.anyIpv4, Ports.tcp(3333), o),
  ],
  ['a way out for worms', 'tcp 445 (SMB', (g, o) => g.allowTo(Peers.anyIpv4, Ports.tcp(445), o)],
  [
    'a range around SSH',
    'tcp 22 (SSH',
    (g, o) => g.allowFrom(Peers.anyIpv4, Ports.tcpRange(20, 30), o),
  ],
  [
    'a range that ends with SSH',
    'tcp 22 (SSH',
    (g, o) => g.allowFrom(Peers.anyIpv4, Ports.of('tcp', '1/22'), o),
  ],
  [
    'a range that begins with Redis',
    'tcp 6379 (Redis',
    (g, o) => g.allowFrom(Peers.anyIpv4, Ports.tcpRange(6379, 6442), o),
  ],
  ['every TCP port', 'every tcp port in', (g, o) => g.allowFrom(Peers.anyIpv4, Ports.allTcp, o)],
  [
    'every port to those who are trusted',
    'every tcp port in',
    (g, o) => g.allowFrom(Peers.ipv4('203.0.113.9'), Ports.allTcp, o),
  ],
  ['every UDP port out', 'every udp port out', (g, o) => g.allowTo(Peers.anyIpv4, Ports.allUdp, o)],
  ['every protocol', 'every protocol in', (g, o) => g.allowFrom(Peers.anyIpv4, Ports.all, o)],
  ['every protocol out', 'every protocol out', (g, o) => g.allowTo(Peers.anybody, Ports.all, o)],
  [
    'a prefix list, which may hold anybody',
    'tcp 5432 (PostgreSQL',
    (g, o) => g.allowFrom(Peers.prefixList('pl-abcd1234'), Ports.postgresql, o),
  ],
  [
    'a block that is not known yet',
    'tcp 22 (SSH',
    (g, o, stack) =>
      g.allowFrom(Peers.ipv4(new TerraformVariable(stack, 'cidr', {}).stringValue), Ports.ssh, o),
  ],
  [
    'an IPv6 block that is not known yet',
    'tcp 22 (SSH',
    (g, o, stack) =>
      g.allowFrom(Peers.ipv6(new TerraformVariable(stack, 'cidr', {}).stringValue), Ports.ssh, o),
  ],
  [
    'every port in two rules',
    'every tcp port in',
    (g, o) =>
      g
        .allowFrom(Peers.trusted, Ports.tcpRange(1, 30_000), { because })
        .allowFrom(Peers.ipv4('10.0.0.0/8'), Ports.tcpRange(30_001, 65_535), o),
  ],
  [
    'a range with a rule that drops the port',
    'tcp 22 (SSH',
    (g, o) =>
      g
        .denyFrom(Peers.anyIpv4, Ports.ssh, { because })
        .allowFrom(Peers.anyIpv4, Ports.tcpRange(20, 30), o),
  ],
];

function synthWith(
  way: Way,
  options: RuleOptions,
  props: Partial<LockedDownSecurityGroupProps> = {},
) {
  return synthStack((stack) => {
    way(groupIn(stack, props), options, stack);
  });
}

describe('ways to open a dangerous port by accident', () => {
  it('are thirty and more', () => {
    expect(ways.length).toBeGreaterThanOrEqual(30);
  });

  it.each(ways)('%s is refused, with the port, the reason and the fix', (_name, named, way) => {
    let message = '';
    try {
      synthWith(way, { because });
    } catch (error) {
      message = error instanceof Error ? error.message : '';
    }
    expect(message).toMatch(
      /^test-stack\/Group: .+: found .+, allowed: what opens no dangerous port to anybody outside the trusted networks\. (?:Admit|Let out).+ or acknowledge it with a reason and the day it expires\.$/,
    );
    expect(message).toContain(named);
  });

  it.each(ways)('%s passes with an acknowledgement, and is listed', (_name, named, way) => {
    const { warnings, resource } = synthWith(way, { because, acknowledge });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(named);
    expect(warnings[0]).toContain(
      'Acknowledged until 2027-03-31. Reason given: The vendor signs in until March',
    );
    expect(Object.keys(resource['alicloud_security_group_rule'] ?? {}).length).toBeGreaterThan(0);
  });

  it.each(ways)('%s fails once the acknowledgement has expired', (_name, _named, way) => {
    expect(() =>
      synthWith(way, { because, acknowledge }, { now: new Date('2027-04-01T00:00:00Z') }),
    ).toThrow(
      "test-stack/Group: expires of the acknowledgement: found '2027-03-31', allowed: a day from 2027-04-01",
    );
  });
});

describe('what is no dangerous opening', () => {
  it.each<[string, Way]>([
    ['HTTPS to anybody', (g, o) => g.allowFrom(Peers.anybody, Ports.https, o)],
    ['SSH to a trusted network', (g, o) => g.allowFrom(Peers.ipv4('203.0.113.0/24'), Ports.ssh, o)],
    ['SSH to a part of one', (g, o) => g.allowFrom(Peers.ipv4('203.0.113.9'), Ports.ssh, o)],
    ['SSH to two that make one', (g, o) => g.allowFrom(Peers.ipv4('10.0.0.0/8'), Ports.ssh, o)],
    ['SSH to all that are trusted', (g, o) => g.allowFrom(Peers.trusted, Ports.ssh, o)],
    ['the ports beside SSH', (g, o) => g.allowFrom(Peers.anyIpv4, Ports.tcpRange(24, 68), o)],
    ['SSH by UDP, which it is not', (g, o) => g.allowFrom(Peers.anyIpv4, Ports.udp(22), o)],
    ['HTTPS out', (g, o) => g.allowTo(Peers.anybody, Ports.https, o)],
    [
      'ping',
      (g, o) => g.allowFrom(Peers.anyIpv4, Ports.icmp, o).allowFrom(Peers.anyIpv6, Ports.icmpv6, o),
    ],
    [
      'HTTPS to a block that is not known yet',
      (g, o, stack) =>
        g.allowFrom(
          Peers.ipv4(new TerraformVariable(stack, 'cidr', {}).stringValue),
          Ports.https,
          o,
        ),
    ],
    ['all ports but one', (g, o) => g.allowFrom(Peers.trusted, Ports.tcpRange(1, 65_534), o)],
    [
      'every port, half from one and half from another',
      (g, o) =>
        g
          .allowFrom(Peers.ipv4('10.0.0.0/9'), Ports.tcpRange(1, 30_000), o)
          .allowFrom(Peers.ipv4('10.128.0.0/9'), Ports.tcpRange(30_001, 65_535), o),
    ],
    [
      'a rule that drops',
      (g, { because: why }) => g.denyFrom(Peers.anybody, Ports.all, { because: why }),
    ],
  ])('%s passes, and nothing is told', (_name, way) => {
    expect(synthWith(way, { because }).warnings).toEqual([]);
  });

  it('is what groups of the account reach', () => {
    const { warnings } = synthStack((stack) => {
      groupIn(stack, { type: 'basic' }).allowFrom(
        Peers.group({ securityGroupId: 'sg-abcd1234' }),
        Ports.mysql,
        { because },
      );
    });
    expect(warnings).toEqual([]);
  });

  it('is not every port, from a group and from addresses that its members may have', () => {
    const { warnings } = synthStack((stack) => {
      const group = groupIn(stack, { type: 'basic' });
      group.allowFrom(Peers.group({ securityGroupId: 'sg-abcd1234' }), Ports.tcpRange(1, 30_000), {
        because,
      });
      expect(() =>
        group.allowFrom(Peers.trusted, Ports.tcpRange(30_001, 65_535), { because }),
      ).toThrow('every tcp port in, by tcp 1 to 30000 from sg-abcd1234 and');
    });
    expect(warnings).toEqual([]);
  });

  it('holds whatever the order: an acknowledged half and one that is not', () => {
    const low: Way = (g) =>
      g.allowFrom(Peers.trusted, Ports.tcpRange(1, 30_000), { because, acknowledge });
    const high: Way = (g) =>
      g.allowFrom(Peers.trusted, Ports.tcpRange(30_001, 65_535), { because });
    for (const order of [
      [low, high],
      [high, low],
    ]) {
      const { warnings } = synthStack((stack) => {
        const group = groupIn(stack);
        for (const way of order) way(group, { because }, stack);
      });
      expect(warnings.join('\n')).toContain('every tcp port in');
    }
  });
});

describe('bad input', () => {
  const options = { because };
  const from =
    (peer: Parameters<LockedDownSecurityGroup['allowFrom']>[0]): Way =>
    (g, o) =>
      g.allowFrom(peer, Ports.https, o);
  const on =
    (ports: Parameters<LockedDownSecurityGroup['allowFrom']>[1]): Way =>
    (g, o) =>
      g.allowFrom(Peers.trusted, ports, o);

  it.each<[string, Way, string]>([
    [
      'host bits',
      from(Peers.ipv4('10.1.2.3/8')),
      "peer: found '10.1.2.3/8', allowed: a block without host bits. The block that holds this address is 10.0.0.0/8.",
    ],
    [
      'a /0',
      from(Peers.ipv4('0.0.0.0/0')),
      "peer: found '0.0.0.0/0', allowed: a prefix of 1 or more. Say Peers.anyIpv4 where everybody is meant.",
    ],
    [
      'a /0 of something else',
      from(Peers.ipv4('10.0.0.0/0')),
      "peer: found '10.0.0.0/0', allowed: a block without host bits. The block that holds this address is 0.0.0.0/0.",
    ],
    [
      'IPv4 inside IPv6',
      from(Peers.ipv6('::ffff:0.0.0.0/96')),
      "peer: found '::ffff:0.0.0.0/96', allowed: an IPv6 address or block such as 2001:db8::/32, not IPv4 inside IPv6. Write the IPv4 address itself.",
    ],
    [
      'no text',
      from(Peers.ipv4('')),
      "peer: found '', allowed: an IPv4 address or block such as 203.0.113.0/24. Four numbers without leading zeros, or groups of hexadecimal digits, then / and the prefix.",
    ],
    [
      'a range upside down',
      on(Ports.tcpRange(443, 80)),
      'tcp ports: found 443/80, allowed: the lower one first. Say 80 to 443.',
    ],
    [
      'port 0',
      on(Ports.tcp(0)),
      'tcp ports: found 0, allowed: whole numbers from 1 to 65535, known at synth. Name each port, or say Ports.allTcp where all are meant.',
    ],
    [
      'port 65536',
      on(Ports.tcp(65_536)),
      'tcp ports: found 65536, allowed: whole numbers from 1 to 65535, known at synth. Name each port, or say Ports.allTcp where all are meant.',
    ],
    [
      '-1/-1 with tcp',
      on({ protocol: 'tcp', from: -1, to: -1 }),
      'tcp ports: found -1, allowed: whole numbers from 1 to 65535, known at synth. Name each port, or say Ports.allTcp where all are meant.',
    ],
    [
      'icmp with IPv6',
      (g, o) => g.allowFrom(Peers.anyIpv6, Ports.icmp, o),
      'icmp with IPv6 addresses: found ::/0, allowed: icmpv6. Say Ports.icmpv6 for these addresses.',
    ],
    [
      'a rule twice',
      (g, o) =>
        g
          .allowFrom(Peers.anyIpv4, Ports.https, o)
          .allowFrom(Peers.anyIpv4, Ports.https, { because: 'Again', priority: 3 }),
      'tcp 443 from 0.0.0.0/0: found a second time, allowed: each rule once. Drop one of the two.',
    ],
    [
      'a rule twice, spelt in two ways',
      (g, o) =>
        g
          .allowFrom(Peers.ipv6('2001:DB8:0::/48'), Ports.https, o)
          .allowFrom(Peers.ipv6('2001:db8::/48'), Ports.https, o),
      'tcp 443 from 2001:db8::/48: found a second time, allowed: each rule once. Drop one of the two.',
    ],
    [
      'another group in an enterprise group',
      from(Peers.group({ securityGroupId: 'sg-abcd1234' })),
      "peer: found a security group, allowed: addresses and prefix lists, as an enterprise group cannot name other groups. Make the group with type: 'basic', or name the addresses.",
    ],
    [
      'a group that is none',
      from(Peers.group({ securityGroupId: '' })),
      "security group: found '', allowed: its id, sg-…. Give the id.",
    ],
    [
      'a prefix list that is none',
      from(Peers.prefixList('0.0.0.0/0')),
      "prefix list: found '0.0.0.0/0', allowed: its id, pl-…. Give the id.",
    ],
    [
      'a peer that is none',
      from({} as typeof Peers.trusted),
      'peer.kind: found nothing, allowed: block, any, trusted, prefix-list or group. Give it a value.',
    ],
  ])('%s is refused at synth', (_name, way, message) => {
    expect(() => synthWith(way, options)).toThrow(new Error(`test-stack/Group: ${message}`));
  });

  it('a port that is not known yet is refused', () => {
    expect(() => synthWith(on(Ports.tcp(Token.asNumber('${var.port}'))), options)).toThrow(
      'known at synth',
    );
  });

  it('trusted networks are needed where they are meant', () => {
    expect(() => synthWith(on(Ports.ssh), options, { trustedNetworks: [] })).toThrow(
      new Error(
        'test-stack/Group: trusted networks: found none, allowed: at least one. Give the group trustedNetworks, or name who is meant.',
      ),
    );
    expect(() =>
      synthWith(on(Ports.ssh), options, { trustedNetworks: ['0.0.0.0/1', '128.0.0.0/1'] }),
    ).toThrow(
      'trusted network: found 0.0.0.0/1, allowed: a private block, or a public one of /16 or longer',
    );
  });

  it.each([0, 100, 1.5, NaN])('a priority of %p is refused', (priority) => {
    expect(() =>
      synthWith((g) => g.allowFrom(Peers.anyIpv4, Ports.https, { because, priority }), options),
    ).toThrow(
      `test-stack/Group: priority: found ${priority}, allowed: a whole number from 1 to 99`,
    );
  });

  it.each(['', 'ab', 'two\nlines', 'x'.repeat(257)])('a rule says why, not %j', (why) => {
    expect(() =>
      synthWith((g) => g.allowFrom(Peers.anyIpv4, Ports.https, { because: why }), options),
    ).toThrow('test-stack/Group: because: found');
  });

  it('200 rules pass and 201 do not', () => {
    const many =
      (count: number): Way =>
      (g, o) => {
        for (let i = 0; i < count; i += 1)
          g.allowFrom(Peers.ipv4(`198.51.100.${i}`), Ports.https, o);
      };
    const { resource } = synthWith(many(200), options);
    expect(Object.keys(resource['alicloud_security_group_rule'] ?? {})).toHaveLength(200);
    expect(() => synthWith(many(201), options)).toThrow(
      new Error(
        'test-stack/Group: rules of the group: found 201, allowed: up to 200, both ways together. Join neighbouring blocks or ports, use a prefix list, or make a second group.',
      ),
    );
  });

  it('a basic group names 20 others and not 21, and its own rules count', () => {
    const many =
      (count: number): Way =>
      (g, o) => {
        for (let i = 0; i < count; i += 1)
          g.allowFrom(Peers.group({ securityGroupId: `sg-group${i}` }), Ports.https, o);
      };
    expect(() => synthWith(many(20), options, { type: 'basic' })).not.toThrow();
    expect(() => synthWith(many(21), options, { type: 'basic' })).toThrow(
      'groups that the group names: found 21, allowed: up to 20',
    );
  });

  it('is refused when it is added: nothing waits for validation', () => {
    synthStack((stack) => {
      const group = groupIn(stack);
      expect(() => group.allowFrom(Peers.anyIpv4, Ports.ssh, { because })).toThrow('tcp 22 (SSH');
      // What was refused has left nothing behind.
      expect(group.node.children.map(({ node }) => node.id)).toEqual(['Resource']);
    });
  });
});
